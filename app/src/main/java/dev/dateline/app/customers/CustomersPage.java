package dev.dateline.app.customers;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.ClaimFaces;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /customers}: who has a part in it, what they need and what gives it to them, and what was learned from them. */
@Controller
final class CustomersPage {

    private static final String PATH = "/customers";

    private final Projects projects;
    private final ClaimFaces faces;

    CustomersPage(Projects projects, ClaimFaces faces) {
        this.projects = projects;
        this.faces = faces;
    }

    @GetMapping("/projects/{project}/customers")
    Reply customers(Opened project) {
        return page(project, Optional.empty());
    }

    private Reply page(Opened project, Optional<Fields> refused) {
        var view = new CustomersSheet(project, faces.words(project), refused).view();
        return Reply.page(view.headline(), "customers/customers.jte", view)
                .in(Frame.Place.ANSWERS, PATH)
                .json(() -> json(project))
                .status(refused.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Json json(Opened project) {
        var findings = new CustomerCraft().findings(project.contents(), project.today());
        return Json.object()
                .put("project", project.slug())
                .put("revision", project.revision())
                .put(
                        "stakeholders",
                        project.contents().of(Stakeholder.KIND).stream()
                                .map(RecordText::json)
                                .toList())
                .put(
                        "insights",
                        project.contents().of(Insight.KIND).stream()
                                .map(RecordText::json)
                                .toList())
                .put(
                        "gaps",
                        findings.stream()
                                .map(finding -> Json.object()
                                        .put("rule", finding.rule())
                                        .put("id", finding.text())
                                        .put("message", finding.message())
                                        .put("fix", finding.fix()))
                                .toList());
    }

    @PostMapping("/projects/{project}/customers")
    Reply add(Opened project, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var id = fresh(project, Stakeholder.KIND, "group", typed.getOrDefault("name", ""));
        return stakeholder(project, id, Optional.empty(), typed, "new", request);
    }

    @PostMapping("/projects/{project}/customers/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return stakeholder(project, id, Optional.of(found(project, Stakeholder.KIND, id)), typed, "s-" + id, request);
    }

    private Reply stakeholder(
            Opened project,
            String id,
            Optional<Stakeholder> before,
            Map<String, String> typed,
            String form,
            HttpServletRequest request) {
        var wrong = new LinkedHashMap<String, String>();
        var claims = ClaimsInWords.of(
                project.contents().of(Claim.KIND).stream().map(Claim::id).toList(), faces.words(project));
        var plain = new HashMap<>(typed);
        plain.computeIfPresent("needs", (field, lines) -> claims.read(lines));
        var read = StakeholderForm.read(id, before, plain, wrong);
        var what = (before.isEmpty() ? "added the stakeholder " : "changed the stakeholder ");
        return read.isPresent()
                        && save(project, Change.of(what + read.get().name()).put(Stakeholder.KIND, read.get()), wrong)
                ? Reply.go(Scope.of(request).at(PATH) + "#" + id)
                : page(project, Optional.of(Fields.refused(form, typed, wrong, StakeholderForm.SHOWN)));
    }

    @PostMapping("/projects/{project}/customers/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var one = found(project, Stakeholder.KIND, id);
        projects.change(
                project,
                Removal.of(
                        project.contents(),
                        Stakeholder.KIND,
                        id,
                        Change.of("took away the stakeholder " + one.name())));
        return Reply.go(Scope.of(request).at(PATH));
    }

    @PostMapping("/projects/{project}/insights")
    Reply learn(Opened project, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var id = fresh(project, Insight.KIND, "insight", typed.getOrDefault("what", ""));
        return insight(project, id, Optional.empty(), typed, "insight", request);
    }

    @PostMapping("/projects/{project}/insights/{id}")
    Reply change(
            @PathVariable String id,
            Opened project,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return insight(project, id, Optional.of(found(project, Insight.KIND, id)), typed, "i-" + id, request);
    }

    private Reply insight(
            Opened project,
            String id,
            Optional<Insight> before,
            Map<String, String> typed,
            String form,
            HttpServletRequest request) {
        var wrong = new LinkedHashMap<String, String>();
        var read = InsightForm.read(id, before, typed, Stakeholder.named(project.contents()), wrong);
        var what = before.isEmpty() ? "added an insight" : "changed an insight";
        return read.isPresent() && save(project, Change.of(what).put(Insight.KIND, read.get()), wrong)
                ? Reply.go(Scope.of(request).at(PATH) + "#insights")
                : page(project, Optional.of(Fields.refused(form, typed, wrong, InsightForm.SHOWN)));
    }

    @PostMapping("/projects/{project}/insights/{id}/removal")
    Reply forget(Opened project, @PathVariable String id, HttpServletRequest request) {
        found(project, Insight.KIND, id);
        projects.change(project, Change.of("took away an insight").remove(Insight.KIND, id));
        return Reply.go(Scope.of(request).at(PATH) + "#insights");
    }

    private boolean save(Opened project, Change change, Map<String, String> wrong) {
        try {
            projects.change(project, change);
            return true;
        } catch (Refusal refused) {
            wrong.put("", Fields.plain(refused.ofRecords()));
            return false;
        }
    }

    private static <R> R found(Opened project, Kind<R> kind, String id) {
        return project.contents().of(kind).stream()
                .filter(one -> kind.id().apply(one).equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such thing among the " + kind.name() + "."));
    }

    /** A name nobody has yet. */
    private static <R> String fresh(Opened project, Kind<R> kind, String otherwise, String title) {
        var taken = project.contents().of(kind).stream().map(kind.id()).toList();
        var identifiers = new Identifiers(otherwise);
        var id = identifiers.of(title);
        while (taken.contains(id)) {
            id = identifiers.of(title);
        }
        return id;
    }
}
