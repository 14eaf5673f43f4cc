package dev.dateline.engine.history;

/** The logarithm of a ratio in cells of 0.02, from exp(−10) to exp(10); the middle of the cell at 0 is an exact hit. */
public final class LogGrid {

    public static final double STEP = 0.02;

    private static final int HALF = 500;

    public static final int CELLS = 2 * HALF + 1;

    private LogGrid() {}

    /** What lies outside counts as the first or the last cell. */
    public static int cell(double log) {
        return HALF + (int) Math.rint(Math.clamp(log / STEP, -HALF, HALF));
    }

    /** The middle of a cell. */
    public static double log(int cell) {
        return (cell - HALF) * STEP;
    }
}
