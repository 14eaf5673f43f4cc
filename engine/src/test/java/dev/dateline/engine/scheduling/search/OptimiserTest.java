package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.RandomNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimiserTest {

    private static final int[] TEAMS = {3, 4};

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void aScheduleFromADayForwardHoldsWhateverTheLinksBoundsAndAbsences() {
        for (int k = 0; k < 150; k++) {
            var network = RandomNetworks.drawn(random);
            var free = withAbsences(RandomNetworks.teams());

            var found = Optimiser.earliest(network, free, -3).run(Budget.schedules(300));

            assertThat(FoundVerifier.forward(found, network, free, -3))
                    .as("network %d", k)
                    .isEmpty();
            assertThat(found.lowerBound()).isLessThanOrEqualTo(found.length());
        }
    }

    @Test
    void aScheduleFromTheLaunchBackwardHoldsWhateverTheLinksAndAbsences() {
        for (int k = 0; k < 150; k++) {
            var network = RandomNetworks.drawn(random);
            var free = withAbsences(RandomNetworks.teams());

            var found = Optimiser.latest(network, free, 60).run(Budget.schedules(300));

            assertThat(FoundVerifier.backward(found, network, free, 60))
                    .as("network %d", k)
                    .isEmpty();
            assertThat(found.lowerBound()).isLessThanOrEqualTo(found.length());
        }
    }

    @Test
    void teamsThatNeedMoreThanOneWordShareTheirDaysToo() {
        for (int k = 0; k < 30; k++) {
            var network = project(20, 9);
            var free = new Capacity(40_000, 90_000, 3, 4, 900_000, 5, 6, 70_000, 8);

            var found = Optimiser.earliest(network, free, 0).run(Budget.schedules(300));

            assertThat(FoundVerifier.forward(found, network, free, 0)).isEmpty();
        }
    }

    /** Tried: every start of every activity. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void smallProjectsAreAsShortAsCanBeAndNoBoundIsHigher(boolean backwards) {
        for (int k = 0; k < 60; k++) {
            var network = project(6, TEAMS.length);
            int shortest = shortest(network);

            var found = backwards
                    ? Optimiser.latest(network, new Capacity(TEAMS), 0).run(Budget.schedules(1_500))
                    : Optimiser.earliest(network, new Capacity(TEAMS), 0).run(Budget.schedules(1_500));

            assertThat(found.length()).as("network %d", k).isEqualTo(shortest);
            assertThat(found.lowerBound()).as("bound of network %d", k).isLessThanOrEqualTo(shortest);
        }
    }

    @Test
    void moreSchedulesNeverGiveALongerOneThanTheRuleAlone() {
        for (int k = 0; k < 30; k++) {
            var network = project(40, TEAMS.length);

            var byTheRule = Optimiser.earliest(network, new Capacity(TEAMS), 0).run(Budget.schedules(1));
            var searched = Optimiser.earliest(network, new Capacity(TEAMS), 0).run(Budget.schedules(2_000));

            assertThat(searched.length()).isLessThanOrEqualTo(byTheRule.length());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameSeedThreadsAndSchedulesGiveTheSameSchedule(int threads) {
        var network = project(60, TEAMS.length);

        var one = run(network, threads);
        var other = run(network, threads);

        assertThat(starts(one, network)).isEqualTo(starts(other, network));
        assertThat(one.schedules()).isEqualTo(other.schedules());
    }

    @Test
    void everyBetterScheduleIsToldOf() {
        var network = project(60, TEAMS.length);
        var told = new ArrayList<Integer>();

        var found = Optimiser.earliest(network, new Capacity(TEAMS), 0)
                .run(Budget.schedules(20_000), better -> told.add(better.length()));

        assertThat(told).isNotEmpty().isSortedAccordingTo((one, other) -> other - one);
        assertThat(told.getLast()).isEqualTo(found.length());
    }

    @Test
    void aSpentBudgetStillGivesASchedule() {
        var network = project(60, TEAMS.length);

        var found = Optimiser.earliest(network, new Capacity(TEAMS), 0).run(schedules -> 1);

        assertThat(FoundVerifier.forward(found, network, new Capacity(TEAMS), 0))
                .isEmpty();
    }

    @Test
    void whatNeedsMoreOfATeamThanThereIsIsRefused() {
        var network = Network.builder();
        network.activity(2, 0);
        network.uses(0, 0, 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimiser.earliest(network.build(), new Capacity(TEAMS), 0))
                .withMessage("an activity uses 5 tenths of team 0, which has only 3");
    }

    @Test
    void aNetworkWithoutActivitiesTakesNoTime() {
        var found =
                Optimiser.earliest(Network.builder().build(), new Capacity(), 0).run(Budget.schedules(10));

        assertThat(found.length()).isZero();
        assertThat(found.isProved()).isTrue();
    }

    private static Found run(Network network, int threads) {
        return Optimiser.earliest(network, new Capacity(TEAMS), 0)
                .seed(5)
                .threads(threads)
                .run(Budget.schedules(30_000));
    }

    private Capacity withAbsences(Capacity free) {
        for (int team = 0; team < free.teams(); team++) {
            int from = random.nextInt(0, 40);
            free.absent(team, from, from + random.nextInt(0, 12));
        }
        return free;
    }

    /** Each activity after up to two of the last few before it. */
    private Network project(int size, int teams) {
        var builder = Network.builder();
        for (int i = 0; i < size; i++) {
            builder.activity(random.nextInt(0, 5), 0);
            for (int team = 0; team < teams; team++) {
                if (random.nextBoolean()) {
                    builder.uses(i, team, random.nextInt(1, 4));
                }
            }
            for (int k = random.nextInt(3); k > 0 && i > 0; k--) {
                builder.link(random.nextInt(Math.max(0, i - 8), i), i, LinkType.FS, 0);
            }
        }
        return builder.build();
    }

    private static int shortest(Network network) {
        int length = 0;
        while (!fits(network, length, new int[network.size()], 0, new int[length + 1][TEAMS.length])) {
            length++;
        }
        return length;
    }

    private static boolean fits(Network network, int length, int[] starts, int next, int[][] used) {
        if (next == network.size()) {
            return true;
        }
        int earliest = 0;
        for (int link : network.incoming(next)) {
            int from = network.linkFrom(link);
            earliest = Math.max(earliest, starts[from] + network.duration(from));
        }
        for (int start = earliest; start + network.duration(next) <= length; start++) {
            starts[next] = start;
            take(network, next, start, used, 1);
            boolean room =
                    IntStream.range(0, length).allMatch(day -> used[day][0] <= TEAMS[0] && used[day][1] <= TEAMS[1]);
            boolean done = room && fits(network, length, starts, next + 1, used);
            take(network, next, start, used, -1);
            if (done) {
                return true;
            }
        }
        return false;
    }

    private static void take(Network network, int activity, int start, int[][] used, int times) {
        var teams = network.teams(activity);
        var amounts = network.amounts(activity);
        for (int k = 0; k < teams.length; k++) {
            for (int day = start; day < start + network.duration(activity); day++) {
                used[day][teams[k]] += times * amounts[k];
            }
        }
    }

    private static List<Integer> starts(Found found, Network network) {
        return IntStream.range(0, network.size()).mapToObj(found::start).toList();
    }
}
