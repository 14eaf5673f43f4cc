package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Statistic;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured of a repository, and the metric that is proposed for it. */
enum Measure {
    CHANGE_LEAD_TIME(
            "Change lead time",
            "d",
            Direction.LOWER,
            Statistic.MEDIAN,
            "from the commit to the release that brings it to users, for each change"),
    CHANGE_LEAD_TIME_AUTHOR(
            "Change lead time since it was written",
            "d",
            Direction.LOWER,
            Statistic.MEDIAN,
            "the same from when a change was first written, before it was rebased or picked"),
    DEPLOYMENT_FREQUENCY("Releases in 90 days", "count", Direction.HIGHER, Statistic.SUM, "how many releases came out"),
    CHANGE_FAIL_RATE(
            "Change fail rate",
            "%",
            Direction.LOWER,
            Statistic.MEAN,
            "the share of releases of which a later one takes something back"),
    REWORK_RATE(
            "Deployment rework rate",
            "%",
            Direction.LOWER,
            Statistic.MEAN,
            "the share of releases that mend the one before in their line within 7 days");

    private static final Span WINDOW = Span.parse("90 d");

    final String title;
    final String unit;
    final String told;
    private final Direction better;
    private final Statistic statistic;

    Measure(String title, String unit, Direction better, Statistic statistic, String told) {
        this.title = title;
        this.unit = unit;
        this.better = better;
        this.statistic = statistic;
        this.told = told;
    }

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether values in this unit can say it. */
    boolean fits(String of) {
        return switch (this) {
            case CHANGE_LEAD_TIME, CHANGE_LEAD_TIME_AUTHOR ->
                Units.convert(1, "s", of).isPresent();
            case DEPLOYMENT_FREQUENCY -> of.equals("count");
            case CHANGE_FAIL_RATE, REWORK_RATE -> of.equals("%") || of.equals("count");
        };
    }

    /**
     * A metric that the source fills; what it counts can be changed like that of any other.
     *
     * @param service of which part of the repository; of all of it where none is named
     */
    Metric metric(String id, String name, String source, Optional<String> service) {
        return Metric.measured(
                id,
                name,
                unit,
                Optional.of(better),
                statistic,
                WINDOW,
                Metric.MeasuredBy.from("git", Optional.of(source), word(), service, Optional.empty()));
    }
}
