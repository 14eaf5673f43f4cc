package dev.dateline.app.scenarios;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanRooms;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /scenarios/…}: one scenario beside the plan, and what would be otherwise in it. */
@Controller
final class ScenarioPage {

    private static final long PATIENCE = 20_000;

    private final Projects projects;
    private final Comparison comparison;

    ScenarioPage(Projects projects, Comparison comparison) {
        this.projects = projects;
        this.comparison = comparison;
    }

    @GetMapping("/projects/{project}/scenarios/{id}")
    Reply scenario(Opened project, @PathVariable String id, @RequestAttribute(ScenariosPage.SCOPE) Scope scope) {
        return scenario(project, scope, named(project, id), Map.of(), "");
    }

    private Reply scenario(Opened project, Scope scope, Scenario scenario, Map<String, String> typed, String problem) {
        var plan = comparison.plan(project, PATIENCE);
        var line = comparison.line(project, scenario, PATIENCE);
        var view = new ScenarioSheet(project, scenario, plan, line, scope).view(typed, problem);
        return PlanRooms.around(Reply.page(scenario.name(), "scenarios/scenario.jte", view), "/scenarios")
                .json(() -> ScenariosPage.json(line, plan).put("moved", view.movedJson()))
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Scenario named(Opened project, String id) {
        return project.contents().of(Scenario.KIND).stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such scenario."));
    }

    @PostMapping("/projects/{project}/scenarios/{id}")
    Reply rename(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ScenariosPage.SCOPE) Scope scope,
            @RequestParam Map<String, String> typed) {
        var scenario = named(project, id);
        var name = typed.getOrDefault("name", "");
        var why = typed.getOrDefault("why", "");
        var wrong = ScenariosPage.wrong(name, why);
        if (wrong.isPresent()) {
            return scenario(project, scope, scenario, about(typed, "name"), wrong.get());
        }
        return save(
                project,
                scope,
                Altered.of(scenario)
                        .with("name", name.strip())
                        .with("why", ScenariosPage.text(why))
                        .made(),
                "changed the words of the scenario “" + name.strip() + "”");
    }

    private static Map<String, String> about(Map<String, String> typed, String form) {
        var with = new java.util.HashMap<>(typed);
        with.put("about", form);
        return with;
    }

    @PostMapping("/projects/{project}/scenarios/{id}/changes")
    Reply suppose(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ScenariosPage.SCOPE) Scope scope,
            @RequestParam Map<String, String> typed) {
        var scenario = named(project, id);
        var read = InsteadForm.of(typed, project.contents());
        if (read.change().isEmpty()) {
            return scenario(project, scope, scenario, typed, read.problem());
        }
        Scenario then;
        try {
            then = InsteadForm.with(scenario, read.change().get());
            Supposed.of(then, project.contents(), project.today());
        } catch (IllegalArgumentException impossible) {
            return scenario(project, scope, scenario, typed, String.valueOf(impossible.getMessage()));
        }
        return save(
                project,
                scope,
                then,
                "supposed in “" + scenario.name() + "”: "
                        + new Saying(project.contents()).said(then.changes().getLast()));
    }

    @PostMapping("/projects/{project}/scenarios/{id}/changes/removal")
    Reply takeOut(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ScenariosPage.SCOPE) Scope scope,
            @RequestParam int number) {
        var scenario = named(project, id);
        if (number < 0 || number >= scenario.changes().size()) {
            throw Refusal.notHere("There is no such change in “" + scenario.name() + "”.");
        }
        var changes = new ArrayList<>(scenario.changes());
        var gone = changes.remove(number);
        return save(
                project,
                scope,
                Altered.of(scenario).with("changes", changes).made(),
                "took out of “" + scenario.name() + "”: " + new Saying(project.contents()).said(gone));
    }

    private Reply save(Opened project, Scope scope, Scenario scenario, String what) {
        projects.change(project, Change.of(what).put(Scenario.KIND, scenario));
        return Reply.go(scope.at("/scenarios/" + ScenariosView.encoded(scenario.id())));
    }

    @PostMapping("/projects/{project}/scenarios/{id}/copies")
    Reply copy(Opened project, @PathVariable String id, @RequestAttribute(ScenariosPage.SCOPE) Scope scope) {
        var scenario = named(project, id);
        var name =
                scenario.name().length() > Scenario.LONGEST_NAME - 10 ? scenario.name() : scenario.name() + ", copied";
        return save(
                project,
                scope,
                Altered.of(scenario)
                        .with("id", ScenariosPage.unused(project, name))
                        .with("name", name)
                        .made(),
                "copied the scenario “" + scenario.name() + "”");
    }

    @PostMapping("/projects/{project}/scenarios/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, @RequestAttribute(ScenariosPage.SCOPE) Scope scope) {
        var scenario = named(project, id);
        projects.change(
                project,
                Change.of("took away the scenario “" + scenario.name() + "”").remove(Scenario.KIND, id));
        return Reply.go(scope.at("/scenarios"));
    }

    /** Makes it the plan. */
    @PostMapping("/projects/{project}/scenarios/{id}/adoption")
    Reply adopt(Opened project, @PathVariable String id, @RequestAttribute(ScenariosPage.SCOPE) Scope scope) {
        var scenario = named(project, id);
        Change change;
        try {
            change = Adoption.of(scenario, project.contents(), project.today());
        } catch (IllegalArgumentException impossible) {
            throw Refusal.wrong("It makes no plan: " + impossible.getMessage());
        }
        if (change.isEmpty()) {
            throw Refusal.wrong("“" + scenario.name() + "” changes nothing that is not so already.");
        }
        projects.change(project, change);
        return Reply.go(scope.at("/plan"));
    }
}
