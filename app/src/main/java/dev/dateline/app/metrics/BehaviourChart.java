package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.engine.statistics.ProcessBehaviour;
import dev.dateline.engine.statistics.ProcessBehaviour.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Points with their limits, and beneath them how far each lies from the one before: what is a signal carries a mark of its own. Numbers
 * in, SVG out.
 */
final class BehaviourChart {

    /** Of a longer row the newest are drawn. */
    static final int MOST = 120;

    private static final int WIDTH = 720;
    private static final int LEFT = 52;
    private static final int END = 622;
    private static final int TOP = 12;
    private static final int BASE = 214;
    private static final int RANGES_TOP = 236;
    private static final int RANGES_BASE = 296;
    private static final int HEIGHT = 322;

    private final Behaviour behaviour;
    private final Metric metric;
    private final int first;
    private double lowest;
    private double highest;
    private double widest;

    BehaviourChart(Behaviour behaviour, Metric metric) {
        this.behaviour = behaviour;
        this.metric = metric;
        this.first = Math.max(0, behaviour.points().size() - MOST);
        scale();
    }

    private void scale() {
        var shown = behaviour.points().subList(first, behaviour.points().size());
        var values = new ArrayList<Double>();
        shown.forEach(point -> values.add(point.value()));
        widest = 0;
        for (int k = 1; k < shown.size(); k++) {
            widest = Math.max(widest, range(first + k));
        }
        for (var stretch : behaviour.stretches()) {
            if (stretch.to() > first && stretch.limits().isPresent()) {
                values.add(stretch.limits().get().upper());
                values.add(behaviour.lower(stretch.limits().get()));
                widest = Math.max(widest, stretch.limits().get().rangeLimit());
            }
        }
        lowest = values.stream().mapToDouble(value -> value).min().orElse(0);
        highest = values.stream().mapToDouble(value -> value).max().orElse(1);
        double room = highest > lowest ? (highest - lowest) * 0.06 : Math.max(1, Math.abs(highest) * 0.1);
        lowest = lowest >= 0 ? Math.max(0, lowest - room) : lowest - room;
        highest += room;
        widest = widest > 0 ? widest * 1.1 : 1;
    }

    private double range(int point) {
        var points = behaviour.points();
        return Math.abs(points.get(point).value() - points.get(point - 1).value());
    }

    String svg(String name) {
        var svg = new Drawn(WIDTH, HEIGHT, name);
        for (double value : Drawn.round(lowest, highest)) {
            svg.line("grid", LEFT, y(value), END, y(value));
            svg.text("tick", LEFT - 8, y(value) + 4, "end", Rounded.number(value));
        }
        behaviour.stretches().stream()
                .filter(stretch -> stretch.to() > first)
                .forEach(stretch -> stretch(svg, stretch));
        days(svg);
        return svg.done();
    }

    private void stretch(Drawn svg, Behaviour.Stretch stretch) {
        int from = Math.max(first, stretch.from());
        double left = from == first ? LEFT : (x(from) + x(from - 1)) / 2;
        double right = stretch.to() == behaviour.points().size() ? END : (x(stretch.to() - 1) + x(stretch.to())) / 2;
        stretch.limits().ifPresent(limits -> {
            double baseline = Math.min(right, x(stretch.from() + stretch.baseline() - 1));
            if (stretch.from() + stretch.baseline() > from) {
                svg.box(
                        "limits",
                        left,
                        y(limits.upper()),
                        baseline - left,
                        y(behaviour.lower(limits)) - y(limits.upper()));
            }
            svg.line("mean", left, y(limits.centre()), right, y(limits.centre()));
            svg.line("limit", left, y(limits.upper()), right, y(limits.upper()));
            svg.line("limit", left, y(behaviour.lower(limits)), right, y(behaviour.lower(limits)));
            svg.line("limit", left, rangeY(limits.rangeLimit()), right, rangeY(limits.rangeLimit()));
            if (stretch.to() == behaviour.points().size()) {
                labels(svg, limits);
            }
        });
        if (stretch.cause().isPresent() && from == stretch.from()) {
            svg.line("now", left, TOP, left, RANGES_BASE);
            svg.text("tick", left + 4, TOP + 8, "start", "limits anew");
        }
        points(svg, stretch, from);
    }

