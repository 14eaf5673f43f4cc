package dev.dateline.engine.history;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The Student t distribution of greatest likelihood: location and scale by the EM algorithm of Lange, Little and Taylor (JASA 84, 1989), the
 * degrees of freedom by golden section on their logarithm.
 *
 * @param freedom degrees of freedom, 1 to 200
 */
record StudentFit(double location, double scale, double freedom, double logLikelihood) {

    private static final double LEAST = 0;
    private static final double MOST = Math.log(200);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 25;
    private static final int ROUNDS = 100;

    /** @param values two at least, not all equal */
    static StudentFit of(double[] values) {
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < SECTIONS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (of(values, Math.exp(left)).logLikelihood > of(values, Math.exp(right)).logLikelihood) {
                high = right;
            } else {
                low = left;
            }
        }
        return of(values, Math.exp((low + high) / 2));
    }

    private static StudentFit of(double[] values, double freedom) {
        double location = mean(values);
        double square = 0;
        for (double value : values) {
            square += (value - location) * (value - location) / values.length;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double weights = 0;
            double weighted = 0;
            for (double value : values) {
                double weight = weight(value - location, square, freedom);
                weights += weight;
                weighted += weight * value;
            }
            double moved = weighted / weights;
            double spread = 0;
            for (double value : values) {
                spread += weight(value - location, square, freedom) * (value - moved) * (value - moved);
            }
            boolean still = Math.abs(spread / values.length - square) <= 1e-9 * square;
            location = moved;
            square = spread / values.length;
            if (still || square < 1e-18) {
                break;
            }
        }
        return new StudentFit(location, Math.sqrt(square), freedom, logLikelihood(values, location, square, freedom));
    }

    private static double weight(double off, double square, double freedom) {
        return (freedom + 1) / (freedom + off * off / square);
    }

    private static double logLikelihood(double[] values, double location, double square, double freedom) {
        double each = LogGamma.value((freedom + 1) / 2)
                - LogGamma.value(freedom / 2)
                - Math.log(Math.PI * freedom * square) / 2;
        double sum = values.length * each;
        for (double value : values) {
            sum -= (freedom + 1) / 2 * Math.log1p((value - location) * (value - location) / square / freedom);
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
