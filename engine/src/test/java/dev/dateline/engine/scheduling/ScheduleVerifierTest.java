package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The verifier that all schedules of these tests go through finds each fault planted in one. */
class ScheduleVerifierTest {

    private static final int LAUNCH = 20;

    /** 0 (3 days) before 1 (4 days, not before day 10), both by the one person there is. */
    private static final Network NETWORK = network();

    private static Network network() {
        var builder = Network.builder();
        builder.activity(3, 0);
        builder.activity(4, 10);
        return builder.uses(0, 0, 10).uses(1, 0, 10).link(0, 1, LinkType.FS, 1).build();
    }

    @Test
    void nothingIsFoundInAScheduleThatHolds() {
        assertThat(violations(LAUNCH, 0, 12, 16)).isEmpty();
    }

    @Test
    void aBrokenLinkIsFound() {
        assertThat(violations(LAUNCH, 0, 13, 16)).contains("0 starts on 13 against a link");
    }

    @Test
    void anOverusedTeamIsFound() {
        assertThat(violations(LAUNCH, 0, 15, 16)).contains("team 0 is overused on 16");
    }

    @Test
    void aStartBeforeItsBoundIsFound() {
        assertThat(violations(LAUNCH, 0, 5, 9)).contains("1 starts on 9, too early");
    }

    @Test
    void anEndBehindTheLaunchIsFound() {
        assertThat(violations(LAUNCH, 0, 13, 17)).containsExactly("ends on 21 and says 20, late by 0");
    }

    @Test
    void whatCouldStartLaterAloneIsFound() {
        assertThat(violations(LAUNCH, 0, 10, 16)).containsExactly("0 starts on 10 and could on 11");
    }

    @Test
    void alsoAMovedLaunchMustBeTrue() {
        assertThat(violations(LAUNCH + 2, 2, 14, 18)).isEmpty();
        assertThat(violations(LAUNCH + 2, 1, 14, 18)).containsExactly("ends on 22 and says 22, late by 1");
    }

    /** Moved by a day alone, a date breaks something or leaves room to be later. */
    @Test
    void everyDateThatIsOffByADayIsFound() {
        var random = new SplittableRandom(17);
        for (int k = 0; k < 60; k++) {
            var network = RandomNetworks.drawn(random);
            var right = BackwardScheduler.schedule(network, RandomNetworks.teams(), 60);
            for (int i = 0; i < network.size(); i++) {
                for (int by : List.of(-1, 1)) {
                    var starts =
                            IntStream.range(0, network.size()).map(right::start).toArray();
                    starts[i] += by;
                    var wrong =
                            new Schedule(network, right.capacity(), right.launch(), right.lateBy(), starts, new int[0]);

                    assertThat(ScheduleVerifier.violations(wrong, 60, RandomNetworks.TEAMS))
                            .as("activity %d of network %d moved by %d", i, k, by)
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> violations(int launch, int lateBy, int... starts) {
        var schedule = new Schedule(NETWORK, new Capacity(10), launch, lateBy, starts, new int[0]);
        return ScheduleVerifier.violations(schedule, LAUNCH, 10);
    }
}
