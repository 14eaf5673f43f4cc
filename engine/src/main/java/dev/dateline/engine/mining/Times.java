package dev.dateline.engine.mining;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Lead times in seconds; may be below nought. */
final class Times {

    private long[] seconds = new long[16];
    private int count;

    void add(long one) {
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        seconds[count++] = one;
    }

    int count() {
        return count;
    }

    /** A copy, rising. */
    long[] sorted() {
        var copy = Arrays.copyOf(seconds, count);
        Arrays.sort(copy);
        return copy;
    }

    /** The middle one, or the mean of the two in the middle; none of none. Sorts. */
    OptionalDouble median() {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(seconds, 0, count);
        long high = seconds[count / 2];
        return OptionalDouble.of(count % 2 == 1 ? high : seconds[count / 2 - 1] / 2.0 + high / 2.0);
    }
}
