package dev.dateline.app.experience;

import dev.dateline.app.experience.ExperienceView.Logged;
import dev.dateline.app.experience.ExperienceView.Waits;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /experience/paths/…}: the form of one golden path; sent by a browser, or as JSON by a program. */
@Controller
final class GoldenPathPage {

    /** Before a field's name, so that no form can have a field that means something to the workbench. */
    private static final String FIELD = "input.";

    private static final int SHOWN = 10;

    private final Projects projects;
    private final Requests requests;
    private final Log log;

    GoldenPathPage(Projects projects, Requests requests, Log log) {
        this.projects = projects;
        this.requests = requests;
        this.log = log;
    }

    /**
     * @param others rules that it does not keep
     * @param about the request that was just made or decided
     * @param general what is wrong with the input as a whole
     */
    record View(
            GoldenPath path,
            String whom,
            List<Input> inputs,
            List<Guardrail> rules,
            List<Guardrail> others,
            Optional<Waits> waits,
            String does,
            Optional<Logged> about,
            List<Logged> requests,
            Optional<String> general) {}

    /**
     * A field, ready to show.
     *
     * @param kind of element: text, number, date, select, boxes, lines, tick
     * @param hint what it may be; empty where anything may
     */
    record Input(
            String id,
            String name,
            String label,
            String kind,
            String hint,
            String value,
            List<String> chosen,
            List<String> choices,
            boolean needed,
            int longest,
            String least,
            String most,
            Optional<String> problem) {}

    @GetMapping("/projects/{project}/experience/paths/{id}")
    Reply path(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            @RequestParam(name = "request", defaultValue = "") String about) {
        var path = Requests.path(project.contents(), id);
        var shown = project.contents().of(Request.KIND).stream()
                .filter(request -> request.id().equals(about) && request.path().equals(id))
                .findFirst();
        var texts = new HashMap<String, String>();
        path.form().properties().forEach((name, field) -> field.default_().ifPresent(text -> texts.put(name, text)));
        return page(project, scope, path, new Submitted(texts, Map.of(), Map.of()), shown);
    }

    private Reply page(Opened project, Scope scope, GoldenPath path, Submitted submitted, Optional<Request> about) {
        var contents = project.contents();
        var asked = Requests.of(contents, path.id());
        var rules = Judgement.rules(contents, path);
        var waiting = Waiting.of(rules, asked);
        var inputs = new ArrayList<Input>();
        path.form().properties().forEach((name, field) -> inputs.add(input(path.form(), name, field, submitted)));
        var view = new View(
                path,
                ExperiencePage.whom(path.for_()),
                inputs,
                rules,
                contents.of(Guardrail.KIND).stream()
                        .filter(rule -> !rules.contains(rule))
                        .toList(),
                waiting.isKnown() ? Optional.of(new Waits(waiting.sentence(), waiting.figure())) : Optional.empty(),
                does(path),
                about.map(request -> log.shown(project, scope, request)),
                asked.stream()
                        .limit(SHOWN)
                        .map(request -> log.shown(project, scope, request))
                        .toList(),
                general(path.form(), submitted));
        return Reply.page(path.title(), "experience/golden-path.jte", view)
                .in(Frame.Place.ANSWERS, ExperiencePage.PLACE)
                .status(submitted.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("goldenPath", RecordText.json(path))
                        .put("waitsForRules", waiting.isKnown() ? Optional.of(waiting.json()) : Optional.<Json>empty())
                        .put("requests", asked.stream().map(Requests::json).toList()));
    }

    private static String does(GoldenPath path) {
        return path.does()
                .scaffold()
                .map(scaffold -> "It makes a git repository with "
                        + scaffold.files().size() + (scaffold.files().size() == 1 ? " file." : " files."))
                .or(() -> path.does().webhook().map(webhook -> "It tells " + webhook.host() + "."))
                .orElse("");
    }

    private static Optional<String> general(Form form, Submitted submitted) {
        return submitted.problems().entrySet().stream()
                .filter(problem -> !form.properties().containsKey(problem.getKey()))
                .map(problem -> (problem.getKey() + " " + problem.getValue()).strip())
                .reduce((one, other) -> one + "; " + other);
    }

    private static Input input(Form form, String name, Field field, Submitted submitted) {
        var text = submitted.texts().getOrDefault(name, "");
        var choices = field.type() == Field.Type.ARRAY
                ? field.items().map(Field.Items::enum_).orElse(List.of())
                : field.enum_();
        return new Input(
                "field-" + name,
                FIELD + name,
                form.label(name),
                kind(field, choices),
                field.description().orElse(""),
                text,
                text.lines().toList(),
                choices,
                form.required().contains(name),
                field.maxLength(),
                field.minimum().map(Object::toString).orElse(""),
                field.maximum().map(Object::toString).orElse(""),
                Optional.ofNullable(submitted.problems().get(name)));
    }

    private static String kind(Field field, List<String> choices) {
        return switch (field.type()) {
            case BOOLEAN -> "tick";
            case INTEGER, NUMBER -> field.type().name().toLowerCase(Locale.ROOT);
            case ARRAY -> choices.isEmpty() ? "lines" : "boxes";
            case STRING -> !choices.isEmpty() ? "select" : field.isDate() ? "date" : "text";
        };
    }

    /** Which rules it keeps, chosen by their words. */
    @PostMapping("/projects/{project}/experience/paths/{id}/guardrails")
    Reply keep(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            @RequestParam(name = "guardrail", defaultValue = "") List<String> chosen) {
        var path = Requests.path(project.contents(), id);
        var rules = chosen.stream().filter(rule -> !rule.isBlank()).distinct().toList();
        projects.change(
                project,
                Change.of("chose the guardrails of " + path.title())
                        .put(
                                GoldenPath.KIND,
                                Altered.of(path).with("guardrails", rules).made()));
        return Reply.go(scope.at(ExperiencePage.PLACE + "/paths/" + id + "#rules"));
    }

    @PostMapping(
            path = "/projects/{project}/experience/paths/{id}/requests",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    Reply ask(
            Opened project,
            @PathVariable String id,
            @RequestAttribute(ExperiencePage.SCOPE) Scope scope,
            HttpServletRequest web) {
        project.refuseUnlessWritable();
        var path = Requests.path(project.contents(), id);
        var fields = new LinkedHashMap<String, List<String>>();
        web.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), List.of(values));
            }
        });
        var submitted = Submitted.typed(path.form(), fields);
        if (!submitted.isSound()) {
            return page(project, scope, path, submitted, Optional.empty());
        }
        var request = requests.ask(project, path, submitted);
        return Reply.go(scope.at(ExperiencePage.PLACE + "/paths/" + id + "?request=" + request.id()));
    }

    /** For programs: allowed or stopped is an answer, input that cannot be is a problem. */
    @PostMapping(
            path = "/projects/{project}/experience/paths/{id}/requests",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> ask(Opened project, @PathVariable String id, @RequestBody String body) {
        project.refuseUnlessWritable();
        var path = Requests.path(project.contents(), id);
        var submitted = Submitted.json(path.form(), body);
        if (!submitted.isSound()) {
            throw Refusal.wrong(submitted.problems().entrySet().stream()
                    .map(problem -> Problem.of(
                            Place.of("input"),
                            "bad-input",
                            problem.getKey(),
                            (problem.getKey() + " " + problem.getValue()).strip()))
                    .toList());
        }
        var request = requests.ask(project, path, submitted);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.object()
                        .put("project", project.slug())
                        .put("request", Requests.json(request))
                        .print());
    }
}
