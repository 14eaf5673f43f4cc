package dev.dateline.app.plan;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan}: the way back from the launch, and what it would be if something were otherwise. */
@Controller
public final class PlanPage {

    private final Projects projects;
    private final BetterPage better;
    private final Repairs.Finder repairs;

    PlanPage(Projects projects, BetterPage better, Repairs.Finder repairs) {
        this.projects = projects;
        this.better = better;
        this.repairs = repairs;
    }

    @GetMapping("/projects/{project}/plan")
    Reply timeline(Opened project, @RequestAttribute(SCOPE) Scope scope, HttpServletRequest request) {
        return timeline(project, scope, request, plan(project));
    }

    private Reply timeline(Opened project, Scope scope, HttpServletRequest request, BackwardPlan plan) {
        var proposal = Proposal.of(request.getParameterMap(), project.contents(), project.today());
        var view = view(project, plan, proposal, request.getParameterMap(), scope)
                .with(() -> better.view(project, scope, request, true));
        var reply = Reply.page(view.headline(), "plan/plan.jte", view)
                .part("timeline", "plan/timeline.jte")
                .json(() -> proposal.isEmpty()
                        ? PlanJson.of(plan, repairs.of(project))
                        : PlanJson.of(Planner.plan(proposal.apply(project.contents()), project.today())))
                .script("plan/timeline.js");
        return PlanRooms.around(reply, "/plan")
                .status(view.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What most look at, the plan as it is, is drawn once; its addresses are those of the day and revision looked from. */
    private static TimelineView view(
            Opened project, BackwardPlan plan, Proposal proposal, Map<String, String[]> request, Scope scope) {
        return proposal.isEmpty() && proposal.problems().isEmpty()
                ? project.once(Drawn.class, Drawn::new)
                        .views()
                        .computeIfAbsent(scope.at(""), from -> new Timeline(plan, proposal, request, scope).view())
                : new Timeline(plan, proposal, request, scope).view();
    }

    private record Drawn(ConcurrentMap<String, TimelineView> views) {
        Drawn() {
            this(new ConcurrentHashMap<>());
        }
    }

    /** Takes what was proposed: one action, whatever it changes. */
    @PostMapping("/projects/{project}/plan/changes")
    public Reply take(Opened project, @RequestAttribute(SCOPE) Scope scope, HttpServletRequest request) {
        var proposal = Proposal.of(request.getParameterMap(), project.contents(), project.today());
        if (!proposal.problems().isEmpty()) {
            return timeline(project, scope, request, plan(project));
        }
        if (proposal.isEmpty()) {
            throw Refusal.wrong("Nothing is proposed that is not so already.");
        }
        projects.change(project, proposal.change());
        return Reply.go(scope.at("/plan"));
    }

    /** The first step, asked for where there is none. */
    @PostMapping("/projects/{project}/plan/first")
    Reply first(Opened project, @RequestAttribute(SCOPE) Scope scope, @RequestParam(defaultValue = "") String title) {
        var blank = StepTexts.blank(new NewNames(project.contents()).of(title), Optional.empty());
        var read =
                StepTexts.read(blank, Map.of("title", title), project.today().date(), StepNames.of(project.contents()));
        if (title.isBlank() || read.record().isEmpty()) {
            throw Refusal.wrong(
                    title.isBlank()
                            ? "Say what must be true."
                            : String.join("; ", read.problems().values()));
        }
        projects.change(
                project,
                Change.of("began the plan with " + Proposal.shortened(title))
                        .put(Step.KIND, read.record().get()));
        return Reply.go(scope.at("/plan"));
    }

    public static final String SCOPE = "dev.dateline.app.page.Scope";

    /** The plan as it is, worked out once for all who ask. */
    public static BackwardPlan plan(Opened project) {
        return project.once(BackwardPlan.class, () -> Planner.plan(project.contents(), project.today()));
    }
}
