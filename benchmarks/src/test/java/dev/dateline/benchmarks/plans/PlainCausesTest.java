package dev.dateline.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.benchmarks.plans.PlainCauses.Atom;
import dev.dateline.benchmarks.plans.PlainPlan.Activity;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import dev.dateline.benchmarks.plans.PlainPlan.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<Atom> LAUNCH = Set.of(new Atom.Launch());
    private static final Set<Atom> LINK = Set.of(new Atom.Linked(NEEDED));
    private static final Set<Atom> TEAM = Set.of(new Atom.Short(0, 16));

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
        assertThat(new PlainCauses(PLAN, new int[] {5, 16}).isTrue(0, List.of())).isTrue();
    }
}
