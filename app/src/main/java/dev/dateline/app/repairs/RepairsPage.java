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

    private static final int LARGE = 300;

    private final Repairs.Finder finder;

    RepairsPage(Repairs.Finder finder) {
        this.finder = finder;
    }

    /** @param found whether to wait for them; in a large plan the page comes first and they load themselves into it */
    @GetMapping("/projects/{project}/plan/repairs")
    Reply repairs(
            Opened project,
            @RequestParam(defaultValue = "false") boolean few,
            @RequestParam(defaultValue = "false") boolean found) {
        var plan = PlanPage.plan(project);
        boolean later = !found && !few && !plan.isFeasible() && plan.steps().size() >= LARGE;
        var view = later ? RepairsView.looking(plan) : RepairsView.of(plan, finder.of(project), few);
        var reply = Reply.page(view.headline(), "repairs/repairs.jte", view)
                .part("repairs", "repairs/repairlist.jte")
                .json(() -> {
                    var repairs = finder.of(project);
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
