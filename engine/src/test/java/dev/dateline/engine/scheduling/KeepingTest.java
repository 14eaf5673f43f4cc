package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final int LAUNCH = 90;

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void nothingMovesWhereNothingChanged() {
        for (int k = 0; k < 200; k++) {
            var network = RandomNetworks.drawn(random);
            var before = BackwardScheduler.schedule(network, RandomNetworks.teams(), LAUNCH);

            var after = BackwardScheduler.schedule(network, RandomNetworks.teams(), LAUNCH, ends(before));

            assertThat(ends(after)).as("network %d", k).isEqualTo(ends(before));
        }
    }

    @Test
    void whateverDatesAreKeptTheScheduleHoldsAndTheLaunchIsNoLater() {
        for (int k = 0; k < 300; k++) {
            var network = RandomNetworks.drawn(random);
            var keptEnds = IntStream.range(0, network.size())
                    .map(i -> random.nextInt(3) == 0 ? Network.ANY_DAY : random.nextInt(-20, LAUNCH + 20))
                    .toArray();
            var anew = BackwardScheduler.schedule(network, RandomNetworks.teams(), LAUNCH);

            var schedule = BackwardScheduler.schedule(network, RandomNetworks.teams(), LAUNCH, keptEnds);

            assertThat(ScheduleVerifier.violations(schedule, LAUNCH, RandomNetworks.TEAMS))
                    .as("network %d", k)
                    .isEmpty();
            assertThat(schedule.lateBy()).isLessThanOrEqualTo(anew.lateBy());
        }
    }

    @Test
    void aLongerStepMovesOnlyWhatLiesBeforeItOrSharesItsTeam() {
        var plan = twoTeams(10);
        var before = BackwardScheduler.schedule(plan, new Capacity(10, 10), 100);

        var after = BackwardScheduler.schedule(twoTeams(13), new Capacity(10, 10), 100, ends(before));

        assertThat(after.end(2)).isEqualTo(before.end(2));
        assertThat(after.start(2)).isEqualTo(before.start(2) - 3);
        assertThat(after.end(1)).isEqualTo(before.end(1) - 3);
        assertThat(after.end(0)).isEqualTo(before.end(0));
    }

    /** 1 before 2 on one team, 0 on the other. */
    private static Network twoTeams(int days) {
        var builder = Network.builder();
        builder.activity(20, 0);
        builder.activity(10, 0);
        builder.activity(days, 0);
        builder.uses(0, 0, 10).uses(1, 1, 10).uses(2, 1, 10).link(1, 2, LinkType.FS, 0);
        return builder.build();
    }

    @Test
    void whatCannotBeginEarlierGivesWayLater() {
        var builder = Network.builder();
        builder.activity(30, 10);
        builder.activity(10, 0);
        var network = builder.link(0, 1, LinkType.FS, 0).build();

        var schedule = BackwardScheduler.schedule(network, new Capacity(), 100, new int[] {35, 45});

        assertThat(schedule.start(0)).isEqualTo(10);
        assertThat(schedule.start(1)).isEqualTo(40);
        assertThat(new Bindings(schedule, new Capacity()).later(1)).isEqualTo(new Binding.Kept());
    }

    @Test
    void aNewStepGoesIntoTheGapAndMovesNobody() {
        var builder = Network.builder();
        builder.activity(10, 0);
        builder.activity(10, 0);
        builder.activity(5, 0);
        for (int i = 0; i < 3; i++) {
            builder.uses(i, 0, 10);
        }

        var schedule = BackwardScheduler.schedule(
                builder.build(), new Capacity(10), 100, new int[] {100, 70, Network.ANY_DAY});

        assertThat(ends(schedule)).containsExactly(100, 70, 90);
    }

    @Test
    void theLaunchComesBeforeKeptDates() {
        var builder = Network.builder();
        builder.activity(10, 0);
        builder.activity(10, 0);
        var network = builder.uses(0, 0, 10).uses(1, 0, 10).build();

        var schedule = BackwardScheduler.schedule(network, new Capacity(10), 20, new int[] {15, Network.ANY_DAY});

        assertThat(schedule.lateBy()).isZero();
        assertThat(schedule.isKept(0)).isTrue();
        assertThat(schedule.end(0)).isNotEqualTo(schedule.keptEnd(0));
    }

    @Test
    void oneKeptEndIsExpectedForEachActivity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackwardScheduler.schedule(twoTeams(5), new Capacity(10, 10), 100, new int[2]))
                .withMessageContaining("2 kept ends for 3 activities");
    }

    private static int[] ends(Schedule schedule) {
        return IntStream.range(0, schedule.network().size()).map(schedule::end).toArray();
    }
}
