package dev.dateline.engine.scheduling;

import java.util.Arrays;

/**
 * How much of one team is free on each working day, as {@link TeamLoad} says it, for who places the same activities over and over: a
 * long holds one binary digit of 64 days, so that 64 days are compared or changed at once. Amounts are in units of the caller's.
 *
 * <p>The longs of the same 64 days stand in a row, the lowest digit first; the last is the sign (two's complement).
 */
final class DayBits {

    private static final int WORD = Long.SIZE;

    private final int limit;
    private final int digits;
    /** The day of the first bit; a multiple of the word. Days outside have the whole team free. */
    private int origin;

    private long[] free;
    private long[] kept;
    private int changedFrom = Integer.MAX_VALUE;
    private int changedTo = Integer.MIN_VALUE;

    /** @param least nothing free, nor any amount asked for, lies below this or above {@code most} */
    DayBits(int limit, int least, int most) {
        this.limit = limit;
        this.digits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(Math.max(limit, most), Math.max(-least, 0))) + 1;
        this.free = new long[0];
        this.kept = free;
    }

    /** Takes {@code amount}, 0 or more, on the days from … to−1. */
    void take(int from, int to, int amount) {
        if (from >= to) {
            return;
        }
        cover(from, to);
        int first = (from - origin) / WORD;
        int last = (to - 1 - origin) / WORD;
        changedFrom = Math.min(changedFrom, first);
        changedTo = Math.max(changedTo, last + 1);
        for (int word = first; word <= last; word++) {
            long days = word == first ? -1L << (from - origin) : -1L;
            subtract(word, word == last ? days & -1L >>> -(to - origin) : days, amount);
        }
    }

    private void subtract(int word, long days, int amount) {
        long borrow = 0;
        for (int k = word * digits, rest = amount; k < (word + 1) * digits; k++, rest >>= 1) {
            long taken = days & -(rest & 1L);
            long old = free[k];
            free[k] = old ^ taken ^ borrow;
            borrow = (~old & (taken | borrow)) | (taken & borrow);
        }
    }

    /** The first day on or after {@code day} from which {@code amount} is free for {@code length} days. */
    int earliest(int amount, int day, int length) {
        int words = free.length / digits;
        int start = day - origin;
        int word = Math.max(0, start) / WORD;
        long days = start > 0 ? -1L << start : -1L;
        while (word < words && start + length > word * WORD) {
            long enough = with(amount, word);
            long lacking = ~enough & days;
            while (lacking != 0) {
                int gap = Long.numberOfTrailingZeros(lacking);
                if (start + length <= word * WORD + gap) {
                    return origin + start;
                }
                long after = gap == WORD - 1 ? 0 : enough & -1L << (gap + 1);
                int next = after == 0 ? WORD : Long.numberOfTrailingZeros(after);
                start = word * WORD + next;
                lacking = next == WORD ? 0 : ~enough & -1L << next;
            }
            days = -1L;
            word++;
        }
        return origin + start;
    }

    /** Which of the word's days have that much free. */
    private long with(int amount, int word) {
        int sign = (word + 1) * digits - 1;
        long enough = -1L;
        for (int k = word * digits, rest = amount; k < sign; k++, rest >>= 1) {
            long asked = -(rest & 1L);
            // a higher digit outweighs all below it
            enough = (free[k] & enough) | (~asked & (free[k] | enough));
        }
        return enough & ~free[sign];
    }

    /** Makes what is free now that to which {@link #restore} returns. */
    void keep() {
        kept = free.clone();
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    void restore() {
        if (changedFrom < changedTo) {
            System.arraycopy(kept, changedFrom * digits, free, changedFrom * digits, (changedTo - changedFrom) * digits);
            changedFrom = Integer.MAX_VALUE;
            changedTo = Integer.MIN_VALUE;
        }
    }

    /** Half as much again where days are missing, so that this is seldom. */
    private void cover(int from, int to) {
        int length = free.length / digits * WORD;
        if (length > 0 && from >= origin && to <= origin + length) {
            return;
        }
        int first = length == 0 ? from : Math.min(origin, from < origin ? from - length / 2 : from);
        int last = length == 0 ? to : Math.max(origin + length, to > origin + length ? to + length / 2 : to);
        int newOrigin = Math.floorDiv(first, WORD) * WORD;
        int words = Math.ceilDiv(last - newOrigin, WORD);
        int shift = length == 0 ? 0 : (origin - newOrigin) / WORD;
        free = wider(free, shift, words);
        kept = wider(kept, shift, words);
        if (changedFrom < changedTo) {
            changedFrom += shift;
            changedTo += shift;
        }
        origin = newOrigin;
    }

    private long[] wider(long[] old, int shift, int words) {
        var wider = new long[words * digits];
        for (int digit = 0, rest = limit; digit < digits; digit++, rest >>= 1) {
            for (int word = 0; (rest & 1) != 0 && word < words; word++) {
                wider[word * digits + digit] = -1L;
            }
        }
        System.arraycopy(old, 0, wider, shift * digits, old.length);
        return wider;
    }

    /** What is free, on the day. */
    int free(int day) {
        int word = Math.floorDiv(day - origin, WORD);
        if (word < 0 || word >= free.length / digits) {
            return limit;
        }
        int value = 0;
        for (int digit = 0; digit < digits; digit++) {
            value |= (int) (free[word * digits + digit] >>> (day - origin) & 1) << digit;
        }
        return value << (Integer.SIZE - digits) >> (Integer.SIZE - digits);
    }
}
