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

    /** Trials are run in blocks of this many; a core takes a block at a time. */
    private static final int BLOCK = 250;

    private final int trials;
    private final int[] finish;
    private final double[] cost;
    private final int[] goalsMet;
    private final int allGoalsMet;
    private final int[] critical;
    private final int[] onTime;

    private Trials(int trials, int[] finish, double[] cost, Trial.Counts counts) {
        this.trials = trials;
        this.finish = finish;
        this.cost = cost;
        this.goalsMet = counts.goalsMet;
        this.allGoalsMet = counts.allGoalsMet;
        this.critical = counts.critical;
        this.onTime = counts.onTime;
        Arrays.sort(finish);
        Arrays.sort(cost);
    }

    /** @param progress told how many trials are done, from any thread */
    public static Trials run(PlanModel model, int trials, long seed, IntConsumer progress) {
        if (trials < 1) {
            throw new IllegalArgumentException("trials (" + trials + ") must be at least 1");
        }
        var finish = new int[trials];
        var cost = new double[trials];
        var streams = new Streams(model, seed);
        var counts = IntStream.range(0, Math.ceilDiv(trials, BLOCK))
                .parallel()
                .mapToObj(block -> {
                    var trial = new Trial(model, streams);
                    for (int t = block * BLOCK; t < Math.min(trials, (block + 1) * BLOCK); t++) {
                        trial.run(t);
                        finish[t] = trial.finish();
                        cost[t] = trial.cost();
                    }
                    progress.accept(Math.min(BLOCK, trials - block * BLOCK));
                    return trial.counts();
                })
                .reduce(new Trial.Counts(model), Trial.Counts::plus);
        return new Trials(trials, finish, cost, counts);
    }

    public int trials() {
        return trials;
    }

    /** The earliest boundary by which this share of trials has ended. */
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
        return (double) goalsMet[goal] / trials;
    }

    /** The share of trials in which every goal was met. */
    public double allGoals() {
        return (double) allGoalsMet / trials;
    }

    /** The share of trials in which a day more on the activity would have been a day more on the whole. */
    public double criticality(int activity) {
        return (double) critical[activity] / trials;
    }

    /** The share of trials in which the activity ended by its deadline. */
    public double onTime(int activity) {
        return (double) onTime[activity] / trials;
    }

    private int rank(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie above 0 and not above 1");
        }
        // 0.9 * 10 is 9.000000000000002 in no arithmetic but ours: a millionth of a trial is no trial
        return Math.max(0, (int) Math.ceil(share * trials - 1e-6) - 1);
    }
}
