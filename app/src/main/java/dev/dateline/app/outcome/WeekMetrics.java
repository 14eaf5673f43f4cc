package dev.dateline.app.outcome;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Charts;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.ReviewView;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The metrics that prove claims, as a week is looked at: what we control first, then what results. Those that moved are shown and ask for a
 * sentence by whoever answers for them; of noise it is said that there is nothing to see; what is flat is left out.
 *
 * @param flat names of what is left out
 */
record WeekMetrics(List<Moved> moved, List<Quiet> quiet, List<String> flat) {

    /** More charts than this are no look any more but a wall; further ones are a line each. */
    private static final int MOST_CHARTS = 12;

    /**
     * A metric with its chart.
     *
     * @param said what was last said of it
     * @param owner who answers for a claim on it
     */
    record Moved(ReviewView view, Optional<String> said, String owner) {}

    record Quiet(String metric, String title, String says) {}

    static WeekMetrics of(Opened project, Charts charts) {
        var claims = project.contents().of(Claim.KIND);
        var metrics = project.contents().of(Metric.KIND).stream()
                .filter(metric -> !metric.isFact())
                .filter(metric -> claims.stream()
                        .anyMatch(claim ->
                                claim.metric().filter(metric.id()::equals).isPresent()))
                .sorted(Comparator.comparing((Metric metric) ->
                        metric.role().filter(Metric.Role.INPUT::equals).isEmpty()))
                .toList();
        var moved = new ArrayList<Moved>();
        var quiet = new ArrayList<Quiet>();
        var flat = new ArrayList<String>();
        for (var metric : metrics) {
            charts.review(project, metric).ifPresent(view -> {
                if (view.flat()) {
                    flat.add(view.title());
                } else if (view.noise() || moved.size() == MOST_CHARTS) {
                    quiet.add(new Quiet(view.metric(), view.title(), view.says()));
                } else {
                    moved.add(new Moved(view, said(project, metric.id()), owner(claims, metric.id())));
                }
            });
        }
        return new WeekMetrics(List.copyOf(moved), List.copyOf(quiet), List.copyOf(flat));
    }

    private static Optional<String> said(Opened project, String metric) {
        var today = project.today().date();
        return project.contents().of(Review.KIND).stream()
                .filter(review -> !review.on().isAfter(today))
                .sorted(Comparator.comparing(Review::on))
                .flatMap(review -> review.variances().stream()
                        .filter(variance -> variance.metric().equals(metric))
                        .map(variance -> words(variance, review.on())))
                .reduce((first, second) -> second);
    }

    private static String words(Review.Variance variance, LocalDate on) {
        return "“" + variance.sentence() + "” " + variance.owner() + ", " + Days.full(on);
    }

    private static String owner(List<Claim> claims, String metric) {
        return claims.stream()
                .filter(claim -> claim.metric().filter(metric::equals).isPresent())
                .flatMap(claim -> claim.owner().stream())
                .findFirst()
                .orElse("");
    }

    boolean isEmpty() {
        return moved.isEmpty() && quiet.isEmpty() && flat.isEmpty();
    }

    List<Json> json() {
        var all = new ArrayList<Json>();
        moved.forEach(one ->
                all.add(json(one.view().metric(), one.view().says(), one.view().noise())));
        quiet.forEach(one -> all.add(json(one.metric(), one.says(), true)));
        return all;
    }

    private static Json json(String metric, String says, boolean noise) {
        return Json.object().put("metric", metric).put("noise", noise).put("says", says);
    }
}
