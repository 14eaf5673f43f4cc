package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesChartTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private static Series series(int size, long micros) {
        var times = new long[size];
        Arrays.setAll(times, k -> FIRST.toEpochDay() * MICROS_A_DAY + k * micros);
        var values = new double[size];
        Arrays.setAll(values, k -> k % 10);
        var sources = new String[size];
        Arrays.fill(sources, "");
        return new Series("m", times, values, sources, new Series.Written.Elsewhere(reader -> {}));
    }

    @Test
    void aMillionObservationsBecomeAtMostThreeHundredStretchesThatLoseNone() {
        var series = series(1_000_000, 20_000_000L);

        var buckets = Bucket.of(series, 0, series.size(), 300);

        assertThat(buckets).hasSizeLessThanOrEqualTo(300);
        assertThat(buckets.stream().mapToInt(Bucket::observations).sum()).isEqualTo(1_000_000);
        assertThat(buckets).allSatisfy(bucket -> {
            assertThat(bucket.least()).isEqualTo(0);
            assertThat(bucket.greatest()).isEqualTo(9);
            assertThat(bucket.median()).isBetween(4.0, 5.0);
        });
    }

    @Test
    void oneMoreObservationLeavesAllStretchesButTheLastAsTheyAre() {
        var before = Bucket.of(series(100_000, 20_000_000L), 0, 100_000, 300);
        var after = Bucket.of(series(100_001, 20_000_000L), 0, 100_001, 300);

        assertThat(after.subList(0, before.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(after.size()).isBetween(280, 300);
    }

    @Test
    void fewObservationsStandAlone() {
        assertThat(Bucket.of(series(5, MICROS_A_DAY), 1, 4, 300))
                .extracting(Bucket::median)
                .containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void observationsOfOneMomentAreOneStretch() {
        assertThat(Bucket.of(series(1000, 0), 0, 1000, 300)).hasSize(1);
    }

    @Test
    void theDrawingNamesItsNumbersAndEscapesItsName() {
        var drawing = new SeriesChart(
                        SeriesChart.Size.SPARK, "min", ZoneOffset.UTC, FIRST, FIRST.plusDays(4), FIRST.plusDays(9))
                .observed(Bucket.of(series(5, MICROS_A_DAY), 0, 5, 80))
                .target(2)
                .svg("a < b & \"c\"");

        assertThat(drawing)
                .startsWith("<svg")
                .contains("a &lt; b &amp; &quot;c&quot;")
                .contains("target 2");
        assertThat(drawing).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("style=");
    }

    @Test
    void nothingObservedAndNothingAskedIsStillADrawing() {
        assertThat(new SeriesChart(SeriesChart.Size.FULL, "", ZoneOffset.UTC, FIRST, FIRST, FIRST).svg("nothing"))
                .endsWith("</svg>")
                .doesNotContain("NaN");
    }

    @Test
    void numbersKeepThreeDigitsThatMatter() {
        assertThat(Rounded.text(120.45, "min")).isEqualTo("120 min");
        assertThat(Rounded.text(184_200, "EUR")).isEqualTo("€ 184,200");
        assertThat(Rounded.text(0.123456, "h")).isEqualTo("0.123 h");
        assertThat(Rounded.text(-3, "count")).isEqualTo("−3");
        assertThat(Rounded.text(10.3, "[oz_av]")).isEqualTo("10.3 oz");
    }
}
