package dev.dateline.engine.mining;

import java.util.Arrays;
import java.util.List;

/** The changes of each release, merges left out, in compressed rows: those of release r stand from {@code from[r]} to {@code from[r + 1]} − 1, rising. */
final class Listing {

    /** More would not fit the memory of a small server; only releases without versions come near. */
    private static final int MOST = 100_000_000;

    /** How many releases one pass works out: one bit each. */
    private static final int BITS = Long.SIZE;

    final int[] from;
    private int[] changes = {};

    private Listing(int releases) {
        from = new int[releases + 1];
    }

    int change(int place) {
        return changes[place];
    }

    /** Each change with the one release that first contains it. */
    static Listing byFirst(CommitGraph graph, int[] first, int releases) {
        var listing = new Listing(releases);
        for (int commit = 0; commit < graph.size(); commit++) {
            if (first[commit] >= 0 && !graph.isMerge(commit)) {
                listing.from[first[commit] + 1]++;
            }
        }
        Arrays.parallelPrefix(listing.from, Integer::sum);
        listing.changes = new int[listing.from[releases]];
        var next = listing.from.clone();
        for (int commit = 0; commit < graph.size(); commit++) {
            if (first[commit] >= 0 && !graph.isMerge(commit)) {
                listing.changes[next[first[commit]]++] = commit;
            }
        }
        return listing;
    }

    /** @param releases in their order */
    static Listing byLine(CommitGraph graph, List<Release> releases) {
        var listing = new Listing(releases.size());
        var order = new VersionOrder(releases);
        for (int begin = 0; begin < releases.size(); begin += BITS) {
            listing.add(graph, releases, order, begin, Math.min(BITS, releases.size() - begin));
        }
        return listing;
    }

    /** For up to 64 releases at once: bit b of a commit says whether release begin + b contains it, or must not have it. */
    private void add(CommitGraph graph, List<Release> releases, VersionOrder order, int begin, int count) {
        var contained = new long[graph.size()];
        var barred = new long[graph.size()];
        order.bar(barred, begin, count);
        for (int b = 0; b < count; b++) {
            contained[releases.get(begin + b).commit()] |= 1L << b;
        }
        var counts = new int[count];
        for (int commit = graph.size() - 1; commit >= 0; commit--) {
            if ((contained[commit] | barred[commit]) != 0) {
                for (int k = graph.parentsFrom(commit); k < graph.parentsFrom(commit + 1); k++) {
                    contained[graph.parent(k)] |= contained[commit];
                    barred[graph.parent(k)] |= barred[commit];
                }
            }
            contained[commit] = graph.isMerge(commit) ? 0 : contained[commit] & ~barred[commit];
            for (long left = contained[commit]; left != 0; left &= left - 1) {
                counts[Long.numberOfTrailingZeros(left)]++;
            }
        }
        fill(contained, begin, counts);
    }

    private void fill(long[] listed, int begin, int[] counts) {
        long end = from[begin];
        for (int b = 0; b < counts.length; b++) {
            end += counts[b];
            if (end > MOST) {
                throw new IllegalArgumentException("the releases have more than " + MOST
                        + " changes together, counted once in every line\nMaybe their names have no versions");
            }
            from[begin + b + 1] = (int) end;
        }
        if (end > changes.length) {
            changes = Arrays.copyOf(changes, (int) Math.max(end, Math.min(MOST, 2L * changes.length)));
        }
        var next = Arrays.copyOfRange(from, begin, begin + counts.length);
        for (int commit = 0; commit < listed.length; commit++) {
            for (long left = listed[commit]; left != 0; left &= left - 1) {
                changes[next[Long.numberOfTrailingZeros(left)]++] = commit;
            }
        }
    }
}
