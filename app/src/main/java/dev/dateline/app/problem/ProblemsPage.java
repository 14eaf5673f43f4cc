package dev.dateline.app.problem;

import dev.dateline.app.claims.ClaimFaces;
import dev.dateline.app.customers.Fields;
import dev.dateline.app.customers.Removal;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /problems}: what hurts, whom, how much a month, how we know, and what follows from it. */
@Controller
final class ProblemsPage {

    private static final String PATH = "/problems";

    private final Projects projects;
    private final ClaimFaces faces;
    private final StepTitles titles;

    ProblemsPage(Projects projects, ClaimFaces faces, StepTitles titles) {
        this.projects = projects;
        this.faces = faces;
        this.titles = titles;
    }

    @GetMapping("/projects/{project}/problems")
    Reply problems(Opened project) {
        return page(project, Optional.empty());
    }

    private Reply page(Opened project, Optional<Fields> refused) {
        var view = new ProblemsSheet(project, faces.words(project), titles.of(project), refused).view();
        return Reply.page(view.headline(), "problem/problems.jte", view)
                .in(Frame.Place.ANSWERS, PATH)
                .json(() -> json(project))
                .status(refused.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Json json(Opened project) {
        var costs = Costs.of(project);
        return Json.object()
                .put("project", project.slug())
                .put("revision", project.revision())
                .put("currency", project.contents().project().currency())
                .put("total", costs.money().map(ProblemsPage::json))
                .put("hours", costs.hours().map(ProblemsPage::json))
                .put("figure", Json.of(costs.figure()))
                .put(
                        "problems",
                        costs.ones().stream()
                                .map(one -> Json.object()
                                        .put("id", one.problem().id())
                                        .put(
                                                "grade",
                                                ProblemForm.word(one.problem()
                                                        .grade(project.today().date())))
                                        .put("monthly", one.money().map(ProblemsPage::json))
                                        .put("expected", Math.round(one.expected()))
                                        .put("formula", one.formula())
                                        .put("record", RecordText.json(one.problem())))
                                .toList());
    }

    private static Json json(Range range) {
        return Json.object()
                .put("low", Math.round(range.low()))
                .put("likely", Math.round(range.middle()))
                .put("high", Math.round(range.high()));
    }

    @PostMapping("/projects/{project}/problems")
    Reply add(Opened project, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return save(project, fresh(project, typed.getOrDefault("what", "")), Optional.empty(), typed, request);
    }

    @PostMapping("/projects/{project}/problems/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return save(project, id, Optional.of(found(project, id)), typed, request);
    }

    private Reply save(
            Opened project,
            String id,
            Optional<Problem> before,
            Map<String, String> typed,
            HttpServletRequest request) {
        var wrong = new LinkedHashMap<String, String>();
        var read = ProblemForm.read(
                id,
                before,
                typed,
                ProblemForm.Choices.of(project.contents(), faces.words(project), titles.of(project)),
                project.contents().project().currency(),
                wrong);
        if (read.isPresent()) {
            try {
                projects.change(
                        project,
                        Change.of(before.isEmpty() ? "wrote down a problem" : "changed a problem")
                                .put(Problem.KIND, read.get()));
                return Reply.go(Scope.of(request).at(PATH) + "#" + id);
            } catch (Refusal refused) {
                wrong.put("", Fields.plain(refused.ofRecords()));
            }
        }
        return page(
                project,
                Optional.of(Fields.refused(before.isEmpty() ? "new" : "p-" + id, typed, wrong, ProblemForm.SHOWN)));
    }

    @PostMapping("/projects/{project}/problems/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        found(project, id);
        projects.change(project, Removal.of(project.contents(), Problem.KIND, id, Change.of("struck out a problem")));
        return Reply.go(Scope.of(request).at(PATH));
    }

    private static Problem found(Opened project, String id) {
        return project.contents().of(Problem.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such problem here."));
    }

    /** A name no problem has yet. */
    private static String fresh(Opened project, String what) {
        var taken =
                project.contents().of(Problem.KIND).stream().map(Problem::id).toList();
        var identifiers = new Identifiers("problem");
        var id = identifiers.of(what);
        while (taken.contains(id)) {
            id = identifiers.of(what);
        }
        return id;
    }
}
