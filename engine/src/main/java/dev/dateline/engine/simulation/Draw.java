package dev.dateline.engine.simulation;

/** What is drawn in one trial after another; everything in it is found anew from the trial's number alone. */
final class Draw {

    private final Streams streams;
    private final boolean[] holds;
    private final double[] factors;
    private int trial;

    Draw(Streams streams) {
        this.streams = streams;
        this.holds = new boolean[streams.conditions.length];
        this.factors = new double[streams.causes.length];
    }

    void begin(int number) {
        trial = number;
        for (int c = 0; c < holds.length; c++) {
            holds[c] = streams.conditions[c].holds(trial, holds);
        }
        for (int c = 0; c < factors.length; c++) {
            factors[c] = streams.causes[c].factor(trial);
        }
    }

    boolean holds(int condition) {
        return holds[condition];
    }

    double factor(int cause) {
        return factors[cause];
    }

    boolean removes(int activity) {
        for (var when : streams.removing.get(activity)) {
            if (when.isSo(holds)) {
                return true;
            }
        }
        return false;
    }

    /** The working days of an activity that is not removed. */
    int days(int activity) {
        return days(activity, streams.durations[activity]);
    }

    /** The working days left of the begun work with this number, whose end the activity is. */
    int remaining(int work, int activity) {
        return days(activity, streams.begun[work]);
    }

    private int days(int activity, Sampler sampler) {
        double times = 1;
        for (var multiplying : streams.multiplying.get(activity)) {
            times *= multiplying.when().isSo(holds) ? multiplying.times() : 1;
        }
        double factor = 1;
        for (int cause : streams.causesOf[activity]) {
            factor *= factors[cause];
        }
        int days = sampler.days(trial, times, factor);
        for (var adding : streams.adding.get(activity)) {
            days += adding.when().isSo(holds) ? adding.drawn().wholeAmount(trial) : 0;
        }
        return days;
    }

    double cost(int number) {
        return streams.costs[number].amount(trial);
    }

    /** What is spent because of what holds and what does not. */
    double extra() {
        double extra = 0;
        for (var amount : streams.extras) {
            extra += amount.when().isSo(holds) ? amount.drawn().amount(trial) : 0;
        }
        return extra;
    }

    /** The boundary at which everything ends, given when activities do; none before {@link Trials#NEVER} where nothing stops. */
    int stop(int[] end, boolean[] removed) {
        int stop = Trials.NEVER;
        for (var stopping : streams.stops) {
            if (stopping.when().isSo(holds) && !removed[stopping.activity()]) {
                stop = Math.min(stop, end[stopping.activity()]);
            }
        }
        return stop;
    }
}
