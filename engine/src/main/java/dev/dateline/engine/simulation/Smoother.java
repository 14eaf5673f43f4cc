package dev.dateline.engine.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Least squares on a basis of functions of which only a few in a row are not 0 in any one trial: what a number that differs from trial to
 * trial is on average, given what else is known of the trial.
 */
final class Smoother {

    /** Cubic. */
    private static final int ORDER = 4;

    /** Pieces of the spline, each with as many trials. */
    private static final int PIECES = 6;

    /** A parameter with no more values than this is known value by value. */
    private static final int GROUPS = 12;

    private final int order;
    /** In each trial the first function that is not 0, and then {@code order} values from it on. */
    private final int[] first;

    private final double[] value;
    /** The Cholesky factor of the normal equations, a band: entry [i][k] stands in row i and column i−k. */
    private final double[][] factor;

    private Smoother(int order, int functions, int[] first, double[] value) {
        this.order = order;
        this.first = first;
        this.value = value;
        this.factor = factored(functions);
    }

    /** The mean in each group; groups are numbered from 0. */
    static Smoother groups(int[] group) {
        var ones = new double[group.length];
        Arrays.fill(ones, 1);
        return new Smoother(1, Arrays.stream(group).max().orElse(0) + 1, group, ones);
    }

    /**
     * A cubic spline of the parameter's normal scores: of what it would be, were its ranks those of a standard normal. So a few
     * values far out have no more say than others.
     */
    static Smoother spline(double[] parameter) {
        var sorted = parameter.clone();
        Arrays.sort(sorted);
        var distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= GROUPS) {
            return groups(Arrays.stream(parameter)
                    .mapToInt(at -> Arrays.binarySearch(distinct, at))
                    .toArray());
        }
        var score = scores(sorted, distinct);
        var knots = knots(sorted, distinct, score);
        var first = new int[parameter.length];
        var value = new double[parameter.length * ORDER];
        for (int trial = 0; trial < first.length; trial++) {
            double at = score[Arrays.binarySearch(distinct, parameter[trial])];
            first[trial] = piece(knots, at);
            basis(knots, first[trial] + ORDER - 1, at, value, trial * ORDER);
        }
        return new Smoother(ORDER, knots.length - ORDER, first, value);
    }

    /** How many means there are: one of each group, or one of each trial. */
    int cells() {
        return isGrouping() ? factor.length : first.length;
    }

    /** Whose mean is the trial's. */
    int cell(int trial) {
        return isGrouping() ? first[trial] : trial;
    }

    /** With one function, which is 1, its weight is the mean of its group. */
    private boolean isGrouping() {
        return order == 1;
    }

    /**
     * The fit in each cell.
     *
     * @param place of each trial, whose value is taken to be its own
     */
    double[] means(double[] values, int[] place) {
        var weights = solved(values, place);
        if (isGrouping()) {
            return weights;
        }
        var fitted = new double[values.length];
        for (int trial = 0; trial < fitted.length; trial++) {
            for (int k = 0; k < order; k++) {
                fitted[trial] += value[trial * order + k] * weights[first[trial] + k];
            }
        }
        return fitted;
    }

    /** The normal score of each distinct value; equals share the middle of their ranks. */
    private static double[] scores(double[] sorted, double[] distinct) {
        var score = new double[distinct.length];
        int from = 0;
        for (int k = 0; k < distinct.length; k++) {
            int to = from;
            while (to < sorted.length && sorted[to] == distinct[k]) {
                to++;
            }
            score[k] = -Math.sqrt(2) * InverseErfc.value((from + to) / (double) sorted.length);
            from = to;
        }
        return score;
    }

    /** The ends four times over, and between them what parts the trials evenly, as far as equals allow. */
    private static double[] knots(double[] sorted, double[] distinct, double[] score) {
        var inner = IntStream.range(0, PIECES + 1)
                .map(piece -> (int) ((long) piece * (sorted.length - 1) / PIECES))
                .mapToDouble(rank -> score[Arrays.binarySearch(distinct, sorted[rank])])
                .distinct()
                .toArray();
        var knots = new double[inner.length + 2 * (ORDER - 1)];
        Arrays.fill(knots, 0, ORDER - 1, inner[0]);
        System.arraycopy(inner, 0, knots, ORDER - 1, inner.length);
        Arrays.fill(knots, ORDER - 1 + inner.length, knots.length, inner[inner.length - 1]);
        return knots;
    }

    private static int piece(double[] knots, double at) {
        int last = knots.length - 2 * ORDER;
        int piece = 0;
        while (piece < last && at >= knots[piece + ORDER]) {
            piece++;
        }
        return piece;
    }

    /** The functions that are not 0 between knot and knot + 1, by the recursion of de Boor (J. Approximation Theory 6, 1972) and Cox. */
    private static void basis(double[] knots, int knot, double at, double[] value, int into) {
        value[into] = 1;
        for (int degree = 1; degree < ORDER; degree++) {
            double carried = 0;
            for (int k = 0; k < degree; k++) {
                double right = knots[knot + k + 1];
                double left = knots[knot + k + 1 - degree];
                double part = value[into + k] / (right - left);
                value[into + k] = carried + (right - at) * part;
                carried = (at - left) * part;
            }
            value[into + degree] = carried;
        }
    }

    private double[][] factored(int functions) {
        var band = new double[functions][order];
        for (int trial = 0; trial < first.length; trial++) {
            for (int row = 0; row < order; row++) {
                for (int k = 0; k <= row; k++) {
                    band[first[trial] + row][k] += value[trial * order + row] * value[trial * order + row - k];
                }
            }
        }
        for (int i = 0; i < functions; i++) {
            for (int k = Math.min(i, order - 1); k >= 0; k--) {
                int column = i - k;
                double sum = band[i][k];
                for (int m = Math.max(0, i - order + 1); m < column; m++) {
                    sum -= band[i][i - m] * band[column][column - m];
                }
                // a function that is 0 in all trials gets no weight, and hurts nobody
                band[i][k] = k > 0 ? sum / band[column][0] : Math.sqrt(Math.max(sum, 1e-9));
            }
        }
        return band;
    }

    private double[] solved(double[] values, int[] place) {
        var weights = new double[factor.length];
        for (int trial = 0; trial < values.length; trial++) {
            for (int k = 0; k < order; k++) {
                weights[first[trial] + k] += value[trial * order + k] * values[place[trial]];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            for (int k = 1; k < Math.min(order, i + 1); k++) {
                weights[i] -= factor[i][k] * weights[i - k];
            }
            weights[i] /= factor[i][0];
        }
        for (int i = weights.length - 1; i >= 0; i--) {
            for (int k = 1; k < Math.min(order, weights.length - i); k++) {
                weights[i] -= factor[i + k][k] * weights[i + k];
            }
            weights[i] /= factor[i][0];
        }
        return weights;
    }
}
