package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.engine.language.Part;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/press-release/guide}: one part of the press release after the other, each asked for in a sentence. */
@Controller
final class GuidePage {

    private static final String PATH = "/press-release/guide";

    private final Projects projects;

    GuidePage(Projects projects) {
        this.projects = projects;
    }

    /** @param guide what is asked, with a good and a bad example */
    record View(String part, String title, Guide guide, String text, List<Stop> stops, Optional<String> next) {}

    record Stop(String part, String title, boolean written, boolean current) {}

    @GetMapping("/projects/{project}/press-release/guide")
    Reply ask(Opened project, @RequestParam Optional<String> part) {
        project.refuseUnlessWritable();
        var release = Document.release(project);
        var parts = WrittenParts.of(release, project.contents().project().name());
        var asked = part.flatMap(GuidePage::named)
                .orElseGet(() -> Arrays.stream(Part.values())
                        .filter(each -> parts.text(each).isEmpty())
                        .findFirst()
                        .orElse(Part.HEADLINE));
        var stops = new ArrayList<Stop>();
        for (var each : Part.values()) {
            stops.add(new Stop(each.word(), title(each), parts.text(each).isPresent(), each == asked));
        }
        var view = new View(
                asked.word(),
                title(asked),
                Guide.to(asked),
                parts.text(asked).orElse(""),
                stops,
                next(asked).map(Part::word));
        return PressReleasePage.in(Reply.page(title(asked), "pressrelease/guide.jte", view), PressReleasePage.TEXT);
    }

    @PostMapping("/projects/{project}/press-release/guide")
    Reply keep(Opened project, @RequestParam String part, @RequestParam String text, HttpServletRequest request) {
        var asked = named(part).orElse(Part.HEADLINE);
        var release = Document.release(project);
        var changed = WrittenParts.of(release, project.contents().project().name())
                .with(asked, Document.lines(text).strip());
        projects.change(
                project,
                Change.of("wrote the " + title(asked).toLowerCase(Locale.ROOT))
                        .put(PressRelease.KIND, Document.kept(changed)));
        return Reply.go(Scope.of(request)
                .at(next(asked).map(each -> PATH + "?part=" + each.word()).orElse("/press-release")));
    }

    private static Optional<Part> named(String word) {
        return Arrays.stream(Part.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private static Optional<Part> next(Part part) {
        var all = List.of(Part.values());
        int at = all.indexOf(part) + 1;
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    static String title(Part part) {
        return switch (part) {
            case HEADLINE -> "Headline";
            case SUBHEADING -> "Subheading";
            case SUMMARY -> "Summary";
            case PROBLEM -> "Problem";
            case SOLUTION -> "Solution";
            case QUOTE -> "Quote from the house";
            case START -> "How to start";
            case CUSTOMER_QUOTE -> "Customer quote";
            case CALL_TO_ACTION -> "Call to action";
        };
    }
}
