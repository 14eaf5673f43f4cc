package dev.dateline.engine.simulation;

import java.nio.charset.StandardCharsets;

/**
 * Uniform numbers addressed by name and trial instead of drawn in a row: the number of trial 17 of step {@code store} is the same
 * whatever else the plan holds and whichever core asks. So one edit of a plan changes only what it touches, and the difference
 * between two forecasts is the edit's.
 *
 * <p>Each name opens a SplitMix64 stream (Steele, Lea and Flood, OOPSLA 2014) and the trial is the position in it.
 */
final class RandomStream {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long state;

    RandomStream(long seed, String name) {
        long hash = mixed(seed + GOLDEN);
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = mixed(hash ^ b) + GOLDEN;
        }
        state = mixed(hash);
    }

    /** Uniform in (0, 1), both ends excluded. */
    double at(int trial) {
        long bits = mixed(state + (trial + 1L) * GOLDEN) >>> 12;
        return (bits + 0.5) * 0x1.0p-52;
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
