package dev.dateline.engine.history;

/**
 * The spread of what moves all work of one time together. Where residuals of log(actual ÷ estimate) were independent, their mean over a batch
 * of n would vary by the variance within batches ÷ n; what it varies beyond that is shared (the variance component of a one-way analysis of
 * variance).
 */
final class SharedSpread {

    /** Between the spreads measured on three sets of tasks, 0.09, 0.18 and 0.23. */
    private static final double BEFORE = 0.18;

    private static final double BEFORE_WEIGHT = 5;
    private static final double HALF_LIFE = 200;
    /** One task that took thirty times its estimate says little about the others. */
    private static final double FARTHEST = 2.5;

    private double sum = BEFORE_WEIGHT * BEFORE * BEFORE;
    private double batches = BEFORE_WEIGHT;

    /** @param residuals log ratios of one batch less what was expected; two at least */
    void learn(double[] residuals) {
        double mean = 0;
        for (double residual : residuals) {
            mean += Math.clamp(residual, -FARTHEST, FARTHEST) / residuals.length;
        }
        double within = 0;
        for (double residual : residuals) {
            double off = Math.clamp(residual, -FARTHEST, FARTHEST) - mean;
            within += off * off / (residuals.length - 1);
        }
        double kept = Math.exp(-Math.log(2) / HALF_LIFE);
        sum = kept * sum + mean * mean - within / residuals.length;
        batches = kept * batches + 1;
    }

    /** The standard deviation of the logarithm of the shared factor. */
    double sd() {
        return Math.sqrt(Math.max(0, sum / batches));
    }
}
