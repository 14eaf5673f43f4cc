package dev.dateline.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.benchmarks.plans.PlainPlan.Activity;
import dev.dateline.benchmarks.plans.PlainPlan.Held;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import dev.dateline.benchmarks.plans.PlainPlan.Link;
import dev.dateline.benchmarks.plans.PlainPlan.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schedule that holds, and each way in which it could fail to. The launch is on day 20, team 0 is one person. */
class PlainPlanVerifierTest {

    private static final int NONE = PlainCalendar.LONG_AGO;

    /** a (3 days), then b (4 days) by the same person, who is away on days 14 and 15; c is a milestone. */
    private static final PlainPlan PLAN = new PlainPlan(
            List.of(activity("a", 3, Map.of(0, 10)), activity("b", 4, Map.of(0, 10)), activity("c", 0, Map.of())),
            List.of(new Link(0, 1, Join.FS, 0)),
            List.of(10),
            List.of(new Size(0, 14, 16, 0)),
            List.of(),
            20);

    @Test
    void nothingIsFoundInAScheduleThatHolds() {
        assertThat(violations(11, 16, 20)).isEmpty();
    }

    @Test
    void aBrokenLinkIsFound() {
        assertThat(violations(16, 10, 20)).contains("the link FS from a to b is broken by 9 days");
    }

    @Test
    void workOnADayTheTeamIsAwayIsFound() {
        assertThat(violations(12, 16, 20)).containsExactly("a uses team 0 on day 14, which lacks 10 tenths");
    }

    @Test
    void moreWorkThanPeopleIsFound() {
        var plan = plan(List.of(), 20, activity("a", 3, Map.of(0, 10)), activity("b", 4, Map.of(0, 5)));

        assertThat(PlainPlanVerifier.violations(plan, new int[] {14, 16}))
                .contains(
                        "a uses team 0 on day 16, which lacks 5 tenths",
                        "b uses team 0 on day 16, which lacks 5 tenths");
    }

    @Test
    void peopleWhomBegunWorkHoldsAreNotThere() {
        var plan = new PlainPlan(
                List.of(activity("a", 3, Map.of(0, 5))),
                List.of(),
                List.of(10),
                List.of(),
                List.of(new Held(0, 10, 0, 6)),
                8);

        assertThat(PlainPlanVerifier.violations(plan, new int[] {5}))
                .containsExactly("a uses team 0 on day 5, which lacks 5 tenths");
    }

    @Test
    void anEndBehindTheLaunchIsFound() {
        assertThat(violations(11, 17, 20)).containsExactly("b ends on day 21, after the launch on 20");
        assertThat(violations(11, 16, 21)).containsExactly("c ends on day 21, after the launch on 20");
    }

    @Test
    void aStartBeforeItsDayAndAnEndBeforeItsDayAreFound() {
        var plan = plan(List.of(), 20, new Activity("a", 3, 9, 13, Map.of()));

        assertThat(PlainPlanVerifier.violations(plan, new int[] {8}))
                .containsExactly("a starts on day 8, and may not before 9", "a ends on day 11, and may not before 13");
        assertThat(PlainPlanVerifier.violations(plan, new int[] {10})).isEmpty();
    }

    @Test
    void whatCouldStartLaterAloneIsFoundEvenBehindAnAbsence() {
        assertThat(violations(10, 16, 20)).containsExactly("a starts on day 10, and could alone on 11");
        assertThat(violations(6, 9, 20)).containsExactly("b starts on day 9, and could alone on 10");
        assertThat(violations(11, 16, 18)).containsExactly("c starts on day 18, and could alone on 19");
    }

    @Test
    void whatKeepsItsDateMayStayThereAndNowhereElse() {
        assertThat(PlainPlanVerifier.violations(PLAN, new int[] {8, 16, 20}, new int[] {11, NONE, NONE}))
                .isEmpty();
        assertThat(PlainPlanVerifier.violations(PLAN, new int[] {7, 16, 20}, new int[] {11, NONE, NONE}))
                .containsExactly("a starts on day 7, and could alone on 8");
        assertThat(PlainPlanVerifier.violations(PLAN, new int[] {9, 16, 20}, new int[] {11, NONE, NONE}))
                .containsExactly("a starts on day 9, and could alone on 8");
    }

    /** From a (4 days) to b (2 days) on day 10: the day on which a starts at the latest. */
    @ParameterizedTest
    @CsvSource({
        "FS, 0, 6",
        "FS, -1, 7",
        "SS, 0, 10",
        "SS, 3, 7",
        "FF, 0, 8",
        "FF, 3, 5",
        "SF, 0, 12",
        "SF, 5, 7",
    })
    void eachLinkHoldsToTheDay(Join join, int lag, int latest) {
        var plan = plan(List.of(new Link(0, 1, join, lag)), 30, activity("a", 4, Map.of()), activity("b", 2, Map.of()));

        assertThat(PlainPlanVerifier.violations(plan, new int[] {latest, 10})).isEmpty();
        assertThat(PlainPlanVerifier.violations(plan, new int[] {latest + 1, 10}))
                .containsExactly("the link " + join + " from a to b is broken by 1 days");
    }

    @Test
    void aStartForEachActivityIsExpected() {
        assertThat(PlainPlanVerifier.violations(PLAN, new int[2])).containsExactly("2 starts for 3 activities");
    }

    private static List<String> violations(int... starts) {
        return PlainPlanVerifier.violations(PLAN, starts, new int[] {NONE, NONE, NONE});
    }

    private static PlainPlan plan(List<Link> links, int launch, Activity... activities) {
        return new PlainPlan(List.of(activities), links, List.of(10), List.of(), List.of(), launch);
    }

    private static Activity activity(String name, int days, Map<Integer, Integer> uses) {
        return new Activity(name, days, 0, NONE, uses);
    }
}
