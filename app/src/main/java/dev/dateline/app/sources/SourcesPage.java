package dev.dateline.app.sources;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Operation;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /projects/{project}/sources}: the systems that know, of any kind. */
@Controller
final class SourcesPage {

    static final String PLACE = "/sources";

    private static final int MOST = 200;
    private static final List<String> FIELDS = List.of("name", "address", "service", "environment", "note");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Projects projects;
    private final ObjectProvider<SourceKeeper> keepers;

    SourcesPage(Projects projects, ObjectProvider<SourceKeeper> keepers) {
        this.projects = projects;
        this.keepers = keepers;
    }

    /** @param made a source that was just added and has something to tell that is told only once */
    record View(List<Row> rows, List<Choice> kinds, SourceForm form, Optional<Made> made) {}

    record Row(SourceSystem source, String kind, String path, String heard, String last) {}

    record Choice(SourceSystem.Type kind, String word, String name, String told) {}

    record Made(String title, String path, String receive, Optional<String> secret) {}

    /** What {@code createSource} takes. */
    record NewSource(
            SourceSystem.Type kind,
            Optional<String> name,
            Optional<String> secret,
            Optional<String> address,
            Optional<String> service,
            Optional<String> environment) {}

    @GetMapping("/projects/{project}/sources")
    Reply sources(Opened project) {
        return page(project, SourceForm.EMPTY, Optional.empty());
    }

    private Reply page(Opened project, SourceForm form, Optional<Made> made) {
        var sources = project.contents().of(SourceSystem.KIND);
        var zone = project.contents().project().timezone();
        var rows = sources.stream().map(one -> row(project.slug(), one, zone)).toList();
        var kinds = Arrays.stream(SourceSystem.Type.values())
                .map(kind -> new Choice(kind, kind.word(), SourceWords.of(kind), SourceWords.told(kind)))
                .toList();
        return Reply.page("Sources", "sources/sources.jte", new View(rows, kinds, form, made))
                .in(Frame.Place.PRESS_RELEASE, PLACE)
                .status(form.wrong().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> json(project, sources));
    }

    private Row row(String project, SourceSystem source, ZoneId zone) {
        var heard = heard(project, source);
        return new Row(
                source,
                SourceWords.of(source.kind()),
                SourceWords.path(source),
                heard.map(one -> one.count() == 0 ? "nothing yet" : String.format("%,d %s", one.count(), one.what()))
                        .orElse(""),
                heard.flatMap(SourceKeeper.Heard::last)
                        .map(time -> moment(time, zone))
                        .orElse(""));
    }

    private static String moment(Instant time, ZoneId zone) {
        return Days.full(time.atZone(zone).toLocalDate());
    }

    private Optional<SourceKeeper> keeper(SourceSystem.Type kind) {
        return keepers.stream().filter(one -> one.keeps(kind)).findFirst();
    }

    private Optional<SourceKeeper.Heard> heard(String project, SourceSystem source) {
        return keeper(source.kind()).map(keeper -> keeper.heard(project, source));
    }

    private Json json(Opened project, List<SourceSystem> sources) {
        return Json.object()
                .put("project", project.slug())
                .put(
                        "sources",
                        sources.stream()
                                .map(one -> {
                                    var heard = heard(project.slug(), one);
                                    return Json.object()
                                            .put("id", one.id())
                                            .put("kind", one.kind().word())
                                            .put("name", one.title())
                                            .putIf("address", one.address())
                                            .put("page", project.address() + SourceWords.path(one))
                                            .put("heard", heard.map(SourceKeeper.Heard::count))
                                            .put("last", heard.flatMap(SourceKeeper.Heard::last));
                                })
                                .toList());
    }

    /** The answer may show a secret and is not kept by the browser. */
    @PostMapping("/projects/{project}/sources")
    Reply add(
            Opened project,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var wrong = new LinkedHashMap<String, String>();
        var kind = kind(fields.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            wrong.put("kind", "choose one of the kinds");
            return page(project, new SourceForm(fields, wrong), Optional.empty());
        }
        var secret = Optional.of(fields.getOrDefault("secret", "").strip()).filter(text -> !text.isEmpty());
        var made = add(project, kind.get(), fields, secret, wrong);
        if (made.isEmpty()) {
            var shown = new LinkedHashMap<>(fields);
            shown.remove("secret");
            shown.computeIfPresent("address", (name, typed) -> typed.replaceAll("(://)[^/?#]*@", "$1"));
            return page(project, new SourceForm(shown, wrong), Optional.empty());
        }
        var source = made.get().source();
        if (made.get().opening().isEmpty()) {
            return Reply.go(Scope.of(request).at(SourceWords.path(source)));
        }
        var opening = made.get().opening().get();
        var newest =
                projects.open(project.slug(), Optional.empty(), Optional.empty(), project.visitor(), Optional.empty());
        return page(
                newest,
                SourceForm.EMPTY,
                Optional.of(new Made(
                        source.title(), SourceWords.path(source), whole(request, opening.path()), opening.secret())));
    }

