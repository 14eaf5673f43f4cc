package dev.dateline.app.repairs;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanPage;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.plan.Repairs;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/repairs}: the smallest changes after which a launch that does not hold would; the plan's own page shows the first of them. */
@Controller
final class RepairsPage {

    private static final int LARGE = 300;

    /** What stands in the form beside the change. */
    private static final Set<String> BESIDE = Set.of("_csrf", "revision");

    private final Repairs.Finder finder;
    private final PlanPage plans;

    RepairsPage(Repairs.Finder finder, PlanPage plans) {
        this.finder = finder;
        this.plans = plans;
    }

    /** @param found whether to wait for them; in a large plan the page comes first and they load themselves into it */
    @GetMapping("/projects/{project}/plan/repairs")
    Reply repairs(
            Opened project,
            @RequestParam(defaultValue = "false") boolean few,
            @RequestParam(defaultValue = "false") boolean found) {
        var plan = PlanPage.plan(project);
        boolean later = !found && !few && !plan.isFeasible() && plan.steps().size() >= LARGE;
        var view = later ? RepairsView.looking(plan) : RepairsView.of(plan, finder.of(project), few, Optional.empty());
        return page(view, () -> {
            var repairs = finder.of(project);
            var json = Json.object()
                    .put("feasible", plan.isFeasible())
                    .put("lateBy", plan.lateBy())
                    .put("plans", repairs.plans());
            repairs.into(json);
            return json;
        });
    }

    /** Takes one; where the project has changed since it was found, only if it would still do and no less. */
    @PostMapping("/projects/{project}/plan/repairs")
    Reply take(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        if (project.readAt() >= project.revision() || finder.of(project).has(change(typed))) {
            return plans.take(project, scope, request);
        }
        var plan = PlanPage.plan(project);
        var why = plan.isFeasible()
                ? "That was not taken: the plan has changed since you looked, and the launch holds without it."
                : "That was not taken: the plan has changed since you looked. This is what would repair it now.";
        var view = RepairsView.of(plan, finder.of(project), false, Optional.of(why));
        return page(view, () -> {
                    throw Refusal.conflict(why);
                })
                .status(HttpStatus.CONFLICT);
    }

    private static Map<String, String> change(Map<String, String> typed) {
        var change = new HashMap<>(typed);
        change.keySet().removeAll(BESIDE);
        return change;
    }

    private static Reply page(RepairsView view, Supplier<Json> json) {
        return PlanRooms.around(
                Reply.page(view.headline(), "repairs/repairs.jte", view)
                        .part("repairs", "repairs/repairlist.jte")
                        .json(json),
                "/plan");
    }
}
