package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.ForwardCapacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Places the activities of a plan whose teams are small, a trial after the other, since each fills the teams in its own way. */
final class Placement {

    private final PlanModel model;
    private final Network network;
    private final Draw draw;
    private final int[] order;
    private final Links links;
    private final ForwardCapacity capacity;
    private final boolean usesPeople;
    /** Who uses each team, in the order of placement; begun work stands there too. */
    private final int[][] users;
    /** By activity that uses people, then trial: whether it had to wait for them. */
    private final boolean[][] delayed;

    /** Where each link is counted from: an index of {@link #at}. */
    private final int[] counted;
    /** All bits where a link is to the end, none where it is to the start. */
    private final int[] toEnd;
    /** The starts of the trial being placed, then the ends. */
    private final int[] at;

    Placement(PlanModel model, Links links, Draw draw) {
        this.model = model;
        this.network = model.network;
        this.draw = draw;
        this.order = model.order;
        this.links = links;
        int size = network.size();
        delayed = new boolean[size][];
        for (int i = 0; i < size; i++) {
            delayed[i] = network.teams(i).length > 0 ? new boolean[Block.TRIALS] : null;
        }
        usesPeople = Arrays.stream(delayed).anyMatch(uses -> uses != null);
        users = users();
        capacity = new ForwardCapacity(network, model.capacity, held());
        at = new int[2 * size];
        counted = new int[links.from.length];
        toEnd = new int[links.from.length];
        for (int link = 0; link < counted.length; link++) {
            var type = links.type[link];
            counted[link] = links.from[link] + (type == LinkType.FS || type == LinkType.FF ? size : 0);
            toEnd[link] = type == LinkType.FF || type == LinkType.SF ? -1 : 0;
        }
    }

    boolean usesPeople() {
        return usesPeople;
    }

    /** Fills {@code start} and {@code end}. */
    void place(int[][] days, int[][] remaining, int[][] begunEnd, int[][] start, int[][] end, int count) {
        for (int k = 0; k < count; k++) {
            capacity.restore();
            holdBegun(remaining, k);
            place(k, days, begunEnd, start, end);
        }
    }

    private void holdBegun(int[][] remaining, int k) {
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            for (int use = 0; use < work.teams().length && !draw.removes(work.activity(), k); use++) {
                capacity.hold(work.teams()[use], work.tenths()[use], work.today(), work.today() + remaining[b][k]);
            }
        }
    }

    private void place(int k, int[][] days, int[][] begunEnd, int[][] start, int[][] end) {
        int size = order.length;
        for (int n = 0; n < size; n++) {
            int i = order[n];
            int takes = days[i][k];
            int earliestEnd = begunEnd[i] == null ? network.earliestEnd(i) : begunEnd[i][k];
            int begins = Math.max(network.earliestStart(i), earliestEnd - takes);
            for (int link = links.head[n]; link < links.head[n + 1]; link++) {
                begins = Math.max(begins, at[counted[link]] + links.lag[link] - (takes & toEnd[link]));
            }
            int ends = begins + takes;
            if (draw.mayRemove(i) && draw.removes(i, k)) {
                begins = Network.ANY_DAY;
                ends = Network.ANY_DAY;
            } else if (delayed[i] != null) {
                int free = capacity.earliestStart(i, begins, takes);
                capacity.take(i, free, takes);
                delayed[i][k] = free > begins;
                begins = free;
                ends = free + takes;
            }
            at[i] = begins;
            at[size + i] = ends;
            start[i][k] = begins;
            end[i][k] = ends;
        }
    }

    /** Where the activity waited for people and has no room, those whose end it waited for have none. */
    void handOver(int i, int[][] start, int[][] end, int[][] room, int count) {
        if (delayed[i] == null) {
            return;
        }
        for (int k = 0; k < count; k++) {
            if (room[i][k] == 0 && delayed[i][k]) {
                handOver(i, k, start[i][k], end, room);
            }
        }
    }

    private void handOver(int i, int k, int begins, int[][] end, int[][] room) {
        for (int team : network.teams(i)) {
            for (int user : users[team]) {
                if (user == i) {
                    break;
                }
                if (end[user][k] == begins) {
                    room[user][k] = 0;
                }
            }
        }
    }

    private int[][] held() {
        return IntStream.range(0, model.capacity.teams())
                .mapToObj(team -> model.begun.stream()
                        .flatMapToInt(work -> IntStream.range(0, work.teams().length)
                                .filter(use -> work.teams()[use] == team)
                                .map(use -> work.tenths()[use]))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int[][] users() {
        var begunTeams = new int[network.size()][];
        for (var work : model.begun) {
            begunTeams[work.activity()] = work.teams();
        }
        var lists = new int[model.capacity.teams()][];
        for (int team = 0; team < lists.length; team++) {
            int wanted = team;
            lists[team] = Arrays.stream(order)
                    .filter(i -> contains(network.teams(i), wanted)
                            || (begunTeams[i] != null && contains(begunTeams[i], wanted)))
                    .toArray();
        }
        return lists;
    }

    private static boolean contains(int[] teams, int wanted) {
        return Arrays.stream(teams).anyMatch(team -> team == wanted);
    }
}
