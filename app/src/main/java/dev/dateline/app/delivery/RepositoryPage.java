package dev.dateline.app.delivery;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sources/{id}/repository}: what a repository says, what was left out of it, and the metrics it fills. */
@Controller
final class RepositoryPage {

    static final String PLACE = "/sources";

    private final Projects projects;
    private final GitSources gitSources;
    private final Ground ground;

    RepositoryPage(Projects projects, GitSources gitSources, Ground ground) {
        this.projects = projects;
        this.gitSources = gitSources;
        this.ground = ground;
    }

    @GetMapping("/projects/{project}/sources/{id}/repository")
    Reply repository(
            Opened project,
            @PathVariable String id,
            @RequestParam Optional<String> release,
            @RequestParam Optional<String> left) {
        return page(project, source(project, id), release, left, Map.of());
    }

    static SourceSystem source(Opened project, String id) {
        return project.contents().of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(id) && one.kind() == SourceSystem.Type.GIT)
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no git repository `" + id + "` among the sources."));
    }

    private Reply page(
            Opened project,
            SourceSystem source,
            Optional<String> release,
            Optional<String> left,
            Map<String, String> wrong) {
        var answer = gitSources.known(project.slug(), source);
        var view = new RepositoryReport(project, source, answer, ground).view(release, left, wrong);
        return Reply.page(source.title(), "delivery/repository.jte", view)
                .in(Frame.Place.PRESS_RELEASE, PLACE)
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> answer.mined()
                        .map(mined -> MeasureJson.of(source.address().orElse(""), mined))
                        .orElseGet(() -> Json.object()
                                .put("repository", source.address().orElse(""))
                                .put("problem", answer.problem())));
    }

    /** Reads it again now. */
    @PostMapping("/projects/{project}/sources/{id}/repository/refresh")
    Reply refresh(Opened project, @PathVariable String id, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        gitSources.fill(project.slug(), source, gitSources.anew(project.slug(), source));
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** Another place, other tags, the other rule; read at once. */
    @PostMapping("/projects/{project}/sources/{id}/repository")
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var before = source(project, id);
        var wrong = new LinkedHashMap<String, String>();
        try {
            var after = Altered.of(before)
                    .with("address", text(fields, "address"))
                    .with("releases", text(fields, "releases"))
                    .with("rule", text(fields, "rule"))
                    .made();
            text(fields, "releases").ifPresent(pattern -> refuse(pattern, wrong));
            if (wrong.isEmpty()) {
                projects.change(
                        project,
                        Change.of("changed the source “" + after.title() + "”").put(SourceSystem.KIND, after));
                gitSources.fill(project.slug(), after, gitSources.anew(project.slug(), after));
                return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
            }
        } catch (IllegalArgumentException bad) {
            wrong.put("", String.valueOf(bad.getMessage()).replace("`", ""));
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
        }
        return page(project, before, Optional.empty(), Optional.empty(), wrong);
    }

    private static void refuse(String pattern, Map<String, String> wrong) {
        try {
            TagPattern.of(pattern);
        } catch (NotMeasurable bad) {
            wrong.put("releases", bad.words());
        }
    }

    static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
    }

    /** Makes the metrics that are chosen, and fills them. */
    @PostMapping("/projects/{project}/sources/{id}/repository/metrics")
    Reply make(
            Opened project,
            @PathVariable String id,
            @RequestParam(name = "measure", defaultValue = "") List<String> measures,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var change = Change.of("measured with “" + source.title() + "”");
        if (put(project, source, measures, change)) {
            projects.change(project, change);
            gitSources.fill(project.slug(), source, gitSources.known(project.slug(), source));
        }
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** Whether any was chosen. */
    static boolean put(Opened project, SourceSystem source, List<String> measures, Change change) {
        var taken = project.contents().of(Metric.KIND).stream().map(Metric::id).toList();
        var identifiers = new Identifiers("metric");
        boolean any = false;
        for (var word : measures.stream().distinct().toList()) {
            var measure = Measure.of(word);
            if (measure.isPresent()) {
                var id = identifiers.of(measure.get().title);
                while (taken.contains(id)) {
                    id = identifiers.of(measure.get().title);
                }
                change.put(Metric.KIND, measure.get().metric(id, source.id()));
                any = true;
            }
        }
        return any;
    }
}
