package dev.dateline.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchRehearsalTest {

    private static final int BATCH = 20;

    @Test
    void whatMovesAllTasksTogetherIsInTheForecastOfTheirSum() {
        var forecasts = forecasts(Histories.tasks(12_000, 0.25, 3));
        var random = new SplittableRandom(1);
        int held = 0;
        for (var forecast : forecasts.subList(300, 600)) {
            held += Math.abs(forecast.steps.rank(forecast.happened, random.nextDouble()) - 0.5) <= 0.4 ? 1 : 0;
        }
        assertThat(held / 300.0).isCloseTo(0.8, within(0.06));
    }

    @Test
    void sumsMissByMoreWhereTasksMoveTogether() {
        assertThat(width(forecasts(Histories.tasks(6_000, 0.4, 3)).getLast().steps))
                .isGreaterThan(
                        1.5 * width(forecasts(Histories.tasks(6_000, 0, 3)).getLast().steps));
    }

    @Test
    void whatHappensLaterChangesNoForecast() {
        var tasks = Histories.tasks(600, 0.2, 5);
        var changed = new ArrayList<>(tasks);
        for (int k = 400; k < tasks.size(); k++) {
            var task = tasks.get(k);
            changed.set(k, new FinishedWork(task.started(), task.finished(), task.work(), 9 * task.actual()));
        }
        var now = forecasts(tasks);
        var other = forecasts(changed);
        for (int k = 0; k <= 400 / BATCH; k++) {
            assertThat(other.get(k).steps.exceededWith(0.2))
                    .isEqualTo(now.get(k).steps.exceededWith(0.2));
        }
        assertThat(other.getLast().steps.exceededWith(0.2))
                .isNotEqualTo(now.getLast().steps.exceededWith(0.2));
    }

    private record Forecast(Steps steps, double happened) {}

    private static List<Forecast> forecasts(List<FinishedWork> tasks) {
        var rehearsal = new Rehearsal(Columns.of(tasks), ReferenceClass.itProjects());
        var sums = new BatchRehearsal(rehearsal);
        var forecasts = new ArrayList<Forecast>();
        for (int k = 0; k < tasks.size(); k++) {
            if (k % BATCH == 0) {
                var batch = tasks.subList(k, k + BATCH);
                forecasts.add(new Forecast(sums.begin(batch), BatchRehearsal.ratio(batch)));
                rehearsal.watch(batch);
            }
            rehearsal.begin(tasks.get(k));
        }
        return forecasts;
    }

    private static double width(Steps steps) {
        return Math.log(steps.exceededWith(0.1) / steps.exceededWith(0.9));
    }
}
