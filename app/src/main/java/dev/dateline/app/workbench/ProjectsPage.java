package dev.dateline.app.workbench;

import dev.dateline.app.page.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: the projects there are. */
@Controller
final class ProjectsPage {

    private final Projects projects;

    ProjectsPage(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/")
    Reply all() {
        return Reply.page(
                "Projects",
                "workbench/projects.jte",
                projects.all().stream().map(Versions.Listed::slug).toList());
    }
}
