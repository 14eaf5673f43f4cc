package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /projects/{project}/press-release}: the sheet. */
@Controller
final class PressReleasePage {

    static final String TEXT = "/press-release";
    static final String FAQ = "/faq";

    /** What comments on the text as a whole are on. */
    static final String COMMENTS = "press-release";

    private final ReleaseSheet sheet;

    PressReleasePage(ReleaseSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/projects/{project}/press-release")
    Reply text(Opened project, @RequestParam Optional<String> claim, HttpServletRequest request) {
        return in(
                        Reply.page(
                                "Press release",
                                "pressrelease/press-release.jte",
                                sheet.view(project, Scope.of(request), claim)),
                        TEXT)
                .part("document", "pressrelease/document.jte")
                .json(() -> json(project));
    }

    /** The rooms of the document. */
    static Reply in(Reply reply, String current) {
        return reply.in(Frame.Place.PRESS_RELEASE, current);
    }

    private static Json json(Opened project) {
        var json = Json.object().put("project", project.contents().name());
        project.contents().of(PressRelease.KIND).stream()
                .findFirst()
                .ifPresent(release -> json.put("headline", release.head().headline())
                        .put("subheading", release.head().subheading())
                        .put("place", release.head().place())
                        .put("date", project.contents().project().launch())
                        .put("status", release.head().status().word())
                        .put("text", release.text().strip()));
        return CheckJson.put(json, Findings.of(project).all(), CheckJson.said(project.contents()));
    }
}
