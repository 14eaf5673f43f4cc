package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two activities of one person in a row, and a branch of two that joins the second. */
class CriticalChainTest {

    private static final int ALICE = 0;

    /** 0 and 1 share a person and no link; 2 → 3 → 1 feed the chain. */
    private static Network network() {
        var builder = Network.builder();
        builder.activity(10, 0);
        builder.activity(10, 0);
        builder.activity(3, 0);
        builder.activity(4, 0);
        builder.uses(0, ALICE, 10).uses(1, ALICE, 10);
        builder.link(2, 3, LinkType.FS, 0).link(3, 1, LinkType.FS, 1);
        return builder.build();
    }

    private static CriticalChain chain(Network network, Capacity teams) {
        return CriticalChain.of(BackwardScheduler.schedule(network, teams, 30), teams, network::duration);
    }

    @Test
    void theChainGoesThroughTeamsAsThroughLinks() {
        assertThat(chain(network(), new Capacity(10)).activities()).containsExactly(0, 1);
    }

    @Test
    void aBranchIsWhatComesBeforeTheChainByLinks() {
        assertThat(chain(network(), new Capacity(10)).feeders())
                .containsExactly(new CriticalChain.Feeder(3, 1, java.util.List.of(2, 3)));
    }

    @Test
    void aBranchIsAsLongAsTheLongestWayThroughIt() {
        var chain = chain(network(), new Capacity(10));
        var feeder = chain.feeders().getFirst();

        assertThat(chain.length(feeder, network()::duration)).isEqualTo(7);
        assertThat(chain.lengths(feeder, 3, number -> activity -> number + activity))
                .containsExactly(5, 7, 9);
    }

    @Test
    void whatFeedsTheChainEndsSoMuchEarlierWhereTheChainWaitsForIt() {
        var teams = new Capacity(10);
        var chain = chain(network(), teams);
        var buffered = chain.buffered(Map.of(chain.feeders().getFirst(), 5));
        var schedule = BackwardScheduler.schedule(buffered, teams, 30);

        // the chain's second half begins on day 20; the branch ends a lag of one and five days before
        assertThat(schedule.start(1)).isEqualTo(20);
        assertThat(schedule.end(3)).isEqualTo(14);
    }

    @Test
    void placedEarlyTheWorkEndsAsSoonAsPeopleAllow() {
        var teams = new Capacity(10);
        var early = EarlyPlacement.of(BackwardScheduler.schedule(network(), teams, 30), teams);

        assertThat(early.end()).isEqualTo(20);
        assertThat(early.end(3)).isEqualTo(7);
    }
}
