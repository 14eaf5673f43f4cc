package dev.dateline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.pastwork.LeftOut;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpTasksTest {

    private static final int TASKS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void awkwardTasksAreForecastBetterThanByPoolingAloneAndHoldAsOftenAsIsSaid(long seed) {
        var tasks = exams(seed, TASKS).getFirst();
        for (var simpler : tasks.others()) {
            assertThat(tasks.own().relativeTo(simpler)).as(simpler.method()).isLessThan(1);
        }
        for (double share : new double[] {0.5, 0.8, 0.9}) {
            assertThat(tasks.own().coverage(share)).isCloseTo(share, within(0.02));
        }
    }

    /** Nine tasks each, from twenty-one to twenty-nine before them; of honest intervals 78 to 82 % would hold, were tasks independent. */
    @Test
    void evenVeryShortHistoriesHoldNearlyAsOftenAsIsSaid() {
        double held = LongStream.range(7000, 7200)
                .mapToObj(seed -> exams(seed, 30).getFirst().own())
                .mapToDouble(scores -> scores.coverage(0.8))
                .average()
                .orElseThrow();
        assertThat(held).isBetween(0.76, 0.83);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theyAreAsAwkwardAsRecordedOnes(long seed) {
        var work = new MadeUpTasks(seed, TASKS).work();
        double[] ratios = work.stream()
                .mapToDouble(one -> one.actual() / one.work().estimate())
                .sorted()
                .toArray();
        double exact = work.stream()
                        .filter(one -> one.actual() == one.work().estimate())
                        .count()
                / (double) TASKS;
        assertThat(exact).isBetween(0.3, 0.5);
        assertThat(hill(ratios)).isBetween(1.4, 2.2);
    }

    /** Of the largest twentieth. */
    private static double hill(double[] sorted) {
        int tail = sorted.length / 20;
        double threshold = Math.log(sorted[sorted.length - tail - 1]);
        double sum = 0;
        for (int k = sorted.length - tail; k < sorted.length; k++) {
            sum += Math.log(sorted[k]) - threshold;
        }
        return tail / sum;
    }

    private static List<Exam> exams(long seed, int tasks) {
        var work = new MadeUpTasks(seed, tasks).work();
        return WorkExams.of(new History("made up", work, List.of(), false, new LeftOut(), List.of()), seed, _ -> {});
    }
}
