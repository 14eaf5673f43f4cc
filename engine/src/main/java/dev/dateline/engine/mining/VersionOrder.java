package dev.dateline.engine.mining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which releases keep their changes from which others: those of a lower version that came earlier or in the same second. */
final class VersionOrder {

    private final List<Release> releases;
    /** The place of each release's version among all, from 0; equal versions share one. */
    private final int[] rank;

    /** @param releases in their order */
    VersionOrder(List<Release> releases) {
        this.releases = releases;
        this.rank = new int[releases.size()];
        var byVersion = new Integer[releases.size()];
        Arrays.setAll(byVersion, k -> k);
        Arrays.sort(byVersion, Comparator.comparing(k -> releases.get(k).version()));
        for (int k = 1; k < byVersion.length; k++) {
            int order = releases.get(byVersion[k - 1])
                    .version()
                    .compareTo(releases.get(byVersion[k]).version());
            rank[byVersion[k]] = rank[byVersion[k - 1]] + (order < 0 ? 1 : 0);
        }
    }

    /** Sets bit b at the commit of every release that release begin + b must not repeat. */
    void bar(long[] barred, int begin, int count) {
        var above = above(begin, count);
        long after = count == Long.SIZE ? -1L : (1L << count) - 1; // those not earlier than the one looked at
        int gone = 0;
        for (int other = 0; other < releases.size(); other++) {
            long time = releases.get(other).time();
            while (gone < count && releases.get(begin + gone).time() < time) {
                after &= ~(1L << gone++);
            }
            if (after == 0) {
                return;
            }
            barred[releases.get(other).commit()] |= after & above[rank[other]];
        }
    }

    /** For each version's place, the bits of those of a higher version. */
    private long[] above(int begin, int count) {
        int most = 0;
        for (int one : rank) {
            most = Math.max(most, one);
        }
        var above = new long[most + 1];
        for (int b = 0; b < count; b++) {
            if (rank[begin + b] > 0) {
                above[rank[begin + b] - 1] |= 1L << b;
            }
        }
        for (int k = most - 1; k >= 0; k--) {
            above[k] |= above[k + 1];
        }
        return above;
    }
}
