package dev.dateline.app.plan;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plan/shared}: what other projects hold of this one's teams, and what they leave, to be written as the team's periods. */
@Controller
final class SharedTeamsPage {

    private final Projects projects;

    SharedTeamsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/plan/shared")
    Reply shared(Opened project, @RequestParam(defaultValue = "") List<String> without) {
        return page(project, without, Optional.empty());
    }

    /**
     * @param seen what the visitor saw that would be written
     * @param without projects that were left out
     */
    @PostMapping("/projects/{project}/plan/shared")
    Reply write(
            Opened project,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestAttribute(PlanPage.SCOPE) Scope scope) {
        var shared = SharedTeams.of(project, projects, without).teams().stream()
                .filter(one -> one.team().equals(team))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere(
                        "No other project that you may read has a team `" + Proposal.shortened(team) + "`."));
        if (!shared.seen().equals(seen)) {
            return page(
                            project,
                            without,
                            Optional.of("The plans have changed since you looked; this is what they come to now."))
                    .status(HttpStatus.CONFLICT);
        }
        projects.change(
                project,
                Change.of("left " + team + " to other projects where they need them")
                        .put(Project.KIND, shared.written(project.contents().project())));
        return Reply.go(scope.at("/plan/shared" + SharedTeamsView.query(without)));
    }

    private Reply page(Opened project, List<String> without, Optional<String> problem) {
        var shared = SharedTeams.of(project, projects, without);
        var view = SharedTeamsView.of(shared, PlanPage.plan(project), problem);
        var reply = Reply.page(view.headline(), "plan/shared.jte", view)
                .part("shared", "plan/sharedbrief.jte")
                .json(() -> {
                    if (problem.isPresent()) {
                        throw Refusal.wrong(problem.get());
                    }
                    return json(shared);
                });
        return PlanRooms.around(reply, "/plan");
    }

    private static Json json(SharedTeams shared) {
        return Json.object()
                .put("unseen", shared.unseen())
                .put(
                        "others",
                        shared.others().stream()
                                .map(other -> Json.object()
                                        .put("project", other.project())
                                        .put("leftOut", other.isLeftOut()))
                                .toList())
                .put(
                        "teams",
                        shared.teams().stream()
                                .map(team -> Json.object()
                                        .put("team", team.team())
                                        .put("clashes", team.clashes())
                                        .put(
                                                "holds",
                                                team.holds().stream()
                                                        .map(hold -> Json.object()
                                                                .put("project", hold.project())
                                                                .put(
                                                                        "from",
                                                                        hold.days()
                                                                                .from())
                                                                .put(
                                                                        "to",
                                                                        hold.days()
                                                                                .to())
                                                                .put(
                                                                        "people",
                                                                        hold.people()
                                                                                        .tenths()
                                                                                / 10.0))
                                                        .toList())
                                        .put("written", team.isWritten())
                                        .put(
                                                "periods",
                                                team.then().stream()
                                                        .map(period -> Json.object()
                                                                .put(
                                                                        "from",
                                                                        period.days()
                                                                                .from())
                                                                .put(
                                                                        "to",
                                                                        period.days()
                                                                                .to())
                                                                .put(
                                                                        "capacity",
                                                                        period.capacity()
                                                                                        .tenths()
                                                                                / 10.0)
                                                                .putIf("note", period.note()))
                                                        .toList()))
                                .toList());
    }
}
