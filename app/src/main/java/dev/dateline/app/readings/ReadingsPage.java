package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Owners;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /projects/{project}/sources/{id}/readings}: what a source of kind http was asked and answered, tried before a metric is bound
 * to it; for a survey, what {@link SurveyPage} shows of it.
 */
@Controller
final class ReadingsPage {

    private static final String AT = "/projects/{project}/sources/{id}/readings";

    private final Projects projects;
    private final AllowedHosts hosts;
    private final Asked asked;
    private final AddressReading reading;
    private final Owners owners;
    private final SurveyPage surveys;
    private final SurveyReading answers;

    ReadingsPage(
            Projects projects,
            AllowedHosts hosts,
            Asked asked,
            AddressReading reading,
            Owners owners,
            SurveyPage surveys,
            SurveyReading answers) {
        this.projects = projects;
        this.hosts = hosts;
        this.asked = asked;
        this.reading = reading;
        this.owners = owners;
        this.surveys = surveys;
        this.answers = answers;
    }

    static String at(String source) {
        return "/sources/" + source + "/readings";
    }

    @GetMapping(AT)
    Reply readings(Opened project, @PathVariable String id) {
        var source = source(project, id);
        return source.kind() == SourceSystem.Type.SURVEY
                ? surveys.page(project, source, Optional.empty())
                : page(project, source, Optional.empty(), AddressView.Typed.NOTHING, Optional.empty());
    }

    private static SourceSystem source(Opened project, String id) {
        var source = Bound.sourceOr404(project.contents(), id);
        return source.kind() == SourceSystem.Type.SURVEY ? source : address(project, id);
    }

    private static SourceSystem address(Opened project, String id) {
        var source = Bound.sourceOr404(project.contents(), id);
        if (source.kind() != SourceSystem.Type.HTTP) {
            throw Refusal.notHere("`" + id + "` is no address that is asked; its kind is "
                    + source.kind().word() + ".");
        }
        return source;
    }

    private Reply page(
            Opened project,
            SourceSystem source,
            Optional<List<Values.Value>> tried,
            AddressView.Typed typed,
            Optional<String> wrong) {
        var host = AllowedHosts.of(URI.create(source.address().orElseThrow()));
        var state = asked.of(project.slug(), source.id());
        var contents = project.contents();
        var view = AddressView.of(
                contents,
                source,
                host,
                hosts.host(project.slug(), host),
                state,
                hosts.secret(project.slug(), source.id(), host).isPresent(),
                owners.isOne(project),
                project.mayEdit(),
                tried,
                typed,
                wrong);
        return Reply.page(source.title(), "readings/address.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/sources")
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    wrong.ifPresent(words -> {
                        throw Refusal.wrong(words);
                    });
                    return view.json(project.slug(), state);
                });
    }

    /** Asks now and shows the answer; nothing is kept. */
    @PostMapping(AT + "/trial")
    Reply look(Opened project, @PathVariable String id) {
        project.refuseUnlessWritable();
        var source = address(project, id);
        try {
            var values = reading.look(project.slug(), source).shown();
            return page(project, source, Optional.of(values), AddressView.Typed.NOTHING, Optional.empty());
        } catch (NotRead failed) {
            return page(project, source, Optional.empty(), AddressView.Typed.NOTHING, Optional.of(failed.words()));
        }
    }

    /** From now on the metric's values come from there; the next round asks at once. */
    @PostMapping(AT + "/metrics")
    Reply bind(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String metric,
            @RequestParam(defaultValue = "") String measure,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        var source = source(project, id);
        var chosen = metric(project, metric);
        if (chosen.isEmpty()) {
            return refused(project, source, metric, measure, "choose a metric of this project");
        } else if (measure.isBlank() || measure.length() > 1_000) {
            var why = "say which value it is, such as /queue/length or queue_length{host=\"a\"}";
            return refused(project, source, metric, measure, why);
        }
        projects.change(project, Bound.binding(chosen.get(), source, measure.strip()));
        if (source.kind() == SourceSystem.Type.SURVEY) {
            answers.keep(project.slug(), source);
        }
        return Reply.go(Scope.of(request).at(at(id)));
    }

    private Reply refused(Opened project, SourceSystem source, String metric, String measure, String why) {
        return source.kind() == SourceSystem.Type.SURVEY
                ? surveys.page(project, source, Optional.of(why))
                : page(project, source, Optional.empty(), new AddressView.Typed(metric, measure), Optional.of(why));
    }

    private static Optional<Metric> metric(Opened project, String id) {
        return project.contents().of(Metric.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    @PostMapping(AT + "/metrics/removal")
    Reply letGo(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String metric,
            HttpServletRequest request) {
        var bound = Bound.to(
                        project.contents(),
                        Bound.sourceOr404(project.contents(), id).id())
                .stream()
                .filter(one -> one.id().equals(metric))
                .findFirst()
                .orElseThrow(() -> Refusal.notHere("No such metric is taken from here."));
        projects.change(
                project,
                Change.of("takes " + bound.id() + " from " + id + " no more")
                        .put(Metric.KIND, Altered.of(bound).none("source").made()));
        return Reply.go(Scope.of(request).at(at(id)));
    }

    @PostMapping(AT + "/host")
    Reply allow(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "no") String neighbour,
            HttpServletRequest request) {
        owners.refuseOthers(project);
        var host = AllowedHosts.of(URI.create(address(project, id).address().orElseThrow()));
        hosts.allow(
                project.slug(), host, neighbour.equals("yes"), project.visitor().name());
        return Reply.go(Scope.of(request).at(at(id)));
    }

    @PostMapping(AT + "/host/removal")
    Reply withdraw(Opened project, @PathVariable String id, HttpServletRequest request) {
        owners.refuseOthers(project);
        var host = AllowedHosts.of(URI.create(address(project, id).address().orElseThrow()));
        if (!hosts.withdraw(project.slug(), host)) {
            throw Refusal.notHere("That machine is not allowed anyway.");
        }
        return Reply.go(Scope.of(request).at(at(id)));
    }

    /** Kept for the machine the address lies on today; an empty one is forgotten. */
    @PostMapping(AT + "/secret")
    Reply secret(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request) {
        owners.refuseOthers(project);
        var source = address(project, id);
        try {
            if (secret.isBlank()) {
                hosts.forgetSecret(project.slug(), id);
            } else {
                var host = AllowedHosts.of(URI.create(source.address().orElseThrow()));
                hosts.keepSecret(project.slug(), id, host, secret.strip());
            }
        } catch (IllegalArgumentException wrong) {
            return page(
                    project,
                    source,
                    Optional.empty(),
                    AddressView.Typed.NOTHING,
                    Optional.of(String.valueOf(wrong.getMessage())));
        }
        return Reply.go(Scope.of(request).at(at(id)));
    }
}
