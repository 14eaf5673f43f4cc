package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;

/**
 * Runs so many trials side by side, a block after the other in the same arrays, and counts what happened in them. What is drawn and where
 * it is placed stands by activity, then by the trial's place in the block.
 */
final class Block {

    /** Whole words of bits, which no two threads share. As many as let an activity's loop be long and all activities lie close at hand. */
    static final int TRIALS = 256;

    /** Later than any plan, and far enough from where an int ends. */
    private static final int FAR = 2 * Network.FARTHEST_DAY;

    private final PlanModel model;
    private final Network network;
    private final Draw draw;
    private final int[] order;
    private final Links links;
    private final Placement placement;
    private final int[][] days;
    private final int[][] start;
    private final int[][] end;
    /** What begun work has left, by its number; and when the activities it stands for must end at the earliest, null for all others. */
    private final int[][] remaining;

    private final int[][] begunEnd;
    private final int[] finish = new int[TRIALS];
    private final int[] stop = new int[TRIALS];
    private final int[] scratch = new int[TRIALS];
    private final int[] notDue = new int[TRIALS];
    private final double[] cost = new double[TRIALS];
    private final boolean[][] met;
    private final Counts counts;
    private int first;
    private int count;

    Block(PlanModel model, Streams streams) {
        this.model = model;
        this.network = model.network;
        this.draw = new Draw(streams);
        this.order = model.order;
        this.links = new Links(network, order);
        int size = network.size();
        days = new int[size][TRIALS];
        start = new int[size][TRIALS];
        end = new int[size][TRIALS];
        remaining = new int[model.begun.size()][TRIALS];
        begunEnd = new int[size][];
        model.begun.forEach(work -> begunEnd[work.activity()] = new int[TRIALS]);
        met = new boolean[model.goals.size()][TRIALS];
        counts = new Counts(model);
        placement = new Placement(model, links, draw);
    }

    int count() {
        return count;
    }

    int first() {
        return first;
    }

    /** By place in the block, as all that follows. */
    int[] finish() {
        return finish;
    }

    double[] cost() {
        return cost;
    }

    boolean met(int goal, int k) {
        return met[goal][k];
    }

    Draw draw() {
        return draw;
    }

    Counts counts() {
        return counts;
    }

    void run(int first, int count) {
        this.first = first;
        this.count = count;
        draw.begin(first, count);
        drawDays();
        Arrays.fill(finish, 0, count, Network.ANY_DAY);
        if (placement.usesPeople()) {
            placement.place(days, remaining, start, end, finish, count);
        } else {
            place();
        }
        for (int k = 0; k < count; k++) {
            stop[k] = draw.mayStop() ? draw.stop(end, k) : Trials.NEVER;
        }
        spend();
        countGoals();
        countActivities();
        for (int k = 0; k < count; k++) {
            finish[k] = stop[k] == Trials.NEVER ? finish[k] : Trials.NEVER;
        }
    }

