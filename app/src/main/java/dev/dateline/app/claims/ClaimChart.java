package dev.dateline.app.claims;

import dev.dateline.app.metrics.Bucket;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.metrics.Trend;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim's observations on the way from its baseline to its target. */
final class ClaimChart {

    private static final int MOST_ROWS = 13;

    private final ClaimToday claim;
    private final Metric metric;
    private final ClaimCourse course;
    private final Today today;
    private final Trend trend;
    private final SeriesChart chart;
    private final int known;

    /** What the drawing shows, for those who want the numbers. */
    record Row(String day, String measured, int observations, String asked) {}

    /** Empty where nothing was observed or there is nothing to hold it against; what is witnessed is told, not drawn. */
    static Optional<ClaimChart> of(Contents contents, Today today, ClaimToday claim, SeriesChart.Size size) {
        var metric = claim.metric().filter(one -> !one.isFact());
        var zone = contents.project().timezone();
        return metric.flatMap(one -> {
            var bound = ClaimCourse.bound(claim.claim(), one);
            var series = contents.of(Series.KIND).stream()
                    .filter(observed -> observed.metric().equals(one.id()))
                    .filter(observed -> observed.before(
                                    today.date().plusDays(1).atStartOfDay(zone).toInstant())
                            > 0)
                    .findFirst();
            return bound.flatMap(target -> series.map(observed -> new ClaimChart(
                    claim,
                    one,
                    observed,
                    new ClaimCourse(
                            claim.claim(),
                            one,
                            target,
                            observed,
                            zone,
                            contents.project().launch()),
                    contents,
                    today,
                    size)));
        });
    }

    private ClaimChart(
            ClaimToday claim,
            Metric metric,
            Series series,
            ClaimCourse course,
            Contents contents,
            Today today,
            SeriesChart.Size size) {
        this.claim = claim;
        this.metric = metric;
        this.course = course;
        this.today = today;
        var zone = contents.project().timezone();
        this.known = series.before(today.date().plusDays(1).atStartOfDay(zone).toInstant());
        var observed = series.time(0).atZone(zone).toLocalDate();
        var first = Stream.concat(Stream.of(observed), claim.claim().baseline().map(Claim.Baseline::on).stream())
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today.date()))
                .orElse(today.date().minusDays(1));
        var last = course.due().isAfter(today.date()) ? course.due() : today.date();
        this.trend = Trend.of(metric, series, zone, observed.isAfter(first) ? observed : first, today.date());
        this.chart = new SeriesChart(size, metric.unitText(), zone, first, today.date(), last)
                .observed(Bucket.of(series, 0, known, size.buckets()))
                .trend(trend)
                .target(course.target().value())
                .way(course.way())
                .stale(claim.staleSince().isPresent());
    }

    String svg() {
        var point = Standpoint.of(claim, today.date());
        return chart.svg(metric.title() + ": " + point.baseline() + " to begin with, "
                + point.now().orElse("nothing") + " now, target " + point.target());
    }

    String caption() {
        var words = new StringBuilder(capital(metric.summary().formula()))
                .append(metric.countedFor().map(span -> " of " + span.words()).orElse(""))
                .append(" in ink, ")
                .append(Rounded.number(known))
                .append(known == 1 ? " observation" : " observations")
                .append(" in grey")
                .append(known > 80 ? ", each stroke from the least to the greatest of its stretch of time" : "")
                .append(chart.isCut() ? "; some reach beyond the frame" : "")
                .append(", target dashed")
                .append(course.way().isEmpty() ? "" : ", the way to it dotted");
        return words.append('.').toString();
    }

    List<Row> rows() {
        var readings = trend.readings();
        var rows = new ArrayList<Row>();
        int wanted = Math.min(MOST_ROWS, readings.size());
        for (int k = 0; k < wanted; k++) {
            var reading = readings.get(wanted == 1 ? 0 : k * (readings.size() - 1) / (wanted - 1));
            rows.add(new Row(
                    Days.full(reading.day()),
                    Double.isNaN(reading.value()) ? "none" : Rounded.text(reading.value(), metric.unitText()),
                    reading.observations(),
                    expected(reading.day())));
        }
        return rows;
    }

    private String expected(LocalDate day) {
        return course.expected(day)
                .map(value -> Rounded.text(value, metric.unitText()))
                .orElse("—");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