    /** The same for a program. */
    @Operation(
            id = "createSource",
            takes = NewSource.class,
            needs = "kind",
            answers = "id, receive, and the secret where one was made")
    @PostMapping(path = "/projects/{project}/sources", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> create(Opened project, @RequestBody byte[] body, HttpServletRequest request) {
        var fields = read(body);
        var wrong = new LinkedHashMap<String, String>();
        var kind = kind(fields.getOrDefault("kind", ""))
                .orElseThrow(() -> Refusal.wrong("`kind` must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(SourceSystem.Type.values())
                                        .map(SourceSystem.Type::word)
                                        .toList())
                        + "."));
        var made = add(project, kind, fields, Optional.ofNullable(fields.get("secret")), wrong);
        if (made.isEmpty()) {
            throw Refusal.wrong(String.join("; ", wrong.values()));
        }
        var answer = Json.object().put("id", made.get().source().id());
        made.get().opening().ifPresent(opening -> {
            answer.put("receive", whole(request, opening.path()));
            answer.putIf("secret", opening.secret());
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.LOCATION,
                        project.address() + SourceWords.path(made.get().source()))
                .body(answer.print());
    }

    private static Map<String, String> read(byte[] body) {
        try {
            var node = JSON.readTree(body);
            if (!node.isObject()) {
                throw Refusal.wrong("A source is a JSON object with `kind` and `name`.");
            }
            var fields = new LinkedHashMap<String, String>();
            node.properties().forEach(entry -> {
                if (entry.getValue().isString()) {
                    fields.put(entry.getKey(), entry.getValue().asString());
                }
            });
            return fields;
        } catch (JacksonException broken) {
            throw Refusal.wrong("That is no JSON: " + broken.getOriginalMessage());
        }
    }

    private static Optional<SourceSystem.Type> kind(String word) {
        return Arrays.stream(SourceSystem.Type.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private record Added(SourceSystem source, Optional<SourceKeeper.Opening> opening) {}

    private Optional<Added> add(
            Opened project,
            SourceSystem.Type kind,
            Map<String, String> fields,
            Optional<String> secret,
            Map<String, String> wrong) {
        project.refuseUnlessWritable();
        if (project.contents().of(SourceSystem.KIND).size() >= MOST) {
            wrong.put("", "a project has at most " + MOST + " sources");
        }
        if (SourceWords.needsAddress(kind) && text(fields, "address").isEmpty()) {
            wrong.put("address", "a " + SourceWords.of(kind).toLowerCase(Locale.ROOT) + " needs its address");
        }
        var keeper = keeper(kind);
        keeper.flatMap(one -> one.wrong(kind, secret)).ifPresent(problem -> wrong.put("secret", problem));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        var id = id(project, text(fields, "name").orElse(kind.word()));
        var read = read(id, kind, fields);
        read.problems().forEach((field, problem) -> wrong.putIfAbsent(field, problem.replace("`", "")));
        if (read.record().isEmpty()) {
            return Optional.empty();
        }
        var source = read.record().get();
        try {
            projects.change(
                    project,
                    Change.of("added the source “" + source.title() + "”").put(SourceSystem.KIND, source));
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
            return Optional.empty();
        }
        return Optional.of(new Added(source, keeper.flatMap(one -> one.begin(project.slug(), source, secret))));
    }

    private static FormReading<SourceSystem> read(String id, SourceSystem.Type kind, Map<String, String> fields) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", id);
        written.put("kind", kind.word());
        FIELDS.forEach(field -> text(fields, field).ifPresent(value -> written.put(field, value)));
        return FormReading.of(SourceSystem.class, written);
    }

    private static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }

    private String id(Opened project, String name) {
        var taken = new ArrayList<>(project.contents().of(SourceSystem.KIND).stream()
                .map(SourceSystem::id)
                .toList());
        var identifiers = new Identifiers("source");
        var id = identifiers.of(name);
        while (taken.contains(id) || isRemembered(project.slug(), id)) {
            id = identifiers.of(name);
        }
        return id;
    }

    private boolean isRemembered(String project, String id) {
        return keepers.stream().anyMatch(keeper -> keeper.remembers(project, id));
    }

    private static String whole(HttpServletRequest request, String path) {
        return request.getRequestURL().toString().replace(request.getRequestURI(), path);
    }

    private static SourceSystem source(Opened project, String id) {
        return project.contents().of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no source `" + id + "` in this project."));
    }

    /** Another name, or what it is about; what is not sent stays as it was. */
    @PostMapping("/projects/{project}/sources/{id}")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var before = source(project, id);
        var altered = Altered.of(before);
        FIELDS.stream().filter(fields::containsKey).forEach(field -> altered.with(field, text(fields, field)));
        try {
            var after = altered.made();
            if (!after.equals(before)) {
                projects.change(
                        project,
                        Change.of("changed the source “" + after.title() + "”").put(SourceSystem.KIND, after));
            }
        } catch (IllegalArgumentException bad) {
            throw Refusal.wrong(String.valueOf(bad.getMessage()));
        }
        return Reply.go(Scope.of(request).at(SourceWords.path(before)));
    }

    /** What it told stays where it is, and counts again where this is undone. */
    @PostMapping("/projects/{project}/sources/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var source = source(project, id);
        projects.change(
                project,
                Change.of("removed the source “" + source.title() + "”").remove(SourceSystem.KIND, id));
        return Reply.go(Scope.of(request).at(PLACE));
    }
}
