package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.simulation.Distribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ReferenceClass IT = ReferenceClass.itProjects();

    @Test
    void withNoHistoryItIsTheReferenceClass() {
        var record = TrackRecord.before(DAY, List.of(), IT);
        assertThat(record.actual(Work.of(10)).exceededWith(0.18)).isCloseTo(15, within(1e-9));
        assertThat(record.learntFrom()).isZero();
    }

    @Test
    void oneFinishedTaskWeighsOneInThirtyOne() {
        var record = TrackRecord.before(DAY, List.of(finished(10, 14)), IT);
        assertThat(record.learntFrom()).isEqualTo(1);
        assertThat(record.ratio(Work.of(1000)).chanceAbove(1.5)).isCloseTo(0.18 * 30 / 31, within(0.02));
    }

    /** After thirty that took twice their estimate the tail begins near twice its old place and still has half of its old chance. */
    @Test
    void theReferenceClassKeepsItsTailAndLosesItsPlace() {
        var record = TrackRecord.before(DAY, Collections.nCopies(30, finished(10, 20)), IT);
        assertThat(record.ratio(Work.of(10)).exceededWith(0.5)).isCloseTo(2, within(0.05));
        assertThat(record.ratio(Work.of(1000)).chanceAbove(0.95)).isGreaterThan(0.9);
        assertThat(record.ratio(Work.of(10)).chanceAbove(10))
                .isGreaterThan(IT.ratio().chanceAbove(10));
    }

    /** What is published of the class says how far things overrun; of how far they stay below, own outcomes soon know more. */
    @Test
    void theReferenceClassReachesAsFarBelowAsOwnOutcomesDo() {
        var tasks = new ArrayList<FinishedWork>();
        for (double actual : new double[] {2, 5, 10, 10, 12}) {
            tasks.addAll(Collections.nCopies(4, finished(10, actual)));
        }
        var ratio = TrackRecord.before(DAY, tasks, IT).ratio(Work.of(1000));
        assertThat(1 - IT.ratio().chanceAbove(0.15)).isLessThan(1e-6);
        assertThat(1 - ratio.chanceAbove(0.15)).isBetween(0.01, 0.1);
        assertThat(ratio.chanceAbove(10)).isCloseTo(0.6 * IT.ratio().chanceAbove(10), within(0.005));
    }

    @Test
    void whatIsNotFinishedYetChangesNothing() {
        var tasks = Histories.tasks(1500, 0.2, 1);
        var record = TrackRecord.before(DAY, tasks, IT);
        var without = TrackRecord.before(
                DAY,
                tasks.stream()
                        .filter(task -> !task.finished().isAfter(DAY.atStartOfDay()))
                        .toList(),
                IT);
        assertThat(record.leftOut()).isPositive();
        assertThat(quantiles(record.actual(Work.of(7, "kind-1", "person-2"))))
                .isEqualTo(quantiles(without.actual(Work.of(7, "kind-1", "person-2"))));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        var tasks = Histories.tasks(300, 0.2, 2);
        var mixed = new ArrayList<>(tasks);
        Collections.shuffle(mixed, new Random(1));
        assertThat(quantiles(TrackRecord.before(DAY, mixed, IT).ratio(Work.of(7))))
                .isEqualTo(quantiles(TrackRecord.before(DAY, tasks, IT).ratio(Work.of(7))));
    }

    @Test
    void whatComesOutExactlyKeepsItsChance() {
        var record = TrackRecord.before(LocalDate.of(2026, 1, 1), Histories.tasks(2000, 0, 3), IT);
        var ratio = record.ratio(Work.of(7));
        assertThat(ratio.chanceAbove(0.999) - ratio.chanceAbove(1)).isBetween(0.25, 0.4);
    }

    @Test
    void aPersonWhoIsSlowerGetsLonger() {
        var record = TrackRecord.before(LocalDate.of(2026, 1, 1), Histories.tasks(2000, 0, 4), IT);
        double quick = record.actual(Work.of(7, "kind-1", "person-0")).exceededWith(0.2);
        double slow = record.actual(Work.of(7, "kind-1", "person-3")).exceededWith(0.2);
        assertThat(slow).isGreaterThan(1.2 * quick);
    }

    @Test
    void whenAllWereEqualTheNextIsExpectedToBe() {
        var tasks = Collections.nCopies(2000, finished(8, 12));
        assertThat(TrackRecord.before(DAY, tasks, IT).actual(Work.of(8)).exceededWith(0.2))
                .isEqualTo(12);
    }

    @Test
    void whatMovesAllTogetherIsFound() {
        var alone = TrackRecord.before(LocalDate.of(2027, 1, 1), Histories.tasks(4000, 0, 5), IT);
        var together = TrackRecord.before(LocalDate.of(2027, 1, 1), Histories.tasks(4000, 0.4, 5), IT);
        assertThat(alone.sharedSpread()).isLessThan(0.1);
        // three tasks in ten hit exactly and do not move with the others
        assertThat(together.sharedSpread()).isBetween(0.2, 0.4);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Work.of(0)).hasMessage("estimate (0.0) must be above 0");
        assertThatThrownBy(() -> finished(3, -1)).hasMessage("actual (-1.0) must be above 0");
        assertThatThrownBy(() -> FinishedWork.ofDays(DAY, DAY.minusDays(2), Work.of(1), 1))
                .hasMessageContaining("must not be before started");
    }

    private static FinishedWork finished(double estimate, double actual) {
        return FinishedWork.ofDays(DAY.minusDays(9), DAY.minusDays(2), Work.of(estimate), actual);
    }

    private static List<Double> quantiles(Distribution distribution) {
        var quantiles = new ArrayList<Double>();
        for (double chance = 0.01; chance < 1; chance += 0.01) {
            quantiles.add(distribution.exceededWith(chance));
        }
        return quantiles;
    }
}
