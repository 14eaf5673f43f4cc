package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.engine.statistics.ProcessBehaviour;
import dev.dateline.engine.statistics.SixTwelve;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Six weeks and twelve months of a metric beside the year before, its target and its natural limits, as they are looked at every week.
 *
 * @param noise whether its chart says that nothing has changed
 * @param flat whether it was the same all the time, so that there is nothing to look at
 */
public record ReviewView(
        String metric,
        String title,
        boolean input,
        boolean noise,
        boolean flat,
        String says,
        String svg,
        String caption,
        List<Box> boxes,
        List<Row> rows) {

    /** @param name such as {@code last week} */
    public record Box(String name, String value) {}

    public record Row(String period, String value, String before, String target, String limits) {}

    static Optional<ReviewView> of(
            Metric metric, Points points, Optional<LocalDate> until, Function<LocalDate, Optional<Double>> asked) {
        var review = SixTwelve.of(points.lastWeek(), points::over, comparison(metric));
        boolean observed = review.weeks().stream().anyMatch(week -> week.value().isPresent())
                || review.months().stream().anyMatch(month -> month.value().isPresent());
        if (!observed) {
            return Optional.empty();
        }
        var weekly = Behaviour.of(metric, points, Metric.Each.WEEK, until);
        var usual = Behaviour.of(metric, points, until);
        var weeks = new ReviewChart.Panel(
                review.weeks(), target(metric, 7, 7, asked, review.weeks()), weekly.limits(), true);
        var months = new ReviewChart.Panel(
                review.months(),
                target(metric, 28, 31, asked, review.months()),
                Behaviour.of(metric, points, Metric.Each.MONTH, until).limits(),
                false);
        var chart = new ReviewChart(metric, weeks, months);
        var rows = new ArrayList<Row>();
        rows(metric, weeks, rows);
        rows(metric, months, rows);
        return Optional.of(new ReviewView(
                metric.id(),
                metric.title(),
                metric.role().filter(Metric.Role.INPUT::equals).isPresent(),
                usual.limits().isPresent() && !usual.isSignalNow(),
                review.isFlat(),
                says(metric, usual, review),
                chart.svg(metric.title() + ": six weeks and twelve months to " + Days.full(points.lastWeek())),
                caption(metric, weeks, months),
                review.boxes().stream().map(box -> box(metric, box)).toList(),
                rows));
    }

    private static SixTwelve.Comparison comparison(Metric metric) {
        return metric.unitText().equals("%") || metric.summary() == Statistic.SHARE
                ? SixTwelve.Comparison.BASIS_POINTS
                : SixTwelve.Comparison.PERCENT;
    }

    /** A sum of four weeks has its target over four weeks; only where the metric is counted over the period itself can both be compared. */
    private static List<Optional<Double>> target(
            Metric metric,
            long shortest,
            long longest,
            Function<LocalDate, Optional<Double>> asked,
            List<SixTwelve.Period> periods) {
        boolean total = metric.summary() == Statistic.SUM || metric.summary() == Statistic.COUNT;
        boolean same = metric.countedFor()
                .map(span -> span.duration().toDays())
                .filter(days -> days >= shortest && days <= longest)
                .isPresent();
        return periods.stream()
                .map(period -> total && !same ? Optional.<Double>empty() : asked.apply(period.to()))
                .toList();
    }

    private static String says(Metric metric, Behaviour usual, SixTwelve review) {
        if (review.isFlat()) {
            return "Flat: the same all the time.";
        }
        if (usual.limits().isEmpty()) {
            return "Not enough points yet to tell signal from noise.";
        }
        if (!usual.isSignalNow()) {
            return "Nothing to see here: the newest " + SignalWords.point(usual.each())
                    + " lies within its natural limits and belongs to no pattern.";
        }
        int last = usual.points().size() - 1;
        var words = usual.newest().orElseThrow().signals().stream()
                .filter(signal -> signal.to() == last)
                .map(signal -> SignalWords.rule(signal)
                        + SignalWords.isBetter(signal, metric.better())
                                .map(better -> better ? " (for the better)" : " (for the worse)")
                                .orElse(""))
                .distinct()
                .toList();
        return "A signal: " + String.join("; ", words) + ".";
    }

    private static String caption(Metric metric, ReviewChart.Panel weeks, ReviewChart.Panel months) {
        var words = new StringBuilder(metric.summary().formula())
                .append(" of six weeks, then of twelve months, each of its own observations");
        if (weeks.hasYearBefore() || months.hasYearBefore()) {
            words.append("; in lighter ink the year before (weeks 364 days back, on the same weekday)");
        }
        if (weeks.hasTarget() || months.hasTarget()) {
            words.append("; diamonds are where the target asks it to be");
        }
        if (weeks.limits().isPresent() || months.limits().isPresent()) {
            words.append("; the band lies between the natural limits");
        }
        words.replace(0, 1, words.substring(0, 1).toUpperCase(Locale.ROOT));
        return words.append('.').toString();
    }

    private static void rows(Metric metric, ReviewChart.Panel panel, List<Row> rows) {
        var unit = metric.unitText();
        for (int k = 0; k < panel.periods().size(); k++) {
            var period = panel.periods().get(k);
            rows.add(new Row(
                    panel.weeks()
                            ? "week to " + Days.full(period.to())
                            : period.to().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                                    + period.to().getYear(),
                    text(period.value(), unit),
                    text(period.before(), unit),
                    panel.target()
                            .get(k)
                            .map(value -> Rounded.text(value, unit))
                            .orElse("—"),
                    panel.limits().map(limits -> limits(panel, limits, unit)).orElse("—")));
        }
    }

    private static String limits(ReviewChart.Panel panel, ProcessBehaviour limits, String unit) {
        return Rounded.number(panel.isNatural() ? Math.max(0, limits.lower()) : limits.lower()) + " to "
                + Rounded.text(limits.upper(), unit);
    }

    private static String text(OptionalDouble value, String unit) {
        return value.isPresent() ? Rounded.text(value.getAsDouble(), unit) : "—";
    }

    private static Box box(Metric metric, SixTwelve.Box box) {
        var name = switch (box.name()) {
            case LAST_WEEK -> "Last week";
            case WEEK_ON_WEEK -> "on the week before";
            case WEEK_ON_YEAR -> "on the year before";
            case MONTH_TO_DATE -> "Month to date";
            case QUARTER_TO_DATE -> "Quarter to date";
            case YEAR_TO_DATE -> "Year to date";
            case MONTH_ON_YEAR, QUARTER_ON_YEAR, YEAR_ON_YEAR -> "on the year before";
        };
        boolean compared = switch (box.name()) {
            case LAST_WEEK, MONTH_TO_DATE, QUARTER_TO_DATE, YEAR_TO_DATE -> false;
            case WEEK_ON_WEEK, WEEK_ON_YEAR, MONTH_ON_YEAR, QUARTER_ON_YEAR, YEAR_ON_YEAR -> true;
        };
        return new Box(name, compared ? compared(metric, box.value()) : text(box.value(), metric.unitText()));
    }

    private static String compared(Metric metric, OptionalDouble more) {
        if (more.isEmpty()) {
            return "—";
        }
        double value = more.getAsDouble();
        var sign = value > 0 ? "+" : "";
        return comparison(metric) == SixTwelve.Comparison.BASIS_POINTS
                ? sign + Rounded.number(Math.rint(value)) + " bp"
                : sign + Rounded.number(Math.rint(value * 10) / 10) + " %";
    }
}
