package dev.dateline.app.repairs;

import dev.dateline.app.page.Reply;
import dev.dateline.app.plan.PlanPage;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.plan.Repairs;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/repairs}: the smallest changes after which a launch that does not hold would; the plan's own page shows the first of them. */
@Controller
final class RepairsPage {

    private final Repairs.Finder finder;

    RepairsPage(Repairs.Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/projects/{project}/plan/repairs")
    Reply repairs(Opened project, @RequestParam(defaultValue = "false") boolean few) {
        var plan = PlanPage.plan(project);
        var repairs = finder.of(project);
        var view = RepairsView.of(plan, repairs, few);
        var reply = Reply.page(view.headline(), "repairs/repairs.jte", view)
                .part("repairs", "repairs/repairlist.jte")
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
}
