package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackwardSchedulerTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScheduleHoldsLinksTeamsAndLaunchAndNothingCouldStartLater(int seed) {
        var random = new SplittableRandom(seed);
        var network = RandomNetworks.drawn(random);
        int launch = random.nextInt(20, 200);

        var schedule = BackwardScheduler.schedule(network, new Capacity(RandomNetworks.TEAMS), launch, 5);

        assertThat(ScheduleVerifier.violations(schedule, launch, RandomNetworks.TEAMS))
                .isEmpty();
    }

    @Test
    void withoutTeamsEverythingStartsAsLateAsTheCriticalPathAllows() {
        var builder = Network.builder();
        int first = builder.activity(3, 0);
        int second = builder.activity(4, 0);
        builder.link(first, second, LinkType.FS, 0);

        var schedule = BackwardScheduler.schedule(builder.build(), new Capacity(), 20);

        assertThat(schedule.start(second)).isEqualTo(16);
        assertThat(schedule.start(first)).isEqualTo(13);
        assertThat(schedule.lateBy()).isZero();
    }

    @Test
    void whatShareATeamRunsOneAfterTheOther() {
        var builder = Network.builder();
        for (int i = 0; i < 3; i++) {
            builder.uses(builder.activity(5, 0), 0, 10);
        }

        var schedule = BackwardScheduler.schedule(builder.build(), new Capacity(10), 20);

        assertThat(IntStream.range(0, 3).map(schedule::start)).containsExactlyInAnyOrder(5, 10, 15);
    }

    @Test
    void whereTheWorkDoesNotFitTheLaunchMoves() {
        var builder = Network.builder();
        for (int i = 0; i < 3; i++) {
            builder.uses(builder.activity(5, 0), 0, 10);
        }

        var schedule = BackwardScheduler.schedule(builder.build(), new Capacity(10), 12);

        assertThat(schedule.lateBy()).isEqualTo(3);
        assertThat(schedule.launch()).isEqualTo(15);
    }

    @Test
    void theCapacityHandedInStaysAsItIs() {
        var capacity = new Capacity(10);
        var builder = Network.builder();
        builder.uses(builder.activity(5, 0), 0, 10);

        BackwardScheduler.schedule(builder.build(), capacity, 12);

        assertThat(IntStream.range(0, 12).map(day -> capacity.free(0, day))).containsOnly(10);
    }

    @Test
    void morePeopleThanATeamHasAreRefused() {
        var builder = Network.builder();
        builder.uses(builder.activity(5, 0), 0, 11);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackwardScheduler.schedule(builder.build(), new Capacity(10), 12))
                .withMessageContaining("11");
    }
}
