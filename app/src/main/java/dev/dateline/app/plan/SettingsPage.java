package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDays;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.project.Team;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /settings}: name, launch, money, calendar and teams; each save is one action. */
@Controller
final class SettingsPage {

    private static final String PATH = "/settings";

    private final Projects projects;

    SettingsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/settings")
    Reply settings(Opened project) {
        return page(project, Map.of(), Map.of());
    }

    @PostMapping("/projects/{project}/settings")
    Reply change(
            Opened project, @RequestParam Map<String, String> typed, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var before = project.contents().project();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", before.format());
        for (var name : SettingsFields.PROJECT) {
            fields.put(name, typed.getOrDefault(name, "").strip());
        }
        var currency = Optional.of(typed.getOrDefault("currency", "").strip())
                .filter(code -> !code.isEmpty())
                .or(before::currency);
        var reading = FormReading.of(Project.class, fields, currency, "delayCost");
        var wrong = told(reading.problems());
        for (var needed : List.of("name", "launch")) {
            if (typed.getOrDefault(needed, "").isBlank()) {
                wrong.remove("");
                wrong.put(needed, "a project needs a " + needed);
            }
        }
        if (reading.record().isEmpty() || !wrong.isEmpty()) {
            return refused(project, typed, wrong);
        }
        var read = reading.record().get();
        var made = Altered.of(before)
                .with("name", read.name())
                .with("launch", read.launch())
                .with("timezone", read.timezone())
                .with("currency", read.currency())
                .with("priority", read.priority())
                .with("delayCost", read.delayCost())
                .with("worth", typed.containsKey("worth") ? read.worth() : before.worth())
                .made();
        var what = made.launch().equals(before.launch())
                ? "changed the settings"
                : "moved the launch to " + Days.full(made.launch());
        return save(project, Change.of(what).put(Project.KIND, made), typed, scope, "");
    }

    @PostMapping("/projects/{project}/settings/calendar")
    Reply calendar(
            Opened project,
            @RequestParam(defaultValue = "") List<String> workdays,
            @RequestParam(defaultValue = "") String holidays,
            @RequestParam Optional<String> weekEnds,
            @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var ends = weekEnds.filter(day -> !day.isBlank())
                .orElseGet(
                        () -> SettingsFields.word(project.contents().project().weekEnds()));
        var typed = Map.of("holidays", holidays, "workdays", String.join(" ", workdays), "weekEnds", ends);
        var reading = FormReading.of(
                Project.Work.class,
                Map.of("workdays", workdays, "holidays", PlainDays.ranges(holidays), "weekEnds", ends));
        var wrong = told(reading.problems());
        if (workdays.isEmpty()) {
            wrong.put("workdays", "on at least one day of the week somebody works");
        }
        if (reading.record().isEmpty() || !wrong.isEmpty()) {
            return refused(project, typed, wrong);
        }
        var made = Altered.of(project.contents().project())
                .some("calendar", reading.record().get())
                .made();
        return save(project, Change.of("changed the calendar").put(Project.KIND, made), typed, scope, "#calendar");
    }

    /** A new team, or another one in the place of that name. */
    @PostMapping("/projects/{project}/settings/teams")
    Reply team(Opened project, @RequestParam Map<String, String> typed, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var before = project.contents().project();
        var known = typed.containsKey("known");
        var name = typed.getOrDefault("team", "").strip();
        var wrong = new LinkedHashMap<String, String>();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("capacity", typed.getOrDefault("capacity", "").strip());
        fields.put("dayRate", typed.getOrDefault("dayRate", "").strip());
        fields.put("away", PlainDays.ranges(typed.getOrDefault("away", "")));
        var periods = SettingsFields.periods(typed.getOrDefault("periods", ""));
        fields.put("periods", periods);
        var reading = FormReading.of(Team.class, fields, before.currency(), "dayRate");
        wrong.putAll(told(reading.problems()));
        if (typed.getOrDefault("capacity", "").isBlank()) {
            wrong.remove("");
            wrong.put("capacity", "say how many people work there, such as 3 or 0.5");
        }
        if (periods.stream().anyMatch(period -> period.containsValue(""))) {
            wrong.remove("");
            wrong.put("periods", "say how many are there on these days, such as 2027-07-01/2027-08-15: 2");
        }
        if (name.isEmpty() || name.length() > 100) {
            wrong.put("team", "a team needs a name of at most 100 characters");
        } else if (!known && before.teams().containsKey(name)) {
            wrong.put("team", "there is a team “" + name + "” already; change that one");
        }
        if (reading.record().isEmpty() || !wrong.isEmpty()) {
            return refused(project, typed, wrong);
        }
        var teams = new LinkedHashMap<>(before.teams());
        var old = teams.get(name);
        var read = reading.record().get();
        var team = old == null
                ? read
                : Altered.of(read)
                        .with(
                                "periods",
                                typed.containsKey("periods") ? noted(read.periods(), old.periods()) : old.periods())
                        .with("note", old.note())
                        .with("source", old.source())
                        .made();
        teams.put(name, team);
        var what = (old == null ? "added the team " : "changed the team ") + name;
        return save(project, Change.of(what).put(Project.KIND, with(before, teams)), typed, scope, "#teams");
    }

    /** What stays as it was keeps its note, which the field does not show. */
    private static List<Team.Period> noted(List<Team.Period> periods, List<Team.Period> before) {
        return periods.stream()
                .map(period -> before.stream()
                        .filter(old -> old.days().equals(period.days())
                                && old.capacity().equals(period.capacity()))
                        .findFirst()
                        .orElse(period))
                .toList();
    }

    @PostMapping("/projects/{project}/settings/teams/removal")
    Reply remove(
            Opened project, @RequestParam Map<String, String> typed, @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var before = project.contents().project();
        var name = typed.getOrDefault("team", "");
        if (!before.teams().containsKey(name)) {
            throw Refusal.notHere("There is no team `" + Proposal.shortened(name) + "`.");
        }
        var used = SettingsFields.usedBy(project, name);
        if (used.isPresent()) {
            return refused(
                    project,
                    SettingsFields.row(name, before.teams().get(name)),
                    Map.of("team", "the team “" + name + "” cannot go: " + used.get()));
        }
        var teams = new LinkedHashMap<>(before.teams());
        teams.remove(name);
        return save(
                project,
                Change.of("took away the team " + name).put(Project.KIND, with(before, teams)),
                typed,
                scope,
                "#teams");
    }

    private static Project with(Project project, Map<String, Team> teams) {
        return Altered.of(project).with("teams", teams).made();
    }

    private Reply save(Opened project, Change change, Map<String, String> typed, Scope scope, String place) {
        try {
            projects.change(project, change);
            return Reply.go(scope.at(PATH) + place);
        } catch (Refusal refused) {
            return refused(project, typed, Map.of("", refused.ofRecords()));
        }
    }

    private static Map<String, String> told(Map<String, String> problems) {
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, problem) -> told.put(field, Quotes.inWords(problem)));
        return told;
    }

    private static Reply refused(Opened project, Map<String, String> typed, Map<String, String> wrong) {
        return page(project, typed, wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Reply page(Opened project, Map<String, String> typed, Map<String, String> wrong) {
        return Reply.page("Settings", "plan/settings.jte", SettingsFields.view(project, typed, wrong))
                .json(() -> RecordText.json(project.contents().project()));
    }
}
