package dev.dateline.engine.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommitGraphTest {

    /** A commit, two made from it, and one that joins both. */
    private static final CommitGraph JOINED = new CommitGraph(
            4, new int[] {0, 0, 1, 2, 4}, new int[] {0, 0, 1, 2}, new long[4], new long[4], new int[] {-1, -1, -1, -1});

    @Test
    void eachCommitIsHeldFirstByTheFirstThatWasMadeFromIt() {
        assertThat(JOINED.firstContaining(new int[] {0, 2, -1, 3, 1})).containsExactly(0, 3, 1, 3);
        assertThat(JOINED.firstContaining(new int[] {-1})).containsExactly(-1, -1, -1, -1);
    }

    @Test
    void whatIsNoCommitHoldsNothingThatCouldBeAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JOINED.firstContaining(new int[] {4}))
                .withMessageContaining("commit (4) must lie between 0 and 3");
    }
}
