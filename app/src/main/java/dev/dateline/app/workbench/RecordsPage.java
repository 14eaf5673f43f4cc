package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.project.TextFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every record of a project by its kind and identifier, as text to edit and as JSON for programs; the door for kinds that have no page of
 * their own yet. The same reading as the folder's, so the same problems.
 */
@Controller
final class RecordsPage {

    private static final int LONGEST = 4_000_000;

    private final Projects projects;

    RecordsPage(Projects projects) {
        this.projects = projects;
    }

    record View(List<Group> groups) {}

    record Group(String kind, int count) {}

    @GetMapping("/projects/{project}/records")
    Reply kinds(Opened project) {
        var groups = texts().map(kind ->
                        new Group(kind.name(), project.contents().of(kind).size()))
                .toList();
        return Reply.page("All records", "workbench/records.jte", new View(groups))
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("revision", project.revision())
                        .put(
                                "kinds",
                                groups.stream()
                                        .map(group -> Json.object()
                                                .put("kind", group.kind())
                                                .put("count", group.count()))
                                        .toList()));
    }

    private Stream<Kind<?>> texts() {
        return projects.kinds().stream().filter(kind -> kind.file() instanceof TextFile<?>);
    }

    private Kind<?> kind(String name) {
        return texts().filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There are no records called `" + name + "`."));
    }

    record Listed(String kind, boolean isList, List<Item> items, boolean mayEdit) {}

    record Item(String id, String text) {}

    @GetMapping("/projects/{project}/records/{kind}")
    Reply list(Opened project, @PathVariable("kind") String name) {
        return list(project, kind(name));
    }

    private static <R> Reply list(Opened project, Kind<R> kind) {
        var items = project.contents().of(kind).stream()
                .map(record -> new Item(kind.id().apply(record), RecordText.of(kind, record)))
                .toList();
        var view = new Listed(kind.name(), RecordText.isOneOfMany(kind), items, project.mayEdit());
        return Reply.page(kind.name(), "workbench/list.jte", view)
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put("revision", project.revision())
                        .put(
                                kind.name(),
                                project.contents().of(kind).stream()
                                        .map(record -> json(kind, record))
                                        .toList()));
    }

    private static <R> Json json(Kind<R> kind, R record) {
        return RecordText.isStructured(kind) && record instanceof Record structured
                ? RecordText.json(structured)
                : Json.object().put("id", kind.id().apply(record)).put("text", RecordText.of(kind, record));
    }

    record One(
            String kind,
            String id,
            String text,
            List<Problem> problems,
            boolean isNew,
            boolean mayEdit,
            boolean goes) {}

    @GetMapping("/projects/{project}/records/{kind}/{id}")
    Reply one(Opened project, @PathVariable("kind") String name, @PathVariable String id) {
        return one(project, kind(name), id);
    }

    private static <R> Reply one(Opened project, Kind<R> kind, String id) {
        if (id.equals("+") && RecordText.isOneOfMany(kind)) {
            return page(project, kind, "+", RecordText.isListed(kind) ? "id: " : "---\nid: \n---\n", List.of());
        }
        var record = find(project, kind, id)
                .orElseThrow(() -> Refusal.notHere("There is no `" + id + "` among the " + kind.name() + "."));
        return page(project, kind, id, RecordText.of(kind, record), List.of())
                .json(() -> answer(project, kind, record));
    }

    private static <R> Json answer(Opened project, Kind<R> kind, R record) {
        return Json.object()
                .put("project", project.slug())
                .put("revision", project.revision())
                .put("kind", kind.name())
                .put("record", json(kind, record));
    }

    private static <R> Optional<R> find(Opened project, Kind<R> kind, String id) {
        return project.contents().of(kind).stream()
                .filter(record -> kind.id().apply(record).equals(id))
                .findFirst();
    }

    private static Reply page(Opened project, Kind<?> kind, String id, String text, List<Problem> problems) {
        boolean isNew = id.equals("+");
        var view = new One(
                kind.name(), id, text, problems, isNew, project.mayEdit(), !isNew && RecordText.isOneOfMany(kind));
        return Reply.page(isNew ? "New in " + kind.name() : id, "workbench/record.jte", view);
    }

    @PostMapping("/projects/{project}/records/{kind}/{id}")
    Reply save(Opened project, @PathVariable("kind") String name, @PathVariable String id, @RequestParam String text) {
        return save(project, kind(name), id, text);
    }

    private <R> Reply save(Opened project, Kind<R> kind, String id, String text) {
        try {
            var record = RecordText.read(kind, refusedIfLong(text));
            var changed = projects.change(project, written(kind, id, record));
            return Reply.go(changed.address() + "/records/" + kind.name() + "/"
                    + kind.id().apply(record));
        } catch (FolderProblems wrong) {
            return page(project, kind, id, text, wrong.problems()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            return page(project, kind, id, text, refused.problems()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A record keeps its name; one that is written under another is a new one. */
    private static <R> Change written(Kind<R> kind, String id, R record) {
        var name = kind.id().apply(record);
        if (!id.equals("+") && !id.equals(name)) {
            throw Refusal.wrong("The record is called `" + id + "` and the text says `" + name
                    + "`; identifiers stay as they are, because others name them.");
        }
        return Change.of((id.equals("+") ? "added " : "changed ") + name + " in " + kind.name())
                .put(kind, record);
    }

    private static String refusedIfLong(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.tooMuch("A record has at most " + LONGEST + " characters; this has " + text.length() + ".");
        }
        return text;
    }

    @PostMapping("/projects/{project}/records/{kind}/{id}/removal")
    Reply remove(Opened project, @PathVariable("kind") String name, @PathVariable String id) {
        removed(project, kind(name), id);
        return Reply.go(project.address() + "/records/" + name);
    }

    private Opened removed(Opened project, Kind<?> kind, String id) {
        if (!RecordText.isOneOfMany(kind)) {
            throw Refusal.wrong("A project has one " + kind.name() + "; it can be changed, not taken away.");
        }
        if (find(project, kind, id).isEmpty()) {
            throw Refusal.notHere("There is no `" + id + "` among the " + kind.name() + ".");
        }
        return projects.change(
                project, Change.of("took " + id + " out of " + kind.name()).remove(kind, id));
    }

    /** For programs: JSON, or YAML, or a document's Markdown; {@code If-Match} says which revision was read. */
    @PutMapping("/projects/{project}/records/{kind}/{id}")
    ResponseEntity<String> put(
            Opened project,
            @PathVariable("kind") String name,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) Optional<String> match,
            @RequestBody String body) {
        return put(match.map(tag -> project.readAt(revision(tag))).orElse(project), kind(name), id, body);
    }

    private <R> ResponseEntity<String> put(Opened project, Kind<R> kind, String id, String body) {
        try {
            var record = RecordText.read(kind, refusedIfLong(body));
            if (!kind.id().apply(record).equals(id)) {
                throw Refusal.wrong("The address says `" + id + "` and the record `"
                        + kind.id().apply(record) + "`.");
            }
            var changed = projects.change(
                    project, Change.of("wrote " + id + " in " + kind.name()).put(kind, record));
            return ResponseEntity.ok()
                    .eTag("\"" + changed.revision() + "\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer(changed, kind, record).print());
        } catch (FolderProblems wrong) {
            throw Refusal.wrong(wrong.problems());
        }
    }

    private static long revision(String tag) {
        try {
            return Long.parseLong(tag.replace("\"", "").replace("W/", ""));
        } catch (NumberFormatException unknown) {
            throw Refusal.wrong("If-Match (" + tag + ") must be the number of a revision in quotation marks");
        }
    }

    @DeleteMapping("/projects/{project}/records/{kind}/{id}")
    ResponseEntity<Void> delete(Opened project, @PathVariable("kind") String name, @PathVariable String id) {
        var changed = removed(project, kind(name), id);
        return ResponseEntity.noContent().eTag("\"" + changed.revision() + "\"").build();
    }
}
