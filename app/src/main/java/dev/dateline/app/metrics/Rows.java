package dev.dateline.app.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The observations of a {@link Series} in the order of time, in pieces. It never changes: with more of them or fewer it is another one,
 * which shares every piece that is the same in both, so that one more beside a million costs no more than one beside a thousand.
 */
final class Rows {

    private final Piece[] pieces;

    /** Which observation each piece begins with, and how many there are behind the last. */
    private final int[] starts;

    private Rows(List<Piece> pieces) {
        this.pieces = pieces.toArray(Piece[]::new);
        this.starts = new int[this.pieces.length + 1];
        for (int k = 0; k < this.pieces.length; k++) {
            starts[k + 1] = Math.addExact(starts[k], this.pieces[k].size());
        }
    }

    /** @param times rising; the columns are copied */
    static Rows of(long[] times, double[] values, String[] sources) {
        var pieces = new ArrayList<Piece>();
        append(new Piece(times, values, sources), pieces);
        return new Rows(pieces);
    }

    int size() {
        return starts[pieces.length];
    }

    private int piece(int observation) {
        int found = Arrays.binarySearch(starts, observation);
        return found >= 0 ? found : -found - 2;
    }

    long time(int observation) {
        int piece = piece(observation);
        return pieces[piece].times[observation - starts[piece]];
    }

    double value(int observation) {
        int piece = piece(observation);
        return pieces[piece].values[observation - starts[piece]];
    }

    String source(int observation) {
        int piece = piece(observation);
        return pieces[piece].sources[observation - starts[piece]];
    }

    /** In microseconds; later than anything where there are not so many observations. */
    long timeOfOrNever(int observation) {
        return observation < size() ? time(observation) : Long.MAX_VALUE;
    }

    /** How many observations were made before a moment. */
    int before(long moment) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    interface Reader {
        void read(Piece piece, int from, int to);
    }

    /** Every piece that holds any of the observations from … to−1, and which of its own they are. */
    void each(int from, int to, Reader reader) {
        for (int k = piece(from); k < pieces.length && starts[k] < to; k++) {
            reader.read(pieces[k], Math.max(0, from - starts[k]), Math.min(pieces[k].size(), to - starts[k]));
        }
    }

    /** The values of the observations from … to−1. */
    double[] values(int from, int to) {
        var values = new double[to - from];
        var at = new int[1];
        each(from, to, (piece, first, end) -> {
            System.arraycopy(piece.values, first, values, at[0], end - first);
            at[0] += end - first;
        });
        return values;
    }

    /** With those of another, each behind those of its moment. */
    Rows with(Rows more) {
        var all = new ArrayList<Piece>(pieces.length + more.pieces.length + 1);
        int done = 0;
        for (int k = 0; k < pieces.length; k++) {
            // what comes between this piece and the next goes to this one
            int upTo = k + 1 < pieces.length ? more.before(pieces[k + 1].times[0]) : more.size();
            if (upTo == done) {
                all.add(pieces[k]);
            } else {
                var merged = merged(pieces[k], more, done, upTo);
                if (k + 1 < pieces.length) {
                    split(merged, all);
                } else {
                    append(merged, all);
                }
            }
            done = upTo;
        }
        return pieces.length == 0 ? more : new Rows(all);
    }

    private static Piece merged(Piece there, Rows more, int from, int to) {
        int size = there.size() + to - from;
        var merged = new Piece(new long[size], new double[size], new String[size]);
        int k = 0;
        int added = from;
        for (int at = 0; at < size; at++) {
            boolean old = k < there.size() && (added == to || there.times[k] <= more.time(added));
            merged.times[at] = old ? there.times[k] : more.time(added);
            merged.values[at] = old ? there.values[k] : more.value(added);
            merged.sources[at] = old ? there.sources[k++] : more.source(added++);
        }
        return merged;
    }

    /** At the end all are full but the last, which grows. */
    private static void append(Piece all, List<Piece> pieces) {
        for (int from = 0; from < all.size(); from += Piece.SIZE) {
            pieces.add(all.part(from, Math.min(all.size(), from + Piece.SIZE)));
        }
    }

    /** In between all have room. */
    private static void split(Piece all, List<Piece> pieces) {
        int parts = Math.ceilDiv(all.size(), Piece.SIZE);
        for (int part = 0; part < parts; part++) {
            pieces.add(
                    all.part((int) ((long) all.size() * part / parts), (int) ((long) all.size() * (part + 1) / parts)));
        }
    }

    /** Without those of another; empty where one of them is not there, or there several times. */
    Optional<Rows> without(Rows gone) {
        var rest = this;
        for (int k = 0; k < gone.size(); k++) {
            int found = rest.only(gone, k);
            if (found < 0) {
                return Optional.empty();
            }
            rest = rest.without(found);
        }
        return Optional.of(rest);
    }

    /** Where that observation of another stands; −1 where it does not, or more than once. */
    private int only(Rows other, int observation) {
        long moment = other.time(observation);
        int found = -1;
        for (int k = before(moment); k < size() && time(k) == moment; k++) {
            if (Double.compare(value(k), other.value(observation)) == 0
                    && source(k).equals(other.source(observation))) {
                if (found >= 0) {
                    return -1;
                }
                found = k;
            }
        }
        return found;
    }

    private Rows without(int observation) {
        int gone = piece(observation);
        int at = observation - starts[gone];
        var all = new ArrayList<>(List.of(pieces));
        var piece = pieces[gone];
        if (piece.size() == 1) {
            all.remove(gone);
        } else {
            int size = piece.size();
            var rest = new Piece(new long[size - 1], new double[size - 1], new String[size - 1]);
            for (int k = 0; k < size - 1; k++) {
                int from = k < at ? k : k + 1;
                rest.times[k] = piece.times[from];
                rest.values[k] = piece.values[from];
                rest.sources[k] = piece.sources[from];
            }
            all.set(gone, rest);
        }
        return new Rows(all);
    }

    /** The first observation in which the two differ; the length of the shorter where they do not. */
    int firstOther(Rows other) {
        int shorter = Math.min(size(), other.size());
        int same = 0;
        while (same < shorter) {
            int own = piece(same);
            int others = other.piece(same);
            int from = same - starts[own];
            int otherFrom = same - other.starts[others];
            int length = Math.min(
                    Math.min(pieces[own].size() - from, other.pieces[others].size() - otherFrom), shorter - same);
            if (pieces[own] != other.pieces[others] || from != otherFrom) {
                int differs = firstOther(pieces[own], from, other.pieces[others], otherFrom, length);
                if (differs < length) {
                    return same + differs;
                }
            }
            same += length;
        }
        return shorter;
    }

    private static int firstOther(Piece one, int from, Piece other, int otherFrom, int length) {
        for (int k = 0; k < length; k++) {
            if (one.times[from + k] != other.times[otherFrom + k]
                    || Double.compare(one.values[from + k], other.values[otherFrom + k]) != 0
                    || !one.sources[from + k].equals(other.sources[otherFrom + k])) {
                return k;
            }
        }
        return length;
    }
}
