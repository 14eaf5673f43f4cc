package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /repository}: from a path to a baseline in one go: the source, its metrics and their history. */
@Controller
final class MeasuringPage {

    private final Projects projects;
    private final GitSources gitSources;

    MeasuringPage(Projects projects, GitSources gitSources) {
        this.projects = projects;
        this.gitSources = gitSources;
    }

    record View(List<RepositoryView.Offer> offers, Map<String, String> fields, Map<String, String> wrong) {}

    @GetMapping("/projects/{project}/repository")
    Reply form(Opened project) {
        return page(project, Map.of(), List.of(), Map.of());
    }

    private static Reply page(
            Opened project, Map<String, String> fields, List<String> chosen, Map<String, String> wrong) {
        var offers = Arrays.stream(Measure.values())
                .map(measure -> new RepositoryView.Offer(
                        measure.word(),
                        measure.title,
                        measure.told,
                        chosen.isEmpty()
                                ? measure != Measure.CHANGE_LEAD_TIME_AUTHOR
                                : chosen.contains(measure.word())))
                .toList();
        return Reply.page("Measure a repository", "delivery/measuring.jte", new View(offers, fields, wrong))
                .in(Frame.Place.PRESS_RELEASE, RepositoryPage.PLACE)
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> Json.object()
                        .put("project", project.slug())
                        .put(
                                "measures",
                                Arrays.stream(Measure.values())
                                        .map(Measure::word)
                                        .toList()));
    }

    @PostMapping("/projects/{project}/repository")
    Reply measure(
            Opened project,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "measure", defaultValue = "") List<String> measures,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var wrong = new LinkedHashMap<String, String>();
        try {
            var source = source(project, fields);
            var answer = gitSources.known(project.slug(), source);
            answer.problem().ifPresent(problem -> wrong.put("address", problem));
            if (wrong.isEmpty()) {
                var change = Change.of("measured the repository “" + source.title() + "”")
                        .put(SourceSystem.KIND, source);
                RepositoryPage.put(project, source, measures, change);
                projects.change(project, change);
                gitSources.fill(project.slug(), source, answer);
                return Reply.go(Scope.of(request).at("/sources/" + source.id() + "/repository"));
            }
        } catch (IllegalArgumentException bad) {
            wrong.put("", String.valueOf(bad.getMessage()).replace("`", ""));
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
        }
        return page(project, fields, measures, wrong);
    }

    private static SourceSystem source(Opened project, Map<String, String> fields) {
        var address = RepositoryPage.text(fields, "address")
                .orElseThrow(() -> new IllegalArgumentException("say where the repository lies"));
        var last = address.replaceAll("[/\\\\]+(\\.git)?[/\\\\]*$", "").replaceAll("^.*[/\\\\]|\\.git$", "");
        var taken = project.contents().of(SourceSystem.KIND).stream()
                .map(SourceSystem::id)
                .toList();
        var identifiers = new Identifiers("repository");
        var id = identifiers.of(last);
        while (taken.contains(id)) {
            id = identifiers.of(last);
        }
        return new SourceSystem(
                id,
                SourceSystem.Type.GIT,
                Optional.of(last).filter(text -> !text.isBlank()),
                Optional.of(address),
                Optional.empty(),
                Optional.empty(),
                RepositoryPage.text(fields, "releases"),
                RepositoryPage.text(fields, "rule"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
