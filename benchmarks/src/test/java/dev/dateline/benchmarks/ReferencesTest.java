package dev.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A reference that did less than it says would be no reference. */
class ReferencesTest {

    private static final int LAUNCH = 2_000;
    private static final int[] TEAMS = {40, 50, 60, 70};

    @Test
    void thePlainScheduleKeepsLinksTeamsAndLaunch() {
        var tasks = RandomNetwork.layers(10, 20, 3, 1).withUses(TEAMS.length);
        var absences = RandomNetwork.absences(TEAMS.length, LAUNCH, 1);
        var schedule = new PlainSerialSchedule(tasks, TEAMS, absences, LAUNCH);
        for (int link = 0; link < tasks.from.length; link++) {
            int before = tasks.from[link];
            assertThat(schedule.start(before) + tasks.duration[before])
                    .isLessThanOrEqualTo(schedule.start(tasks.to[link]));
        }
        var capacity = RandomNetwork.capacity(TEAMS, absences);
        var network = tasks.network(0);
        for (int i = 0; i < tasks.duration.length; i++) {
            capacity.take(network, i, schedule.start(i), tasks.duration[i]);
            assertThat(schedule.start(i) + tasks.duration[i]).isLessThanOrEqualTo(LAUNCH);
        }
        for (int team = 0; team < TEAMS.length; team++) {
            for (int day = schedule.firstDay(); day < LAUNCH; day++) {
                assertThat(capacity.free(team, day)).isNotNegative();
            }
        }
    }

    @Test
    void thePlainForecastOfOneStepIsItsDistribution() {
        var steps = RandomNetwork.layers(2, 1, 1, 1);
        var finish = new PlainForecast(new double[] {Math.log(1e-9), Math.log(10)}, new double[] {0, 0.5}, steps)
                .run(100_000, 2, 1);
        assertThat(finish[50_000]).isBetween(9.9, 10.1);
        assertThat(finish[90_000]).isBetween(18.7, 19.3);
    }

    @Test
    void layersHaveSoManyLinks() {
        var steps = RandomNetwork.layersWithLinks(25, 20, 1_286, 1);
        assertThat(steps.from).hasSize(1_286);
        assertThat(Arrays.stream(steps.to).distinct()).hasSize(480);
    }
}