    private void drawDays() {
        for (int i = 0; i < days.length; i++) {
            draw.days(i, days[i]);
            for (int k = 0; draw.mayRemove(i) && k < count; k++) {
                days[i][k] = draw.removes(i, k) ? 0 : days[i][k];
            }
        }
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            draw.remaining(b, work.activity(), remaining[b]);
            for (int k = 0; k < count; k++) {
                begunEnd[work.activity()][k] = work.today() + remaining[b][k];
            }
        }
    }

    /** All trials of an activity at once. */
    private void place() {
        for (int n = 0; n < order.length; n++) {
            int i = order[n];
            int[] begins = start[i];
            if (begunEnd[i] != null) {
                Lanes.difference(begins, begunEnd[i], days[i], count);
                Lanes.atLeast(begins, model.notBefore[i], count);
            } else {
                Lanes.startFrom(begins, model.notBefore[i], network.earliestEnd(i), days[i], count);
            }
            for (int link = links.head[n]; link < links.head[n + 1]; link++) {
                int before = links.from[link];
                int[] bound = links.type[link] == LinkType.FS || links.type[link] == LinkType.FF
                        ? end[before]
                        : start[before];
                if (links.type[link] == LinkType.FS || links.type[link] == LinkType.SS) {
                    Lanes.atLeast(begins, bound, links.lag[link], count);
                } else {
                    Lanes.atLeastLess(begins, bound, links.lag[link], days[i], count);
                }
            }
            Lanes.sum(end[i], begins, days[i], count);
            takeOut(i);
            Lanes.atLeast(finish, end[i], count);
        }
    }

    private void takeOut(int i) {
        for (int k = 0; draw.mayRemove(i) && k < count; k++) {
            if (draw.removes(i, k)) {
                start[i][k] = Network.ANY_DAY;
                end[i][k] = Network.ANY_DAY;
            }
        }
    }

    /** A stop spares what would have come after it. Sums run in one order, so that the same trial costs the same to the last bit. */
    private void spend() {
        Arrays.fill(cost, 0, count, 0);
        for (int i = 0; i < days.length; i++) {
            if (model.costPerDay[i] != 0) {
                pay(start[i], days[i], model.costPerDay[i]);
            }
        }
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            Arrays.fill(scratch, 0, count, work.today());
            for (int k = 0; draw.mayRemove(work.activity()) && k < count; k++) {
                remaining[b][k] = draw.removes(work.activity(), k) ? 0 : remaining[b][k];
            }
            pay(scratch, remaining[b], model.costPerDay[work.activity()]);
        }
        for (int number = 0; number < model.costs.size(); number++) {
            int activity = model.costs.get(number).activity();
            for (int k = 0; k < count; k++) {
                if (activity == PlanModel.NO_ACTIVITY || (!draw.removes(activity, k) && start[activity][k] < stop[k])) {
                    cost[k] += draw.cost(number, k);
                }
            }
        }
        for (int k = 0; k < count; k++) {
            cost[k] += draw.extra(k);
        }
    }

    private void pay(int[] from, int[] worked, double perDay) {
        if (!draw.mayStop()) {
            Lanes.addTimes(cost, worked, perDay, count);
            return;
        }
        for (int k = 0; k < count; k++) {
            cost[k] += (from[k] + worked[k] <= stop[k] ? worked[k] : Math.max(0, stop[k] - from[k])) * perDay;
        }
    }

    private void countGoals() {
        for (int g = 0; g < met.length; g++) {
            var goal = model.goals.get(g);
            Arrays.fill(scratch, 0, count, Network.ANY_DAY);
            for (int i : goal.activities()) {
                Lanes.atLeast(scratch, end[i], count);
            }
            for (int k = 0; k < count; k++) {
                met[g][k] = stop[k] == Trials.NEVER && scratch[k] <= goal.day() && hold(goal.conditions(), k);
                counts.goalsMet[g] += met[g][k] ? 1 : 0;
            }
        }
        for (int k = 0; k < count; k++) {
            boolean all = true;
            for (var goal : met) {
                all &= goal[k];
            }
            counts.allGoalsMet += all ? 1 : 0;
        }
    }

    private boolean hold(int[] conditions, int k) {
        for (int c : conditions) {
            if (!draw.holds(c, k)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Backwards from what ended last, as the critical path method goes: an activity is critical where it ends as late as it may, that is where
     * a chain of tight links, or of people who left a team just when a delayed activity began, leads from it to there. The latest ends take
     * the place of the starts.
     */
    private void countActivities() {
        for (int k = 0; k < count; k++) {
            notDue[k] = finish[k] ^ model.due;
        }
        boolean anyDue = Lanes.zeros(notDue, count) > 0;
        int[][] late = start;
        for (var ends : late) {
            System.arraycopy(finish, 0, ends, 0, count);
        }
        for (int n = order.length - 1; n >= 0; n--) {
            int i = order[n];
            haveFarWhereAway(i, late[i]);
            placement.handOver(n, days, end, late, count);
            Lanes.difference(scratch, late[i], days[i], count);
            for (int link = links.head[n]; link < links.head[n + 1]; link++) {
                int before = links.from[link];
                int lag = links.lag[link];
                switch (links.type[link]) {
                    case FS -> Lanes.atMost(late[before], scratch, lag, count);
                    case SS -> Lanes.atMostPlus(late[before], scratch, lag, days[before], count);
                    case FF -> Lanes.atMost(late[before], late[i], lag, count);
                    case SF -> Lanes.atMostPlus(late[before], late[i], lag, days[before], count);
                }
            }
            Lanes.difference(scratch, late[i], end[i], count);
            counts.critical[i] += Lanes.zeros(scratch, count);
            counts.criticalAtDue[i] += anyDue ? Lanes.zeros(scratch, notDue, count) : 0;
            countEnds(i);
        }
    }

    private void haveFarWhereAway(int i, int[] late) {
        for (int k = 0; draw.mayStop() && k < count; k++) {
            late[k] = stop[k] == Trials.NEVER ? late[k] : FAR;
        }
        for (int k = 0; draw.mayRemove(i) && k < count; k++) {
            late[k] = draw.removes(i, k) ? FAR : late[k];
        }
    }

    private void countEnds(int i) {
        if (!draw.mayStop() && !draw.mayRemove(i)) {
            counts.there[i] += count;
            counts.onTime[i] += Lanes.within(end[i], model.deadline[i], count);
            return;
        }
        for (int k = 0; k < count; k++) {
            boolean there = !draw.removes(i, k);
            counts.there[i] += there ? 1 : 0;
            counts.onTime[i] += there && end[i][k] <= Math.min(stop[k], model.deadline[i]) ? 1 : 0;
        }
    }
}
