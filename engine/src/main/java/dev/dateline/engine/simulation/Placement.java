package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.ForwardCapacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Places the activities of a plan whose teams are small, a trial after the other, since each fills the teams in its own way. */
final class Placement {

    /** So many trials stand side by side while they are placed. A block is a number of rows. */
    private static final int ROW = 8;

    private final PlanModel model;
    private final Network network;
    private final Draw draw;
    private final int[] order;
    private final Links links;
    private final ForwardCapacity capacity;
    private final boolean usesPeople;
    /** Who uses each team, in the order of placement; begun work stands there too. */
    private final int[][] users;
    /** By place in the order, then trial: whether the activity had to wait for people; null where it uses none. */
    private final boolean[][] delayed;

    private final int[] begunPlace;

    /** By place in the order, as what follows. */
    private final int[] earliestStart;

    private final int[] earliestEnd;
    /** Where each link is counted from: an index of {@link #at}, less the trial's place. */
    private final int[] counted;
    /** All bits where a link is to the end, none where it is to the start. */
    private final int[] toEnd;
    /** What the trials of a row take, each activity's side by side in the order of placement. */
    private final int[] takes;
    /** Likewise when they start, and then when they end. */
    private final int[] at;

    Placement(PlanModel model, Links links, Draw draw) {
        this.model = model;
        this.network = model.network;
        this.draw = draw;
        this.order = model.order;
        this.links = links;
        int size = order.length;
        delayed = new boolean[size][];
        earliestStart = new int[size];
        earliestEnd = new int[size];
        var place = new int[size];
        for (int n = 0; n < size; n++) {
            int i = order[n];
            place[i] = n;
            earliestStart[n] = model.notBefore[i];
            earliestEnd[n] = network.earliestEnd(i);
            delayed[n] = network.teams(i).length > 0 ? new boolean[Block.TRIALS] : null;
        }
        usesPeople = Arrays.stream(delayed).anyMatch(uses -> uses != null);
        begunPlace =
                model.begun.stream().mapToInt(work -> place[work.activity()]).toArray();
        users = users();
        capacity = new ForwardCapacity(network, model.capacity, held());
        takes = new int[ROW * size];
        at = new int[ROW * 2 * size];
        counted = new int[links.from.length];
        toEnd = new int[links.from.length];
        for (int link = 0; link < counted.length; link++) {
            var type = links.type[link];
            counted[link] = ROW * (place[links.from[link]] + (type == LinkType.FS || type == LinkType.FF ? size : 0));
            toEnd[link] = type == LinkType.FF || type == LinkType.SF ? -1 : 0;
        }
    }

    boolean usesPeople() {
        return usesPeople;
    }

    /** Fills {@code start}, {@code end} and the latest of the ends, a row of trials after the other, so that what a trial needs lies close at hand. */
    void place(int[][] days, int[][] remaining, int[][] start, int[][] end, int[] finish, int count) {
        int size = order.length;
        for (int first = 0; first < count; first += ROW) {
            for (int n = 0; n < size; n++) {
                System.arraycopy(days[order[n]], first, takes, ROW * n, ROW);
            }
            for (int k = 0; k < Math.min(ROW, count - first); k++) {
                capacity.restore();
                begin(remaining, first + k);
                place(first, k);
            }
            for (int n = 0; n < size; n++) {
                System.arraycopy(at, ROW * n, start[order[n]], first, ROW);
                System.arraycopy(at, ROW * (size + n), end[order[n]], first, ROW);
            }
        }
        for (var ends : end) {
            Lanes.atLeast(finish, ends, count);
        }
    }

    /** Begun work holds its people. */
    private void begin(int[][] remaining, int k) {
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            if (!draw.removes(work.activity(), k)) {
                int end = work.today() + remaining[b][k];
                earliestEnd[begunPlace[b]] = end;
                for (int use = 0; use < work.teams().length; use++) {
                    capacity.hold(work.teams()[use], work.tenths()[use], work.today(), end);
                }
            }
        }
    }

    private void place(int first, int k) {
        int ends = ROW * order.length;
        for (int n = 0, own = k; n < order.length; n++, own += ROW) {
            int days = takes[own];
            int begins = Math.max(earliestStart[n], earliestEnd[n] - days);
            for (int link = links.head[n]; link < links.head[n + 1]; link++) {
                begins = Math.max(begins, at[counted[link] + k] + links.lag[link] - (days & toEnd[link]));
            }
            if (draw.removes(order[n], first + k)) {
                at[own] = Network.ANY_DAY;
                at[ends + own] = Network.ANY_DAY;
                continue;
            }
            if (delayed[n] != null) {
                int free = capacity.earliestStart(order[n], begins, days);
                capacity.take(order[n], free, days);
                delayed[n][first + k] = free > begins;
                begins = free;
            }
            at[own] = begins;
            at[ends + own] = begins + days;
        }
    }

    /** Where the activity at this place in the order waited for people and ends as late as it may, those it waited for do too. */
    void handOver(int n, int[][] days, int[][] end, int[][] late, int count) {
        if (delayed[n] == null) {
            return;
        }
        int i = order[n];
        for (int k = 0; k < count; k++) {
            if (delayed[n][k] && late[i][k] == end[i][k]) {
                handOver(i, k, end[i][k] - days[i][k], end, late);
            }
        }
    }

    private void handOver(int i, int k, int begins, int[][] end, int[][] late) {
        for (int team : network.teams(i)) {
            for (int user : users[team]) {
                if (user == i) {
                    break;
                }
                if (end[user][k] == begins) {
                    late[user][k] = begins;
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
