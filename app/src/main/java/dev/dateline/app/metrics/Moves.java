package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.statistics.Autocorrelation;
import dev.dateline.engine.statistics.Interval;
import dev.dateline.engine.statistics.SequentialT;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether an output moved when an input that should move it did: its weeks since the input's last shift held against those before. Both
 * may have moved for a third reason; that they moved together is no proof.
 *
 * @param since the Monday of the input's last shift
 * @param before how many weeks of the output lie before it, and {@code after}: since
 * @param between what the difference of the means lies with 95 % confidence, whenever one looks
 */
public record Moves(
        Metric input,
        Metric output,
        Verdict verdict,
        String sentence,
        Optional<LocalDate> since,
        int before,
        int after,
        Optional<Interval> between,
        Optional<Figure> figure) {

    private static final double DOUBT = 0.05;
    private static final int FEWEST_BEFORE = 6;
    private static final int FEWEST_AFTER = 4;
    private static final int TRUSTED = 12;

    /** What can be said. */
    public enum Verdict {
        AS_HOPED("moved as hoped"),
        OTHERWISE("moved the other way"),
        TOO_EARLY("too early to say"),
        NO_SHIFT("the input has not shifted");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Worked out once for all who ask. */
    private record All(List<Moves> all) {}

    /** Every pair in which the metric is the input or the output. */
    public static List<Moves> about(Opened project, String metric) {
        return project.once(All.class, () -> all(project)).all().stream()
                .filter(one -> one.input.id().equals(metric) || one.output.id().equals(metric))
                .toList();
    }

    private static All all(Opened project) {
        var metrics = project.contents().of(Metric.KIND);
        return new All(metrics.stream()
                .flatMap(input -> input.moves().stream()
                        .flatMap(id -> metrics.stream().filter(one -> one.id().equals(id)))
                        .map(output -> of(project, input, output)))
                .toList());
    }

    private static Weeks weeks(Opened project, Metric metric) {
        var known = Known.of(project, metric);
        return Weeks.of(metric, known.series(), known.zone(), known.today());
    }

    private static Moves of(Opened project, Metric input, Metric output) {
        var shift = weeks(project, input).lastShift();
        if (shift.isEmpty()) {
            return without(
                    input,
                    output,
                    Verdict.NO_SHIFT,
                    "“" + input.title() + "” has not shifted: it never lay " + Weeks.RUN
                            + " weeks in a row on one side of what was usual at first.",
                    Optional.empty());
        }
        var since = shift.get().monday();
        var weeks = weeks(project, output);
        var before = weeks.before(since);
        var after = weeks.from(since);
        if (before.length < FEWEST_BEFORE || after.length < FEWEST_AFTER) {
            return new Moves(
                    input,
                    output,
                    Verdict.TOO_EARLY,
                    "Too early to say: “" + output.title() + "” has " + weeksText(before.length)
                            + " before the week of "
                            + Days.full(since) + ", when the input shifted, and " + weeksText(after.length)
                            + " since; " + FEWEST_BEFORE + " and " + FEWEST_AFTER + " are needed.",
                    Optional.of(since),
                    before.length,
                    after.length,
                    Optional.empty(),
                    Optional.empty());
        }
        return compared(input, output, shift.get(), before, after);
    }

    private static Moves without(Metric input, Metric output, Verdict verdict, String why, Optional<LocalDate> since) {
        return new Moves(input, output, verdict, why, since, 0, 0, Optional.empty(), Optional.empty());
    }

    private static Moves compared(Metric input, Metric output, Weeks.Shift shift, double[] before, double[] after) {
        var held = SequentialT.beforeAfter(before, after);
        var between = held.error() == 0
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : held.interval(DOUBT);
        var verdict = between.low() > 0 || between.high() < 0
                ? verdict(input, output, shift.up(), held.difference() > 0)
                : Verdict.TOO_EARLY;
        var unit = output.unitText();
        var moved = "Since the week of " + Days.full(shift.monday()) + ", when “" + input.title() + "” shifted "
                + (shift.up() ? "up" : "down") + ", the weeks of “" + output.title() + "” are "
                + amount(held.difference(), unit) + " on average than those before";
        var width = Double.isInfinite(between.low())
                ? "how much of that is chance cannot be told yet"
                : "with 95 % confidence between " + amount(between.low(), unit) + " and "
                        + amount(between.high(), unit);
        var trust = before.length < TRUSTED
                ? " With fewer than " + TRUSTED + " weeks before, the confidence is overstated."
                : "";
        return new Moves(
                input,
                output,
                verdict,
                moved + ": " + width + ", from " + weeksText(before.length) + " before and " + weeksText(after.length)
                        + " since." + trust,
                Optional.of(shift.monday()),
                before.length,
                after.length,
                Optional.of(between),
                Optional.of(figure(input, output, held, before)));
    }

    /** Where the input got worse, the output is expected to. */
    private static Verdict verdict(Metric input, Metric output, boolean inputUp, boolean outputUp) {
        boolean better = input.better()
                .map(side -> (side == Direction.HIGHER) == inputUp)
                .orElse(true);
        boolean hopedUp =
                output.better().filter(side -> side == Direction.HIGHER).isPresent() == better;
        return outputUp == hopedUp ? Verdict.AS_HOPED : Verdict.OTHERWISE;
    }

    private static String amount(double difference, String unit) {
        return Rounded.text(Math.abs(difference), unit) + (difference < 0 ? " less" : " more");
    }

    private static String weeksText(int weeks) {
        return Days.counted(weeks, "week");
    }

    private static Figure figure(Metric input, Metric output, SequentialT held, double[] before) {
        double alike = Autocorrelation.corrected(before);
        return new Figure(
                output.title() + " since the shift of " + input.title(),
                Optional.of(String.format(Locale.ROOT, "%.4g", held.difference())),
                output.unitText(),
                "the mean of the weeks since the shift less the mean of those before, each week its "
                        + output.summary().formula()
                        + "; the interval holds whenever one looks (t under a mixture, arXiv 2210.08589), widened because weeks resemble"
                        + " their neighbours (autocorrelation " + String.format(Locale.ROOT, "%.2f", alike)
                        + ", variance times " + String.format(Locale.ROOT, "%.2f", Autocorrelation.inflation(alike))
                        + "); a shift is " + Weeks.RUN
                        + " weeks in a row on one side of the mean of the first 17",
                "metrics/" + input.id() + ".csv and metrics/" + output.id() + ".csv",
                Optional.empty(),
                "weeks that are not over, and weeks without an observation. That both moved is no proof that one moved the other");
    }

    Json json() {
        return Json.object()
                .put("input", input.id())
                .put("output", output.id())
                .put("verdict", verdict.words())
                .put("since", since)
                .put("weeksBefore", before)
                .put("weeksAfter", after)
                .put("low", between.map(Interval::low).filter(Double::isFinite))
                .put("high", between.map(Interval::high).filter(Double::isFinite))
                .put("words", sentence);
    }
}