    private void points(Drawn svg, Behaviour.Stretch stretch, int from) {
        var line = new ArrayList<double[]>();
        var ranges = new ArrayList<double[]>();
        for (int k = from; k < stretch.to(); k++) {
            line.add(new double[] {x(k), y(behaviour.points().get(k).value())});
            if (k > stretch.from()) {
                ranges.add(new double[] {x(k), rangeY(range(k))});
            }
        }
        svg.path("course", line);
        svg.path("course", ranges);
        for (int k = from; k < stretch.to(); k++) {
            double y = y(behaviour.points().get(k).value());
            var signal = signal(stretch, k);
            if (signal.isEmpty()) {
                svg.dot("point", x(k), y, 2);
            } else {
                mark(svg, signal.get(), x(k), y);
            }
            if (k > stretch.from()) {
                boolean leap = isLeap(stretch, k);
                svg.dot(leap ? "signal" : "point", x(k), rangeY(range(k)), leap ? 4 : 1.5);
            }
        }
    }

    private static boolean isLeap(Behaviour.Stretch stretch, int point) {
        return stretch.signals().stream()
                .anyMatch(signal -> signal.rule() == ProcessBehaviour.Rule.LEAP && signal.at() == point);
    }

    /** The triangle points to where the signal lies; its look says whether that is better. */
    private void mark(Drawn svg, Signal signal, double x, double y) {
        var look = SignalWords.isBetter(signal, metric.better())
                .map(better -> better ? "signal better" : "signal worse")
                .orElse("signal");
        svg.triangle(look, x, y, 5, signal.side() == ProcessBehaviour.Side.ABOVE);
    }

    static Optional<Signal> signal(Behaviour.Stretch stretch, int point) {
        return stretch.signals().stream()
                .filter(one -> one.rule() != ProcessBehaviour.Rule.LEAP && one.from() <= point && point <= one.to())
                .findFirst();
    }

    private void labels(Drawn svg, ProcessBehaviour limits) {
        var unit = metric.unitText();
        double upper = y(limits.upper());
        double centre = y(limits.centre());
        double lower = y(behaviour.lower(limits));
        if (lower - upper > 28) {
            svg.text("tick", END + 6, upper + 4, "start", "upper " + Rounded.number(limits.upper()));
            svg.text("tick", END + 6, lower + 4, "start", "lower " + Rounded.number(behaviour.lower(limits)));
        }
        svg.text("lab strong", END + 6, centre + 4, "start", Rounded.text(limits.centre(), unit));
        svg.text(
                "tick",
                END + 6,
                rangeY(limits.rangeLimit()) + 4,
                "start",
                "range " + Rounded.number(limits.rangeLimit()));
    }

    private void days(Drawn svg) {
        svg.line("grid", LEFT, RANGES_BASE, END, RANGES_BASE);
        svg.text("tick", LEFT - 8, RANGES_BASE + 4, "end", "0");
        var points = behaviour.points();
        var last = points.getLast().to();
        svg.text("tick", LEFT, HEIGHT - 8, "start", Days.brief(points.get(first).to(), last));
        svg.text("tick", END, HEIGHT - 8, "end", Days.brief(last, last));
    }

    /** The numbers of the points that are drawn, the newest first. */
    List<Integer> shown() {
        return IntStream.iterate(behaviour.points().size() - 1, k -> k >= first, k -> k - 1)
                .boxed()
                .toList();
    }

    private double x(int point) {
        int last = behaviour.points().size() - 1;
        return last == first ? (LEFT + END) / 2.0 : LEFT + 6 + (END - LEFT - 12.0) * (point - first) / (last - first);
    }

    private double y(double value) {
        return BASE - (value - lowest) / (highest - lowest) * (BASE - TOP);
    }

    private double rangeY(double value) {
        return RANGES_BASE - value / widest * (RANGES_BASE - RANGES_TOP);
    }
}
