package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Identifiers;
import dev.dateline.app.project.Json;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Owners;
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
    private final Mirrors mirrors;
    private final AllowedHosts hosts;
    private final Owners owners;

    MeasuringPage(Projects projects, GitSources gitSources, Mirrors mirrors, AllowedHosts hosts, Owners owners) {
        this.projects = projects;
        this.gitSources = gitSources;
        this.mirrors = mirrors;
        this.hosts = hosts;
        this.owners = owners;
    }

    /** @param owner whether whoever asks may allow a machine to be asked */
    record View(
            List<RepositoryView.Offer> offers, Map<String, String> fields, Map<String, String> wrong, boolean owner) {}

    @GetMapping("/projects/{project}/repository")
    Reply form(Opened project) {
        return page(project, Map.of(), List.of(), Map.of());
    }

    private Reply page(Opened project, Map<String, String> fields, List<String> chosen, Map<String, String> wrong) {
        var offers = Arrays.stream(Measure.values())
                .map(measure -> new RepositoryView.Offer(
                        measure.word(),
                        measure.title,
                        measure.told,
                        chosen.isEmpty()
                                ? measure != Measure.CHANGE_LEAD_TIME_AUTHOR
                                : chosen.contains(measure.word())))
                .toList();
        return Reply.page(
                        "Measure a repository",
                        "delivery/measuring.jte",
                        new View(offers, fields, wrong, owners.isOne(project)))
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
            var address = RepositoryPage.text(fields, "address")
                    .orElseThrow(() -> new IllegalArgumentException("say where the repository lies"));
            return CloneAddress.isOne(address)
                    ? measure(project, CloneAddress.of(address), fields, measures, request)
                    : measure(project, source(project, fields, address), measures, request);
        } catch (NotMeasurable bad) {
            wrong.put("address", bad.words().replace("\n", ". "));
        } catch (IllegalArgumentException bad) {
            wrong.put("", String.valueOf(bad.getMessage()).replace("`", ""));
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
        }
        var shown = new LinkedHashMap<>(fields);
        shown.computeIfPresent("address", (name, typed) -> CloneAddress.shown(typed));
        return page(project, shown, measures, wrong);
    }

    /** One that lies on this machine is read before anything is made. */
    private Reply measure(Opened project, SourceSystem source, List<String> measures, HttpServletRequest request)
            throws NotMeasurable {
        var answer = gitSources.known(project.slug(), source);
        if (answer.problem().isPresent()) {
            throw new NotMeasurable(answer.problem().get());
        }
        make(project, source, measures);
        gitSources.fill(project.slug(), source, answer);
        return Reply.go(Scope.of(request).at("/sources/" + source.id() + "/repository"));
    }

    private void make(Opened project, SourceSystem source, List<String> measures) {
        var change =
                Change.of("measured the repository “" + source.title() + "”").put(SourceSystem.KIND, source);
        RepositoryPage.put(project, source, Optional.empty(), measures, change);
        projects.change(project, change);
    }

    /** One that lies elsewhere is fetched in the background, and fills its metrics then. */
    private Reply measure(
            Opened project,
            CloneAddress clone,
            Map<String, String> fields,
            List<String> measures,
            HttpServletRequest request)
            throws NotMeasurable {
        var host = AllowedHosts.of(clone.address());
        boolean allows = "yes".equals(fields.get("allow"));
        if (allows || clone.secret().isPresent()) {
            owners.refuseOthers(project);
        }
        if (!allows && hosts.host(project.slug(), host).isEmpty()) {
            throw new NotMeasurable("an owner of the project has not allowed that " + host + " is asked");
        }
        var source = source(project, fields, clone.address().toString());
        make(project, source, measures);
        if (allows) {
            hosts.allow(
                    project.slug(),
                    host,
                    "yes".equals(fields.get("neighbour")),
                    project.visitor().name());
        }
        clone.secret().ifPresent(secret -> hosts.keepSecret(project.slug(), source.id(), host, secret));
        mirrors.begin(project.slug(), source);
        return Reply.go(Scope.of(request).at("/sources/" + source.id() + "/repository"));
    }

    private static SourceSystem source(Opened project, Map<String, String> fields, String address) {
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
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
