package dev.dateline.engine.simulation;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one trial draws and places: a network whose durations are uncertain, the order in which activities are placed, and what each
 * costs. Activities left alone keep the network's duration and cost nothing.
 *
 * <p>What may or may not be (a risk that strikes, an assumption that holds, a promise that is kept) is a condition with a chance; what
 * follows from it are {@link Effect}s. What moves many durations at once is a cause: in each trial it multiplies them by a factor, mostly exp(sd × z) with
 * z standard normal. The network holds the activities of every outcome, and effects remove those that do not come to be.
 */
public final class PlanModel {

    /** A draw is cut at a thousand years of working days: beyond it only the arithmetic would suffer. */
    static final int LONGEST = 261_000;

    static final int NO_ACTIVITY = -1;

    final Network network;
    final Capacity capacity;
    final int[] order;
    final Drawn[] durations;
    final List<Begun> begun = new ArrayList<>();
    final List<Cost> costs = new ArrayList<>();
    final double[] costPerDay;
    final List<Goal> goals = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();
    final List<Consequence> consequences = new ArrayList<>();
    final int[] deadline;
    final int[] notBefore;
    int due = Network.ANY_DAY;

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
        this.notBefore = new int[network.size()];
        for (int i = 0; i < notBefore.length; i++) {
            notBefore[i] = network.earliestStart(i);
        }
        for (int i = 0; i < durations.length; i++) {
            durations[i] = new Drawn("", Lognormal.certain(Math.max(1, network.duration(i))), 0, network.duration(i));
        }
    }

    /** The activity's duration is drawn, rounded to whole days, at least one; {@code name} addresses its random numbers. */
    public PlanModel duration(int activity, String name, Distribution days) {
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
            int activity, String name, Distribution days, int worked, int today, int[] teams, int[] tenths) {
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

    /** An amount spent once, in every trial. */
    public PlanModel cost(String name, Distribution amount) {
        costs.add(new Cost(name, amount, NO_ACTIVITY));
        return this;
    }

    /** An amount spent once in each trial in which the activity is begun. */
    public PlanModel cost(String name, Distribution amount, int activity) {
        costs.add(new Cost(name, amount, checked(activity)));
        return this;
    }

    /** What moves all durations drawn at once. {@code sd} is the standard deviation of their logarithms' shared part, at least 0. */
    public PlanModel shared(double sd) {
        return cause("everything", sd, IntStream.range(0, network.size()).toArray());
    }

    /**
     * What moves the drawn durations of {@code activities} together, as {@code sd} says; those that are certain stay. {@code name}
     * addresses its random numbers; causes are numbered from 0, and those of one activity multiply.
     */
    public PlanModel cause(String name, double sd, int... activities) {
        if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sd (" + sd + ") must be at least 0 and finite");
        }
        return cause(name, new Lognormal(0, sd), activities);
    }

    /** The same with any distribution of the factor, such as how whole projects turned out elsewhere. */
    public PlanModel cause(String name, Distribution factor, int... activities) {
        for (int activity : activities) {
            checked(activity);
        }
        causes.add(new Cause(name, factor, activities.clone()));
        return this;
    }

    /** The effect comes about in each trial in which the condition holds (or, where {@code holds} is false, fails). */
    public PlanModel when(int condition, boolean holds, Effect effect) {
        checked("condition", condition, conditions.size());
        switch (effect) {
            case Effect.Adds adds -> checked(adds.activity());
            case Effect.Multiplies multiplies -> checked(multiplies.activity());
            case Effect.Removes removes -> checked(removes.activity());
            case Effect.Stops stops -> checked(stops.activity());
            case Effect.Costs _ -> {}
            case Effect.Makes makes -> {
                checked("condition", makes.condition(), conditions.size());
                if (makes.condition() <= condition) {
                    throw new IllegalArgumentException("condition (" + makes.condition()
                            + ") must have a higher number than the one it depends on (" + condition + ")");
                }
            }
        }
        consequences.add(new Consequence(condition, holds, effect));
        return this;
    }

    /** The boundary by which everything should have ended; what a day more or less is worth is counted at it. */
    public PlanModel due(int day) {
        due = day;
        return this;
    }

    /** The activity does not start before the boundary {@code day}, besides the network's own bounds. */
    public PlanModel notBefore(int activity, int day) {
        notBefore[activity] = Math.max(notBefore[activity], day);
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
     * Adds something that holds in a trial with {@code chance}, from 0 to 1, independently of all else but what {@link Effect.Makes}
     * says; conditions are numbered from 0. {@code name} addresses its random numbers.
     */
    public PlanModel condition(String name, double chance) {
        refuseNoChance(chance);
        conditions.add(new Condition(name, chance));
        return this;
    }

    static void refuseNoChance(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance (" + chance + ") must lie between 0 and 1");
        }
    }

    private int checked(int activity) {
        return checked("activity", activity, network.size());
    }

    private static int checked(String what, int number, int size) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException(what + " (" + number + ") must be one of the model's " + size);
        }
        return number;
    }

    private static int[] ordered(Network network, int[] placement) {
        var order = network.order(placement);
        if (order.length != network.size()) {
            throw new IllegalArgumentException("placement must have one number for each activity");
        }
        return order;
    }

    /** Certain where {@code certain} is not negative. */
    record Drawn(String name, Distribution days, int worked, int certain) {}

    @SuppressWarnings("ArrayRecordComponent") // read-only, inside the package
    record Begun(int activity, Drawn days, int today, int[] teams, int[] tenths) {}

    /** Spent whatever happens where the activity is {@link #NO_ACTIVITY}. */
    record Cost(String name, Distribution amount, int activity) {}

    @SuppressWarnings("ArrayRecordComponent") // read-only, inside the package
    record Goal(int[] activities, int day, int[] conditions) {}

    record Condition(String name, double chance) {}

    @SuppressWarnings("ArrayRecordComponent") // read-only, inside the package
    record Cause(String name, Distribution factor, int[] activities) {}

    record Consequence(int condition, boolean holds, Effect effect) {}
}
