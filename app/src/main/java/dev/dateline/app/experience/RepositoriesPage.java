package dev.dateline.app.experience;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.workbench.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The repositories of a project as {@code git clone} asks for them (git's smart HTTP): to be read by who may read the project, by nobody to be written. */
@Controller
final class RepositoriesPage {

    private final Repositories repositories;

    RepositoriesPage(Repositories repositories) {
        this.repositories = repositories;
    }

    @GetMapping("/projects/{project}/repositories/{name}.git/info/refs")
    void refs(
            Opened project,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String service,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!service.equals("git-upload-pack")) {
            throw Refusal.notAllowed("What golden paths make is read here with git, and changed elsewhere.");
        }
        var repository = repository(project, name);
        answer(response, "advertisement");
        Git.advertise(repository, protocol(request), response.getOutputStream());
    }

    @PostMapping(
            path = "/projects/{project}/repositories/{name}.git/git-upload-pack",
            consumes = "application/x-git-upload-pack-request")
    void pack(Opened project, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var repository = repository(project, name);
        answer(response, "result");
        Git.pack(repository, protocol(request), body(request), response.getOutputStream());
    }

    private Path repository(Opened project, String name) {
        return repositories
                .find(project.slug(), name)
                .orElseThrow(() -> Refusal.notHere("There is no such repository in this project."));
    }

    private static void answer(HttpServletResponse response, String what) {
        response.setContentType("application/x-git-upload-pack-" + what);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static Optional<String> protocol(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Git-Protocol"));
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        var coding = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .orElse("");
        return coding.contains("gzip") ? new GZIPInputStream(request.getInputStream()) : request.getInputStream();
    }
}
