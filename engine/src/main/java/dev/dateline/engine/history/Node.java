package dev.dateline.engine.history;

import java.util.Arrays;

/**
 * The ratios of one group of finished work (of one size, of one size and kind …) as weights by cell, once for each speed of forgetting.
 * Only cells that were hit are kept: most groups are small.
 */
final class Node {

    private static final double TOO_LARGE = 1e100;

    /** Of how many observations each memory is worth at most. */
    private final double[] memories;

    private short[] cells = new short[4];
    /** By cell, then by memory. */
    private double[] weights;

    private int used;
    /** The weight of the next observation: instead of the old fading, the new weigh ever more. */
    private final double[] next;

    private final double[] sums;

    Node(double[] memories) {
        this.memories = memories;
        weights = new double[4 * memories.length];
        next = new double[memories.length];
        Arrays.fill(next, 1);
        sums = new double[memories.length];
    }

    void add(int cell) {
        int at = place((short) cell);
        for (int memory = 0; memory < memories.length; memory++) {
            weights[at * memories.length + memory] += next[memory];
            sums[memory] += next[memory];
            next[memory] /= 1 - 1 / memories[memory];
            if (next[memory] > TOO_LARGE) {
                shrink(memory);
            }
        }
    }

    /** How many fresh observations what is remembered is worth. */
    double observations(int memory) {
        return sums[memory] / next[memory] / (1 - 1 / memories[memory]);
    }

    /** Adds to {@code chances}, by cell, what this group says, each memory as much as its share. */
    void addTo(double[] chances, double[] shares, int from) {
        int speeds = memories.length;
        var factors = new double[speeds];
        boolean any = false;
        for (int memory = 0; memory < speeds; memory++) {
            factors[memory] = used == 0 ? 0 : shares[from + memory] / sums[memory];
            any |= factors[memory] != 0;
        }
        if (!any) {
            return;
        }
        for (int i = 0, at = 0; i < used; i++) {
            double chance = 0;
            for (int memory = 0; memory < speeds; memory++) {
                chance += factors[memory] * weights[at++];
            }
            chances[cells[i]] += chance;
        }
    }

    /** Adds to {@code chances}, by cell, what one memory of this group says. */
    void addTo(double[] chances, double share, int memory) {
        double factor = used == 0 ? 0 : share / sums[memory];
        for (int i = 0, at = memory; i < used; i++, at += memories.length) {
            chances[cells[i]] += factor * weights[at];
        }
    }

    private int place(short cell) {
        int at = Arrays.binarySearch(cells, 0, used, cell);
        if (at >= 0) {
            return at;
        }
        int speeds = memories.length;
        int here = -at - 1;
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, 2 * used);
            weights = Arrays.copyOf(weights, 2 * used * speeds);
        }
        System.arraycopy(cells, here, cells, here + 1, used - here);
        System.arraycopy(weights, here * speeds, weights, (here + 1) * speeds, (used - here) * speeds);
        cells[here] = cell;
        Arrays.fill(weights, here * speeds, (here + 1) * speeds, 0);
        used++;
        return here;
    }

    private void shrink(int memory) {
        for (int i = 0; i < used; i++) {
            weights[i * memories.length + memory] /= next[memory];
        }
        sums[memory] /= next[memory];
        next[memory] = 1;
    }
}
