package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each sentence after the launch, and how the forecast is held against it. */
class JudgementTest {

    private static final String CLAIMS = """
            claims:
              - {id: fast, metric: time, baseline: {value: 10 h, on: 2026-01-05}, target: "<= 2 h"}
              - {id: cheap, metric: cost, baseline: {value: 100 EUR, on: 2026-01-05}, target: "<= 50 EUR"}
              - {id: small, metric: size, baseline: {value: 100 count, on: 2026-01-05}, target: "<= 10 count"}
              - {id: loved, metric: love, target: ">= 10 count", by: 2026-08-01}
              - {id: known, metric: fame, target: ">= 10 count"}
            """;

    private static final String METRICS = """
            metrics:
              - {id: time, unit: h, statistic: last}
              - {id: cost, unit: EUR, statistic: last}
              - {id: size, unit: count, statistic: last}
              - {id: love, unit: count, statistic: last}
              - {id: fame, unit: count, statistic: last}
            """;

    private static final String STEPS = """
            steps:
              - {id: a, estimate: 5d, serves: [fast], uses: {people: 1}}
              - {id: b, estimate: 100d, serves: [cheap], uses: {people: 1}}
            """;

    @TempDir
    private Path folder;

    private OnADay small;

    @BeforeEach
    void fiveClaims() {
        small = OnADay.with(
                folder,
                "claims.yaml",
                CLAIMS,
                "metrics.yaml",
                METRICS,
                "steps.yaml",
                STEPS,
                "metrics/time.csv",
                "time,value\n2026-06-01,1.5\n",
                "metrics/cost.csv",
                "time,value\n2026-06-01,75\n",
                "metrics/size.csv",
                "time,value\n2026-06-01,56\n",
                "metrics/love.csv",
                "time,value\n2026-06-01,12\n");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Judgement after() {
        return Judgement.of(small.projects, small.on("2026-06-02"), Optional.empty());
    }

    private Map<String, Judgement.Verdict> verdicts() {
        return after().rows().stream()
                .collect(Collectors.toMap(row -> row.claim().claim().id(), Judgement.Row::verdict));
    }

    @Test
    void eachSentenceIsTruePartlyFalseOrTooEarly() {
        assertThat(verdicts())
                .containsEntry("fast", Judgement.Verdict.TRUE)
                .containsEntry("cheap", Judgement.Verdict.PARTLY)
                .containsEntry("small", Judgement.Verdict.FALSE)
                .containsEntry("loved", Judgement.Verdict.TOO_EARLY)
                .containsEntry("known", Judgement.Verdict.UNMEASURED);
    }

    @Test
    void halfOfTheWayIsPartlyAndAHairLessIsNot() {
        assertThat(after().rows().get(1).claim().way())
                .hasValueSatisfying(way -> assertThat(way).isCloseTo(0.5, within(1e-9)));
        assertThat(after().rows().get(2).claim().way())
                .hasValueSatisfying(way -> assertThat(way).isCloseTo(44.0 / 90, within(1e-9)));
    }

    @Test
    void nothingIsJudgedBeforeTheLaunch() {
        assertThat(Judgement.isDue(small.on("2026-05-31"))).isFalse();
        assertThat(Judgement.isDue(small.on("2026-06-01"))).isTrue();
    }

    /** From 2 March 65 working days are left: five days of work are certain to fit, a hundred certain not to. */
    @Test
    void theForecastIsThatOfTheDayTheFolderDescribes() {
        assertThat(after().forecastOn()).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(after().rows().get(0).chance()).hasValue(1.0);
        assertThat(after().rows().get(1).chance()).hasValue(0.0);
        assertThat(after().rows().get(2).chance()).isEmpty();
    }

    /** (1 − 1)² for the true one, (0 − 0)² for the one that came true in part only; those without a chance do not count. */
    @Test
    void aForecastThatWasCertainAndRightScoresNought() {
        assertThat(after().brier().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    /** Two working days before the launch neither fits: (0 − 1)² for the one that came true after all, (0 − 0)² for the other. */
    @Test
    void aForecastThatWasCertainAndWrongOnceInTwoScoresAHalf() {
        var late = Judgement.of(small.projects, small.on("2026-06-02"), Optional.of(LocalDate.parse("2026-05-28")));

        assertThat(late.rows().get(0).chance()).hasValue(0.0);
        assertThat(late.brier().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(late.whence()).isEqualTo("the day you chose");
    }
}
