package dev.dateline.engine.scheduling.search;

/**
 * Tells schedules of equal length apart: which has less work near its end, and so is nearer to being a day shorter. Work counts as the
 * share of the teams it holds, and fades by e every two mean durations before the end.
 */
final class Lateness {

    private static final double MEAN_DURATIONS = 2;

    private final Instance instance;
    private final double[] work;
    /** By half days before the end. */
    private final double[] weight;

    Lateness(Instance instance) {
        this.instance = instance;
        work = new double[instance.size];
        for (int team = 0; team < instance.use.length; team++) {
            int whole = instance.whole[team];
            for (int i = 0; i < instance.size; i++) {
                work[i] += whole == 0 ? 0 : instance.use[team][i] * (double) instance.duration[i] / whole;
            }
        }
        double fade = 2 * MEAN_DURATIONS * instance.meanDuration;
        weight = new double[(int) (12 * fade) + 1];
        for (int k = 0; k < weight.length; k++) {
            weight[k] = Math.exp(-k / fade);
        }
    }

    double of(int[] starts, int end) {
        double sum = 0;
        for (int i = 0; i < starts.length; i++) {
            int k = 2 * (end - starts[i]) - instance.duration[i];
            sum += k < weight.length ? work[i] * weight[k] : 0;
        }
        return sum;
    }
}
