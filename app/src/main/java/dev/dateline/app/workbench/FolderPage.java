package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A project out as one zip, and in again. */
@Controller
final class FolderPage {

    private final Projects projects;

    FolderPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{project}/folder.zip")
    void out(Opened project, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + project.slug() + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        projects.out(project).zip(response.getOutputStream());
    }

    /**
     * @param problems what is wrong with a folder that somebody handed in
     * @param unchanged the address of the project that is just so already
     */
    record View(List<Problem> problems, Optional<String> unchanged) {

        View(List<Problem> problems) {
            this(problems, Optional.empty());
        }
    }

    @GetMapping("/import")
    Reply ask() {
        return Reply.page("Bring in a project", "workbench/import.jte", new View(List.of()));
    }

    @PostMapping("/import")
    Reply in(@RequestParam MultipartFile folder, HttpServletRequest request) throws IOException {
        if (folder.isEmpty()) {
            throw Refusal.wrong("Choose a zip that holds a project folder.");
        }
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var aside = Files.createTempDirectory("dateline-import-");
        try (var bytes = folder.getInputStream()) {
            var in = FolderIn.read(
                    Imports.unpack(bytes, aside.toRealPath()),
                    projects.kinds(),
                    projects.consistencies(),
                    projects.constancies());
            var slug = Slugs.of(
                    in.contents().name().startsWith("dateline-import-")
                            ? in.contents().project().name()
                            : in.contents().name());
            var before = projects.newest(slug);
            var opened = projects.take(slug, visitor, in, Optional.empty());
            if (before.equals(Optional.of(opened.revision()))) {
                return unchanged(opened);
            }
            return Reply.go(opened.address() + (opened.revision() == 1 ? "/answers" : "/history/" + opened.revision()));
        } catch (FolderProblems wrong) {
            return Reply.page("Bring in a project", "workbench/import.jte", new View(wrong.problems()))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .json(() -> Json.object()
                            .put("title", "the folder is wrong")
                            .put("status", 422)
                            .put(
                                    "problems",
                                    wrong.problems().stream()
                                            .map(Problem::toString)
                                            .toList()));
        } finally {
            Imports.delete(aside);
        }
    }

    private static Reply unchanged(Opened opened) {
        return Reply.page(
                        "Bring in a project",
                        "workbench/import.jte",
                        new View(List.of(), Optional.of(opened.address() + "/press-release")))
                .json(() -> Json.object()
                        .put("project", opened.slug())
                        .put("revision", opened.revision())
                        .put("changed", false));
    }
}
