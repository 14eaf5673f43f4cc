package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one trial draws and places: a network whose durations are uncertain, the order in which activities are placed, and what each
 * costs. Activities left alone keep the network's duration and cost nothing.
 */
public final class PlanModel {

    /** A draw is cut at a thousand years of working days: beyond it only the arithmetic would suffer. */
    static final int LONGEST = 261_000;

    final Network network;
    final Capacity capacity;
    final int[] order;
    final Drawn[] durations;
    final List<Begun> begun = new ArrayList<>();
    final List<Cost> costs = new ArrayList<>();
    final double[] costPerDay;
    final List<Goal> goals = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final int[] deadline;

    /**
     * @param network with the likely durations
     * @param capacity the teams without what begun activities hold
     * @param placement a number for each activity, the lowest placed first, predecessors always before
     */
    public PlanModel(Network network, Capacity capacity, int[] placement) {
        this.network = network;
        this.capacity = capacity;
        this.order = ordered(network, placement);
        this.durations = new Drawn[network.size()];
        this.costPerDay = new double[network.size()];
        this.deadline = new int[network.size()];
        Arrays.fill(deadline, Integer.MAX_VALUE);
        for (int i = 0; i < durations.length; i++) {
            durations[i] = new Drawn("", Lognormal.certain(Math.max(1, network.duration(i))), 0, network.duration(i));
        }
    }

    /** The activity's duration is drawn, rounded to whole days, at least one; {@code name} addresses its random numbers. */
    public PlanModel duration(int activity, String name, Lognormal days) {
        durations[activity] = new Drawn(name, days, 0, -1);
        return this;
    }

    /**
     * The activity, a milestone in the network, stands for the end of work that has begun: it holds people from {@code today} on,
     * whether there are enough or not, and ends when they are done.
     *
     * @param worked the days already worked, which the duration drawn exceeds
     */
    public PlanModel begun(
            int activity, String name, Lognormal days, int worked, int today, int[] teams, int[] tenths) {
        begun.add(new Begun(activity, new Drawn(name, days, worked, -1), today, teams, tenths));
        return this;
    }

    /** As above with certain {@code remaining} days. */
    public PlanModel begun(int activity, int remaining, int today, int[] teams, int[] tenths) {
        begun.add(new Begun(activity, new Drawn("", Lognormal.certain(1), 0, remaining), today, teams, tenths));
        return this;
    }

    /** What one day of the activity costs. */
    public PlanModel costPerDay(int activity, double amount) {
        costPerDay[activity] = amount;
        return this;
    }

    /** An amount spent once. */
    public PlanModel cost(String name, Lognormal amount) {
        costs.add(new Cost(name, amount));
        return this;
    }

    /** Counts how often the activity ends at or before the boundary {@code day}. */
    public PlanModel deadline(int activity, int day) {
        deadline[activity] = day;
        return this;
    }

    /** Adds a goal, met when all {@code activities} end at or before the boundary {@code day}; goals are numbered from 0. */
    public PlanModel goal(int[] activities, int day) {
        return goal(activities, day, new int[0]);
    }

    /** A goal that is met only where, besides, all {@code conditions} hold in the same trial. */
    public PlanModel goal(int[] activities, int day, int[] conditions) {
        goals.add(new Goal(activities, day, conditions));
        return this;
    }

    /**
     * Adds something that holds in a trial with {@code chance}, from 0 to 1, independently of all else; conditions are numbered from 0.
     * {@code name} addresses its random numbers.
     */
    public PlanModel condition(String name, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance (" + chance + ") must lie between 0 and 1");
        }
        conditions.add(new Condition(name, chance));
        return this;
    }

    private static int[] ordered(Network network, int[] placement) {
        var order = network.order(placement);
        if (order.length != network.size()) {
            throw new IllegalArgumentException("placement must have one number for each activity");
        }
        return order;
    }

    /** Certain where {@code certain} is not negative. */
    record Drawn(String name, Lognormal days, int worked, int certain) {}

    @SuppressWarnings("ArrayRecordComponent") // read-only, inside the package
    record Begun(int activity, Drawn days, int today, int[] teams, int[] tenths) {}

    record Cost(String name, Lognormal amount) {}

    @SuppressWarnings("ArrayRecordComponent") // read-only, inside the package
    record Goal(int[] activities, int day, int[] conditions) {}

    record Condition(String name, double chance) {}
}
