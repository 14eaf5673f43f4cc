package dev.dateline.app.experience;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experience/guardrails/…}: one rule, as words and as an expression that is read before it is kept. */
@Controller
final class GuardrailPage {

    private static final String NEW = "+";
    private static final List<String> TEXTS = List.of("text", "when", "allow", "breach", "waits", "owner", "note");

    private final Projects projects;

    GuardrailPage(Projects projects) {
        this.projects = projects;
    }

    /**
     * @param values as typed
     * @param problems by field; under no name what is wrong with the whole
     */
    record View(String id, boolean isNew, Map<String, String> values, Map<String, String> problems, String address) {

        String value(String field) {
            return values.getOrDefault(field, "");
        }

        Optional<String> problem(String field) {
            return Optional.ofNullable(problems.get(field));
        }
    }

    @GetMapping("/projects/{project}/experience/guardrails/{id}")
    Reply guardrail(Opened project, @PathVariable String id, @RequestAttribute(ExperiencePage.SCOPE) Scope scope) {
        if (id.equals(NEW)) {
            return page(scope, id, Map.of("breach", "stop"), Map.of());
        }
        var rule = find(project, id);
        var values = new LinkedHashMap<String, String>();
        values.put("text", rule.text());
        values.put("when", rule.when().orElse(""));
        values.put("allow", rule.allow().orElse(""));
        values.put("breach", Requests.word(rule.breach()));
        values.put("waits", rule.waits().map(Object::toString).orElse(""));
        values.put("unblocks", String.join(", ", rule.unblocks()));
        values.put("owner", rule.owner().orElse(""));
        values.put("note", rule.note().orElse(""));
        return page(scope, id, values, Map.of())
                .json(() -> Json.object().put("project", project.slug()).put("guardrail", RecordText.json(rule)));
    }

    private static Guardrail find(Opened project, String id) {
        return project.contents().of(Guardrail.KIND).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no guardrail `" + id + "`."));
    }

    private static Reply page(Scope scope, String id, Map<String, String> values, Map<String, String> problems) {
        var view = new View(id, id.equals(NEW), values, problems, scope.at(ExperiencePage.PLACE + "/guardrails/" + id));
        return Reply.page(view.isNew() ? "A new guardrail" : "The guardrail " + id, "experience/guardrail.jte", view)
                .in(Frame.Place.ANSWERS, ExperiencePage.PLACE)
                .status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/projects/{project}/experience/guardrails/{id}")
    Reply save(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            @RequestParam Map<String, String> typed) {
        boolean isNew = id.equals(NEW);
        var name = isNew
                ? ExperiencePage.free(
                        typed.getOrDefault("text", ""),
                        project.contents().of(Guardrail.KIND).stream()
                                .map(Guardrail::id)
                                .toList())
                : find(project, id).id();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", name);
        TEXTS.forEach(field -> fields.put(
                field, typed.getOrDefault(field, "").replace("\r\n", "\n").strip()));
        fields.put(
                "unblocks",
                List.of(typed.getOrDefault("unblocks", "").strip().split("\\s*,\\s*")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList());
        if (fields.get("unblocks").equals(List.of())) {
            fields.remove("unblocks");
        }
        var reading = FormReading.of(Guardrail.class, fields);
        var problems = new LinkedHashMap<>(reading.problems());
        for (var part : List.of("when", "allow")) {
            compiled(typed.getOrDefault(part, "").strip()).ifPresent(wrong -> problems.putIfAbsent(part, wrong));
        }
        if (reading.record().isEmpty() || !problems.isEmpty()) {
            return page(scope, id, typed, problems);
        }
        var rule = isNew ? reading.record().get() : sourced(reading.record().get(), find(project, id));
        projects.change(
                project,
                Change.of((isNew ? "wrote the guardrail " : "changed the guardrail ") + name)
                        .put(Guardrail.KIND, rule));
        return Reply.go(scope.at(ExperiencePage.PLACE));
    }

    /** What the form does not ask for stays. */
    private static Guardrail sourced(Guardrail written, Guardrail before) {
        return Altered.of(written).with("source", before.source()).made();
    }

    private static Optional<String> compiled(String expression) {
        return expression.isEmpty() || expression.length() > Guardrail.LONGEST_EXPRESSION
                ? Optional.empty()
                : Expressions.wrong(expression.replace("\r\n", "\n")).map(Expressions.Wrong::toString);
    }

    @PostMapping("/projects/{project}/experience/guardrails/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, @RequestAttribute(ExperiencePage.SCOPE) Scope scope) {
        var rule = find(project, id);
        projects.change(project, Change.of("took away the guardrail " + id).remove(Guardrail.KIND, rule.id()));
        return Reply.go(scope.at(ExperiencePage.PLACE));
    }
}
