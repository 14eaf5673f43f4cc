package dev.dateline.app.experience;

import dev.dateline.app.experience.ExperienceView.Entry;
import dev.dateline.app.experience.ExperienceView.Logged;
import dev.dateline.app.experience.Request.State;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.people.Role;
import dev.dateline.app.workbench.Opened;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The request log as pages show it. */
@Component
final class Log {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Repositories repositories;
    private final Requests requests;

    Log(Repositories repositories, Requests requests) {
        this.repositories = repositories;
        this.requests = requests;
    }

    Logged shown(Opened project, Scope scope, Request request) {
        var path = project.contents().of(GoldenPath.KIND).stream()
                .filter(one -> one.id().equals(request.path()))
                .findFirst();
        return new Logged(
                request.id(),
                path.map(GoldenPath::title).orElse(request.path()),
                words(request),
                byWhom(request, project.contents().project().timezone()),
                input(path, request),
                request.guardrails().stream()
                        .map(verdict -> new Entry(verdict.guardrail(), words(verdict.result())))
                        .toList(),
                request.against(),
                request.outcome().orElse(""),
                request.repository()
                        .filter(name -> repositories.find(project.slug(), name).isPresent())
                        .map(name -> clone(project, name)),
                request.state() == State.WAITING && scope.mayEdit() && requests.role(project) == Role.OWNER,
                scope.at("/experience/requests/" + request.id() + "/decision"));
    }

    private static List<Entry> input(Optional<GoldenPath> path, Request request) {
        return request.input().entrySet().stream()
                .map(one -> new Entry(
                        path.map(known -> known.form().label(one.getKey())).orElse(one.getKey()),
                        one.getValue().replace("\n", ", ")))
                .toList();
    }

    /** As the visitor's own browser calls the workbench. */
    private static String clone(Opened project, String name) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + project.address()
                + "/repositories/" + name + ".git";
    }

    private static String byWhom(Request request, ZoneId zone) {
        var decided = request.decidedBy()
                .map(who -> "; " + (request.state() == State.DECLINED ? "declined" : "let pass") + " by " + who
                        + request.decidedAt()
                                .map(at -> " on " + moment(at, zone))
                                .orElse(""))
                .orElse("");
        return "by " + request.by() + " on " + moment(request.at(), zone) + decided;
    }

    static String moment(Moment moment, ZoneId zone) {
        return Days.full(moment.day(zone)) + ", " + HOUR.format(moment.at().atZone(zone));
    }

    private static String words(Request request) {
        return switch (request.state()) {
            case BEGUN -> "begun, not finished";
            case DONE -> "done";
            case STOPPED -> "stopped";
            case WAITING -> "waits for an owner";
            case DECLINED -> "declined";
            case FAILED -> "failed";
        };
    }

    private static String words(Request.Result result) {
        return switch (result) {
            case KEPT -> "kept";
            case NOT_CONCERNED -> "has nothing to do with it";
            case ASKS -> "asks an owner";
            case STOPS -> "stops it";
        };
    }
}
