package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code …/metrics/{id}/observations/removal}: one observation that was a mistake goes, and can come back by undo. */
@Controller
final class TakenAway {

    private final Projects projects;

    TakenAway(Projects projects) {
        this.projects = projects;
    }

    /** What tells one observation from the others: its moment, its number and its source. */
    static String row(Series series, int observation) {
        return row(series.time(observation).toString(), series.value(observation), series.source(observation));
    }

    private static String row(String time, double value, String source) {
        return time + " " + value + " " + source;
    }

    @PostMapping("/projects/{project}/metrics/{id}/observations/removal")
    Reply take(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String row,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var metric = MetricPage.metric(project, id);
        var zone = project.contents().project().timezone();
        var gone = written(Known.of(project, metric).series(), row, zone)
                .orElseThrow(() -> Refusal.notHere("That observation is not there any more."));
        projects.change(
                project,
                Change.of("took away " + gone.value() + (metric.isFact() ? "" : " " + metric.unitText()) + " of " + id
                                + " on " + Days.inWords(gone.time()))
                        .kept(Series.KIND, new Observed.Removed(id, gone)));
        return Reply.go(Scope.of(request).at("/metrics/" + id) + "#observations");
    }

    /** As it was written; of those that are alike the last. */
    private static Optional<Observation> written(Series series, String row, ZoneId zone) {
        var found = new AtomicReference<Observation>();
        series.each(one -> {
            if (row(one.at(zone).toString(), one.number(), one.source()).equals(row)) {
                found.set(one);
            }
        });
        return Optional.ofNullable(found.get());
    }
}
