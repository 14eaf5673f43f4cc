package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.util.Arrays;

/** A distribution of ratios in steps, so that what often happens exactly keeps its chance. */
public final class Steps implements Distribution {

    /** Rounding may keep the last sum short of 1. */
    private static final double SURE = 1 - 1e-12;

    /** By cell: the chance of at most its ratio. */
    private final double[] atMost;
    /** By cell: the ratio at which its step is; rising. */
    private final double[] ratios;

    /** @param atMost by cell of the {@link LogGrid}, rising to 1 */
    Steps(double[] atMost, double[] ratios) {
        this.atMost = atMost;
        this.ratios = ratios;
    }

    @Override
    public double exceededWith(double chance) {
        double below = Math.min(1 - chance, SURE);
        int cell = Arrays.binarySearch(atMost, below);
        if (cell < 0) {
            return ratios[Math.min(-cell - 1, ratios.length - 1)];
        }
        // of cells without a step of their own the first has it
        while (cell > 0 && atMost[cell - 1] >= below) {
            cell--;
        }
        return ratios[cell];
    }

    @Override
    public double chanceAbove(double value) {
        int cell = Arrays.binarySearch(ratios, value);
        int last = cell >= 0 ? cell : -cell - 2;
        return last < 0 ? 1 : Math.max(0, 1 - atMost[last]);
    }
}
