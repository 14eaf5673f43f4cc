package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.RandomNetworks;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every search, whatever the network, the seed and the number of threads. */
class OptimiserPropertiesTest {

    private static final int LAUNCH = 70;

    private final SplittableRandom random = new SplittableRandom(29);

    /** Days counted back from the launch, links turned round, absences mirrored: the same problem, so proofs must agree. */
    @Test
    void theLatestOfANetworkIsTheEarliestOfItTurnedRound() {
        int proved = 0;
        for (int k = 0; k < 120; k++) {
            var network = withoutBounds(RandomNetworks.drawn(random));
            int from = random.nextInt(0, 60);
            int to = from + random.nextInt(0, 10);
            int team = random.nextInt(3);

            var latest = Optimiser.latest(network, RandomNetworks.teams().absent(team, from, to), LAUNCH)
                    .run(Budget.schedules(2_000));
            var earliest = Optimiser.earliest(
                            turned(network), RandomNetworks.teams().absent(team, LAUNCH - to, LAUNCH - from), 0)
                    .run(Budget.schedules(2_000));

            assertThat(latest.length()).as("network %d", k).isGreaterThanOrEqualTo(earliest.lowerBound());
            assertThat(earliest.length()).as("network %d", k).isGreaterThanOrEqualTo(latest.lowerBound());
            if (latest.isProved() && earliest.isProved()) {
                proved++;
                assertThat(latest.length()).as("network %d", k).isEqualTo(earliest.length());
            }
        }
        assertThat(proved).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whateverIsToldOfHoldsAndNothingIsBetterThanItsBound(int threads) {
        for (int k = 0; k < 60; k++) {
            var network = RandomNetworks.drawn(random);
            var told = new ArrayList<Found>();

            var found = Optimiser.earliest(network, RandomNetworks.teams(), 0)
                    .seed(k)
                    .threads(threads)
                    .run(Budget.schedules(900), told::add);

            told.add(found);
            int bound = found.lowerBound();
            for (var one : told) {
                assertThat(FoundVerifier.forward(one, network, RandomNetworks.teams(), 0))
                        .as("network %d", k)
                        .isEmpty();
                assertThat(one.length()).as("network %d", k).isGreaterThanOrEqualTo(bound);
                assertThat(one.lowerBound()).as("network %d", k).isLessThanOrEqualTo(bound);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameSeedAndNumberOfSchedulesGiveTheSame(int threads) {
        for (int k = 0; k < 20; k++) {
            var network = RandomNetworks.drawn(random);

            var one = searched(network, k, threads);
            var other = searched(network, k, threads);

            assertThat(starts(one, network)).as("network %d", k).isEqualTo(starts(other, network));
            assertThat(one.lowerBound()).isEqualTo(other.lowerBound());
            assertThat(one.schedules()).isEqualTo(other.schedules());
        }
    }

    /** Between two questions lies at most a schedule and what it takes to make it short, or one go at a proof. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noMoreSchedulesAreMadeThanAreAskedFor(int threads) {
        for (int k = 0; k < 60; k++) {
            var network = RandomNetworks.drawn(random);
            long most = random.nextLong(1, 400);

            var found = Optimiser.earliest(network, RandomNetworks.teams(), 0)
                    .threads(threads)
                    .run(Budget.schedules(most));

            assertThat(found.schedules()).as("network %d", k).isLessThan(most + (long) threads * Island.PASSES);
        }
    }

    /** A hand that moves after so many questions is obeyed at once, by every thread, while searching as well as while proving. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void onceTheBudgetIsSpentNobodyAsksForLong(int threads) {
        for (int k = 0; k < 40; k++) {
            var network = RandomNetworks.drawn(random);
            long most = random.nextLong(1, 3_000);
            var asked = new AtomicLong();

            Optimiser.earliest(network, RandomNetworks.teams(), 0)
                    .threads(threads)
                    .run(schedules -> asked.incrementAndGet() > most ? 1 : 0);

            assertThat(asked.get()).as("network %d", k).isLessThanOrEqualTo(most + 2L * threads + 1);
        }
    }

    private static Found searched(Network network, long seed, int threads) {
        return Optimiser.latest(network, RandomNetworks.teams(), LAUNCH)
                .seed(seed)
                .threads(threads)
                .run(Budget.schedules(1_500));
    }

    private static int[] starts(Found found, Network network) {
        return IntStream.range(0, network.size()).map(found::start).toArray();
    }

    private static Network withoutBounds(Network network) {
        return copied(network, false);
    }

    private static Network turned(Network network) {
        return copied(network, true);
    }

    private static Network copied(Network network, boolean turned) {
        var builder = Network.builder();
        for (int i = 0; i < network.size(); i++) {
            builder.activity(network.duration(i), Network.ANY_DAY);
            for (int k = 0; k < network.teams(i).length; k++) {
                builder.uses(i, network.teams(i)[k], network.amounts(i)[k]);
            }
        }
        for (int link = 0; link < network.links(); link++) {
            if (turned) {
                builder.link(
                        network.linkTo(link),
                        network.linkFrom(link),
                        turned(network.linkType(link)),
                        network.linkLag(link));
            } else {
                builder.link(
                        network.linkFrom(link), network.linkTo(link), network.linkType(link), network.linkLag(link));
            }
        }
        return builder.build();
    }

    /** Backwards a start is an end. */
    private static LinkType turned(LinkType type) {
        return switch (type) {
            case FS -> LinkType.FS;
            case SS -> LinkType.FF;
            case FF -> LinkType.SS;
            case SF -> LinkType.SF;
        };
    }
}
