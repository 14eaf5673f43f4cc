package dev.dateline.app.forecast;

import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.engine.history.Calibration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How the lengths of steps came to lie in what had been forecast of them before they began: by that the next forecasts are recalibrated. Kept
 * forecasts were mapped through what was known on their day; that map is undone, so that a fault once mended is not forgotten.
 */
final class OwnForecasts {

    private OwnForecasts() {}

    /** @param rank the chance that had been stated of at most what happened */
    private record Held(LocalDate made, LocalDate finished, double rank) {}

    /** What is known on a day; of nothing where no step has finished of which a forecast was kept by the same reference class. */
    static Calibration calibration(Contents contents, LocalDate today) {
        return Calibration.of(ranks(contents, today));
    }

    /** Where each finished step lay in its own forecast, 0 to 1, before what was known by then had mapped it; in the order of the finishes. */
    static List<Double> ranks(Contents contents, LocalDate today) {
        var held = held(contents, today);
        List<Double> raw = new ArrayList<>();
        for (int k = 0; k < held.size(); k++) {
            var made = held.get(k).made();
            int known = 0;
            while (known < k && !held.get(known).finished().isAfter(made)) {
                known++;
            }
            raw.add(Calibration.of(raw.subList(0, known)).stated(held.get(k).rank()));
        }
        return raw;
    }

    private static List<Held> held(Contents contents, LocalDate today) {
        var random = new SplittableRandom(1);
        return contents.of(Step.KIND).stream()
                .filter(step ->
                        step.statusOn(today) == Status.DONE && step.started().isPresent())
                .sorted(Comparator.comparing((Step step) -> step.finished().orElseThrow())
                        .thenComparing(Step::id))
                .flatMap(step -> lastBefore(step, contents)
                        .map(kept -> new Held(
                                kept.on(),
                                step.finished().orElseThrow(),
                                rank(
                                        days(step, kept),
                                        PastWorks.worked(step, contents.project()),
                                        random.nextDouble())))
                        .stream())
                .toList();
    }

    private static Optional<Kept> lastBefore(Step step, Contents contents) {
        return contents.of(Kept.KIND).stream()
                .filter(kept -> !kept.on().isAfter(step.started().orElseThrow()))
                .filter(kept -> kept.referenceClass().equals(contents.project().referenceClass()))
                .filter(kept -> !days(step, kept).isEmpty())
                .max(Comparator.comparing(Kept::on));
    }

    private static List<Double> days(Step step, Kept kept) {
        return kept.steps().stream()
                .filter(said -> said.step().equals(step.id()))
                .flatMap(said -> said.days().stream())
                .map(Number::doubleValue)
                .toList();
    }

    /** The values kept are the middles of equal shares; what happened lies evenly drawn between the two next to it. */
    private static double rank(List<Double> days, int happened, double draw) {
        long below = days.stream().filter(said -> said < happened).count();
        long upTo = days.stream().filter(said -> said <= happened).count();
        double low = Math.max(0, below - 0.5);
        double high = Math.min(days.size(), upTo + 0.5);
        return (low + draw * (high - low)) / days.size();
    }
}
