package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.Window;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Says of every claim in which state it is on a day, since when and why; computed from the observations as they stand. */
public final class ClaimStates {

    private static final int MOST_SOURCES = 5;

    private final Contents contents;
    private final Today today;
    private final ZoneId zone;
    private final List<Metric> metrics;
    private final Map<String, Map<Window, Double>> values = new ConcurrentHashMap<>();

    ClaimStates(Contents contents, Today today) {
        this.contents = contents;
        this.today = today;
        this.zone = contents.project().timezone();
        this.metrics = contents.of(Metric.KIND);
    }

    public static List<ClaimToday> on(Contents contents, Today today) {
        var states = new ClaimStates(contents, today);
        return contents.of(Claim.KIND).stream().map(states::claim).toList();
    }

    ClaimToday claim(Claim claim) {
        var metric = claim.metric(metrics);
        if (metric.isEmpty()) {
            return unmeasured(claim, metric, "no metric is chosen for it");
        }
        var bound = ClaimCourse.bound(claim, metric.get());
        if (bound.isEmpty()) {
            return unmeasured(
                    claim,
                    metric,
                    claim.target().isEmpty()
                            ? "it has no target"
                            : "its target (" + claim.target().get() + ") is relative and there is no baseline");
        }
        var series = contents.of(Series.KIND).stream()
                .filter(one -> one.metric().equals(metric.get().id()))
                .findFirst()
                .orElse(Series.empty(metric.get().id()));
        var launch = contents.project().launch();
        return series.once(
                ClaimToday.class,
                List.of(claim, metric.get(), zone, launch, today.date()),
                () -> measured(
                        claim,
                        metric.get(),
                        new ClaimCourse(claim, metric.get(), bound.get(), series, zone, launch),
                        series));
    }

    private ClaimToday unmeasured(Claim claim, Optional<Metric> metric, String why) {
        return new ClaimToday(
                claim,
                metric,
                new ClaimState.Unmeasured(),
                Optional.empty(),
                0,
                claim.baseline().map(Claim.Baseline::on).filter(on -> !on.isAfter(today.date())),
                Optional.empty(),
                evidence(claim),
                why,
                new Figure(claim.id(), Optional.empty(), "", "none: " + why, "claims.yaml", Optional.empty(), ""));
    }

    /** From the first day that can be judged to today, so that a run's beginning and an earlier truth are known. */
    private ClaimToday measured(Claim claim, Metric metric, ClaimCourse course, Series series) {
        var first = course.firstDay().filter(day -> !day.isAfter(today.date()));
        var day = first.orElse(today.date());
        var window = course.window(day);
        double value = value(metric, course, window);
        var state = course.state(window, value, day, false);
        var since = day;
        Optional<LocalDate> lastTrue = Optional.empty();
        while (day.isBefore(today.date())) {
            lastTrue = state instanceof ClaimState.True ? Optional.of(day) : lastTrue;
            day = day.plusDays(1);
            var next = course.window(day);
            if (!next.equals(window)) {
                window = next;
                value = value(metric, course, window);
            }
            var stateNow = course.state(window, value, day, lastTrue.isPresent());
            since = stateNow.equals(state) ? since : day;
            state = stateNow;
        }
        var figure = figure(metric, series, window, value);
        return new ClaimToday(
                claim,
                Optional.of(metric),
                state,
                window.size() == 0 ? Optional.empty() : Optional.of(value),
                window.size(),
                first.isPresent() ? Optional.of(since) : Optional.empty(),
                staleSince(metric, series),
                evidence(claim),
                because(claim, metric, course, state, value, lastTrue),
                figure);
    }

    /** Worked out once for all claims on the metric; not a number where nothing was observed. */
    private double value(Metric metric, ClaimCourse course, Window window) {
        return window.size() == 0
                ? Double.NaN
                : values.computeIfAbsent(metric.id(), unseen -> new ConcurrentHashMap<>())
                        .computeIfAbsent(window, course::measured);
    }

