package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
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
        return CriticalChain.of(early(network, teams), teams, teams, network::duration);
    }

    private static EarlyPlacement early(Network network, Capacity teams) {
        return EarlyPlacement.of(BackwardScheduler.schedule(network, teams, 30), teams);
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
        var early = early(network(), teams);

        assertThat(early.end()).isEqualTo(20);
        assertThat(early.end(3)).isEqualTo(7);
    }

    /** A day more on one of the chain is a day more on the whole, in the same order of work; seldom a team finds another way round. */
    @Test
    void aDayMoreOnTheChainIsADayMoreOnTheWhole() {
        int tried = 0;
        int moved = 0;
        for (int seed = 0; seed < 300; seed++) {
            var network = drawn(new SplittableRandom(seed));
            var teams = RandomNetworks.teams();
            var order = BackwardScheduler.schedule(network, teams, 150, 5);
            var early = EarlyPlacement.of(order, teams);
            var chain = CriticalChain.of(early, teams, teams, network::duration).activities();

            assertThat(early.end(chain.getLast())).isEqualTo(early.end());
            for (int activity : chain) {
                tried++;
                var longer = EarlyPlacement.of(longer(network, activity), order, teams, anyDay(network));
                moved += longer.end() > early.end() ? 1 : 0;
            }
        }
        assertThat((double) moved / tried).isGreaterThan(0.99);
    }

    /** Work that follows work: what a day more on a step does then does not hang on where a link takes hold. */
    private static Network drawn(SplittableRandom random) {
        var builder = Network.builder();
        int size = random.nextInt(2, 25);
        for (int i = 0; i < size; i++) {
            builder.activity(random.nextInt(1, 12), random.nextInt(4) == 0 ? random.nextInt(0, 30) : 0);
            for (int team = 0; team < RandomNetworks.TEAMS.length; team++) {
                if (random.nextInt(3) == 0) {
                    builder.uses(i, team, random.nextInt(1, RandomNetworks.TEAMS[team] + 1));
                }
            }
        }
        for (int links = random.nextInt(2 * size); links > 0; links--) {
            int to = random.nextInt(1, size);
            builder.link(random.nextInt(to), to, LinkType.FS, random.nextInt(0, 5));
        }
        return builder.build();
    }

    private static int[] anyDay(Network network) {
        var days = new int[network.size()];
        Arrays.fill(days, Network.ANY_DAY);
        return days;
    }

    private static Network longer(Network network, int activity) {
        var builder = Network.builder();
        for (int i = 0; i < network.size(); i++) {
            builder.activity(
                    network.duration(i) + (i == activity ? 1 : 0), network.earliestStart[i], network.earliestEnd[i]);
            for (int k = network.useHead[i]; k < network.useHead[i + 1]; k++) {
                builder.uses(i, network.useTeam[k], network.useAmount[k]);
            }
        }
        for (int link = 0; link < network.links(); link++) {
            builder.link(network.linkFrom(link), network.linkTo[link], network.linkType[link], network.linkLag[link]);
        }
        return builder.build();
    }
}
