package dev.dateline.engine.scheduling;

/**
 * How much of one team is free on each working day, as {@link TeamLoad} says it, for who places the same activities over and over: a
 * long holds one binary digit of 64 days, so that 64 days are compared or changed at once. Amounts are in units of the caller's, and
 * where more is taken than there is, nothing is left: who only asks and takes need not know how much is missing.
 */
final class DayBits {

    private static final int WORD = Long.SIZE;

    private static final int WORD_BITS = 6;
    /** Digits come in rows of so many, written out one by one: a loop over so few would take longer than what it does. */
    private static final int ROW = 4;

    private final int limit;
    /** How many longs hold the digits of the same 64 days; they stand in a row, the lowest digit first. */
    private final int digits;
    /** The day of the first bit; a multiple of the word. Days outside have the whole team free. */
    private int origin;

    private int words;
    private long[] free = new long[0];
    private long[] kept = new long[0];
    /** The words changed since {@link #keep}. */
    private int changedFrom = Integer.MAX_VALUE;

    private int changedTo = Integer.MIN_VALUE;

    /** @param most no amount asked for or taken lies above it */
    DayBits(int limit, int most) {
        this.limit = limit;
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(limit, most));
        this.digits = Math.max(1, Math.ceilDiv(needed, ROW)) * ROW;
    }

    /** What is free on the day. */
    int free(int day) {
        int word = (day - origin) >> WORD_BITS;
        if (word < 0 || word >= words) {
            return limit;
        }
        int value = 0;
        for (int digit = 0; digit < digits; digit++) {
            value |= (int) (free[word * digits + digit] >>> (day - origin) & 1) << digit;
        }
        return value;
    }

    /** Takes {@code amount}, 0 or more, on the days from … to−1, or what there is of it. */
    void take(int from, int to, int amount) {
        if (from >= to) {
            return;
        }
        cover(from, to);
        int first = (from - origin) >> WORD_BITS;
        int last = (to - 1 - origin) >> WORD_BITS;
        changedFrom = Math.min(changedFrom, first);
        changedTo = Math.max(changedTo, last + 1);
        long begin = -1L << (from - origin);
        long end = -1L >>> -(to - origin);
        if (first == last) {
            subtract(first, begin & end, amount);
            return;
        }
        subtract(first, begin, amount);
        for (int word = first + 1; word < last; word++) {
            subtract(word, -1L, amount);
        }
        subtract(last, end, amount);
    }

    private void subtract(int word, long days, int amount) {
        int row = word * digits;
        long lacking = 0;
        for (int digit = 0; digit < digits; digit += ROW) {
            int part = amount >> digit;
            lacking = subtract(row + digit, days & -(part & 1L), lacking);
            lacking = subtract(row + digit + 1, days & -(part >> 1 & 1L), lacking);
            lacking = subtract(row + digit + 2, days & -(part >> 2 & 1L), lacking);
            lacking = subtract(row + digit + 3, days & -(part >> 3 & 1L), lacking);
        }
        for (int digit = 0; lacking != 0 && digit < digits; digit++) {
            free[row + digit] &= ~lacking;
        }
    }

    /** @return what the next digit has to lend */
    private long subtract(int k, long taken, long borrowed) {
        long old = free[k];
        free[k] = old ^ taken ^ borrowed;
        return (~old & (taken | borrowed)) | (taken & borrowed);
    }

    /** The first day on or after {@code day} from which {@code amount} is free for {@code length} days; at least one. */
    int earliest(int amount, int day, int length) {
        int start = day - origin;
        int word = start >> WORD_BITS;
        if (start < 0 || length > WORD) {
            return origin + earliestOfMany(amount, start, length);
        }
        if (word >= words) {
            return day;
        }
        long here = with(amount, word);
        long next = 0;
        // mostly there is room at once, and mostly within the word
        long wanted = -1L >>> -length;
        int within = start & (WORD - 1);
        if ((wanted << within & ~here) == 0) {
            if (within + length <= WORD) {
                return day;
            }
            next = word + 1 < words ? with(amount, word + 1) : -1L;
            if ((wanted >>> -within & ~next) == 0) {
                return day;
            }
        } else {
            next = word + 1 < words ? with(amount, word + 1) : -1L;
        }
        here &= -1L << within;
        while (true) {
            long first = runs(here, next, length);
            if (first != 0) {
                return origin + (word << WORD_BITS) + Long.numberOfTrailingZeros(first);
            }
            here = next;
            word++;
            next = word + 1 < words ? with(amount, word + 1) : -1L;
        }
    }

    /** Those days of {@code here} that begin a run of so many days, which may reach into {@code next}; found by ever longer runs. */
    private static long runs(long here, long next, int length) {
        long first = here;
        long second = next;
        for (int run = 1; run < length; ) {
            int longer = Math.min(run, length - run);
            first &= first >>> longer | second << -longer;
            second &= second >>> longer;
            run += longer;
        }
        return first;
    }

    /** Run by run, since it may reach over many words, or begin before them. */
    private int earliestOfMany(int amount, int day, int length) {
        int start = day;
        int word = Math.max(0, start) >> WORD_BITS;
        long days = start > 0 ? -1L << start : -1L;
        while (word < words && start + length > word << WORD_BITS) {
            long enough = with(amount, word);
            long lacking = ~enough & days;
            while (lacking != 0) {
                int gap = Long.numberOfTrailingZeros(lacking);
                if (start + length <= (word << WORD_BITS) + gap) {
                    return start;
                }
                long after = gap == WORD - 1 ? 0 : enough & -1L << (gap + 1);
                int next = after == 0 ? WORD : Long.numberOfTrailingZeros(after);
                start = (word << WORD_BITS) + next;
                lacking = next == WORD ? 0 : ~enough & -1L << next;
            }
            days = -1L;
            word++;
        }
        return start;
    }

    /** Which of the word's days have that much free: a higher digit outweighs all below it. */
    private long with(int amount, int word) {
        int row = word * digits;
        long enough = -1L;
        for (int digit = 0; digit < digits; digit += ROW) {
            int part = amount >> digit;
            enough = with(free[row + digit], (part & 1L) - 1, enough);
            enough = with(free[row + digit + 1], (part >> 1 & 1L) - 1, enough);
            enough = with(free[row + digit + 2], (part >> 2 & 1L) - 1, enough);
            enough = with(free[row + digit + 3], (part >> 3 & 1L) - 1, enough);
        }
        return enough;
    }

    private static long with(long digit, long notAsked, long enough) {
        return (digit & enough) | (notAsked & (digit | enough));
    }

    /** Makes what is free now that to which {@link #restore} returns. */
    void keep() {
        kept = free.clone();
        changedFrom = Integer.MAX_VALUE;
        changedTo = Integer.MIN_VALUE;
    }

    void restore() {
        if (changedFrom < changedTo) {
            System.arraycopy(
                    kept, changedFrom * digits, free, changedFrom * digits, (changedTo - changedFrom) * digits);
            changedFrom = Integer.MAX_VALUE;
            changedTo = Integer.MIN_VALUE;
        }
    }

    /** Half as much again where days are missing, so that this is seldom. */
    private void cover(int from, int to) {
        int length = words << WORD_BITS;
        if (from < origin || to > origin + length) {
            widen(from, to, length);
        }
    }

    private void widen(int from, int to, int length) {
        int first = length == 0 ? from : Math.min(origin, from < origin ? from - length / 2 : from);
        int last = length == 0 ? to : Math.max(origin + length, to > origin + length ? to + length / 2 : to);
        int newOrigin = first >> WORD_BITS << WORD_BITS;
        int shift = length == 0 ? 0 : (origin - newOrigin) >> WORD_BITS;
        words = Math.ceilDiv(last - newOrigin, WORD);
        free = wider(free, shift);
        kept = wider(kept, shift);
        if (changedFrom < changedTo) {
            changedFrom += shift;
            changedTo += shift;
        }
        origin = newOrigin;
    }

    private long[] wider(long[] old, int shift) {
        var wider = new long[words * digits];
        for (int k = 0; k < wider.length; k++) {
            wider[k] = -(limit >> k % digits & 1L);
        }
        System.arraycopy(old, 0, wider, shift * digits, old.length);
        return wider;
    }
}
