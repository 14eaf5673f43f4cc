package dev.dateline.app.news;

import dev.dateline.app.people.Links;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /news/…}: the news of one project as a feed, to whoever has the link, until it is withdrawn. It leads nowhere else. */
@Controller
final class FeedPage {

    private static final int MOST = 50;

    private final Projects projects;
    private final Links links;
    private final Watch watch;
    private final Turns turns;

    FeedPage(Projects projects, Links links, Watch watch, Turns turns) {
        this.projects = projects;
        this.links = links;
        this.watch = watch;
        this.turns = turns;
    }

    @GetMapping("/news/{secret}")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        var project = projects.open(links.open(secret, Links.Page.NEWS));
        watch.look(project.slug());
        var began = turns.look(project.slug()).map(Turns.Look::began).orElse(projects.now());
        var feed = Atom.feed(
                project.slug(),
                project.contents().project().name(),
                request.getRequestURL().toString(),
                began,
                turns.of(project.slug(), project.today().date(), MOST, 0));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Atom.TYPE + ";charset=UTF-8"))
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
