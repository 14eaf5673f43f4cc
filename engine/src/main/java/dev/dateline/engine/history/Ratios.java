package dev.dateline.engine.history;

/**
 * The ratio that stands for each cell of the grid: its middle, until one was seen more often than others (the majority vote of Boyer and
 * Moore, 1981). So a half stays a half and not 0.497.
 */
final class Ratios {

    private final double[] ratios = new double[LogGrid.CELLS];
    private final int[] votes = new int[LogGrid.CELLS];

    Ratios() {
        for (int cell = 0; cell < LogGrid.CELLS; cell++) {
            ratios[cell] = Math.exp(LogGrid.log(cell));
        }
    }

    void see(int cell, double ratio) {
        if (cell == 0 || cell == LogGrid.CELLS - 1) {
            return;
        }
        if (votes[cell] == 0) {
            ratios[cell] = ratio;
        }
        // equal but for rounding
        votes[cell] += Math.abs(ratios[cell] - ratio) <= 1e-9 * ratio ? 1 : -1;
    }

    double of(int cell) {
        return ratios[cell];
    }

    double[] all() {
        return ratios.clone();
    }
}
