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
import dev.dateline.app.project.Span;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Machine;
import dev.dateline.app.sources.Owners;
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
    private static final String AT = "/projects/{project}/sources/{id}/repository";

    private final Projects projects;
    private final GitSources gitSources;
    private final Mirrors mirrors;
    private final AllowedHosts hosts;
    private final Owners owners;

    RepositoryPage(Projects projects, GitSources gitSources, Mirrors mirrors, AllowedHosts hosts, Owners owners) {
        this.projects = projects;
        this.gitSources = gitSources;
        this.mirrors = mirrors;
        this.hosts = hosts;
        this.owners = owners;
    }

    @GetMapping(AT)
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
        var view = new RepositoryReport(project, source, answer, gitSources, fetched(project, source))
                .view(release, left, wrong);
        return Reply.page(source.title(), "delivery/repository.jte", view)
                .part("fetching", "delivery/fetching.jte")
                .in(Frame.Place.PRESS_RELEASE, PLACE)
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> answer.mined()
                        .map(mined -> MeasureJson.of(source.address().orElse(""), mined))
                        .orElseGet(() -> Json.object()
                                .put("repository", source.address().orElse(""))
                                .put("problem", answer.problem())
                                .putIf("fetching", mirrors.progress(project.slug(), source.id()))));
    }

    private Optional<RepositoryView.Fetched> fetched(Opened project, SourceSystem source) {
        return clone(source).map(clone -> {
            var zone = project.contents().project().timezone();
            var host = AllowedHosts.of(clone.address());
            return new RepositoryView.Fetched(
                    mirrors.progress(project.slug(), source.id()),
                    mirrors.fetched(project.slug(), source).map(at -> RepositoryReport.moment(at, zone)),
                    mirrors.failure(project.slug(), source.id())
                            .map(failure -> RepositoryReport.moment(failure.at(), zone) + ": "
                                    + failure.words().replace("`", "")),
                    source.every().map(Span::words).orElse("1 hour"),
                    Machine.of(
                            host,
                            hosts.host(project.slug(), host),
                            !"https".equals(clone.address().getScheme()),
                            hosts.secret(project.slug(), source.id(), host).isPresent(),
                            owners.isOne(project),
                            "as a password, or a name and a password with a colon between",
                            zone));
        });
    }

    private static Optional<CloneAddress> clone(SourceSystem source) {
        try {
            return Mirrors.isFetched(source)
                    ? Optional.of(CloneAddress.of(source.address().orElseThrow()))
                    : Optional.empty();
        } catch (NotMeasurable garbled) {
            return Optional.empty();
        }
    }

    /** Reads it again now. */
    @PostMapping(AT + "/refresh")
    Reply refresh(Opened project, @PathVariable String id, HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        read(project, source);
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** A copy is fetched first, in the background. */
    private void read(Opened project, SourceSystem source) {
        if (Mirrors.isFetched(source)) {
            mirrors.begin(project.slug(), source);
        } else {
            gitSources.fill(project.slug(), source, gitSources.anew(project.slug(), source));
        }
    }

    /** Its machine may be asked, and is, at once. */
    @PostMapping(AT + "/host")
    Reply allow(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "no") String neighbour,
            HttpServletRequest request) {
        owners.refuseOthers(project);
        var source = source(project, id);
        hosts.allow(
                project.slug(),
                host(source),
                neighbour.equals("yes"),
                project.visitor().name());
        mirrors.begin(project.slug(), source);
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    private static String host(SourceSystem source) {
        return clone(source)
                .map(clone -> AllowedHosts.of(clone.address()))
                .orElseThrow(() -> Refusal.wrong("This repository lies on this machine; nobody else is asked."));
    }

    @PostMapping(AT + "/host/removal")
    Reply withdraw(Opened project, @PathVariable String id, HttpServletRequest request) {
        owners.refuseOthers(project);
        if (!hosts.withdraw(project.slug(), host(source(project, id)))) {
            throw Refusal.notHere("That machine is not allowed anyway.");
        }
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** Kept for the machine the address lies on today; an empty one is forgotten. */
    @PostMapping(AT + "/secret")
    Reply secret(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request) {
        owners.refuseOthers(project);
        var source = source(project, id);
        try {
            if (secret.isBlank()) {
                hosts.forgetSecret(project.slug(), id);
            } else {
                hosts.keepSecret(project.slug(), id, host(source), secret.strip());
            }
        } catch (IllegalArgumentException wrong) {
            return page(
                    project,
                    source,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("secret", String.valueOf(wrong.getMessage())));
        }
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** Another place, other tags, the other rule; read at once. */
    @PostMapping(AT)
    Reply change(
            Opened project,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var before = source(project, id);
        var wrong = new LinkedHashMap<String, String>();
        try {
            var typed = text(fields, "address");
            var clone = typed.filter(CloneAddress::isOne).isPresent()
                    ? Optional.of(CloneAddress.of(typed.get()))
                    : Optional.<CloneAddress>empty();
            var after = Altered.of(before)
                    .with("address", clone.map(one -> one.address().toString()).or(() -> typed))
                    .with("releases", text(fields, "releases"))
                    .with("rule", text(fields, "rule"))
                    .with(
                            "services",
                            fields.containsKey("services")
                                    ? ServiceLines.parse(fields.get("services"), before.services())
                                    : before.services())
                    .made();
            text(fields, "releases").ifPresent(pattern -> refuse(pattern, wrong));
            if (wrong.isEmpty()) {
                clone.ifPresent(one -> keepSecret(project, id, one));
                projects.change(
                        project,
                        Change.of("changed the source “" + after.title() + "”").put(SourceSystem.KIND, after));
                read(project, after);
                return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
            }
        } catch (NotMeasurable bad) {
            wrong.put("address", bad.words());
        } catch (IllegalArgumentException bad) {
            wrong.put("", String.valueOf(bad.getMessage()).replace("`", ""));
        } catch (Refusal refused) {
            wrong.put("", refused.ofRecords());
        }
        return page(project, before, Optional.empty(), Optional.empty(), wrong);
    }

    /** What stood in the address; nobody sees it again. */
    private void keepSecret(Opened project, String id, CloneAddress clone) {
        clone.secret().ifPresent(secret -> {
            owners.refuseOthers(project);
            hosts.keepSecret(project.slug(), id, AllowedHosts.of(clone.address()), secret);
        });
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
    @PostMapping(AT + "/metrics")
    Reply make(
            Opened project,
            @PathVariable String id,
            @RequestParam(name = "measure", defaultValue = "") List<String> measures,
            @RequestParam(defaultValue = "") String service,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var part = Optional.of(service).filter(name -> !name.isEmpty());
        if (part.isPresent()
                && source.services().stream().noneMatch(one -> one.name().equals(service))) {
            throw Refusal.notHere("The repository has no service `" + service + "`.");
        }
        var change = Change.of("measured with “" + source.title() + "”");
        if (put(project, source, part, measures, change)) {
            projects.change(project, change);
            gitSources.fill(project.slug(), source, gitSources.known(project.slug(), source));
        }
        return Reply.go(Scope.of(request).at(PLACE + "/" + id + "/repository"));
    }

    /** Whether any was chosen. */
    static boolean put(
            Opened project, SourceSystem source, Optional<String> service, List<String> measures, Change change) {
        var taken = project.contents().of(Metric.KIND).stream().map(Metric::id).toList();
        var identifiers = new Identifiers("metric");
        boolean any = false;
        for (var word : measures.stream().distinct().toList()) {
            var measure = Measure.of(word);
            if (measure.isPresent()) {
                var title =
                        measure.get().title + service.map(name -> " of " + name).orElse("");
                var id = identifiers.of(title);
                while (taken.contains(id)) {
                    id = identifiers.of(title);
                }
                change.put(Metric.KIND, measure.get().metric(id, title, source.id(), service));
                any = true;
            }
        }
        return any;
    }
}
