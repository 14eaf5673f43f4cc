package dev.dateline.app.delivery;

import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Span;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What no event says of deliveries and people know: what caused an incident, how soon one follows its cause, whose a service is. */
@Controller
final class SaidOfDeliveriesPage {

    private final Projects projects;
    private final EventStates states;

    SaidOfDeliveriesPage(Projects projects, EventStates states) {
        this.projects = projects;
        this.states = states;
    }

    /** @param cause a deployment's identifier, none, or nothing where the rule shall find it */
    @PostMapping("/projects/{project}/delivery/incidents")
    Reply cause(
            Opened project,
            @RequestParam String source,
            @RequestParam String incident,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String because,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var state = states.of(project.slug());
        if (state.incidents().stream()
                .noneMatch(one -> one.source().equals(source) && one.id().equals(incident))) {
            throw Refusal.notHere("No event told of an incident `" + incident + "`.");
        }
        var named = Optional.of(cause).filter(text -> !text.equals(IncidentRows.NONE));
        if (named.filter(id -> !id.isEmpty()
                        && state.deployments().stream()
                                .noneMatch(one -> one.id().equals(id)))
                .isPresent()) {
            throw Refusal.notHere("No event told of a deployment `" + cause + "`.");
        }
        var system = source(project, source);
        var looked = new ArrayList<>(system.incidents());
        looked.removeIf(one -> one.id().equals(incident));
        if (!cause.isEmpty()) {
            var why = Optional.of(because.strip()).filter(text -> !text.isEmpty());
            refuseWrong(() -> looked.add(new SourceSystem.Looked(
                    incident, named, why, Optional.of(project.visitor().name()))));
        }
        put(project, system, "incidents", List.copyOf(looked), "said what caused " + incident);
        return back(request, "#incidents");
    }

    /** @param within nothing for the usual day */
    @PostMapping("/projects/{project}/delivery/window")
    Reply window(
            Opened project,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String within,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        refuseWrong(() -> put(
                project,
                source(project, source),
                "incidentsWithin",
                Optional.of(within.strip()).filter(text -> !text.isEmpty()).map(Span::parse),
                "said how soon an incident follows its cause"));
        return back(request, "#incidents");
    }

    /** @param team nothing where it is nobody's any more */
    @PostMapping("/projects/{project}/delivery/team")
    Reply team(
            Opened project,
            @RequestParam String service,
            @RequestParam(defaultValue = "") String team,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var system = teller(project, service);
        var parts = new ArrayList<SourceSystem.Part>();
        var named = Optional.of(team.strip()).filter(text -> !text.isEmpty());
        var before = system.services().stream()
                .filter(part -> part.name().equals(service))
                .findFirst();
        system.services().stream().filter(part -> !part.name().equals(service)).forEach(parts::add);
        var paths = before.map(SourceSystem.Part::paths).orElse(List.of());
        if (named.isPresent() || !paths.isEmpty()) {
            refuseWrong(() -> parts.add(new SourceSystem.Part(service, paths, named)));
        }
        put(project, system, "services", List.copyOf(parts), "said whose " + service + " is");
        return back(request, "#one");
    }

    /** The source that names the service's team already, else the first that tells of its deployments. */
    private SourceSystem teller(Opened project, String service) {
        Predicate<SourceSystem> names = source -> source.services().stream()
                .anyMatch(part -> part.name().equals(service) && part.team().isPresent());
        return Stream.concat(
                        project.contents().of(SourceSystem.KIND).stream().filter(names),
                        states.of(project.slug()).deployments().stream()
                                .filter(one ->
                                        one.service().filter(service::equals).isPresent())
                                .map(one -> source(project, one.source())))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("No event told of a service `" + service + "`."));
    }

    private static SourceSystem source(Opened project, String id) {
        return project.contents().of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("There is no source `" + id + "`."));
    }

    private void put(Opened project, SourceSystem source, String component, Object value, String summary) {
        refuseWrong(() -> {
            var after = Altered.of(source).with(component, value).made();
            if (!after.equals(source)) {
                projects.change(project, Change.of(summary).put(SourceSystem.KIND, after));
            }
        });
    }

    private static void refuseWrong(Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static Reply back(HttpServletRequest request, String where) {
        var query = Optional.ofNullable(request.getParameter("here"))
                .filter(text -> text.startsWith("?"))
                .orElse("");
        return Reply.go(Scope.of(request).at("/delivery" + query + where));
    }
}
