package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.Arrays;

/** Runs trials one after another in the same arrays, and counts what happened in them. */
final class Trial {

    private final PlanModel model;
    private final Network network;
    private final Draw draw;
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

    /** What begun work has left, by its number. */
    private final int[] remaining;

    private final int[] duration;
    private final boolean[] removed;
    private final int[] start;
    private final int[] end;
    private final boolean[] delayed;
    private final boolean[] critical;
    private final boolean[] met;
    private final Counts counts;
    private double cost;
    private int finish;
    private int stop;

    Trial(PlanModel model, Streams streams) {
        this.model = model;
        this.network = model.network;
        this.draw = new Draw(streams);
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
        remaining = new int[model.begun.size()];
        duration = new int[size];
        removed = new boolean[size];
        start = new int[size];
        end = new int[size];
        delayed = new boolean[size];
        critical = new boolean[size];
        met = new boolean[model.goals.size()];
        counts = new Counts(model);
    }

    int finish() {
        return finish;
    }

    double cost() {
        return cost;
    }

    boolean met(int goal) {
        return met[goal];
    }

    Draw draw() {
        return draw;
    }

    Counts counts() {
        return counts;
    }

    void run(int trial) {
        draw.begin(trial);
        drawDays();
        place();
        stop = draw.stop(end, removed);
        spend();
        count();
        finish = stop == Trials.NEVER ? finish : Trials.NEVER;
    }

    private void drawDays() {
        capacity.restore();
        for (int i = 0; i < duration.length; i++) {
            removed[i] = draw.removes(i);
            duration[i] = removed[i] ? 0 : draw.days(i);
        }
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            if (removed[work.activity()]) {
                continue;
            }
            remaining[b] = draw.remaining(b, work.activity());
            earliestEnd[work.activity()] = work.today() + remaining[b];
            for (int k = 0; k < work.teams().length; k++) {
                capacity.hold(work.teams()[k], work.tenths()[k], work.today(), work.today() + remaining[b]);
            }
        }
    }

    private void place() {
        finish = Network.ANY_DAY;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            delayed[i] = false;
            if (removed[i]) {
                start[i] = Network.ANY_DAY;
                end[i] = Network.ANY_DAY;
                continue;
            }
            int days = duration[i];
            int bound = Math.max(earliestStart[i], earliestEnd[i] - days);
            for (int link = head[k]; link < head[k + 1]; link++) {
                bound = Math.max(bound, boundBy(link, days));
            }
            start[i] = bound;
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

    /** A stop spares what would have come after it. Sums run in one order, so that the same trial costs the same to the last bit. */
    private void spend() {
        cost = 0;
        for (int i = 0; i < duration.length; i++) {
            cost += daysPaid(start[i], duration[i]) * model.costPerDay[i];
        }
        for (int b = 0; b < remaining.length; b++) {
            var work = model.begun.get(b);
            if (!removed[work.activity()]) {
                cost += daysPaid(work.today(), remaining[b]) * model.costPerDay[work.activity()];
            }
        }
        for (int number = 0; number < model.costs.size(); number++) {
            int activity = model.costs.get(number).activity();
            if (activity == PlanModel.NO_ACTIVITY || (!removed[activity] && start[activity] < stop)) {
                cost += draw.cost(number);
            }
        }
        cost += draw.extra();
    }

    private int daysPaid(int from, int days) {
        return from + days <= stop ? days : Math.max(0, stop - from);
    }

    private void count() {
        markCritical();
        for (int i = 0; i < end.length; i++) {
            counts.there[i] += removed[i] ? 0 : 1;
            counts.onTime[i] += !removed[i] && end[i] <= Math.min(stop, model.deadline[i]) ? 1 : 0;
            counts.critical[i] += critical[i] ? 1 : 0;
            counts.criticalAtDue[i] += critical[i] && finish == model.due ? 1 : 0;
        }
        boolean all = true;
        for (int g = 0; g < met.length; g++) {
            met[g] = isMet(model.goals.get(g));
            counts.goalsMet[g] += met[g] ? 1 : 0;
            all &= met[g];
        }
        counts.allGoalsMet += all ? 1 : 0;
    }

    private boolean isMet(PlanModel.Goal goal) {
        if (stop != Trials.NEVER) {
            return false;
        }
        for (int i : goal.activities()) {
            if (end[i] > goal.day()) {
                return false;
            }
        }
        for (int c : goal.conditions()) {
            if (!draw.holds(c)) {
                return false;
            }
        }
        return true;
    }

    /** Backwards from what ended last through tight links, and through whoever left a team just when a delayed activity began. */
    private void markCritical() {
        Arrays.fill(critical, false);
        if (stop != Trials.NEVER) {
            return;
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            critical[i] = !removed[i] && (critical[i] || end[i] == finish);
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
}
