package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The outcome of many trials of a {@link PlanModel}. In each, durations are drawn and activities placed one by one, each as early as
 * its links, its own dates and the teams allow (the serial schedule generation of Kelley 1963).
 *
 * <p>Only quantiles and shares are offered: with tails as fat as those of real durations and costs a mean says little.
 */
public final class Trials {

    /** As a day: it never comes, since a refuted assumption has stopped the plan. Later than every other. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Trials are run in blocks of this many; a core takes a block at a time. Whole words of bits, which no two threads share. */
    private static final int BLOCK = 256;

    private final int trials;
    private final Samples samples;
    private final int[] finish;
    private final double[] cost;
    private final Counts counts;

    private Trials(Samples samples, Counts counts) {
        this.trials = samples.trials();
        this.samples = samples;
        this.finish = samples.finish.clone();
        this.cost = samples.cost.clone();
        this.counts = counts;
        Arrays.sort(finish);
        Arrays.sort(cost);
    }

    /** @param progress told how many trials are done, from any thread */
    public static Trials run(PlanModel model, int trials, long seed, IntConsumer progress) {
        if (trials < 1) {
            throw new IllegalArgumentException("trials (" + trials + ") must be at least 1");
        }
        var streams = new Streams(model, seed);
        var samples = new Samples(model, streams, trials);
        var counts = IntStream.range(0, Math.ceilDiv(trials, BLOCK))
                .parallel()
                .mapToObj(block -> {
                    var trial = new Trial(model, streams);
                    for (int t = block * BLOCK; t < Math.min(trials, (block + 1) * BLOCK); t++) {
                        trial.run(t);
                        samples.keep(t, trial);
                    }
                    progress.accept(Math.min(BLOCK, trials - block * BLOCK));
                    return trial.counts();
                })
                .reduce(Counts::plus)
                .orElseThrow();
        return new Trials(samples, counts);
    }

    /** Each trial as a whole. */
    public Samples samples() {
        return samples;
    }

    public int trials() {
        return trials;
    }

    /** The earliest boundary by which this share of trials has ended; {@link #NEVER} where fewer end at all. */
    public int finish(double share) {
        return finish[rank(share)];
    }

    /** The least cost that this share of trials has not exceeded. */
    public double cost(double share) {
        return cost[rank(share)];
    }

    /** The share of trials that ended at or before the boundary {@code day}. */
    public double endedBy(int day) {
        int low = 0;
        int high = trials;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (finish[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / trials;
    }

    public double goal(int goal) {
        return (double) counts.goalsMet[goal] / trials;
    }

    /** The share of trials in which every goal was met. */
    public double allGoals() {
        return (double) counts.allGoalsMet / trials;
    }

    /** The share of trials in which a day more on the activity would have been a day more on the whole. */
    public double criticality(int activity) {
        return (double) counts.critical[activity] / trials;
    }

    /** The share of trials that are on time and would not be, were the activity to take a day longer: what a day there puts at risk. */
    public double lastMoment(int activity) {
        return (double) counts.criticalAtDue[activity] / trials;
    }

    /** The share of trials in which the activity was done at all; a branch of the plan that opens seldom is seldom. */
    public double done(int activity) {
        return (double) counts.there[activity] / trials;
    }

    /** The share of those trials in which it ended by its deadline; 0 where there are none. */
    public double onTime(int activity) {
        return counts.there[activity] == 0 ? 0 : (double) counts.onTime[activity] / counts.there[activity];
    }

    private int rank(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie above 0 and not above 1");
        }
        // 0.9 * 10 is 9.000000000000002 in no arithmetic but ours: a millionth of a trial is no trial
        return Math.max(0, (int) Math.ceil(share * trials - 1e-6) - 1);
    }
}
