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

    /** A number is one of 2 to this many, each in the middle of its part of (0, 1). */
    static final int BITS = 52;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final double STEP = 0x1.0p-52;

    /** How far apart the trials of a block lie: looked up, so that the processor draws several at a time. */
    private static final long[] AWAY = new long[Block.TRIALS];

    static {
        for (int k = 0; k < AWAY.length; k++) {
            AWAY[k] = k * GOLDEN;
        }
    }

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
        return number(mixed(state + (trial + 1L) * GOLDEN) >>> (Long.SIZE - BITS));
    }

    /** The numbers of {@code count} trials from {@code first} on as {@link #number} takes them; at most {@link Block#TRIALS}. */
    void bits(int first, int count, long[] into) {
        long from = state + (first + 1L) * GOLDEN;
        for (int k = 0; k < count; k++) {
            into[k] = mixed(from + AWAY[k]) >>> (Long.SIZE - BITS);
        }
    }

    static double number(long bits) {
        return (bits + 0.5) * STEP;
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
