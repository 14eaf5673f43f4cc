package dev.dateline.app.plan;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.pressrelease.CommentsView;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** {@code /plan/steps/…}: one step, where it lies and why, and what is around it. */
@Controller
final class StepPage {

    private final StepVendors vendors;

    StepPage(StepVendors vendors) {
        this.vendors = vendors;
    }

    @GetMapping("/projects/{project}/plan/steps/{step}")
    Reply step(Opened project, @PathVariable String step, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var plan = PlanPage.plan(project);
        int number = new Steps(project.contents()).number(step);
        if (number < 0) {
            throw Refusal.notHere("There is no step `" + Proposal.shortened(step) + "`.");
        }
        var planned = plan.steps().get(number);
        return PlanRooms.around(
                        Reply.page(
                                planned.step().name(),
                                "plan/step.jte",
                                new OneStep(plan, planned, scope)
                                        .view(
                                                vendors.of(
                                                        project, planned.step().id(), scope),
                                                CommentsView.of(
                                                        project,
                                                        "step:" + planned.step().id()))),
                        "")
                .json(() -> PlanJson.of(planned));
    }
}
