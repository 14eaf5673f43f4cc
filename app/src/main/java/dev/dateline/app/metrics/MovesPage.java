package dev.dateline.app.metrics;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /metrics/…/moves}: which outputs an input should move. */
@Controller
final class MovesPage {

    private final Projects projects;

    MovesPage(Projects projects) {
        this.projects = projects;
    }

    @PostMapping("/projects/{project}/metrics/{id}/moves")
    Reply choose(
            Opened project,
            @PathVariable String id,
            @RequestParam(name = "output", defaultValue = "") List<String> outputs,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var metric = MetricPage.metric(project, id);
        if (metric.role().filter(Metric.Role.INPUT::equals).isEmpty()) {
            throw Refusal.wrong("`" + id + "` is no input; only an input should move something.");
        }
        var chosen = project.contents().of(Metric.KIND).stream()
                .map(Metric::id)
                .filter(outputs::contains)
                .filter(other -> !other.equals(id))
                .toList();
        var changed = Altered.of(metric).with("moves", chosen).made();
        projects.change(
                project,
                Change.of("said what “" + metric.title() + "” should move").put(Metric.KIND, changed));
        return Reply.go(Scope.of(request).at("/metrics/" + id));
    }
}
