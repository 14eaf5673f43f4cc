package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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

    /** Trials in which another thing lay so near that it counts as the same. */
    private static final int ALIKE = 100;

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
        /** The standard deviation of the difference between their shares, were they drawn at random. */
        private final double spread;

        private Driver(int[] low, int[] high, double spread) {
            this.low = low;
            this.high = high;
            this.spread = spread;
        }

        /** The chance that everything ends by the due day. */
        public Swing onTime() {
            return new Swing(share(low), share(high), CLEAR * spread);
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
        return of(thing, new int[][] {trials().toArray()});
    }

    /**
     * The same while another thing is held still, which may move both it and the forecast: its lowest and highest fifth among trials in which the
     * other was nearly the same, of all such groups together (stratification: Cochran, Sampling Techniques, 1977, chapter 5).
     *
     * @param alike groups of trials, such as {@link #alike} finds
     */
    public Driver of(double[] thing, int[][] alike) {
        refuseOther(thing.length);
        var low = IntStream.builder();
        var high = IntStream.builder();
        double variance = 0;
        for (int[] group : alike) {
            var sorted = Arrays.stream(group)
                    .mapToDouble(trial -> thing[trial])
                    .sorted()
                    .toArray();
            int fifth = Math.max(1, (int) (BAND * group.length));
            nearest(group, fifth, trial -> Double.compare(thing[trial], sorted[fifth - 1]), low);
            nearest(group, fifth, trial -> Double.compare(sorted[sorted.length - fifth], thing[trial]), high);
            double weight = (double) group.length / finish.length;
            variance += weight * weight * variance(share(group), group.length, fifth, fifth);
        }
        return new Driver(low.build().toArray(), high.build().toArray(), Math.sqrt(variance));
    }

    /** Groups of trials in which this number was nearly the same. */
    public int[][] alike(double[] still) {
        refuseOther(still.length);
        var order = trials().boxed()
                .sorted(Comparator.comparingDouble(trial -> still[trial]))
                .mapToInt(Integer::intValue)
                .toArray();
        int groups = Math.max(1, order.length / ALIKE);
        var alike = new int[groups][];
        for (int group = 0; group < groups; group++) {
            alike[group] = Arrays.copyOfRange(
                    order, (int) ((long) group * order.length / groups), (int) ((group + 1L) * order.length / groups));
        }
        return alike;
    }

    private IntStream trials() {
        return IntStream.range(0, finish.length);
    }

    /** So many of the trials on one side of a border, and as many of those right on it as are wanted. */
    private static void nearest(int[] trials, int wanted, IntUnaryOperator beyond, IntConsumer found) {
        int left = wanted;
        for (int trial : trials) {
            if (beyond.applyAsInt(trial) < 0) {
                found.accept(trial);
                left--;
            }
        }
        for (int k = 0; left > 0; k++) {
            if (beyond.applyAsInt(trials[k]) == 0) {
                found.accept(trials[k]);
                left--;
            }
        }
    }

    /** Days, as they were in each trial. */
    public Driver of(int[] thing) {
        return of(Arrays.stream(thing).asDoubleStream().toArray());
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
                ? new Driver(trials, trials, 0)
                : new Driver(
                        Arrays.copyOf(trials, fails),
                        Arrays.copyOfRange(trials, holds, trials.length),
                        Math.sqrt(variance(inTime, trials.length, fails, trials.length - holds)));
    }

    private double share(int[] trials) {
        int inTime = 0;
        for (int trial : trials) {
            inTime += finish[trial] <= due ? 1 : 0;
        }
        return (double) inTime / trials.length;
    }

    /**
     * The variance of the difference between the shares of two groups drawn from so many trials of which this share is in time, no trial in both
     * (Cochran, Sampling Techniques, 1977, chapter 2: what the finite number takes off the two variances, the covariance gives back).
     */
    private static double variance(double inTime, int trials, int low, int high) {
        return inTime * (1 - inTime) * trials / Math.max(1, trials - 1) * (1.0 / low + 1.0 / high);
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
