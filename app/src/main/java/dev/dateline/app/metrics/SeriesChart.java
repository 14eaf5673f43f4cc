package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One metric over time: its observations in grey, its statistic in ink, and where it has one the target dashed and the way to it in
 * blue dots. Numbers in, SVG out.
 */
public final class SeriesChart {

    private static final double LABEL = 14;

    /** How large it is drawn, and the room its labels have at the edges. */
    public enum Size {
        SPARK(300, 124, 2, 70, 6, 22),
        FULL(720, 260, 48, 84, 10, 26);

        private final int width;
        private final int height;
        private final int left;
        private final int right;
        private final int top;
        private final int bottom;

        Size(int width, int height, int left, int right, int top, int bottom) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
            this.top = top;
            this.bottom = bottom;
        }

        /** The stretches that observations are gathered in. */
        public int buckets() {
            return this == SPARK ? 80 : 300;
        }
    }

    /** Where the metric should be on a day. */
    public record Point(LocalDate on, double value) {}

    private final Size size;
    private final String unit;
    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate today;
    private final LocalDate last;
    private List<Bucket> buckets = List.of();
    private List<Trend.Reading> readings = List.of();
    private List<Point> way = List.of();
    private Optional<Double> target = Optional.empty();
    private boolean stale;
    private double lowest;
    private double highest;

    public SeriesChart(Size size, String unit, ZoneId zone, LocalDate first, LocalDate today, LocalDate last) {
        this.size = size;
        this.unit = unit;
        this.zone = zone;
        this.first = first;
        this.today = today;
        this.last = last.isAfter(first) ? last : first.plusDays(1);
    }

    public SeriesChart observed(List<Bucket> observations) {
        buckets = observations;
        return this;
    }

    public SeriesChart trend(Trend trend) {
        readings = trend.readings().stream()
                .filter(reading -> !Double.isNaN(reading.value()))
                .toList();
        return this;
    }

    public SeriesChart target(double value) {
        target = Optional.of(value);
        return this;
    }

    /** On straight lines through these points it would come true. */
    public SeriesChart way(List<Point> points) {
        way = points;
        return this;
    }

    /** Whether the newest observation is older than it may be. */
    public SeriesChart stale(boolean isStale) {
        stale = isStale;
        return this;
    }

    /** Whether something lies above the frame: one outlier must not flatten the rest. */
    public boolean isCut() {
        scale();
        return buckets.stream().anyMatch(bucket -> bucket.greatest() > highest || bucket.least() < lowest);
    }

    /** @param name what the drawing shows, with its numbers, for those who do not see it */
    public String svg(String name) {
        scale();
        var svg = new StringBuilder(4096);
        add(svg, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", size.width, size.height, escaped(name));
        grid(svg);
        spread(svg);
        if (!today.isBefore(first) && today.isBefore(last)) {
            add(
                    svg,
                    "<line class=\"now\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$s\" y2=\"%3$s\"/>",
                    at(x(today)),
                    size.top,
                    base());
        }
        way(svg);
        target.ifPresent(value -> add(
                svg,
                "<line class=\"goal\" x1=\"%s\" x2=\"%s\" y1=\"%3$s\" y2=\"%3$s\"/>",
                size.left,
                end(),
                at(y(value))));
        trend(svg);
        labels(svg);
        days(svg);
        return svg.append("</svg>").toString();
    }

    private void scale() {
        var values = new ArrayList<Double>();
        buckets.forEach(bucket -> values.add(bucket.median()));
        readings.forEach(reading -> values.add(reading.value()));
        way.forEach(point -> values.add(point.value()));
        target.ifPresent(values::add);
        var most = new ArrayList<Double>(values);
        most.sort(null);
        // a few outliers may lie above the frame, what the lines show may not
        double usual = most.isEmpty() ? 1 : most.get((int) ((most.size() - 1) * 0.98));
        double shown = readings.stream().mapToDouble(Trend.Reading::value).max().orElse(usual);
        double asked = Math.max(
                target.orElse(shown),
                way.stream().mapToDouble(Point::value).max().orElse(shown));
        double top = Math.max(usual, Math.max(shown, asked));
        double bottom = Math.min(0, most.isEmpty() ? 0 : most.getFirst());
        lowest = bottom < 0 ? bottom * 1.1 : 0;
        highest = top <= lowest ? lowest + 1 : top + (top - lowest) * 0.08;
    }

    private void grid(StringBuilder svg) {
        var lines = size == Size.SPARK ? List.of(Math.max(0, lowest)) : gridLines();
        for (double value : lines) {
            add(
                    svg,
                    "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%3$s\" y2=\"%3$s\"/>",
                    size.left,
                    end(),
                    at(y(value)));
            if (size == Size.FULL) {
                add(
                        svg,
                        "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
                        size.left - 8,
                        at(y(value) + 4),
                        escaped(Rounded.number(value)));
            }
        }
    }

    /** At most four, at round numbers. */
    private List<Double> gridLines() {
        double rough = (highest - lowest) / 3.2;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        var lines = new ArrayList<Double>();
        for (double value = Math.ceil(lowest / step) * step; value <= highest; value += step) {
            lines.add(value);
        }
        return lines;
    }

    private void spread(StringBuilder svg) {
        for (var bucket : buckets) {
            double x = x(bucket.time().atZone(zone).toLocalDateTime().toLocalDate());
            if (bucket.observations() > 1) {
                add(
                        svg,
                        "<line class=\"spread\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$s\" y2=\"%3$s\"/>",
                        at(x),
                        at(y(bucket.least())),
                        at(y(bucket.greatest())));
            } else {
                add(
                        svg,
                        "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        at(x),
                        at(y(bucket.median())),
                        size == Size.SPARK ? 1.5 : 2);
            }
        }
    }

    private void way(StringBuilder svg) {
        if (way.size() > 1) {
            var points = new StringBuilder();
            way.forEach(point -> points.append(at(x(point.on())))
                    .append(',')
                    .append(at(y(point.value())))
                    .append(' '));
            add(
                    svg,
                    "<polyline class=\"way\" points=\"%s\"/>",
                    points.toString().strip());
        }
    }

    private void trend(StringBuilder svg) {
        if (readings.isEmpty()) {
            return;
        }
        var points = new StringBuilder();
        readings.forEach(reading -> points.append(at(x(reading.day())))
                .append(',')
                .append(at(y(reading.value())))
                .append(' '));
        add(svg, "<polyline class=\"done\" points=\"%s\"/>", points.toString().strip());
        var newest = readings.getLast();
        add(
                svg,
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3\"/>",
                stale ? "hollow" : "point",
                at(x(newest.day())),
                at(y(newest.value())));
    }

    /** Beside the ends of their lines; the target gives way where the two would touch. */
    private void labels(StringBuilder svg) {
        double now = readings.isEmpty() ? Double.NaN : y(readings.getLast().value());
        int x = end() + 6;
        if (!readings.isEmpty()) {
            label(svg, "lab strong", x, now, Rounded.text(readings.getLast().value(), unit));
        }
        target.ifPresent(value -> {
            double goal = y(value);
            if (!Double.isNaN(now) && Math.abs(goal - now) < LABEL) {
                goal = goal >= now ? now + LABEL : now - LABEL;
            }
            label(svg, "tick", x, goal, "target " + Rounded.number(value));
        });
    }

    private void label(StringBuilder svg, String look, int x, double y, String words) {
        double inside = Math.clamp(y, size.top + 4, base());
        add(svg, "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", look, x, at(inside + 4), escaped(words));
    }

    private void days(StringBuilder svg) {
        int y = size.height - 6;
        add(svg, "<text class=\"tick\" x=\"%s\" y=\"%s\">%s</text>", size.left, y, Days.brief(first, today));
        boolean roomForToday = x(today) - size.left > 96 && end() - x(today) > 84;
        if (roomForToday) {
            add(
                    svg,
                    "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
                    at(x(today)),
                    y,
                    "today");
        }
        add(
                svg,
                "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
                end(),
                y,
                Days.brief(last, today));
    }

    private int end() {
        return size.width - size.right;
    }

    private int base() {
        return size.height - size.bottom;
    }

    private double x(LocalDate day) {
        double passed = ChronoUnit.DAYS.between(first, day);
        double share = passed / ChronoUnit.DAYS.between(first, last);
        return size.left + Math.clamp(share, 0, 1) * (end() - size.left);
    }

    private double y(double value) {
        double share = (value - lowest) / (highest - lowest);
        return base() - Math.clamp(share, 0, 1) * (base() - size.top);
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static void add(StringBuilder svg, String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
