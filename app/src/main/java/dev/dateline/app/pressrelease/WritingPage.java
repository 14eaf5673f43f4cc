package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.ClaimFaces;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/press-release/edit} and {@code /faq/edit}: the Markdown beside how it reads; what is typed is kept as one goes. */
@Controller
final class WritingPage {

    private static final String RELEASE = "/press-release";

    private final Projects projects;
    private final ClaimFaces faces;

    WritingPage(Projects projects, ClaimFaces faces) {
        this.projects = projects;
        this.faces = faces;
    }

    /**
     * @param path of the document within the project
     * @param head only a press release has one
     * @param remarks of the document as it is typed
     */
    record View(
            String title,
            String path,
            Optional<Head> head,
            String text,
            List<Markdown.Block> blocks,
            List<Remark> remarks,
            boolean mayEdit,
            long revision) {}

    record Head(String headline, String subheading, String place, List<Stage> stages) {}

    record Stage(String word, boolean chosen) {}

    @GetMapping("/projects/{project}/press-release/edit")
    Reply release(Opened project, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var release = Document.release(project);
        return page(view(project, release, Scope.of(request)));
    }

    @GetMapping("/projects/{project}/faq/edit")
    Reply faq(Opened project, HttpServletRequest request) {
        project.refuseUnlessWritable();
        return page(faqView(project, Document.faq(project), Scope.of(request)));
    }

    @PostMapping("/projects/{project}/press-release/edit")
    Reply keepRelease(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var before = Document.release(project);
        var change = Change.of("wrote the press release").put(PressRelease.KIND, Document.kept(typed(fields, before)));
        projects.change(project, fields.containsKey("typing") ? change.typing() : change);
        return after(fields, Scope.of(request), RELEASE);
    }

    @PostMapping("/projects/{project}/faq/edit")
    Reply keepFaq(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var text = text(fields);
        var change = Change.of("wrote the FAQ");
        change = text.isBlank() ? change.remove(Faq.KIND, "faq") : change.put(Faq.KIND, new Faq(text.strip() + "\n"));
        projects.change(project, fields.containsKey("typing") ? change.typing() : change);
        return after(fields, Scope.of(request), PressReleasePage.FAQ);
    }

    /** How what is typed would read; nothing is kept. */
    @PostMapping("/projects/{project}/press-release/preview")
    Reply previewRelease(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        return page(view(project, typed(fields, Document.release(project)), Scope.of(request)));
    }

    @PostMapping("/projects/{project}/faq/preview")
    Reply previewFaq(Opened project, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        return page(faqView(project, text(fields), Scope.of(request)));
    }

    /** Somebody who is typing stays; somebody who is done looks at the document; somebody who chose words makes a claim of them. */
    private static Reply after(Map<String, String> fields, Scope scope, String path) {
        var words = fields.getOrDefault("words", "");
        if (fields.containsKey("typing")) {
            return Reply.go(scope.at(path + "/edit"));
        } else if (fields.containsKey("claim")) {
            return Reply.go(scope.at(ClaimMakingPage.address(words)));
        }
        return Reply.go(scope.at(path));
    }

    private static PressRelease typed(Map<String, String> fields, PressRelease before) {
        var stage = Arrays.stream(PressRelease.Stage.values())
                .filter(one -> one.word().equals(fields.get("status")))
                .findFirst()
                .orElse(before.head().status());
        var head = new PressRelease.Head(
                line(fields, "headline"), line(fields, "subheading"), line(fields, "place"), stage);
        return new PressRelease(head, text(fields), before.textLine());
    }

    /** A form whose text did not arrive must not empty the document. */
    private static String text(Map<String, String> fields) {
        var text = fields.get("text");
        if (text == null) {
            throw Refusal.wrong("The form came without its text; nothing was changed.");
        }
        return Document.lines(text);
    }

    private static Optional<String> line(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, "").replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty());
    }

    private static Reply page(View view) {
        return PressReleasePage.in(
                        Reply.page(view.title(), "pressrelease/writing.jte", view),
                        view.head().isPresent() ? PressReleasePage.TEXT : PressReleasePage.FAQ)
                .part("preview", "pressrelease/preview.jte")
                .part("saved", "pressrelease/saved.jte")
                .script("pressrelease/writing.js")
                .wide();
    }

    private View view(Opened project, PressRelease release, Scope scope) {
        var head = release.head();
        var stages = Arrays.stream(PressRelease.Stage.values())
                .map(stage -> new Stage(stage.word(), stage == head.status()))
                .toList();
        return new View(
                "Write the press release",
                RELEASE,
                Optional.of(new Head(
                        head.headline().orElse(""),
                        head.subheading().orElse(""),
                        head.place().orElse(""),
                        stages)),
                release.text().strip(),
                blocks(project, release.text(), scope),
                remarks(
                        project.contents().with(PressRelease.KIND, List.of(release)),
                        project,
                        finding -> !finding.place().file().equals(Faq.PATH)),
                scope.mayEdit(),
                scope.revision());
    }

    private View faqView(Opened project, String text, Scope scope) {
        return new View(
                "Write the FAQ",
                PressReleasePage.FAQ,
                Optional.empty(),
                text.strip(),
                blocks(project, text, scope),
                remarks(
                        text.isBlank() ? project.contents() : project.contents().with(Faq.KIND, List.of(new Faq(text))),
                        project,
                        finding -> finding.place().file().equals(Faq.PATH)),
                scope.mayEdit(),
                scope.revision());
    }

    /** What the checks say of the text as it is typed, before anybody keeps it. */
    private static List<Remark> remarks(Contents typed, Opened project, Predicate<Finding> wanted) {
        return Findings.in(typed, project.today()).all().stream()
                .filter(wanted)
                .map(finding -> Remark.of(finding, typed))
                .toList();
    }

    private List<Markdown.Block> blocks(Opened project, String text, Scope scope) {
        return Markdown.blocks(
                text, ReleaseSheet.links(project, scope, RELEASE, "document", faces.rows(project), Optional.empty()));
    }
}
