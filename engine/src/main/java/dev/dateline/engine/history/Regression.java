package dev.dateline.engine.history;

/** A ridge regression that learns one outcome after another (Hoerl and Kennard, Technometrics 12, 1970). */
final class Regression {

    private static final double RIDGE = 10;

    private final int size;
    private final double[][] squares;
    private final double[] products;
    private double[] slopes;
    private boolean stale;

    Regression(int size) {
        this.size = size;
        squares = new double[size][size];
        products = new double[size];
        slopes = new double[size];
    }

    void learn(double[] given, double outcome) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                squares[i][j] += given[i] * given[j];
            }
            products[i] += given[i] * outcome;
        }
        stale = true;
    }

    double expected(double[] given) {
        if (stale) {
            slopes = solved();
            stale = false;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += slopes[i] * given[i];
        }
        return sum;
    }

    /** By Gaussian elimination: with the ridge every pivot is above 0. */
    private double[] solved() {
        var rows = new double[size][];
        var right = products.clone();
        for (int i = 0; i < size; i++) {
            rows[i] = squares[i].clone();
            rows[i][i] += RIDGE;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                right[row] -= rows[row][column] * right[column];
            }
            right[row] /= rows[row][row];
        }
        return right;
    }
}
