package dev.dateline.engine.simulation;

import java.util.Arrays;

/** What is drawn in one block of trials after another; everything in it is found anew from the numbers of the trials alone. */
final class Draw {

    private final Streams streams;
    /** By condition and place in the block. */
    private final boolean[][] holds;

    private final double[][] factors;
    private final long[] bits = new long[Block.TRIALS];
    private final double[] product = new double[Block.TRIALS];
    private final boolean[] mayRemove;
    private int first;
    private int count;

    Draw(Streams streams) {
        this.streams = streams;
        this.holds = new boolean[streams.conditions.length][Block.TRIALS];
        this.factors = new double[streams.causes.length][Block.TRIALS];
        this.mayRemove = new boolean[streams.removing.size()];
        for (int activity = 0; activity < mayRemove.length; activity++) {
            mayRemove[activity] = !streams.removing.get(activity).isEmpty();
        }
    }

    void begin(int first, int count) {
        this.first = first;
        this.count = count;
        for (int c = 0; c < holds.length; c++) {
            for (int k = 0; k < count; k++) {
                holds[c][k] = streams.conditions[c].holds(first + k, holds, k);
            }
        }
        for (int c = 0; c < factors.length; c++) {
            for (int k = 0; k < count; k++) {
                factors[c][k] = streams.causes[c].factor(first + k);
            }
        }
    }

    boolean holds(int condition, int k) {
        return holds[condition][k];
    }

    double factor(int cause, int k) {
        return factors[cause][k];
    }

    boolean mayRemove(int activity) {
        return mayRemove[activity];
    }

    boolean removes(int activity, int k) {
        if (!mayRemove[activity]) {
            return false;
        }
        for (var when : streams.removing.get(activity)) {
            if (when.isSo(holds, k)) {
                return true;
            }
        }
        return false;
    }

    /** The working days of an activity where it is not removed. */
    void days(int activity, int[] into) {
        days(activity, streams.durations[activity], into);
    }

    /** The working days left of the begun work with this number, whose end the activity is. */
    void remaining(int work, int activity, int[] into) {
        days(activity, streams.begun[work], into);
    }

    private void days(int activity, Sampler sampler, int[] into) {
        var causes = streams.causesOf[activity];
        if (causes.length > 0) {
            Arrays.fill(product, 0, count, 1);
            for (int cause : causes) {
                for (int k = 0; k < count; k++) {
                    product[k] *= factors[cause][k];
                }
            }
        }
        var multiplying = streams.multiplying.get(activity);
        if (!multiplying.isEmpty()) {
            for (int k = 0; k < count; k++) {
                double times = 1;
                for (var multiplied : multiplying) {
                    times *= multiplied.when().isSo(holds, k) ? multiplied.times() : 1;
                }
                into[k] = sampler.days(first + k, times, causes.length > 0 ? product[k] : 1);
            }
        } else if (causes.length > 0) {
            sampler.days(first, count, bits, product, into);
        } else {
            sampler.days(first, count, bits, into);
        }
        for (var adding : streams.adding.get(activity)) {
            for (int k = 0; k < count; k++) {
                into[k] += adding.when().isSo(holds, k) ? adding.drawn().wholeAmount(first + k) : 0;
            }
        }
    }

    double cost(int number, int k) {
        return streams.costs[number].amount(first + k);
    }

    /** What is spent because of what holds and what does not. */
    double extra(int k) {
        double extra = 0;
        for (var amount : streams.extras) {
            extra += amount.when().isSo(holds, k) ? amount.drawn().amount(first + k) : 0;
        }
        return extra;
    }

    boolean mayStop() {
        return !streams.stops.isEmpty();
    }

    /** The boundary at which everything ends, given when activities do; none before {@link Trials#NEVER} where nothing stops. */
    int stop(int[][] end, int k) {
        int stop = Trials.NEVER;
        for (var stopping : streams.stops) {
            if (stopping.when().isSo(holds, k) && !removes(stopping.activity(), k)) {
                stop = Math.min(stop, end[stopping.activity()][k]);
            }
        }
        return stop;
    }
}
