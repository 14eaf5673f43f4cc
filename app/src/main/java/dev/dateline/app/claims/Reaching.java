package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The chance that a claim's metric is where the claim says on its date, given that the work for it is done.
 *
 * <p>A metric with a history goes on as it went: a random walk with drift from today's value, whose steps are the changes seen from one window to
 * the next. Over h windows it moves by h times the mean change m of n, give or take s √(h + h²/n) (what the walk adds and what is not known of
 * its drift), by Student's t with n − 1 degrees of freedom. With fewer than four changes, and for what cannot be measured yet, its best
 * evidence says how likely: nine in ten for an experiment, three in four for data, one in two for anything less, as for a vendor's promise;
 * that the metric is there today counts as data.
 *
 * @param chance from 0 to 1; 1 or 0 where the date has passed and the metric was there or not
 * @param how where the chance comes from, in words that end a sentence
 * @param settled whether reality has decided
 */
public record Reaching(double chance, String how, boolean settled) {

    private static final int FEWEST_CHANGES = 4;
    private static final double DATA = 0.75;
    private static final double NOTHING = 0.5;
    private static final int MOST_CHANGES = 200;
    /** Windows shorter than this say the same thing over again. */
    private static final long SHORTEST_DAYS = 7;

    /** None for a claim that has neither a metric with a target nor any evidence: nothing is said of it either way. */
    public static Optional<Reaching> of(Contents contents, Claim claim, Today today) {
        var launch = contents.project().launch();
        var metric = claim.metric(contents.of(Metric.KIND));
        var bound = metric.flatMap(one -> ClaimCourse.bound(claim, one));
        if (metric.isEmpty() || bound.isEmpty()) {
            return evidence(claim, today.date());
        }
        var series = contents.of(Series.KIND).stream()
                .filter(one -> one.metric().equals(metric.get().id()))
                .findFirst()
                .orElse(Series.empty(metric.get().id()));
        var course = new ClaimCourse(
                claim, metric.get(), bound.get(), series, contents.project().timezone(), launch);
        return Optional.of(
                today.date().isBefore(course.due())
                        ? ahead(claim, metric.get(), bound.get(), course, today.date())
                        : settled(bound.get(), course, claim, today.date()));
    }

    private static Reaching settled(ClaimCourse.Bound bound, ClaimCourse course, Claim claim, LocalDate today) {
        var window = course.window(course.due());
        if (window.size() == 0) {
            return evidence(claim, today)
                    .map(one -> new Reaching(one.chance, "nothing was measured by its date; " + one.how, false))
                    .orElseGet(() -> new Reaching(NOTHING, "nothing was measured by its date", false));
        }
        boolean met = bound.isMetBy(course.measured(window));
        return new Reaching(met ? 1 : 0, "on its date the metric was " + (met ? "there" : "not there"), true);
    }

    private static Reaching ahead(
            Claim claim, Metric metric, ClaimCourse.Bound bound, ClaimCourse course, LocalDate today) {
        if (metric.isFact() || claim.shape().isStep()) {
            return evidence(claim, today).orElseGet(Reaching::unknown);
        }
        long every = Math.max(
                SHORTEST_DAYS,
                metric.countedFor().map(span -> span.duration().toDays()).orElse(SHORTEST_DAYS));
        var changes = new ArrayList<Double>();
        var last = course.window(today);
        var since = course.firstDay().orElse(today);
        double now = last.size() == 0 ? Double.NaN : course.measured(last);
        double later = now;
        for (var day = today.minusDays(every);
                !day.isBefore(since) && changes.size() < MOST_CHANGES && !Double.isNaN(later);
                day = day.minusDays(every)) {
            var window = course.window(day);
            double earlier = window.size() == 0 ? Double.NaN : course.measured(window);
            if (!Double.isNaN(earlier)) {
                changes.add(later - earlier);
            }
            later = earlier;
        }
        double ahead = ChronoUnit.DAYS.between(today, course.due()) / (double) every;
        return changes.size() < FEWEST_CHANGES
                ? shortlySeen(bound, now, evidence(claim, today))
                : walk(bound, now, changes.stream().mapToDouble(one -> one).toArray(), ahead, every);
    }

    private static Reaching walk(ClaimCourse.Bound bound, double now, double[] changes, double ahead, long every) {
        int n = changes.length;
        double mean = Arrays.stream(changes).average().orElseThrow();
        double squares = Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .sum();
        double middle = now + ahead * mean;
        double spread = Math.sqrt(squares / (n - 1) * (ahead + ahead * ahead / n));
        var how = "its metric goes on from today as it went: " + Days.counted(n, "change") + ", each over "
                + Days.counted(every, "day");
        if (spread == 0) {
            return new Reaching(bound.isMetBy(middle) ? 1 : 0, how + ", all alike", false);
        }
        double below = TDistribution.of(n - 1.0).cumulativeProbability((bound.value() - middle) / spread);
        return new Reaching(bound.comparison().isUpper() ? below : 1 - below, how, false);
    }

    /** Too few changes to say how it goes on; that it is there today counts as data do, unless something better speaks for it. */
    private static Reaching shortlySeen(ClaimCourse.Bound bound, double now, Optional<Reaching> evidence) {
        if (Double.isNaN(now)) {
            return evidence.orElseGet(Reaching::unknown);
        }
        var seen = bound.isMetBy(now)
                ? new Reaching(
                        DATA,
                        "it is there today, seen over too short a time to say how it goes on, which counts three in four",
                        false)
                : new Reaching(
                        NOTHING,
                        "it is not there yet, and seen over too short a time to say how it goes on, which counts one in two",
                        false);
        return evidence.filter(one -> one.chance > seen.chance).orElse(seen);
    }

    private static Reaching unknown() {
        return new Reaching(NOTHING, "nothing speaks for it yet, which counts one in two", false);
    }

    /** What the best evidence up to today says. */
    private static Optional<Reaching> evidence(Claim claim, LocalDate today) {
        return claim.evidence().stream()
                .filter(evidence -> !evidence.on().isAfter(today))
                .max(Comparator.comparing(Claim.Evidence::grade).thenComparing(Claim.Evidence::on))
                .map(best -> switch (best.grade()) {
                    case EXPERIMENT ->
                        new Reaching(0.9, "an experiment speaks for it, which counts nine in ten", false);
                    case DATA -> new Reaching(DATA, "data speak for it, which count three in four", false);
                    case ANECDOTE -> new Reaching(NOTHING, "an anecdote speaks for it, which counts one in two", false);
                    case OPINION ->
                        new Reaching(NOTHING, "only an opinion speaks for it, which counts one in two", false);
                });
    }
}
