package dev.dateline.engine.mining;

import java.util.Arrays;

/**
 * Commits and what each was made from. Commits are numbered from 0 such that every parent has a lower number than its children, so
 * that one pass down the numbers carries anything from a commit to all it contains; new ones are added at the end. Times are seconds
 * since 1970 and may be any, later than a child's or below nought: clocks are wrong.
 */
public final class CommitGraph {

    /** In {@code reverts}: takes nothing back. */
    public static final int NOTHING = -1;

    /** In {@code reverts}: takes back a commit that is not among these. */
    public static final int UNKNOWN = -2;

    private final int size;
    private final int[] from;
    private final int[] parents;
    private final long[] committed;
    private final long[] authored;
    private final int[] reverts;

    /**
     * The arrays are not copied, and may be longer than said here: what grows behind {@code size} does not matter.
     *
     * @param size how many commits, n
     * @param from n + 1 rising places in {@code parents}: those of commit i stand from {@code from[i]} to {@code from[i + 1]} − 1
     * @param committed n times, the committers' seconds
     * @param authored n times, the authors' seconds
     * @param reverts n numbers: the commit that commit i takes back, or {@code NOTHING} or {@code UNKNOWN}
     * @throws IllegalArgumentException where an array is too short, a parent does not come before its child, or a commit
     *     that is taken back is none of these
     */
    public CommitGraph(int size, int[] from, int[] parents, long[] committed, long[] authored, int[] reverts) {
        if (size < 0
                || from.length <= size
                || from[0] != 0
                || parents.length < from[size]
                || committed.length < size
                || authored.length < size
                || reverts.length < size) {
            throw new IllegalArgumentException(size + " commits do not stand in these arrays");
        }
        for (int commit = 0; commit < size; commit++) {
            if (from[commit + 1] < from[commit]) {
                throw new IllegalArgumentException("the parents of commit " + commit + " end before they begin");
            }
            for (int k = from[commit]; k < from[commit + 1]; k++) {
                if (parents[k] < 0 || parents[k] >= commit) {
                    throw new IllegalArgumentException(
                            "parent (" + parents[k] + ") must lie between 0 and its child (" + commit + ")");
                }
            }
            if (reverts[commit] < UNKNOWN || reverts[commit] >= size) {
                throw new IllegalArgumentException(
                        "commit " + commit + " takes back " + reverts[commit] + " of " + size);
            }
        }
        this.size = size;
        this.from = from;
        this.parents = parents;
        this.committed = committed;
        this.authored = authored;
        this.reverts = reverts;
    }

    public int size() {
        return size;
    }

    /** Where the commit's parents begin; they end where those of the next begin. */
    int parentsFrom(int commit) {
        return from[commit];
    }

    int parent(int place) {
        return parents[place];
    }

    /** Made from two or more. */
    public boolean isMerge(int commit) {
        return from[commit + 1] - from[commit] > 1;
    }

    /** Seconds since 1970 by the clock of whoever put it where it is; a rebase or cherry-pick sets it anew. */
    public long committed(int commit) {
        return committed[commit];
    }

    /** Seconds since 1970 by the clock of whoever wrote it first. */
    public long authored(int commit) {
        return authored[commit];
    }

    /** The commit it takes back, {@code NOTHING} or {@code UNKNOWN}. */
    public int reverts(int commit) {
        return reverts[commit];
    }

    /**
     * Which of some commits is the first to contain each commit, itself and all it was made from: one after the other takes what none
     * before it took, so that no commit is passed twice.
     *
     * @param holders numbers of commits, in the order that is asked about; −1 contains nothing
     * @return n places in {@code holders}; −1 where none contains the commit
     * @throws IllegalArgumentException where a holder is no commit of the graph
     */
    public int[] firstContaining(int[] holders) {
        var containing = new int[size];
        Arrays.fill(containing, -1);
        var waiting = new int[size];
        for (int place = 0; place < holders.length; place++) {
            if (holders[place] < -1 || holders[place] >= size) {
                throw new IllegalArgumentException(
                        "commit (" + holders[place] + ") must lie between 0 and " + (size - 1) + ", or be -1");
            }
            int left = holders[place] < 0 ? 0 : take(containing, holders[place], place, waiting, 0);
            while (left > 0) {
                int commit = waiting[--left];
                for (int k = from[commit]; k < from[commit + 1]; k++) {
                    left = take(containing, parents[k], place, waiting, left);
                }
            }
        }
        return containing;
    }

    private static int take(int[] containing, int commit, int place, int[] waiting, int left) {
        if (containing[commit] >= 0) {
            return left;
        }
        containing[commit] = place;
        waiting[left] = commit;
        return left + 1;
    }
}
