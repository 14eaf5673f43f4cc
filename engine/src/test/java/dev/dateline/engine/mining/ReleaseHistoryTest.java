package dev.dateline.engine.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What real repositories do, one at a time. */
class ReleaseHistoryTest {

    private static final long DAY = 24 * 60 * 60;

    private final Story story = new Story();

    @Test
    void aCommitBelongsToTheFirstReleaseThatContainsIt() {
        int a = story.commit(0);
        int b = story.commit(10, a);
        int c = story.commit(20, b);
        int d = story.commit(30, c);
        var history = story.release("v1", a, 5).release("v2", c, 40).tips(d).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.changes(0)).containsExactly(a);
        assertThat(history.changes(1)).containsExactly(b, c);
        assertThat(history.median(0, TimeOf.COMMITTER)).isEmpty();
        assertThat(history.median(1, TimeOf.COMMITTER)).hasValue(25);
        assertThat(history.excluded()).isEqualTo(Map.of(Excluded.BEFORE_FIRST_RELEASE, 1, Excluded.UNRELEASED, 1));
        assertThat(history.timed()).isEqualTo(2);
        assertThat(history.commits()).isEqualTo(4);
    }

    @Test
    void releasesOnSideCommitsNeedNotContainEachOther() {
        int a = story.commit(0);
        int one = story.commit(1, a);
        int b = story.commit(10, a);
        int two = story.commit(11, b);
        var history = story.release("v1.0", one, 2).release("v1.1", two, 20).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.changes(1)).containsExactly(b, two);
    }

    @Test
    void releasesNeedNoBranch() {
        int a = story.commit(0);
        int main = story.commit(1, a);
        int release = story.commit(2, a);
        var history = story.release("v1", release, 3).tips(main).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.excluded()).isEqualTo(Map.of(Excluded.BEFORE_FIRST_RELEASE, 2, Excluded.UNRELEASED, 1));
    }

    @Test
    void parallelLinesEachListWhatTheyBroughtTheirUsers() {
        int base = story.commit(0);
        int b = story.commit(10, base);
        int c = story.commit(20, b);
        int next = story.commit(30, c);
        story.release("v3.5.14", base, 5).release("v4.1.0", next, 100).release("v3.5.15", c, 154);

        var first = story.by(ReleaseRule.FIRST_RELEASE);
        assertThat(first.changes(1)).containsExactly(b, c, next);
        assertThat(first.changes(2)).isEmpty();
        assertThat(first.median(2, TimeOf.COMMITTER)).isEmpty();

        var line = story.by(ReleaseRule.RELEASE_LINE);
        assertThat(line.changes(1)).containsExactly(b, c, next);
        assertThat(line.changes(2)).containsExactly(b, c);
        assertThat(line.median(2, TimeOf.COMMITTER)).hasValue(139);
        assertThat(line.timed()).isEqualTo(5);
        assertThat(line.excluded()).isEqualTo(first.excluded());
    }

    @Test
    void aReleaseOfTheSameSecondAndALowerVersionComesFirstInItsLine() {
        int a = story.commit(0);
        int b = story.commit(10, a);
        int c = story.commit(20, b);
        var line = story.release("v1", a, 5)
                .release("v3", c, 50)
                .release("v2", c, 50)
                .by(ReleaseRule.RELEASE_LINE);

        assertThat(line.releases()).extracting(Release::name).containsExactly("v1", "v2", "v3");
        assertThat(line.changes(1)).containsExactly(b, c);
        assertThat(line.changes(2)).isEmpty();
    }

    @Test
    void whatTheFirstReleaseHasIsNeverTimedInAnother() {
        int a = story.commit(0);
        int b = story.commit(10, a);
        var line = story.release("v2", a, 5).release("v1", b, 50).by(ReleaseRule.RELEASE_LINE);

        assertThat(line.changes(1)).containsExactly(a, b);
        assertThat(line.timed()).isEqualTo(1);
        assertThat(line.median(1, TimeOf.COMMITTER)).hasValue(40);
    }

    @Test
    void aReleaseWithoutOwnCommitsHasNoMedian() {
        int a = story.commit(0);
        var history = story.release("v1", a, 5).release("v1.0.1", a, 6).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.changes(1)).isEmpty();
        assertThat(history.median(1, TimeOf.COMMITTER)).isEmpty();
        assertThat(history.median(TimeOf.COMMITTER)).isEmpty();
    }

    @Test
    void crissCrossMergesCountEachChangeOnce() {
        int root = story.commit(0);
        int left = story.commit(1, root);
        int right = story.commit(2, root);
        int one = story.commit(3, left, right);
        int other = story.commit(4, right, left);
        int both = story.commit(5, one, other);
        var history = story.release("v1", root, 0).release("v2", both, 10).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.changes(1)).containsExactly(left, right);
        assertThat(history.excluded()).isEqualTo(Map.of(Excluded.MERGE, 3, Excluded.BEFORE_FIRST_RELEASE, 1));
    }

    @Test
    void leadTimesMayBeBelowNought() {
        int a = story.commit(0);
        int b = story.commit(500, a);
        var history = story.release("v1", a, 5).release("v2", b, 100).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.median(1, TimeOf.COMMITTER)).hasValue(-400);
    }

    @Test
    void whoWroteAndWhoCommittedHaveTheirOwnTimes() {
        int a = story.commit(0);
        int b = story.commit(50, a);
        story.authored.set(b, 20L);
        var history = story.release("v1", a, 5).release("v2", b, 100).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.median(1, TimeOf.COMMITTER)).hasValue(50);
        assertThat(history.median(1, TimeOf.AUTHOR)).hasValue(80);
    }

    @Test
    void aRevertIsAFailureOnlyWhereUsersHadIt() {
        int a = story.commit(0);
        int b = story.commit(1, a);
        int never = story.commit(2, b);
        int soon = story.revert(3, never, never);
        int late = story.revert(20, b, soon);
        int strange = story.revert(21, CommitGraph.UNKNOWN, late);
        int open = story.revert(40, late, strange);
        var history = story.release("v1", a, 0)
                .release("v2", soon, 10)
                .release("v3", strange, 30)
                .tips(open)
                .by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.reverts()).isEqualTo(new Reverts(3, 1, 1));
        assertThat(history.isTakenBack(1)).isTrue();
        assertThat(history.isTakenBack(2)).isFalse();
    }

    @Test
    void aPatchWithinAWeekMendsTheOneBeforeItInItsLine() {
        int a = story.commit(0);
        var history = story.release("v1.0.0", a, 0)
                .release("v1.1.0", a, DAY)
                .release("v1.0.1", a, 7 * DAY)
                .release("v1.0.2", a, 14 * DAY + 1)
                .by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.mends(1)).isEqualTo(-1);
        assertThat(history.mends(2)).isEqualTo(0);
        assertThat(history.mends(3)).isEqualTo(-1);
    }

    @Test
    void changesElsewhereAreExcludedAsSuch() {
        int a = story.commit(0);
        int b = story.commit(10, a);
        int c = story.commit(20, b);
        var touching = new BitSet();
        touching.set(c);
        story.release("v1", a, 5).release("v2", c, 50);
        var history = ReleaseHistory.of(
                story.graph(), story.releases, new int[0], ReleaseRule.FIRST_RELEASE, Optional.of(touching));

        assertThat(history.changes(1)).containsExactly(c);
        assertThat(history.median(TimeOf.COMMITTER)).hasValue(30);
        assertThat(history.excluded()).isEqualTo(Map.of(Excluded.OTHER_PATHS, 2));
    }

    @Test
    void monthsAreCountedFromTheFirstReleaseToTheLast() {
        int a = story.commit(0);
        var history = story.release("v1", a, 0).release("v2", a, 100 * DAY).by(ReleaseRule.FIRST_RELEASE);

        assertThat(history.releasesPerMonth()).hasValue(0.5);
        assertThat(history.perMonth()).isEqualTo(Map.of(YearMonth.of(1970, 1), 1, YearMonth.of(1970, 4), 1));
    }

    @Test
    void nothingIsNothing() {
        var history = story.by(ReleaseRule.RELEASE_LINE);

        assertThat(history.releases()).isEmpty();
        assertThat(history.median(TimeOf.AUTHOR)).isEmpty();
        assertThat(history.releasesPerMonth()).isEmpty();
        assertThat(history.commits()).isZero();
    }

    @Test
    void arraysThatMakeNoHistoryAreRefused() {
        var times = new long[2];
        assertThatThrownBy(
                        () -> new CommitGraph(2, new int[] {0, 1, 1}, new int[] {1}, times, times, new int[] {-1, -1}))
                .hasMessage("parent (1) must lie between 0 and its child (0)");
        assertThatThrownBy(() -> new CommitGraph(3, new int[2], new int[0], times, times, new int[2]))
                .hasMessage("3 commits do not stand in these arrays");
        story.commit(0);
        assertThatThrownBy(() -> story.tips(1).by(ReleaseRule.FIRST_RELEASE))
                .hasMessage("commit (1) must lie between 0 and 0");
    }
}
