package dev.dateline.app.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The value at a rank among a stretch of observations, so that the median of a million is found without sorting them: whole pieces, each
 * sorted when it is first needed, are searched as they are, and only what sticks out at both ends is sorted anew.
 */
final class Ranked {

    private final Rows rows;

    Ranked(Rows rows) {
        this.rows = rows;
    }

    /** A sorted stretch of which from … to−1 may still hold what is sought. */
    private static final class Slice {
        private final double[] sorted;
        private int from;
        private int to;

        Slice(double[] sorted, int from, int to) {
            this.sorted = sorted;
            this.from = from;
            this.to = to;
        }

        /** Where values begin that are not below the pivot, or above it. */
        int bound(double pivot, boolean above) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < pivot || (above && sorted[middle] == pivot)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** @param next the one behind it when they are sorted; not a number behind the last */
    private record Found(double value, double next) {}

    /** Of the values from … to−1 the one that has {@code rank} before it when they are sorted. */
    double at(int from, int to, int rank) {
        return find(from, to, rank).value;
    }

    /** The mean of that one and the next. */
    double between(int from, int to, int rank) {
        var found = find(from, to, rank);
        return (found.value + found.next) / 2;
    }

    private Found find(int from, int to, int rank) {
        var slices = slices(from, to);
        int sought = rank;
        double leastAbove = Double.NaN; // of what was laid aside as too great
        while (true) {
            double pivot = pivot(slices);
            int below = 0;
            int upTo = 0;
            for (var slice : slices) {
                below += slice.bound(pivot, false) - slice.from;
                upTo += slice.bound(pivot, true) - slice.from;
            }
            if (sought >= below && sought < upTo) {
                return new Found(pivot, sought + 1 < upTo ? pivot : next(slices, pivot, leastAbove));
            }
            boolean above = sought >= upTo;
            for (var slice : slices) {
                if (above) {
                    slice.from = slice.bound(pivot, true);
                } else {
                    slice.to = slice.bound(pivot, false);
                }
            }
            sought -= above ? upTo : 0;
            leastAbove = above ? leastAbove : pivot;
        }
    }

    private static double next(List<Slice> slices, double value, double otherwise) {
        double least = otherwise;
        for (var slice : slices) {
            int above = slice.bound(value, true);
            if (above < slice.to && !(slice.sorted[above] >= least)) {
                least = slice.sorted[above];
            }
        }
        return least;
    }

    private static double pivot(List<Slice> slices) {
        var longest = slices.getFirst();
        for (var slice : slices) {
            longest = slice.to - slice.from > longest.to - longest.from ? slice : longest;
        }
        return longest.sorted[(longest.from + longest.to) >>> 1];
    }

    private List<Slice> slices(int from, int to) {
        var slices = new ArrayList<Slice>();
        rows.each(from, to, (piece, first, end) -> {
            if (end - first == piece.size()) {
                slices.add(new Slice(piece.sorted(), 0, end));
            } else {
                var some = Arrays.copyOfRange(piece.values, first, end);
                Arrays.sort(some);
                slices.add(new Slice(some, 0, some.length));
            }
        });
        return slices;
    }
}
