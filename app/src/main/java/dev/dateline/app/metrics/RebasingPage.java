package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a metric's limits anew: from a day within a shift, for a cause that has a name. There is no way around the shift: limits that move
 * when somebody wishes it call nothing a signal.
 */
@Controller
final class RebasingPage {

    private final Projects projects;
    private final MetricPage page;
    private final Charts charts;

    RebasingPage(Projects projects, MetricPage page, Charts charts) {
        this.projects = projects;
        this.page = page;
        this.charts = charts;
    }

    @PostMapping("/projects/{project}/metrics/{id}/rebased")
    Reply rebase(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String because,
            HttpServletRequest request) {
        var metric = MetricPage.metric(project, id);
        try {
            var day = PlainDate.parse(on);
            refuseUnlessShifted(metric, charts.behaviour(project, metric), day);
            if (because.isBlank()) {
                throw new IllegalArgumentException("name the cause: what changed on that day");
            }
            var rebased = new ArrayList<>(metric.rebased());
            rebased.add(new Metric.Rebased(
                    day, because.strip(), Optional.of(project.visitor().name())));
            var made = Altered.of(metric).with("rebased", rebased).made();
            projects.change(
                    project,
                    Change.of("found the limits of “" + metric.title() + "” anew from " + day)
                            .put(Metric.KIND, made));
            return Reply.go(Scope.of(request).at("/metrics/" + id));
        } catch (IllegalArgumentException wrong) {
            return refused(project, metric, on, because, String.valueOf(wrong.getMessage()));
        } catch (Refusal refusal) {
            return refused(project, metric, on, because, refusal.ofRecords());
        }
    }

    private Reply refused(Opened project, Metric metric, String on, String because, String why) {
        return page.one(
                        project,
                        metric,
                        MetricFields.of(metric),
                        Optional.empty(),
                        new MetricPage.Typed(on, because, Optional.of(Quotes.inWords(why))))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void refuseUnlessShifted(Metric metric, Behaviour behaviour, LocalDate day) {
        var shift = BehaviourView.shift(behaviour);
        if (metric.isFact() || shift.isEmpty()) {
            throw new IllegalArgumentException(
                    "no eight points in a row lie on one side of the centre and stay there, so nothing shows that the process has moved; the limits stay as they are");
        }
        var from = behaviour.points().get(shift.get().from());
        var to = behaviour.points().get(shift.get().to());
        int start = Behaviour.firstFrom(behaviour.points(), day);
        if (start < shift.get().from() || start > shift.get().to()) {
            throw new IllegalArgumentException("the shift runs from " + Days.full(from.from()) + " to "
                    + Days.full(to.to()) + "; limits can be found anew from a day of it, not from " + Days.full(day));
        }
    }
}
