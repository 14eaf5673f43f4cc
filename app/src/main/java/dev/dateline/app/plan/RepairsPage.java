package dev.dateline.app.plan;

import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/repairs}: the smallest changes after which a launch that does not hold would; the plan's own page shows the first of them. */
@Controller
final class RepairsPage {

    @GetMapping("/projects/{project}/plan/repairs")
    Reply repairs(Opened project, @RequestParam(defaultValue = "false") boolean few) {
        var plan = PlanPage.plan(project);
        var repairs = repairs(project);
        var view = RepairsView.of(plan, repairs, few);
        var reply = Reply.page(view.headline(), "plan/repairs.jte", view)
                .part("repairs", "plan/repairlist.jte")
                .json(() -> {
                    var json = Json.object()
                            .put("feasible", plan.isFeasible())
                            .put("lateBy", plan.lateBy())
                            .put("plans", repairs.plans());
                    repairs.into(json);
                    return json;
                });
        return PlanRooms.around(reply, "/plan");
    }

    /** Looked for once, for all who ask. */
    static Repairs repairs(Opened project) {
        return project.once(
                Repairs.class, () -> Repairs.of(project.contents(), project.today(), PlanPage.plan(project)));
    }
}
