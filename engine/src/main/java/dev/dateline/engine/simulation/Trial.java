package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;

/** Runs trials one after another in the same arrays, and counts what happened in them. */
final class Trial {

    private final PlanModel model;
    private final Network network;
    private final Streams streams;
    private final Capacity capacity;
    private final int[] order;
    private final int[] earliestStart;
    private final int[] earliestEnd;
    /** The links into the activity placed k-th: entries head[k] … head[k+1]−1 of the arrays below. */
    private final int[] head;

    private final int[] from;
    private final int[] lag;
    private final LinkType[] type;
    private final boolean[] usesPeople;
    /** Who uses each team, in the order of placement; begun work stands there too. */
    private final int[][] users;

    private final int[] duration;
    private final int[] start;
    private final int[] end;
    private final boolean[] delayed;
    private final boolean[] critical;
    private final boolean[] holds;
    private final Counts counts;
    private double cost;
    private int finish;

    Trial(PlanModel model, Streams streams) {
        this.model = model;
        this.network = model.network;
        this.streams = streams;
        this.capacity = model.capacity.copy();
        this.order = model.order;
        int size = network.size();
        earliestStart = new int[size];
        earliestEnd = new int[size];
        head = new int[size + 1];
        from = new int[network.links()];
        lag = new int[network.links()];
        type = new LinkType[network.links()];
        usesPeople = new boolean[size];
        for (int k = 0; k < size; k++) {
            int i = order[k];
            earliestStart[i] = network.earliestStart(i);
            earliestEnd[i] = network.earliestEnd(i);
            usesPeople[i] = network.teams(i).length > 0;
            head[k + 1] = head[k];
            for (int link : network.incoming(i)) {
                from[head[k + 1]] = network.linkFrom(link);
                lag[head[k + 1]] = network.linkLag(link);
                type[head[k + 1]++] = network.linkType(link);
            }
        }
        users = users();
        duration = new int[size];
        start = new int[size];
        end = new int[size];
        delayed = new boolean[size];
        critical = new boolean[size];
        holds = new boolean[model.conditions.size()];
        counts = new Counts(model);
    }

    int finish() {
        return finish;
    }

    double cost() {
        return cost;
    }

    Counts counts() {
        return counts;
    }

    void run(int trial) {
        draw(trial);
        place();
        count();
    }

    private void draw(int trial) {
        capacity.restore();
        cost = 0;
        for (int i = 0; i < duration.length; i++) {
            duration[i] = streams.durations[i].days(trial);
            cost += duration[i] * model.costPerDay[i];
        }
        for (int b = 0; b < streams.begun.length; b++) {
            var work = model.begun.get(b);
            int remaining = streams.begun[b].days(trial);
            earliestEnd[work.activity()] = work.today() + remaining;
            cost += remaining * model.costPerDay[work.activity()];
            for (int k = 0; k < work.teams().length; k++) {
                capacity.hold(work.teams()[k], work.tenths()[k], work.today(), work.today() + remaining);
            }
        }
        for (var amount : streams.costs) {
            cost += amount.amount(trial);
        }
        for (int c = 0; c < holds.length; c++) {
            holds[c] = streams.conditions[c].at(trial) < model.conditions.get(c).chance();
        }
    }

    private void place() {
        finish = Network.ANY_DAY;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            int days = duration[i];
            int bound = Math.max(earliestStart[i], earliestEnd[i] - days);
            for (int link = head[k]; link < head[k + 1]; link++) {
                bound = Math.max(bound, boundBy(link, days));
            }
            start[i] = bound;
            delayed[i] = false;
            if (usesPeople[i]) {
                start[i] = capacity.earliestStart(network, i, bound, days);
                delayed[i] = start[i] > bound;
                capacity.take(network, i, start[i], days);
            }
            end[i] = start[i] + days;
            finish = Math.max(finish, end[i]);
        }
    }

    private int boundBy(int link, int days) {
        int before = from[link];
        return switch (type[link]) {
            case FS -> end[before] + lag[link];
            case SS -> start[before] + lag[link];
            case FF -> end[before] + lag[link] - days;
            case SF -> start[before] + lag[link] - days;
        };
    }

    private void count() {
        markCritical();
        for (int i = 0; i < end.length; i++) {
            counts.onTime[i] += end[i] <= model.deadline[i] ? 1 : 0;
            counts.critical[i] += critical[i] ? 1 : 0;
        }
        boolean all = true;
        for (int g = 0; g < counts.goalsMet.length; g++) {
            boolean met = isMet(model.goals.get(g));
            counts.goalsMet[g] += met ? 1 : 0;
            all &= met;
        }
        counts.allGoalsMet += all ? 1 : 0;
    }

    private boolean isMet(PlanModel.Goal goal) {
        for (int i : goal.activities()) {
            if (end[i] > goal.day()) {
                return false;
            }
        }
        for (int c : goal.conditions()) {
            if (!holds[c]) {
                return false;
            }
        }
        return true;
    }

    /** Backwards from what ended last through tight links, and through whoever left a team just when a delayed activity began. */
    private void markCritical() {
        Arrays.fill(critical, false);
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            critical[i] |= end[i] == finish;
            if (!critical[i]) {
                continue;
            }
            if (delayed[i]) {
                markHandingOver(i);
                continue;
            }
            for (int link = head[k]; link < head[k + 1]; link++) {
                if (boundBy(link, duration[i]) == start[i]) {
                    critical[from[link]] = true;
                }
            }
        }
    }

    private void markHandingOver(int i) {
        for (int team : network.teams(i)) {
            for (int user : users[team]) {
                if (user == i) {
                    break;
                }
                if (end[user] == start[i]) {
                    critical[user] = true;
                }
            }
        }
    }

    private int[][] users() {
        var begunTeams = new int[network.size()][];
        for (var work : model.begun) {
            begunTeams[work.activity()] = work.teams();
        }
        var lists = new int[capacity.teams()][];
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

    /** How often what happened; sums of several workers add up in any order. */
    static final class Counts {

        final int[] goalsMet;
        final int[] critical;
        final int[] onTime;
        int allGoalsMet;

        Counts(PlanModel model) {
            goalsMet = new int[model.goals.size()];
            critical = new int[model.network.size()];
            onTime = new int[model.network.size()];
        }

        private Counts(int[] goalsMet, int[] critical, int[] onTime, int allGoalsMet) {
            this.goalsMet = goalsMet;
            this.critical = critical;
            this.onTime = onTime;
            this.allGoalsMet = allGoalsMet;
        }

        Counts plus(Counts other) {
            return new Counts(
                    sum(goalsMet, other.goalsMet),
                    sum(critical, other.critical),
                    sum(onTime, other.onTime),
                    allGoalsMet + other.allGoalsMet);
        }

        private static int[] sum(int[] some, int[] more) {
            var sum = some.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
            return sum;
        }
    }
}
