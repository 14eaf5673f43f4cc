package dev.dateline.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.benchmarks.plans.DrawnPlan.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured on: drawn plans are read and planned, and a wrong date in one of their schedules does not pass. */
class DrawnPlansTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedDrawsTheSamePlan() {
        assertThat(drawn(3)).isEqualTo(drawn(3)).isNotEqualTo(drawn(4));
    }

    @Test
    void plansHaveAllThatRealOnesHave() {
        var joins = new HashSet<PlainPlan.Join>();
        var states = new HashSet<State>();
        boolean absences = false;
        boolean periods = false;
        boolean dates = false;
        for (int seed = 0; seed < 12; seed++) {
            var plan = PlanDraw.ofChangingTeams(40, new SplittableRandom(seed));
            plan.steps().forEach(step -> step.needs().forEach(need -> joins.add(need.join())));
            plan.steps().forEach(step -> states.add(step.state()));
            absences |= plan.teams().stream().anyMatch(team -> !team.away().isEmpty());
            periods |= plan.teams().stream().anyMatch(team -> !team.periods().isEmpty());
            dates |= plan.steps().stream().anyMatch(step -> step.notBefore().isPresent());
        }

        assertThat(joins).containsExactlyInAnyOrder(PlainPlan.Join.values());
        assertThat(states).containsExactlyInAnyOrder(State.values());
        assertThat(absences && periods && dates).isTrue();
    }

    /** Every start of a plan moved by a day either way, and still on time: the verifier objects to each. */
    @Test
    void everyDateThatIsOffByADayIsFound() throws IOException {
        var planned = PlanCase.of(drawn(5), folder);
        var plain = planned.plain()
                .withLaunch(planned.plain().launch() + planned.plan().lateBy());
        var anyDay = new int[plain.size()];
        Arrays.fill(anyDay, PlainCalendar.LONG_AGO);
        for (int i = 0; i < plain.size(); i++) {
            for (int by : new int[] {-1, 1}) {
                var moved = planned.starts().clone();
                moved[i] += by;

                assertThat(PlainPlanVerifier.violations(plain, moved, anyDay))
                        .as("%s moved by %d", plain.activities().get(i).name(), by)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void editsLeaveAPlanThatCanBePlanned() throws IOException {
        var random = new SplittableRandom(9);
        var planned = PlanCase.of(drawn(6), folder);
        for (var edit : PlanEdit.values()) {
            var measured = PlanStability.of(planned, edit, edit.of(planned.drawn(), random.split()), folder, 1);

            assertThat(measured.needNotMove()).isBetween(measured.stayKept(), measured.counted());
            assertThat(measured.lateKept()).isLessThanOrEqualTo(measured.lateAnew());
        }
    }

    private static DrawnPlan drawn(long seed) {
        return PlanDraw.drawn(40, new SplittableRandom(seed));
    }
}
