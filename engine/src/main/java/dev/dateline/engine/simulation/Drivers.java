package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What moves a forecast most: the trials in which an uncertain thing lay in its lowest fifth, whose middle is its 10 % outcome, beside those in
 * its highest fifth, about the 90 % outcome. It is all in the same trials, so other things differ too, and what they alone would make of two
 * groups of that size is the noise.
 */
public final class Drivers {

    private static final double BAND = 0.2;

    /** A difference is clear from so many standard deviations of noise on: with hundreds of steps, three are reached by chance. */
    private static final double CLEAR = 4;

    private static final int SPLITS = 40;

    private final int[] finish;
    private final double[] cost;
    private final int due;
    private final double share;
    private final long seed;
    private final Map<Long, Driver> noise = new HashMap<>();

    private Drivers(Samples samples, int due, double share, long seed) {
        this.finish = samples.finish;
        this.cost = samples.cost;
        this.due = due;
        this.share = share;
        this.seed = seed;
    }

    /**
     * @param due the boundary by which everything should have ended
     * @param share which quantile of finish and cost is looked at, above 0 and at most 1
     * @param seed of the groups that show the noise
     */
    public static Drivers of(Samples samples, int due, double share, long seed) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie above 0 and not above 1");
        }
        return new Drivers(samples, due, share, seed);
    }

    /**
     * One measure of the forecast between two outcomes of the thing.
     *
     * @param low where the thing is low, or fails
     * @param high where it is high, or holds
     * @param noise a difference no greater than this means nothing
     */
    public record Swing(double low, double high, double noise) {

        public double difference() {
            return low == high ? 0 : high - low;
        }

        public boolean isClear() {
            return Math.abs(difference()) > noise;
        }
    }

    /**
     * What a thing moves.
     *
     * @param onTime the chance that everything ends by the due day
     * @param finish the quantile of the finish, as a boundary; infinite where so few trials end at all
     * @param cost the quantile of the cost
     */
    public record Driver(Swing onTime, Swing finish, Swing cost) {}

    /** A number, as it was in each trial. */
    public Driver of(double[] thing) {
        refuseOther(thing.length);
        var order = new long[thing.length];
        var sorted = thing.clone();
        Arrays.sort(sorted);
        for (int trial = 0; trial < order.length; trial++) {
            order[trial] = (long) Arrays.binarySearch(sorted, thing[trial]) << Integer.SIZE | trial;
        }
        return between(order);
    }

    /** Days, as they were in each trial. */
    public Driver of(int[] thing) {
        refuseOther(thing.length);
        var order = new long[thing.length];
        for (int trial = 0; trial < order.length; trial++) {
            order[trial] = (long) thing[trial] << Integer.SIZE | trial;
        }
        return between(order);
    }

    /** Something that held or failed in each trial; where it always did the same, it moves nothing. */
    public Driver of(boolean[] thing) {
        refuseOther(thing.length);
        var trials = new int[thing.length];
        int fails = 0;
        int holds = thing.length;
        for (int trial = 0; trial < thing.length; trial++) {
            trials[thing[trial] ? --holds : fails++] = trial;
        }
        return fails == 0 || holds == thing.length
                ? between(trials, trials)
                : between(Arrays.copyOf(trials, fails), Arrays.copyOfRange(trials, holds, trials.length));
    }

    private Driver between(long[] order) {
        Arrays.sort(order);
        int band = Math.max(1, (int) (BAND * order.length));
        var low = new int[band];
        var high = new int[band];
        for (int k = 0; k < band; k++) {
            low[k] = (int) order[k];
            high[k] = (int) order[order.length - 1 - k];
        }
        return between(low, high);
    }

    private Driver between(int[] low, int[] high) {
        var swings = compared(low, high);
        var still = noise.computeIfAbsent(
                ((long) low.length << Integer.SIZE) + high.length, _ -> noise(low.length, high.length));
        return new Driver(
                withNoise(swings.onTime, still.onTime),
                withNoise(swings.finish, still.finish),
                withNoise(swings.cost, still.cost));
    }

    private static Swing withNoise(Swing swing, Swing still) {
        return new Swing(swing.low, swing.high, still.noise);
    }

    private Driver compared(int[] low, int[] high) {
        return new Driver(
                new Swing(onTime(low), onTime(high), 0),
                new Swing(finish(low), finish(high), 0),
                new Swing(cost(low), cost(high), 0));
    }

    private double onTime(int[] trials) {
        int inTime = 0;
        for (int trial : trials) {
            inTime += finish[trial] <= due ? 1 : 0;
        }
        return (double) inTime / trials.length;
    }

    private double finish(int[] trials) {
        var ends = Arrays.stream(trials).map(trial -> finish[trial]).sorted().toArray();
        int end = ends[rank(ends.length)];
        return end == Trials.NEVER ? Double.POSITIVE_INFINITY : end;
    }

    private double cost(int[] trials) {
        var costs =
                Arrays.stream(trials).mapToDouble(trial -> cost[trial]).sorted().toArray();
        return costs[rank(costs.length)];
    }

    private int rank(int size) {
        return Math.max(0, (int) Math.ceil(share * size - 1e-6) - 1);
    }

    /** Two groups of these sizes, drawn at random: how much do they differ? */
    private Driver noise(int low, int high) {
        var random = new SplittableRandom(seed);
        var order = new int[finish.length];
        Arrays.setAll(order, trial -> trial);
        var squares = new double[3];
        for (int split = 0; split < SPLITS; split++) {
            for (int left = order.length; left > 1; left--) {
                int at = random.nextInt(left);
                int moved = order[at];
                order[at] = order[left - 1];
                order[left - 1] = moved;
            }
            var swings =
                    compared(Arrays.copyOf(order, low), Arrays.copyOfRange(order, order.length - high, order.length));
            squares[0] += Math.pow(swings.onTime.difference(), 2);
            squares[1] += Math.pow(swings.finish.difference(), 2);
            squares[2] += Math.pow(swings.cost.difference(), 2);
        }
        return new Driver(still(squares[0]), still(squares[1]), still(squares[2]));
    }

    private static Swing still(double squares) {
        return new Swing(0, 0, CLEAR * Math.sqrt(squares / SPLITS));
    }

    private void refuseOther(int trials) {
        if (trials != finish.length) {
            throw new IllegalArgumentException("trials (" + trials + ") must be the forecast's " + finish.length);
        }
    }
}
