package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.project.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A column for each metric, as sheets have them. */
class PastedSheetTest {

    private static final Metric DURATION = metric("deployment-duration", "How long a deployment takes");
    private static final Metric FAILURES = metric("failures", "Deployments that failed");

    private static Metric metric(String id, String name) {
        return Metric.measured(
                id,
                name,
                "min",
                Optional.empty(),
                Statistic.MEDIAN,
                Span.parse("28 d"),
                Metric.MeasuredBy.from("csv", Optional.empty(), "", Optional.empty(), Optional.empty()));
    }

    private static PastedSheet read(String text, Map<Integer, String> chosen) {
        return PastedSheet.read(text, List.of(DURATION, FAILURES), chosen, ZoneOffset.UTC, LocalDate.of(2027, 12, 31));
    }

    private static Observation observed(String time, String value) {
        return new Observation(time, value, "", "");
    }

    @Test
    void eachColumnIsOfTheMetricThatIsCalledLikeIt() {
        var sheet = read("""
                Mood\tWeek\tDeployment duration\tDeployments that faild
                7\t20 Nov 2026\t52,5\t3
                8\t27 Nov 2026\t\t1
                """, Map.of());

        assertThat(sheet.problem()).isEmpty();
        assertThat(sheet.columns())
                .extracting(PastedSheet.Column::metric)
                .containsExactly(Optional.empty(), Optional.of(DURATION), Optional.of(FAILURES));
        assertThat(sheet.columns().get(1).rows().sound()).containsExactly(observed("2026-11-20", "52.5"));
        assertThat(sheet.columns().get(2).rows().sound())
                .containsExactly(observed("2026-11-20", "3"), observed("2026-11-27", "1"));
    }

    @Test
    void whatIsChosenCountsMoreThanTheName() {
        var sheet = read("Date;failures;minutes\n2026-11-20;3;52", Map.of(1, "", 2, "deployment-duration"));

        assertThat(sheet.columns())
                .extracting(PastedSheet.Column::metric)
                .containsExactly(Optional.empty(), Optional.of(DURATION));
    }

    @Test
    void twoColumnsAreNeverOfOneMetric() {
        assertThat(read("Date;failures;failures\n2026-11-20;3;52", Map.of()).count())
                .isEqualTo(1);
    }

    @Test
    void aCellThatCannotBeTakenIsNamedByItsLineAndTheOthersAreTaken() {
        var column = read("Date,failures\n2026-11-20,many\n2026-11-21,2", Map.of())
                .columns()
                .getFirst();

        assertThat(column.rows().problems())
                .extracting(PastedRows.Problem::line)
                .containsExactly(2L);
        assertThat(column.rows().sound()).containsExactly(observed("2026-11-21", "2"));
    }

    @Test
    void whatIsNoSheetIsRefusedWhole() {
        assertThat(read("", Map.of()).problem()).isPresent();
        assertThat(read("2026-11-20", Map.of()).problem()).isPresent();
        assertThat(read("Date,failures\n2026-11-20,52,5", Map.of()).problem())
                .hasValueSatisfying(words -> assertThat(words).contains("line 2 has 3 cells"));
        assertThat(read("Date,failures\n\"2026-11-20", Map.of()).problem()).isPresent();
    }
}
