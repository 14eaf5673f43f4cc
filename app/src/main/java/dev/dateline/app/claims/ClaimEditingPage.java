package dev.dateline.app.claims;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a claim means, and what speaks for it, as somebody changes it on the claim's page. */
@Controller
final class ClaimEditingPage {

    private final Projects projects;
    private final ClaimPage page;
    private final ClaimFaces faces;

    ClaimEditingPage(Projects projects, ClaimPage page, ClaimFaces faces) {
        this.projects = projects;
        this.page = page;
        this.faces = faces;
    }

    @PostMapping("/projects/{project}/claims/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var claim = ClaimPage.claim(project, id).claim();
        var form = new ClaimForm(
                fields, project.contents().of(Metric.KIND), project.today().date());
        var made = form.made(claim);
        if (made.isPresent()) {
            var change = Change.of("said what " + said(project, id) + " means");
            made.get().metric().ifPresent(metric -> change.put(Metric.KIND, metric));
            try {
                projects.change(project, change.put(Claim.KIND, made.get().claim()));
                return Reply.go(Scope.of(request).at("/claims/" + id));
            } catch (Refusal refused) {
                form.wrong().put("", refused.ofRecords());
            }
        }
        return page.one(project, id, fields, form.wrong(), Map.of(), Map.of()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/projects/{project}/claims/{id}/evidence")
    Reply prove(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String url,
            HttpServletRequest request) {
        var claim = ClaimPage.claim(project, id).claim();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("on", on.strip());
        fields.put("what", what.strip());
        fields.put("grade", grade);
        fields.put("source", url.isBlank() ? Map.of() : Map.of("url", url.strip()));
        var typed = Map.of("on", on, "what", what, "grade", grade, "url", url);
        var reading = FormReading.of(Claim.Evidence.class, present(fields));
        if (reading.record().isEmpty()) {
            var wrong = new LinkedHashMap<>(reading.problems());
            if (what.isBlank()) {
                wrong.remove("");
                wrong.put("what", "say what was seen, and by whom");
            }
            if (on.isBlank()) {
                wrong.remove("");
                wrong.put("on", "say when that was");
            }
            return page.one(project, id, ClaimForm.fields(claim), Map.of(), typed, wrong)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Claim.Evidence> piece = reading.record();
        var evidence = new ArrayList<>(claim.evidence());
        evidence.add(piece.get());
        projects.change(
                project,
                Change.of("added evidence for " + said(project, id))
                        .put(
                                Claim.KIND,
                                Altered.of(claim).with("evidence", evidence).made()));
        return Reply.go(Scope.of(request).at("/claims/" + id) + "#evidence");
    }

    private static Map<String, Object> present(Map<String, Object> fields) {
        var present = new LinkedHashMap<>(fields);
        present.values().removeIf(Map.of()::equals);
        return present;
    }

    private String said(Opened project, String id) {
        return "“" + faces.words(project).getOrDefault(id, id) + "”";
    }
}
