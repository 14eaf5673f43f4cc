package dev.dateline.app.scenarios;

import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /scenarios}: the plan and what it might be, side by side. */
@Controller
final class ScenariosPage {

    /** So long somebody who looks waits for what is not known yet; a script asks again. */
    private static final long PATIENCE = 1_500;

    /** A program waits for all of it. */
    private static final long PATIENCE_OF_PROGRAMS = 60_000;

    private final Projects projects;
    private final Comparison comparison;

    ScenariosPage(Projects projects, Comparison comparison) {
        this.projects = projects;
        this.comparison = comparison;
    }

    @GetMapping("/projects/{project}/scenarios")
    Reply scenarios(
            Opened project,
            @RequestAttribute(SCOPE) Scope scope,
            @RequestHeader(name = "Accept", defaultValue = "") String accepts) {
        return scenarios(
                project,
                scope,
                accepts.contains("json") ? 0 : PATIENCE,
                new ScenariosView.Typed("", "", Optional.empty()));
    }

    private Reply scenarios(Opened project, Scope scope, long patience, ScenariosView.Typed typed) {
        var view = ScenariosView.of(project, comparison.lines(project, patience), scope, true, typed);
        return PlanRooms.around(Reply.page(view.headline(), "scenarios/scenarios.jte", view), "/scenarios")
                .part("comparison", "scenarios/comparison.jte")
                .json(() -> json(project, comparison.lines(project, PATIENCE_OF_PROGRAMS)))
                .status(typed.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Json json(Opened project, List<Comparison.Line> lines) {
        var plan = lines.getFirst().standing();
        return Json.object()
                .put("project", project.contents().name())
                .put("today", project.today().date())
                .put("currency", project.contents().project().currency())
                .put("plan", plan.map(standing -> new Compared(standing, standing).json()))
                .put(
                        "scenarios",
                        lines.stream().skip(1).map(line -> json(line, plan)).toList());
    }

    static Json json(Comparison.Line line, Optional<Standing> plan) {
        var scenario = line.scenario().orElseThrow();
        return Json.object()
                .put("id", scenario.id())
                .put("name", scenario.name())
                .put("why", scenario.why())
                .put("changes", line.words())
                .put("idle", line.idle())
                .put("problem", line.problem().isEmpty() ? Optional.empty() : Optional.of(line.problem()))
                .put(
                        "stands",
                        plan.flatMap(standing -> line.standing().map(then -> new Compared(standing, then).json())));
    }

    /** A new one: of what is tried on the plan, or with no change yet, so that it equals the plan. */
    @PostMapping("/projects/{project}/scenarios")
    Reply add(
            Opened project,
            @RequestAttribute(SCOPE) Scope scope,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        var tried = Proposal.of(request.getParameterMap(), project.contents(), project.today());
        var called = name.isBlank() && !tried.isEmpty() ? called(tried.describe()) : name.strip();
        var wrong = wrong(called, why);
        if (wrong.isPresent()) {
            return scenarios(project, scope, PATIENCE, new ScenariosView.Typed(name, why, wrong));
        }
        Scenario scenario;
        try {
            scenario = new Scenario(
                    unused(project, called),
                    called,
                    text(why),
                    AsScenario.of(tried, project.contents()),
                    Optional.empty(),
                    Optional.empty());
            Supposed.of(scenario, project.contents(), project.today());
        } catch (IllegalArgumentException impossible) {
            return scenarios(
                    project,
                    scope,
                    PATIENCE,
                    new ScenariosView.Typed(name, why, Optional.of(String.valueOf(impossible.getMessage()))));
        }
        projects.change(
                project,
                Change.of((tried.isEmpty() ? "began" : "kept") + " the scenario “" + called + "”")
                        .put(Scenario.KIND, scenario));
        return Reply.go(scope.at("/scenarios/" + scenario.id()));
    }

    /** What is tried, as a name: its beginning where it is long. */
    private static String called(String tried) {
        var name = tried.substring(0, 1).toUpperCase(Locale.ROOT) + tried.substring(1);
        return name.length() <= Scenario.LONGEST_NAME ? name : name.substring(0, Scenario.LONGEST_NAME - 1) + "…";
    }

    static Optional<String> wrong(String name, String why) {
        return name.isBlank()
                ? Optional.of("give it a name, such as “One more tester”")
                : name.strip().length() > Scenario.LONGEST_NAME
                        ? Optional.of("a name has at most " + Scenario.LONGEST_NAME + " characters")
                        : why.strip().length() > Scenario.LONGEST_WHY
                                ? Optional.of("the reason has at most " + Scenario.LONGEST_WHY + " characters")
                                : Optional.empty();
    }

    static Optional<String> text(String written) {
        return Optional.of(written.strip()).filter(text -> !text.isEmpty());
    }

    static String unused(Opened project, String name) {
        var identifiers = new Identifiers("scenario");
        var id = identifiers.of(name);
        var known =
                project.contents().of(Scenario.KIND).stream().map(Scenario::id).toList();
        while (known.contains(id)) {
            id = identifiers.of(name);
        }
        return id;
    }

    static final String SCOPE = "dev.dateline.app.page.Scope";
}
