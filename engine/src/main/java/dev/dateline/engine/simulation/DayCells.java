package dev.dateline.engine.simulation;

import java.util.Arrays;

/**
 * The whole days that chances stand for, looked up instead of computed. Days fall as the chance rises; where they change was found once, so
 * that (0, 1) falls into cells of equal chance in which they change never, or once at a known place, and a few others that are left to the
 * caller (a guide table; Chen and Asau 1974). So the days are the very same as computed.
 */
final class DayCells {

    /** What is looked up; both fall, or stay, as their argument rises. */
    interface Days {

        /** At least 1. */
        int exceededWith(double chance);

        /** Roughly the chance to exceed the days. */
        double chanceAbove(int days);
    }

    /** Chances are told apart by so many bits; one that shares them with a place of change is left to the caller. */
    private static final int GRAIN_BITS = 30;

    private static final int GRAINS = 1 << GRAIN_BITS;
    /** Changes less likely than this are left to the caller, and all beyond so many. */
    private static final double TAIL = 0x1.0p-12;

    private static final int TAIL_GRAIN = (int) (TAIL * GRAINS);
    /** No chance nearer to 1 is drawn. */
    private static final double ALMOST_SURE = 1 - 0x1.0p-53;

    private static final int MOST_CHANGES = 1 << 11;
    private static final int FEW = 64;
    private static final int LEAST_CELL_BITS = 6;
    private static final int MOST_CELL_BITS = 12;
    private static final int DAY_BITS = 18;
    private static final long DAY_MASK = (1L << DAY_BITS) - 1;

    private final Days days;
    /** The grain in which days change, falling, and beside it the days after it (as chances rise). */
    private int[] changes = new int[FEW];

    private int[] after = new int[FEW];
    private int found;
    private final int partBits;
    /**
     * By cell, from the highest bit: the grain of the cell in which days change, the days before it, and the days after it. Days are 0 where
     * they are left to the caller.
     */
    private final long[] cells;

    DayCells(Days days) {
        this.days = days;
        findChanges();
        int cellBits =
                Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(4 * found), LEAST_CELL_BITS, MOST_CELL_BITS);
        partBits = GRAIN_BITS - cellBits;
        cells = new long[1 << cellBits];
        fillCells();
    }

    /** Of {@link RandomStream#bits}, {@code count} of them. */
    void days(long[] bits, int count, int[] into) {
        int partMask = (1 << partBits) - 1;
        for (int k = 0; k < count; k++) {
            int grain = (int) (bits[k] >>> (RandomStream.BITS - GRAIN_BITS));
            long cell = cells[grain >> partBits];
            int beyond = (grain & partMask) - (int) (cell >>> (2 * DAY_BITS));
            int here = (int) ((beyond < 0 ? cell >>> DAY_BITS : cell) & DAY_MASK);
            into[k] = beyond == 0 || here == 0 ? days.exceededWith(RandomStream.number(bits[k])) : here;
        }
    }

    /** From 1 downwards; each change is shown to lie in its grain by the days at the grain's two ends. */
    private void findChanges() {
        int last = GRAINS;
        int now = days.exceededWith(ALMOST_SURE);
        while (found < MOST_CHANGES) {
            double chance = days.chanceAbove(now);
            int grain = chance >= TAIL ? (int) Math.min(chance * GRAINS, last - 1) : TAIL_GRAIN;
            if (grain <= TAIL_GRAIN && exceededAt(TAIL_GRAIN) == now) {
                add(TAIL_GRAIN, now);
                return;
            }
            if (exceededAt(grain + 1) != now || exceededAt(grain) == now) {
                grain = halved(now, last);
            }
            add(grain, now);
            if (grain <= 1) {
                return;
            }
            now = exceededAt(grain);
            last = grain;
        }
    }

    /** The last grain before {@code last} at whose lower end the days are more than {@code now}; the first but one where there is none. */
    private int halved(int now, int last) {
        int low = 1;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (exceededAt(middle) == now) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private int exceededAt(int grain) {
        return days.exceededWith(Math.min(grain / (double) GRAINS, ALMOST_SURE));
    }

    private void add(int grain, int now) {
        if (found == changes.length) {
            changes = Arrays.copyOf(changes, 2 * found);
            after = Arrays.copyOf(after, 2 * found);
        }
        changes[found] = grain;
        after[found++] = now;
    }

    /** What lies before the last change is not known. */
    private void fillCells() {
        int change = 0;
        for (int cell = cells.length - 1; cell >= 0 && change < found; cell--) {
            int first = change;
            while (change < found && changes[change] >= cell << partBits) {
                change++;
            }
            if (change == first) {
                cells[cell] = after[change];
            } else if (change == first + 1) {
                long before = change < found ? after[change] : 0;
                int part = changes[first] - (cell << partBits);
                cells[cell] = (long) part << (2 * DAY_BITS) | before << DAY_BITS | after[first];
            }
        }
    }
}