    private Optional<LocalDate> staleSince(Metric metric, Series series) {
        int known = known(series);
        if (known == 0 || metric.staleAfter().isEmpty()) {
            return Optional.empty();
        }
        var due = series.time(known - 1).plus(metric.staleAfter().get().duration());
        var day = due.atZone(zone).toLocalDate();
        return day.isAfter(today.date()) ? Optional.empty() : Optional.of(day);
    }

    private int known(Series series) {
        return series.before(today.date().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Optional<Claim.Evidence> evidence(Claim claim) {
        return claim.evidence().stream()
                .filter(evidence -> !evidence.on().isAfter(today.date()))
                .max(Comparator.comparing(Claim.Evidence::grade).thenComparing(Claim.Evidence::on));
    }

    private String because(
            Claim claim,
            Metric metric,
            ClaimCourse course,
            ClaimState state,
            double value,
            Optional<LocalDate> lastTrue) {
        var measured = measured(metric, value);
        var target = metric.isFact()
                ? "true"
                : course.target().comparison().sign() + " "
                        + Amount.text(course.target().value(), metric.unitText());
        return switch (state) {
            case ClaimState.Unmeasured() ->
                "no observation of “" + metric.title() + "”"
                        + metric.countedFor()
                                .map(span -> " in the last " + span.words())
                                .orElse("");
            case ClaimState.Promised() ->
                "cannot be measured before it exists, and is due on " + course.due()
                        + evidence(claim)
                                .map(best -> "; best evidence: " + best.what())
                                .orElse("; no evidence yet");
            case ClaimState.True() when metric.isFact() -> "witnessed as " + measured;
            case ClaimState.True() -> measured + " meets " + target;
            case ClaimState.NoLongerTrue() ->
                measured + " misses " + target
                        + lastTrue.map(day -> ", which was met until " + day).orElse("");
            case ClaimState.OnTrack() -> measured + " is at least as good as " + line(metric, course, target);
            case ClaimState.OffTrack() ->
                today.date().isBefore(course.due())
                        ? course.expected(today.date())
                                .map(line -> measured + " is worse than " + line(metric, course, target))
                                .orElse(measured + " misses " + target
                                        + ", and there is no baseline to be on the way from")
                        : measured + " misses " + target + ", due on " + course.due();
        };
    }

    /** Not a number where nothing was observed; then no reason speaks of it. */
    private static String measured(Metric metric, double value) {
        return metric.isFact()
                ? String.valueOf(value != 0)
                : Double.isNaN(value) ? "" : Amount.text(value, metric.unitText());
    }

    private String line(Metric metric, ClaimCourse course, String target) {
        var expected = course.expected(today.date())
                .map(line -> Amount.text(line, metric.unitText()))
                .orElse("");
        return "the way to " + target + " asks for today (" + expected + ")";
    }

    private Figure figure(Metric metric, Series series, Window window, double value) {
        int known = known(series);
        var sources = new TreeSet<>(series.sources(window.from(), window.to(), MOST_SOURCES));
        sources.remove("");
        int later = series.size() - known;
        return new Figure(
                metric.title(),
                window.size() == 0
                        ? Optional.empty()
                        : Optional.of(metric.isFact() ? String.valueOf(value != 0) : Amount.text(value, "")),
                metric.unitText(),
                metric.summary().formula() + " of " + window.size() + " observations"
                        + metric.countedFor()
                                .map(span -> " in the last " + span.words())
                                .orElse("") + ", to the end of "
                        + today.date(),
                "metrics/" + metric.id() + ".csv" + (sources.isEmpty() ? "" : ", from " + String.join(", ", sources)),
                known == 0
                        ? Optional.empty()
                        : Optional.of(series.time(known - 1).atZone(zone).toLocalDate()),
                window.from() + " observations before the window"
                        + (later == 0 ? "" : ", " + later + " later than " + today.date()));
    }
}
