package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Today;
import dev.dateline.engine.statistics.ProcessBehaviour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Points and the limits they are held against; 4 January 2027 is a Monday. */
class BehaviourTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static Metric metric(String statistic) {
        return FormReading.of(Metric.class, Map.of("id", "m", "unit", "min", "better", "lower", "statistic", statistic))
                .record()
                .orElseThrow();
    }

    private static Series weekly(double... values) {
        var all = new ArrayList<Observation>();
        for (int k = 0; k < values.length; k++) {
            all.add(new Observation(MONDAY.plusWeeks(k).toString(), String.valueOf(values[k]), "", ""));
        }
        return Series.of("m", all, ZoneOffset.UTC);
    }

    private static Points points(Metric metric, Series series, LocalDate today) {
        return new Points(metric, series, ZoneOffset.UTC, DayOfWeek.SUNDAY, new Today(today, "the test"));
    }

    private static Behaviour behaviour(Metric metric, Optional<LocalDate> until, double... values) {
        return Behaviour.of(metric, points(metric, weekly(values), MONDAY.plusWeeks(values.length)), until);
    }

    private static double[] moved(int before, int after) {
        var values = new double[before + after];
        for (int k = 0; k < values.length; k++) {
            values[k] = (k % 2 == 0 ? 9.5 : 10.5) - (k < before ? 0 : 6);
        }
        return values;
    }

    @Test
    void whatIsObservedOnceAWeekIsHeldAgainstLimitsOneByOne() {
        assertThat(behaviour(metric("median"), Optional.empty(), moved(8, 0)).each())
                .isEqualTo(Metric.Each.OBSERVATION);
    }

    @Test
    void whatIsObservedMoreOftenIsSummedUpByWeeksThatAreOver() {
        var series = Series.of(
                "m",
                List.of(
                        new Observation("2027-01-04", "1", "", ""),
                        new Observation("2027-01-05", "3", "", ""),
                        new Observation("2027-01-12", "5", "", "")),
                ZoneOffset.UTC);
        var metric = metric("median");

        assertThat(points(metric, series, LocalDate.of(2027, 1, 16)).of(Metric.Each.WEEK))
                .containsExactly(new Points.Point(MONDAY, LocalDate.of(2027, 1, 10), 2, 2));
        assertThat(points(metric, series, LocalDate.of(2027, 1, 17)).of(Metric.Each.WEEK))
                .hasSize(2);
        assertThat(points(metric, series, LocalDate.of(2027, 1, 17)).each()).isEqualTo(Metric.Each.WEEK);
    }

    @Test
    void aSumStartsWithTheFirstWholeWeekAndKnowsWeeksWithoutAnything() {
        var series = Series.of(
                "m",
                List.of(
                        new Observation("2027-01-06", "1", "", ""),
                        new Observation("2027-01-13", "3", "", ""),
                        new Observation("2027-01-27", "5", "", "")),
                ZoneOffset.UTC);

        assertThat(points(metric("sum"), series, LocalDate.of(2027, 1, 31)).of(Metric.Each.WEEK))
                .extracting(Points.Point::value)
                .containsExactly(3.0, 0.0, 5.0);
    }

    @Test
    void theBaselineEndsWithTheClaims() {
        var behaviour = behaviour(metric("median"), Optional.of(MONDAY.plusWeeks(7)), moved(8, 12));

        assertThat(behaviour.newest().orElseThrow().baseline()).isEqualTo(8);
        assertThat(behaviour.limits().orElseThrow().centre()).isEqualTo(10);
        assertThat(behaviour.isSignalNow()).isTrue();
    }

    @Test
    void withTooFewPointsBeforeTheClaimTheFirstSeventeenAreTheBaseline() {
        var behaviour = behaviour(metric("median"), Optional.of(MONDAY.plusWeeks(2)), moved(20, 10));

        assertThat(behaviour.newest().orElseThrow().baseline()).isEqualTo(17);
        assertThat(behaviour.newest().orElseThrow().settled()).isTrue();
    }

    @Test
    void fivePointsHaveNoLimits() {
        assertThat(behaviour(metric("median"), Optional.empty(), moved(5, 0)).limits())
                .isEmpty();
        assertThat(behaviour(metric("median"), Optional.empty(), moved(6, 0)).limits())
                .isPresent();
    }

    @Test
    void limitsFoundAnewAreThoseOfTheTimeAfter() {
        var rebased = Altered.of(metric("median"))
                .with("rebased", List.of(new Metric.Rebased(MONDAY.plusWeeks(17), "canary", Optional.empty())))
                .made();
        var behaviour = behaviour(rebased, Optional.empty(), moved(17, 12));

        assertThat(behaviour.stretches()).hasSize(2);
        assertThat(behaviour.limits().orElseThrow().centre()).isEqualTo(4);
        assertThat(behaviour.isSignalNow()).isFalse();
        assertThat(behaviour(metric("median"), Optional.empty(), moved(17, 12)).isSignalNow())
                .isTrue();
    }

    @Test
    void daysOfNewLimitsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Altered.of(metric("median"))
                        .with(
                                "rebased",
                                List.of(
                                        new Metric.Rebased(MONDAY, "one", Optional.empty()),
                                        new Metric.Rebased(MONDAY, "two", Optional.empty())))
                        .made())
                .withMessageContaining("in the order of its days");
    }

    @Test
    void theDrawingMarksSignalsAndHoldsNothingButNumbers() {
        var metric = metric("median");
        var behaviour = behaviour(metric, Optional.empty(), moved(17, 12));

        var svg = new BehaviourChart(behaviour, metric).svg("a < \"b\"");

        assertThat(svg).startsWith("<svg").contains("a &lt; &quot;b&quot;").contains("class=\"signal better\"");
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("style=");
    }

    @Test
    void pointsThatAreAllTheSameAreADrawingToo() {
        var metric = metric("median");
        var behaviour = behaviour(metric, Optional.empty(), new double[10]);

        assertThat(new BehaviourChart(behaviour, metric).svg("flat")).doesNotContain("NaN");
        assertThat(behaviour.isSignalNow()).isFalse();
    }

    @Test
    void theReviewDrawsTargetsAndLimitsOfWeeksAndMonths() {
        var metric = metric("median");
        var values = moved(40, 20);
        var view = ReviewView.of(
                        metric,
                        points(metric, weekly(values), MONDAY.plusWeeks(values.length)),
                        Optional.empty(),
                        day -> Optional.of(8.0))
                .orElseThrow();

        assertThat(view.svg())
                .contains("mark-goal")
                .contains("class=\"limits\"")
                .doesNotContain("NaN");
        assertThat(view.noise()).isFalse();
        assertThat(view.says()).contains("below the lower limit (for the better)");
        assertThat(view.rows()).hasSize(18);
        assertThat(view.boxes()).hasSize(9);
    }

    @Test
    void aWeekWithinItsLimitsIsNothingToSee() {
        var metric = metric("median");
        var values = moved(30, 0);

        assertThat(ReviewView.of(
                                metric,
                                points(metric, weekly(values), MONDAY.plusWeeks(values.length)),
                                Optional.empty(),
                                day -> Optional.empty())
                        .orElseThrow()
                        .says())
                .startsWith("Nothing to see here");
    }

    @Test
    void theMedianRangeCanBeAskedFor() {
        var metric = FormReading.of(
                        Metric.class,
                        Map.of("id", "m", "unit", "min", "chart", Map.of("limits", "median-range", "each", "week")))
                .record()
                .orElseThrow();

        assertThat(metric.limits()).isEqualTo(ProcessBehaviour.Kind.MEDIAN_RANGE);
        assertThat(behaviour(metric, Optional.empty(), moved(8, 0)).each()).isEqualTo(Metric.Each.WEEK);
    }
}
