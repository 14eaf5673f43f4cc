package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Experiment.Verdict;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.engine.statistics.ExactIntervals;
import dev.dateline.engine.statistics.Interval;
import dev.dateline.engine.statistics.Portfolio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of a project say as a whole: how fast it learns, and what that costs. */
final class LedgerFigures {

    private static final double DAYS_A_MONTH = 30.4375;
    private static final double ALPHA = 0.05;
    private static final String SOURCE = "experiments.yaml";

    private final Map<Experiment, Judgement> judged;
    private final LocalDate today;
    private final String currency;
    private final Portfolio portfolio;
    private final Optional<LocalDate> first;
    private final Optional<LocalDate> newest;

    /** @param shown short, for a page */
    record Shown(String shown, Figure figure) {}

    /** @param judged every test, with what it has shown by today */
    LedgerFigures(Map<Experiment, Judgement> judged, Contents contents, LocalDate today) {
        this.judged = judged;
        this.today = today;
        this.currency = contents.project().currency().orElse("");
        this.portfolio = new Portfolio(judged.entrySet().stream()
                .filter(one -> one.getValue().verdict().isPresent())
                .map(one -> decided(one.getKey(), one.getValue(), today))
                .toList());
        this.newest = judged.values().stream()
                .flatMap(judgement -> judgement.on().stream())
                .max(LocalDate::compareTo);
        this.first = judged.keySet().stream()
                .flatMap(test -> begun(test).stream())
                .filter(day -> !day.isAfter(today))
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> begun(Experiment test) {
        return test.started().or(() -> test.locked().map(Lock::on));
    }

    private static Portfolio.Decided decided(Experiment test, Judgement judgement, LocalDate today) {
        var on = judgement.on().orElse(today);
        return new Portfolio.Decided(
                switch (judgement.verdict().orElseThrow()) {
                    case SUPPORTED -> Portfolio.Verdict.SUPPORTED;
                    case REFUTED -> Portfolio.Verdict.REFUTED;
                    case INCONCLUSIVE -> Portfolio.Verdict.INCONCLUSIVE;
                },
                cost(test),
                test.costCap().map(cap -> OptionalDouble.of(cap.doubleValue())).orElse(OptionalDouble.empty()),
                begun(test)
                        .map(start -> (int) Math.max(0, ChronoUnit.DAYS.between(start, on)))
                        .orElse(0),
                judgement.killed(),
                test.kill()
                        .flatMap(Experiment.Kill::by)
                        .map(by -> !on.isAfter(by))
                        .orElse(false));
    }

    /** What was spent, else what it was to cost. */
    private static double cost(Experiment test) {
        return test.spent()
                .or(() -> test.cost().map(Amounts::likely))
                .map(Number::doubleValue)
                .orElse(0.0);
    }

    List<Shown> figures() {
        return Stream.of(
                        velocity("month", DAYS_A_MONTH),
                        velocity("week", 7),
                        days(),
                        share(
                                "learning rate",
                                portfolio.learningRate(),
                                portfolio.learnt() + " supported or refuted, of " + portfolio.decided() + " decided",
                                Optional.empty()),
                        share(
                                "win rate",
                                portfolio.winRate(),
                                "supported, of " + portfolio.decided() + " decided",
                                Optional.of(portfolio.winRateInterval())),
                        costPerLearning(),
                        share(
                                "kill discipline",
                                portfolio.killDiscipline(),
                                "stopped by the day agreed, of those whose kill criterion came true",
                                Optional.empty()),
                        share(
                                "spent beyond caps",
                                portfolio.overspendShare(),
                                "what was spent beyond the cost caps, of all that was spent",
                                Optional.empty()),
                        forecasts())
                .filter(Objects::nonNull)
                .toList();
    }

    private Shown velocity(String unit, double length) {
        double days = first.map(day -> (double) ChronoUnit.DAYS.between(day, today) + 1)
                .orElse(length);
        double periods = Math.max(1, days / length);
        var interval = ExactIntervals.garwood(portfolio.decided(), periods, ALPHA);
        double rate = portfolio.decided() / periods;
        return shown(
                number(rate) + " a " + unit,
                "verdicts a " + unit,
                number(rate),
                "a " + unit,
                portfolio.decided() + " verdicts in " + number(periods) + " " + unit + "s"
                        + first.map(day -> " since " + day).orElse("") + "; nineteen times in twenty between "
                        + number(interval.low()) + " and " + number(interval.high()) + " (Garwood 1936)");
    }

    private @Nullable Shown days() {
        return portfolio.medianDays().isEmpty()
                ? null
                : shown(
                        number(portfolio.medianDays().getAsDouble()) + " days",
                        "time to a verdict",
                        number(portfolio.medianDays().getAsDouble()),
                        "days",
                        "the median from start to verdict; 17 in 20 took no longer than "
                                + portfolio.mostDays().orElseThrow() + " days (nearest rank)");
    }

    private @Nullable Shown costPerLearning() {
        return portfolio.costPerLearning().isEmpty()
                ? null
                : shown(
                        money(portfolio.costPerLearning().getAsDouble()),
                        "cost per learning",
                        String.format(
                                Locale.ROOT, "%.0f", portfolio.costPerLearning().getAsDouble()),
                        currency,
                        "all that decided tests cost, " + money(portfolio.spent()) + ", over the "
                                + portfolio.learnt()
                                + " that supported or refuted something; where nobody wrote what was spent, what it was to cost");
    }

    /** The mean square of how far forecasts were off: 0 is perfect, 0.25 is what tossing a coin gives (G. W. Brier, 1950). */
    private @Nullable Shown forecasts() {
        var off = new ArrayList<Double>();
        judged.forEach((test, judgement) -> {
            if (test.forecast().isPresent() && judgement.verdict().isPresent()) {
                double came = judgement.verdict().get() == Verdict.SUPPORTED ? 1 : 0;
                off.add(Math.pow(test.forecast().get().probability() - came, 2));
            }
        });
        if (off.isEmpty()) {
            return null;
        }
        double mean = off.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return shown(
                number(mean),
                "error of our forecasts",
                number(mean),
                "",
                "Brier score of " + off.size()
                        + " forecasts made before a test started: 0 is perfect, 0.25 is what tossing a coin gives");
    }

    private @Nullable Shown share(String name, OptionalDouble share, String formula, Optional<Interval> interval) {
        if (share.isEmpty()) {
            return null;
        }
        var percent = percent(share.getAsDouble());
        return shown(
                percent,
                name,
                percent.replace(" %", ""),
                "%",
                formula
                        + interval.map(ends -> "; nineteen times in twenty between " + percent(ends.low()) + " and "
                                        + percent(ends.high()) + " (Clopper and Pearson 1934)")
                                .orElse(""));
    }

    private Shown shown(String shown, String name, String value, String unit, String formula) {
        return new Shown(shown, new Figure(name, Optional.of(value), unit, formula, SOURCE, newest, ""));
    }

    private String money(double amount) {
        return Rounded.text(Math.rint(amount), currency);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }
}
