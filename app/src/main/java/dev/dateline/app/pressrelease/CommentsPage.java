package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/comments?on=…}: what readers say about one thing; whoever may read may comment. */
@Controller
final class CommentsPage {

    private static final String PATH = "/comments?on=";

    private final Projects projects;

    CommentsPage(Projects projects) {
        this.projects = projects;
    }

    /** @param about the thing in words, and where it is */
    record View(String about, String path, CommentsView comments) {}

    @GetMapping("/projects/{project}/comments")
    Reply comments(Opened project, @RequestParam(defaultValue = PressReleasePage.COMMENTS) String on) {
        return page(project, on, "", Optional.empty());
    }

    private static Reply page(Opened project, String on, String typed, Optional<String> wrong) {
        var view = new View(about(on), path(on), CommentsView.of(project, on, typed, wrong));
        return PressReleasePage.in(Reply.page("Comments", "pressrelease/comments-page.jte", view), "")
                .part("comments", "pressrelease/comments-part.jte")
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> Json.object()
                        .put("project", project.contents().name())
                        .put(
                                "comments",
                                project.contents().of(Comment.KIND).stream()
                                        .filter(comment -> comment.on().equals(on))
                                        .map(RecordText::json)
                                        .toList()));
    }

    @PostMapping("/projects/{project}/comments")
    Reply say(
            Opened project,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var fields = new LinkedHashMap<String, Object>(Map.of("id", "new", "on", on, "text", text.strip()));
        fields.put("by", project.visitor().name());
        fields.put("at", project.today().date().toString());
        if (project.visitor().isKnown()) {
            fields.put("account", project.visitor().account());
        }
        var reading = FormReading.of(Comment.class, fields);
        if (reading.record().isEmpty()) {
            var problem = text.isBlank()
                    ? "write what you think of it"
                    : String.join("; ", reading.problems().values());
            return page(project, on, text, Optional.of(problem));
        }
        var said = reading.record().get();
        projects.remark(
                project,
                contents -> Change.of("commented on " + about(on))
                        .put(
                                Comment.KIND,
                                Altered.of(said)
                                        .with("id", id(contents, said.text()))
                                        .made()));
        return back(request, on);
    }

    private static String id(Contents contents, String text) {
        var taken = contents.of(Comment.KIND).stream().map(Comment::id).toList();
        var identifiers = new Identifiers("comment");
        var id = identifiers.of(text);
        while (taken.contains(id)) {
            id = identifiers.of(text);
        }
        return id;
    }

    /** One's own words can be taken away again. */
    @PostMapping("/projects/{project}/comments/{id}/removal")
    Reply remove(Opened project, @PathVariable String id, HttpServletRequest request) {
        var comment = comment(project.contents(), id);
        if (!comment.isBy(project.visitor())) {
            throw Refusal.notAllowed("Only who wrote a comment can take it away; an editor can resolve it.");
        }
        projects.remark(
                project,
                contents -> Change.of("took a comment away on " + about(comment.on()))
                        .remove(Comment.KIND, id));
        return back(request, comment.on());
    }

    /** Nothing is left to be done about it; or there is again. */
    @PostMapping("/projects/{project}/comments/{id}/resolution")
    Reply resolve(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean resolved,
            HttpServletRequest request) {
        var on = comment(project.contents(), id).on();
        projects.change(
                project,
                contents -> Change.of((resolved ? "resolved" : "reopened") + " a comment on " + about(on))
                        .put(
                                Comment.KIND,
                                Altered.of(comment(contents, id))
                                        .with("resolved", resolved)
                                        .made()));
        return back(request, on);
    }

    private static Comment comment(Contents contents, String id) {
        return contents.of(Comment.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no such comment; it may have been taken away."));
    }

    private static Reply back(HttpServletRequest request, String on) {
        return Reply.go(Scope.of(request).at(PATH + URLEncoder.encode(on, StandardCharsets.UTF_8)));
    }

    private static String about(String on) {
        return switch (on) {
            case "press-release" -> "the press release";
            case "faq" -> "the FAQ";
            default -> on.contains(":") ? "the " + on.replace(":", " ") : "something";
        };
    }

    private static String path(String on) {
        int colon = on.indexOf(':');
        if (colon < 0) {
            return on.equals("faq") ? PressReleasePage.FAQ : PressReleasePage.TEXT;
        }
        var id = URLEncoder.encode(on.substring(colon + 1), StandardCharsets.UTF_8);
        return (on.startsWith("step:") ? "/plan/steps/" : "/claims/") + id;
    }
}
