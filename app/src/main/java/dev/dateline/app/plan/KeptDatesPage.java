package dev.dateline.app.plan;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** {@code /plan/kept}: the plan's dates are kept, or let go. */
@Controller
final class KeptDatesPage {

    private final Projects projects;

    KeptDatesPage(Projects projects) {
        this.projects = projects;
    }

    /** Keeps the dates the visitor had before their eyes, whatever others did meanwhile, of the steps that are still open. */
    @PostMapping("/projects/{project}/plan/kept")
    Reply keep(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        project.refuseUnlessWritable();
        var now = PlanPage.plan(project);
        var dates = Keeping.of(seen(project)).flatMap(seen -> Keeping.stillOpen(seen, now));
        projects.change(
                project,
                Keeping.keep(dates.orElseThrow(() -> Refusal.wrong("There is nothing to keep: no step is open."))));
        return Reply.go(scope.at("/plan") + "#kept");
    }

    private BackwardPlan seen(Opened project) {
        long readAt = Math.clamp(project.readAt(), 1, project.revision());
        return PlanPage.plan(readAt == project.revision() ? project : projects.unseen(project.slug(), readAt));
    }

    @PostMapping("/projects/{project}/plan/kept/release")
    Reply release(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        project.refuseUnlessWritable();
        if (project.contents().of(KeptDates.KIND).isEmpty()) {
            throw Refusal.wrong("No dates are kept.");
        }
        projects.change(project, Keeping.letGo());
        return Reply.go(scope.at("/plan") + "#kept");
    }
}
