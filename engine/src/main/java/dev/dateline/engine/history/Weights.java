package dev.dateline.engine.history;

import java.util.Arrays;

/**
 * How much to trust each of several experts, learnt from how they did.
 *
 * <p>The CRPS of a weighted mean of distribution functions is the integral of (Σ w F − H)², with H the step at what happened (Gneiting and
 * Raftery, JASA 102, 2007, eq. 20): as weights sum to 1, a quadratic form in w whose matrix is the sum of the integrals of (Fᵢ − H)(Fⱼ − H). So the
 * weights that would have been best are found exactly, two weights at a time.
 */
final class Weights {

    private static final int MOVES = 500;

    /** What is left to gain, as a share of the pull to equal weights, for which another move does not pay. */
    private static final double ENOUGH = 1e-4;

    /** Below this chance, and above what is left of 1, an expert counts as sure. */
    private static final double CERTAIN = 1e-3;

    private final int experts;
    /** Outcomes after which what was learnt weighs half as much. */
    private final double halfLife;
    /** How strongly equal weights are held to, in outcomes. */
    private final double inertia;

    private final double[] matrix;
    private double outcomes;
    private final double[] weights;
    private int fresh;

    Weights(int experts, double halfLife, double inertia) {
        this.experts = experts;
        this.halfLife = halfLife;
        this.inertia = inertia;
        matrix = new double[experts * experts];
        weights = new double[experts];
        Arrays.fill(weights, 1.0 / experts);
    }

    /** @param products the integrals of (Fᵢ − H)(Fⱼ − H), row by row; see {@link #products} */
    void learn(float[] products) {
        double kept = Math.exp(-Math.log(2) / halfLife);
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = kept * matrix[i] + products[i];
        }
        outcomes = kept * outcomes + 1;
        fresh++;
    }

    /** Sums to 1; solved anew when a fiftieth of what is known is new. */
    double[] weights() {
        if (fresh > 0 && fresh >= Math.min(50, outcomes / 50)) {
            solve();
            fresh = 0;
        }
        return weights;
    }

    /**
     * The integrals of (Fᵢ − H)(Fⱼ − H) in cells of the grid, taken at every second of those where any expert is in doubt.
     *
     * @param functions by expert: the distribution function by cell
     * @param happened the cell of what happened
     */
    static float[] products(double[][] functions, int happened) {
        int experts = functions.length;
        int from = happened;
        int to = happened;
        for (double[] function : functions) {
            while (from > 1 && function[from - 1] > CERTAIN) {
                from--;
            }
            while (to < function.length && function[to] < 1 - CERTAIN) {
                to++;
            }
        }
        var products = new float[experts * experts];
        var off = new float[experts];
        for (int cell = from; cell < to; cell += 2) {
            for (int i = 0; i < experts; i++) {
                off[i] = (float) (cell < happened ? functions[i][cell] : functions[i][cell] - 1);
            }
            addSquares(products, off);
        }
        return products;
    }

    /** In this order the compiler can work on several numbers at once. */
    private static void addSquares(float[] products, float[] off) {
        for (int i = 0, at = 0; i < off.length; i++) {
            float own = off[i];
            for (int j = 0; j < off.length; j++, at++) {
                products[at] += own * off[j];
            }
        }
    }

    /** Moves weight from the expert that most raises the form to the one that most lowers it, as far as pays, until nothing does. */
    private void solve() {
        double ridge = ridge();
        var slope = new double[experts];
        for (int i = 0; i < experts; i++) {
            slope[i] = ridge * weights[i];
            for (int j = 0; j < experts; j++) {
                slope[i] += matrix[i * experts + j] * weights[j];
            }
        }
        for (int move = 0; move < MOVES; move++) {
            int best = 0;
            int worst = -1;
            for (int i = 0; i < experts; i++) {
                best = slope[i] < slope[best] ? i : best;
                worst = weights[i] > 0 && (worst < 0 || slope[i] > slope[worst]) ? i : worst;
            }
            double gain = slope[worst] - slope[best];
            if (gain <= ENOUGH * ridge) {
                return;
            }
            move(worst, best, gain, ridge, slope);
        }
    }

    private void move(int from, int to, double gain, double ridge, double[] slope) {
        double bend =
                matrix[to * experts + to] + matrix[from * experts + from] - 2 * matrix[from * experts + to] + 2 * ridge;
        double moved = Math.min(weights[from], gain / bend);
        weights[from] = moved == weights[from] ? 0 : weights[from] - moved;
        weights[to] += moved;
        for (int i = 0; i < experts; i++) {
            slope[i] += moved * (matrix[i * experts + to] - matrix[i * experts + from]);
        }
        slope[from] -= moved * ridge;
        slope[to] += moved * ridge;
    }

    private double ridge() {
        double trace = 0;
        for (int i = 0; i < experts; i++) {
            trace += matrix[i * experts + i];
        }
        return inertia * trace / outcomes / experts;
    }
}
