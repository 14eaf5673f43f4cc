package dev.dateline.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.benchmarks.plans.PlainCauses.Hold;
import dev.dateline.benchmarks.plans.PlainPlan.Activity;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import dev.dateline.benchmarks.plans.PlainPlan.Link;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One person does a (3 days), then b (4 days), which needs a; the launch is on day 20. */
class PlainCausesTest {

    private static final Link NEEDED = new Link(0, 1, Join.FS, 0);
    private static final PlainPlan PLAN = new PlainPlan(
            List.of(
                    new Activity("a", 3, 0, PlainCalendar.LONG_AGO, Map.of(0, 10)),
                    new Activity("b", 4, 0, PlainCalendar.LONG_AGO, Map.of(0, 10))),
            List.of(NEEDED),
            List.of(10),
            List.of(),
            List.of(),
            20);
    private static final Hold LAUNCH = new Hold.Launch();
    private static final Hold LINK = new Hold.Linked(NEEDED);
    private static final Hold TEAM = new Hold.TooFew(0, 16, 10);

    private final PlainCauses causes = new PlainCauses(PLAN, new int[] {13, 16});

    @Test
    void theLaunchHoldsTheLastStep() {
        assertThat(causes.isTrue(1, List.of(LAUNCH))).isTrue();
        assertThat(causes.isTrue(1, List.of(TEAM))).isFalse();
    }

    @Test
    void whereTwoThingsHoldADateEitherAloneIsHalfTheTruth() {
        assertThat(causes.isTrue(0, List.of(LINK, TEAM))).isTrue();
        assertThat(causes.isTrue(0, List.of(LINK))).isFalse();
        assertThat(causes.isTrue(0, List.of(TEAM))).isFalse();
    }

    @Test
    void whatHoldsNothingMustNotBeNamedBesides() {
        assertThat(causes.isTrue(0, List.of(LINK, TEAM, LAUNCH))).isFalse();
    }

    @Test
    void nothingNamedHoldsNothing() {
        assertThat(causes.isTrue(0, List.of())).isFalse();
        assertThat(new PlainCauses(PLAN, new int[] {5, 16}).isTrue(0, List.of()))
                .isTrue();
    }

    @Test
    void aTeamThatIsFewerHoldsWhatItWouldOtherwiseBeEnoughFor() {
        var fewer = new PlainPlan.Size(0, 16, 18, 5);
        var plan = new PlainPlan(
                List.of(new Activity("a", 3, 0, PlainCalendar.LONG_AGO, Map.of(0, 10))),
                List.of(),
                List.of(10),
                List.of(fewer),
                List.of(),
                18);
        var beforeThem = new PlainCauses(plan, new int[] {13});
        assertThat(beforeThem.isTrue(0, List.of(new Hold.Absent(fewer)))).isTrue();
        assertThat(beforeThem.isTrue(0, List.of(new Hold.TooFew(0, 16, 5)))).isTrue();
        assertThat(beforeThem.isTrue(0, List.of(new Hold.TooFew(0, 16, 4)))).isFalse();
        assertThat(beforeThem.isTrue(0, List.of(new Hold.Absent(fewer), LAUNCH)))
                .isFalse();
    }
}
