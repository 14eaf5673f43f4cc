package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleToIntFunction;
import java.util.function.ToDoubleFunction;

/**
 * What moves a forecast most: the trials in which an uncertain thing lay in its lowest fifth, whose middle is its 10 % outcome, beside those in
 * its highest fifth, about the 90 % outcome. It is all in the same trials, so other things differ too, and what they alone would make of two
 * groups of that size is the noise.
 *
 * <p>Not safe for use by several threads.
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
    private final double inTime;
    private final Map<Long, Double> noiseOfFinish = new HashMap<>();
    private final Map<Long, Double> noiseOfCost = new HashMap<>();

    private Drivers(Samples samples, int due, double share, long seed) {
        this.finish = samples.finish;
        this.cost = samples.cost;
        this.due = due;
        this.share = share;
        this.seed = seed;
        this.inTime = Arrays.stream(finish).filter(end -> end <= due).count() / (double) finish.length;
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

    /** What a thing moves; worked out when asked, since the noise of quantiles is dear. */
    public final class Driver {

        private final int[] low;
        private final int[] high;

        private Driver(int[] low, int[] high) {
            this.low = low;
            this.high = high;
        }

        /** The chance that everything ends by the due day. */
        public Swing onTime() {
            return new Swing(share(low), share(high), CLEAR * spread(low.length, high.length));
        }

        /** The quantile of the finish, as a boundary; infinite where so few trials end at all. */
        public Swing finish() {
            return swing(Drivers.this::end, noiseOfFinish);
        }

        /** The quantile of the cost. */
        public Swing cost() {
            return swing(Drivers.this::spent, noiseOfCost);
        }

        private Swing swing(ToDoubleFunction<int[]> measure, Map<Long, Double> noise) {
            double still = noise.computeIfAbsent(
                    ((long) low.length << Integer.SIZE) + high.length, _ -> noise(measure, low.length, high.length));
            return new Swing(measure.applyAsDouble(low), measure.applyAsDouble(high), still);
        }
    }

    /** A number, as it was in each trial. */
    public Driver of(double[] thing) {
        refuseOther(thing.length);
        var sorted = thing.clone();
        Arrays.sort(sorted);
        int band = Math.max(1, (int) (BAND * thing.length));
        return new Driver(
                nearest(thing, band, value -> Double.compare(value, sorted[band - 1])),
                nearest(thing, band, value -> Double.compare(sorted[sorted.length - band], value)));
    }

    /** Days, as they were in each trial. */
    public Driver of(int[] thing) {
        return of(Arrays.stream(thing).asDoubleStream().toArray());
    }

    /** So many trials on one side of a border, and as many of those right on it as are wanted. */
    private static int[] nearest(double[] thing, int wanted, DoubleToIntFunction beyond) {
        var near = new int[wanted];
        int found = 0;
        for (int trial = 0; trial < thing.length; trial++) {
            if (beyond.applyAsInt(thing[trial]) < 0) {
                near[found++] = trial;
            }
        }
        for (int trial = 0; found < wanted; trial++) {
            if (beyond.applyAsInt(thing[trial]) == 0) {
                near[found++] = trial;
            }
        }
        return near;
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
                ? new Driver(trials, trials)
                : new Driver(Arrays.copyOf(trials, fails), Arrays.copyOfRange(trials, holds, trials.length));
    }

    private double share(int[] trials) {
        int inTime = 0;
        for (int trial : trials) {
            inTime += finish[trial] <= due ? 1 : 0;
        }
        return (double) inTime / trials.length;
    }

    /**
     * The standard deviation of the difference between the shares of two groups drawn from these trials, no trial in both (Cochran, Sampling
     * Techniques, 1977, chapter 2: what the finite number takes off the two variances, the covariance gives back).
     */
    private double spread(int low, int high) {
        double variance = inTime * (1 - inTime) * finish.length / Math.max(1, finish.length - 1);
        return Math.sqrt(variance * (1.0 / low + 1.0 / high));
    }

    private double end(int[] trials) {
        var ends = Arrays.stream(trials).map(trial -> finish[trial]).sorted().toArray();
        int end = ends[rank(ends.length)];
        return end == Trials.NEVER ? Double.POSITIVE_INFINITY : end;
    }

    private double spent(int[] trials) {
        var costs =
                Arrays.stream(trials).mapToDouble(trial -> cost[trial]).sorted().toArray();
        return costs[rank(costs.length)];
    }

    private int rank(int size) {
        return Math.max(0, (int) Math.ceil(share * size - 1e-6) - 1);
    }

    /** Two groups of these sizes, drawn at random: how much do they differ? */
    private double noise(ToDoubleFunction<int[]> measure, int low, int high) {
        var random = new SplittableRandom(seed);
        var order = new int[finish.length];
        Arrays.setAll(order, trial -> trial);
        double squares = 0;
        for (int split = 0; split < SPLITS; split++) {
            for (int left = order.length; left > 1; left--) {
                int at = random.nextInt(left);
                int moved = order[at];
                order[at] = order[left - 1];
                order[left - 1] = moved;
            }
            double one = measure.applyAsDouble(Arrays.copyOf(order, low));
            double other = measure.applyAsDouble(Arrays.copyOfRange(order, order.length - high, order.length));
            squares += one == other ? 0 : (other - one) * (other - one);
        }
        return CLEAR * Math.sqrt(squares / SPLITS);
    }

    private void refuseOther(int trials) {
        if (trials != finish.length) {
            throw new IllegalArgumentException("trials (" + trials + ") must be the forecast's " + finish.length);
        }
    }
}
