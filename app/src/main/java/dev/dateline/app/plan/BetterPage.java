package dev.dateline.app.plan;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /plan/better}: a better schedule, where a search has found one. It is looked for while somebody looks at the plan who may change
 * it, taken by a button, and put aside by another for as long as the plan stays as it is.
 */
@Controller
final class BetterPage {

    private static final String ASIDE = "dateline-aside";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Projects projects;
    private final BetterPlans plans;

    BetterPage(Projects projects, BetterPlans plans) {
        this.projects = projects;
        this.plans = plans;
    }

    /** @param beside whether it is shown beside the plan, in brief */
    @GetMapping("/projects/{project}/plan/better")
    Reply better(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean beside) {
        Supplier<BetterView> view = () -> view(project, scope, request, beside);
        return PlanRooms.around(Reply.page("A better schedule", "plan/betterpage.jte", view), "/plan")
                .part("better", "plan/better.jte")
                .json(() -> OfferJson.of(plans.known(project)));
    }

    /** What the plan's page shows of it; programs that ask for the plan set nothing going. */
    BetterView view(Opened project, Scope scope, HttpServletRequest request, boolean beside) {
        var plan = PlanPage.plan(project);
        if (plan.isStopped() || plan.mustStartBy().isEmpty()) {
            return BetterView.NOTHING;
        }
        var progress = project.mayEdit() && project.asked().isEmpty()
                ? Optional.of(plans.look(project))
                : plans.known(project);
        return progress.map(known -> BetterView.of(known, aside(request), scope, beside))
                .orElse(BetterView.NOTHING);
    }

    private static String aside(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(ASIDE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Keeps the dates of the schedule that was offered. */
    @PostMapping("/projects/{project}/plan/better/taken")
    Reply take(Opened project, @RequestAttribute(PlanPage.SCOPE) Scope scope, @RequestParam String state) {
        project.refuseUnlessWritable();
        var offer = plans.known(project)
                .filter(progress -> progress.state().digits().equals(state))
                .flatMap(BetterPlans.Progress::sought)
                .flatMap(Sought::offer)
                .orElseThrow(
                        () -> Refusal.conflict(
                                "The plan has changed since these dates were offered; look at it again, and another search begins."));
        projects.change(project, Keeping.take(offer));
        return Reply.go(scope.at("/plan") + "#kept");
    }

    /** The offer is not shown again in this browser until the plan is another. */
    @PostMapping("/projects/{project}/plan/better/aside")
    Reply putAside(
            Opened project,
            @RequestAttribute(PlanPage.SCOPE) Scope scope,
            @RequestParam String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!state.matches("[0-9a-f]{16}")) {
            throw Refusal.wrong("state must be that of the offer");
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(ASIDE, state)
                        .path(project.address())
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return Reply.go(scope.at("/plan"));
    }
}
