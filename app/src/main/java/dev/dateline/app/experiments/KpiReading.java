package dev.dateline.app.experiments;

import dev.dateline.app.claims.Amount;
import dev.dateline.app.experiments.Phase.Outcome;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.Statistic;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.engine.statistics.SequentialT;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/**
 * What the numbers of a gate say of one KPI since the phase began. A quantile is held against its bound by the share of observations within
 * it, a share by its counts (both exact at every look, {@link ShareEvidence}), a mean by the sequential t; a newest value, a sum, a number, a
 * least or greatest value simply is within the bound or is not.
 *
 * @param seen how many observations there are
 * @param value what they come to
 * @param passes the log of the evidence that the bound holds
 * @param fails the log of the evidence that it does not
 * @param needed the log that evidence must reach; 0 where the value alone decides
 */
record KpiReading(
        Kpi kpi,
        String name,
        int seen,
        Optional<Double> value,
        String unit,
        Outcome outcome,
        double passes,
        double fails,
        double needed,
        String because,
        Figure figure) {

    /** How evidence is shared: all gates of a roll-out together call falsely one time in twenty. */
    static final double ALPHA = 0.05;

    private record Sight(Kpi kpi, Phase phase, LocalDate day, double bound) {}

    /**
     * @param phase that has started
     * @param day up to whose end observations count
     * @param gates of the roll-out, which share the chance of a false call
     */
    static KpiReading of(Contents contents, Phase phase, Kpi kpi, LocalDate day, int gates) {
        var sight = new Sight(kpi, phase, day, Math.log(gates / ALPHA));
        if (kpi.metric().isEmpty()) {
            return counted(sight);
        }
        var metric = contents.of(Metric.KIND).stream()
                .filter(one -> one.id().equals(kpi.metric().get()))
                .findFirst()
                .orElseThrow();
        var values = observed(contents, metric, phase, day);
        var pass = Bounds.of(kpi.passes(), metric);
        var fail = Bounds.of(kpi.fails(), metric);
        if (values.length == 0) {
            return held(sight, metric.title(), 0, Optional.empty(), metric.unitText(), 0, 0, "nothing is observed yet");
        }
        return switch (metric.summary()) {
            case MEDIAN -> quantile(sight, metric, values, 0.5, pass, fail);
            case P75 -> quantile(sight, metric, values, 0.75, pass, fail);
            case P90 -> quantile(sight, metric, values, 0.9, pass, fail);
            case P95 -> quantile(sight, metric, values, 0.95, pass, fail);
            case SHARE -> {
                int hits = count(values, value -> value != 0);
                yield share(sight, metric.title(), hits, values.length, "observations");
            }
            case MEAN -> mean(sight, metric, values, pass, fail);
            case LAST, SUM, COUNT, MIN, MAX -> plain(sight, metric, values, pass, fail);
        };
    }

    private static double[] observed(Contents contents, Metric metric, Phase phase, LocalDate day) {
        var zone = contents.project().timezone();
        return contents.of(Series.KIND).stream()
                .filter(one -> one.metric().equals(metric.id()))
                .findFirst()
                .map(series -> series.values(
                        series.before(
                                phase.started().orElseThrow().atStartOfDay(zone).toInstant()),
                        series.before(day.plusDays(1).atStartOfDay(zone).toInstant())))
                .orElse(new double[0]);
    }

    private static KpiReading counted(Sight sight) {
        var counts = sight.kpi.counts().stream()
                .filter(count -> !count.on().isAfter(sight.day)
                        && !count.on().isBefore(sight.phase.started().orElseThrow()))
                .toList();
        int found = counts.stream().mapToInt(Kpi.Count::found).sum();
        int of = counts.stream().mapToInt(Kpi.Count::of).sum();
        var name = sight.kpi.name().orElse(sight.kpi.id());
        return of == 0
                ? held(sight, name, 0, Optional.empty(), "%", 0, 0, "nothing is counted yet")
                : share(sight, name, found, of, "counted");
    }

    private static KpiReading share(Sight sight, String name, int found, int of, String what) {
        double pass = sight.kpi.passes().quantity().value() / 100;
        double fail = sight.kpi.fails().quantity().value() / 100;
        boolean upper = sight.kpi.passes().comparison().isUpper();
        int good = upper ? of - found : found;
        return judged(
                sight,
                name,
                of,
                100.0 * found / of,
                "%",
                new ShareEvidence(good, of, upper ? 1 - pass : pass),
                new ShareEvidence(good, of, upper ? 1 - fail : fail),
                found + " of " + of + " " + what);
    }

    private static KpiReading quantile(
            Sight sight, Metric metric, double[] values, double quantile, Bounds pass, Bounds fail) {
        double share = pass.isUpper() ? quantile : 1 - quantile;
        int good = count(values, pass::holds);
        // a bound of its own to fail by is the one beyond which lies failure
        int bearable = sight.kpi.fail().isPresent() ? values.length - count(values, fail::holds) : good;
        return judged(
                sight,
                metric.title(),
                values.length,
                metric.summary().of(values),
                metric.unitText(),
                new ShareEvidence(good, values.length, share),
                new ShareEvidence(bearable, values.length, share),
                good + " of " + values.length + " observations "
                        + sight.kpi.pass().text() + ", more than " + Amount.text(100 * share, "%") + " must be");
    }

    private static KpiReading judged(
            Sight sight,
            String name,
            int seen,
            double value,
            String unit,
            ShareEvidence pass,
            ShareEvidence fail,
            String counts) {
        double passes = pass.exceeds();
        double fails = fail.misses();
        var outcome = outcome(sight, seen, passes, fails);
        var words = outcome == Outcome.HOLD
                ? counts + ": not enough evidence" + more(sight, seen, pass)
                : counts + ", with evidence of " + odds(Math.max(passes, fails));
        return reading(sight, name, seen, Optional.of(value), unit, outcome, passes, fails, sight.bound, words);
    }

    private static String more(Sight sight, int seen, ShareEvidence pass) {
        int atLeast = sight.kpi.atLeast() - seen;
        var best = raised(pass.moreAtBest(sight.bound), atLeast);
        var like = raised(pass.moreLikeThese(sight.bound), atLeast);
        return (best.isPresent() ? "; at best " + best.getAsInt() + " more, all of them good, would open it" : "")
                + (like.isPresent()
                        ? ", and " + like.getAsInt() + " more if it goes on like this"
                        : ", and if it goes on like this no number would");
    }

    private static OptionalInt raised(OptionalInt more, int least) {
        return more.isEmpty() ? more : OptionalInt.of(Math.max(more.getAsInt(), least));
    }

    private static KpiReading mean(Sight sight, Metric metric, double[] values, Bounds pass, Bounds fail) {
        double value = Statistic.MEAN.of(values);
        if (values.length < 2) {
            return held(
                    sight,
                    metric.title(),
                    values.length,
                    Optional.of(value),
                    metric.unitText(),
                    0,
                    0,
                    "one observation tells nothing of a mean; at least two are needed");
        }
        double passes =
                pass.holds(value) ? SequentialT.oneSample(values, pass.value()).logE() : 0;
        boolean misses = sight.kpi.fail().isPresent() ? fail.holds(value) : !pass.holds(value);
        double fails = misses ? SequentialT.oneSample(values, fail.value()).logE() : 0;
        var outcome = outcome(sight, values.length, passes, fails);
        var counts = "a mean of " + Amount.text(value, metric.unitText()) + " over " + values.length + " observations";
        return reading(
                sight,
                metric.title(),
                values.length,
                Optional.of(value),
                metric.unitText(),
                outcome,
                passes,
                fails,
                sight.bound,
                outcome == Outcome.HOLD
                        ? counts + ": not enough evidence" + longer(sight, values.length, passes)
                        : counts + ", with evidence of " + odds(Math.max(passes, fails)));
    }

    /** The log of the evidence grows about as fast as the number of observations. */
    private static String longer(Sight sight, int seen, double passes) {
        int lacking = sight.kpi.atLeast() - seen;
        return passes > 0.1
                ? "; about " + Math.max(lacking, (int) Math.ceil(seen * (sight.bound / passes - 1)))
                        + " more if it goes on like this"
                : "; if it goes on like this no number would do";
    }

    private static KpiReading plain(Sight sight, Metric metric, double[] values, Bounds pass, Bounds fail) {
        double value = metric.summary().of(values);
        boolean enough = values.length >= sight.kpi.atLeast();
        boolean fails = sight.kpi.fail().isPresent() && fail.holds(value);
        var outcome = !enough ? Outcome.HOLD : pass.holds(value) ? Outcome.PASS : fails ? Outcome.FAIL : Outcome.HOLD;
        var shown = metric.isFact() ? String.valueOf(value != 0) : Amount.text(value, metric.unitText());
        var words = !enough
                ? values.length + " of at least " + sight.kpi.atLeast() + " observations"
                : shown + (pass.holds(value) ? " meets " : " misses ") + (metric.isFact() ? "true" : sight.kpi.pass());
        return reading(
                sight, metric.title(), values.length, Optional.of(value), metric.unitText(), outcome, 0, 0, 0, words);
    }

    private static Outcome outcome(Sight sight, int seen, double passes, double fails) {
        return seen < sight.kpi.atLeast()
                ? Outcome.HOLD
                : fails >= sight.bound ? Outcome.FAIL : passes >= sight.bound ? Outcome.PASS : Outcome.HOLD;
    }

    private static KpiReading held(
            Sight sight,
            String name,
            int seen,
            Optional<Double> value,
            String unit,
            double passes,
            double fails,
            String because) {
        return reading(sight, name, seen, value, unit, Outcome.HOLD, passes, fails, sight.bound, because);
    }

    private static KpiReading reading(
            Sight sight,
            String name,
            int seen,
            Optional<Double> value,
            String unit,
            Outcome outcome,
            double passes,
            double fails,
            double needed,
            String because) {
        var figure = new Figure(
                name,
                value.map(shown -> Amount.text(shown, "")),
                unit,
                because
                        + (needed == 0
                                ? ""
                                : "; " + odds(needed)
                                        + " are needed, as all gates together may call falsely one time in twenty"),
                sight.kpi.metric().map(id -> "metrics/" + id + ".csv").orElse("phases.yaml") + " since "
                        + sight.phase.started().orElseThrow(),
                Optional.of(sight.day),
                "what was observed before the phase began");
        return new KpiReading(sight.kpi, name, seen, value, unit, outcome, passes, fails, needed, because, figure);
    }

    /** Evidence as odds, such as {@code 40 to 1}. */
    static String odds(double log) {
        return log > Math.log(1_000_000)
                ? "more than a million to 1"
                : log < 0 ? "less than 1 to 1" : String.format(Locale.ROOT, "%,d to 1", Math.round(Math.exp(log)));
    }

    private static int count(double[] values, DoublePredicate counted) {
        return (int) Arrays.stream(values).filter(counted).count();
    }
}
