package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Summing up without sorting is summing up. */
class RankedTest {

    private static Series series(double[] values) {
        var times = new long[values.length];
        Arrays.setAll(times, k -> k * 1_000_000L);
        var sources = new String[values.length];
        Arrays.fill(sources, "");
        return new Series("m", times, values, sources, new Series.Written.Elsewhere(reader -> {}));
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void anyStretchComesToWhatItsValuesComeTo(Statistic statistic) {
        var random = new Random(7);
        var values = random.doubles(20_000)
                .map(value -> random.nextInt(3) == 0 ? Math.rint(10 * value) : value - 0.5)
                .toArray();
        var series = series(values);
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(values.length);
            int to = from + 1 + random.nextInt(values.length - from);
            assertThat(series.summary(statistic, from, to))
                    .isEqualTo(statistic.of(Arrays.copyOfRange(values, from, to)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Statistic.class,
            names = {"MEDIAN", "P95"})
    void laterAndLateObservationsAreRankedAsWell(Statistic statistic) {
        var random = new Random(8);
        var series = series(random.doubles(9_000).toArray());
        series.summary(statistic, 0, 9_000);
        for (int round = 0; round < 40; round++) {
            int at = round % 2 == 0 ? series.size() : random.nextInt(series.size());
            var more = new Series(
                    "m",
                    new long[] {at * 1_000_000L + 1},
                    new double[] {random.nextDouble()},
                    new String[] {""},
                    new Series.Written.Elsewhere(reader -> {}));
            series = series.with(more, new Series.Written.Elsewhere(reader -> {}));
            assertThat(series.summary(statistic, 0, series.size()))
                    .isEqualTo(statistic.of(series.values(0, series.size())));
        }
    }
}
