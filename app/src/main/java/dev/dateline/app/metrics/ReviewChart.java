package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.engine.statistics.ProcessBehaviour;
import dev.dateline.engine.statistics.SixTwelve;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Six weeks, a break in the axis, twelve months; the year before lighter, the target as diamonds without a line, the natural limits as a
 * band. What is summed up has a scale of its own on each side. Numbers in, SVG out.
 */
final class ReviewChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 236;
    private static final int TOP = 22;
    private static final int BASE = 196;
    private static final int WEEKS_FROM = 52;
    private static final int WEEKS_TO = 262;
    private static final int MONTHS_FROM = 316;
    private static final int MONTHS_TO = 704;

    private final Metric metric;
    private final Panel weeks;
    private final Panel months;

    /** One side of the chart. */
    record Panel(
            List<SixTwelve.Period> periods,
            List<Optional<Double>> target,
            Optional<ProcessBehaviour> limits,
            boolean weeks) {

        boolean hasTarget() {
            return target.stream().anyMatch(Optional::isPresent);
        }

        boolean hasYearBefore() {
            return periods.stream().anyMatch(period -> period.before().isPresent());
        }

        /** What was never observed below nought is not shown there, wherever its limits lie. */
        boolean isNatural() {
            return periods.stream()
                    .allMatch(period ->
                            period.value().orElse(0) >= 0 && period.before().orElse(0) >= 0);
        }

        private List<Double> values() {
            var values = new ArrayList<Double>();
            for (var period : periods) {
                period.value().ifPresent(values::add);
                period.before().ifPresent(values::add);
            }
            target.forEach(value -> value.ifPresent(values::add));
            limits.ifPresent(found -> {
                values.add(found.upper());
                values.add(found.lower());
            });
            return values;
        }
    }

    private record Scale(double lowest, double highest) {

        static Scale of(List<Double> values, boolean natural) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(0);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            double lowest = natural ? 0 : Math.min(0, least * 1.08);
            return new Scale(lowest, most > lowest ? most + (most - lowest) * 0.1 : lowest + 1);
        }

        double y(double value) {
            return BASE - Math.clamp((value - lowest) / (highest - lowest), 0, 1) * (BASE - TOP);
        }
    }

    ReviewChart(Metric metric, Panel weeks, Panel months) {
        this.metric = metric;
        this.weeks = weeks;
        this.months = months;
    }

    String svg(String name) {
        var svg = new Drawn(WIDTH, HEIGHT, name);
        boolean natural = weeks.isNatural() && months.isNatural();
        var both = new ArrayList<>(weeks.values());
        both.addAll(months.values());
        boolean apart = metric.summary() == Statistic.SUM || metric.summary() == Statistic.COUNT;
        var left = Scale.of(apart ? weeks.values() : both, natural);
        var right = Scale.of(apart ? months.values() : both, natural);
        panel(svg, weeks, left, WEEKS_FROM, WEEKS_TO, true);
        panel(svg, months, right, MONTHS_FROM, MONTHS_TO, apart);
        breakOf(svg);
        return svg.done();
    }

    private void panel(Drawn svg, Panel panel, Scale scale, int from, int to, boolean ticks) {
        panel.limits().ifPresent(limits -> {
            double upper = scale.y(limits.upper());
            svg.box("limits", from, upper, to - from, scale.y(limits.lower()) - upper);
            svg.line("mean", from, scale.y(limits.centre()), to, scale.y(limits.centre()));
        });
        for (double value : Drawn.round(scale.lowest(), scale.highest())) {
            svg.line("grid", from, scale.y(value), to, scale.y(value));
            if (ticks) {
                svg.text("tick", from - 6, scale.y(value) + 4, "end", Rounded.number(value));
            }
        }
        line(svg, panel, scale, from, to, false);
        line(svg, panel, scale, from, to, true);
        for (int k = 0; k < panel.periods().size(); k++) {
            double x = x(panel, k, from, to);
            panel.target().get(k).ifPresent(value -> diamond(svg, x, scale.y(value)));
            label(svg, panel, k, x);
        }
    }

    private void line(Drawn svg, Panel panel, Scale scale, int from, int to, boolean now) {
        var some = new ArrayList<double[]>();
        for (int k = 0; k < panel.periods().size(); k++) {
            OptionalDouble value = now
                    ? panel.periods().get(k).value()
                    : panel.periods().get(k).before();
            if (value.isEmpty()) {
                svg.path(now ? "done" : "prior", some);
                some.clear();
                continue;
            }
            double x = x(panel, k, from, to);
            double y = scale.y(value.getAsDouble());
            some.add(new double[] {x, y});
            svg.dot(now ? "point" : "prior-point", x, y, now ? 3 : 2);
            if (now && k == panel.periods().size() - 1) {
                boolean falls = some.size() > 1 && some.get(some.size() - 2)[1] < y;
                double beside = falls && y < BASE - 20 ? y + 18 : Math.max(12, y - 8);
                svg.text("lab strong", x + 4, beside, "end", Rounded.number(value.getAsDouble()));
            }
        }
        svg.path(now ? "done" : "prior", some);
    }

    private static void diamond(Drawn svg, double x, double y) {
        svg.triangle("mark-goal", x, y - 2, 4, true);
        svg.triangle("mark-goal", x, y + 2, 4, false);
    }

    private static void label(Drawn svg, Panel panel, int k, double x) {
        var period = panel.periods().get(k);
        if (panel.weeks()) {
            if (k % 2 == 1) {
                svg.text("tick", x, BASE + 18, "middle", Days.brief(period.to()));
            }
        } else {
            svg.text(
                    "tick",
                    x,
                    BASE + 18,
                    "middle",
                    period.to()
                            .getMonth()
                            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                            .substring(0, 3));
            if (k == 0 || period.to().getMonthValue() == 1) {
                svg.text(
                        "tick",
                        x,
                        BASE + 34,
                        "middle",
                        String.valueOf(period.to().getYear()));
            }
        }
        if (panel.weeks() && k == 0) {
            svg.text("tick", x, BASE + 34, "start", "weeks to");
        }
    }

    /** Two strokes: what stands to their right is measured in months. */
    private static void breakOf(Drawn svg) {
        double middle = (WEEKS_TO + MONTHS_FROM) / 2.0 - 12;
        svg.line("now", middle - 6, BASE + 6, middle, BASE - 6);
        svg.line("now", middle, BASE + 6, middle + 6, BASE - 6);
    }

    private static double x(Panel panel, int period, int from, int to) {
        return from + 14 + (to - from - 28.0) * period / (panel.periods().size() - 1);
    }
}
