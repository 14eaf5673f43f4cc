package dev.dateline.app.workbench;

import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: the projects there are. */
@Controller
final class ProjectsPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Projects projects;

    ProjectsPage(Projects projects) {
        this.projects = projects;
    }

    /** @param begins whether the visitor may begin another */
    record View(List<Line> lines, boolean begins) {}

    record Line(String slug, String name, String launch, Optional<String> notice) {}

    @GetMapping("/")
    Reply all(HttpServletRequest request) {
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var lines =
                projects.all(visitor).stream().map(one -> line(one, visitor)).toList();
        return Reply.page("Projects", "workbench/projects.jte", new View(lines, projects.mayBegin(visitor)))
                .json(() -> Json.object()
                        .put("projects", lines.stream().map(ProjectsPage::json).toList()));
    }

    private Line line(Versions.Listed listed, Visitor visitor) {
        var project = projects.open(listed.slug(), Optional.empty(), Optional.empty(), visitor, Optional.empty())
                .contents()
                .project();
        return new Line(listed.slug(), project.name(), DAY.format(project.launch()), listed.notice());
    }

    private static Json json(Line line) {
        return Json.object().put("id", line.slug()).put("name", line.name()).put("launch", line.launch());
    }
}
