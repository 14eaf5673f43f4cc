package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Span;
import dev.dateline.app.sources.Owners;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sources/{id}/events/keeping}: how long what was sent is kept; what that deletes is told before it is done. */
@Controller
final class KeepingPage {

    private static final String AT = "/projects/{project}/sources/{id}/events/keeping";

    private final Projects projects;
    private final RawEvents events;
    private final Retention retention;
    private final Owners owners;

    KeepingPage(Projects projects, RawEvents events, Retention retention, Owners owners) {
        this.projects = projects;
        this.events = events;
        this.retention = retention;
        this.owners = owners;
    }

    /**
     * @param typed how long, as somebody wrote it
     * @param consequence what would be deleted, for whoever asked for it
     */
    record View(
            String id,
            String title,
            String heading,
            long shed,
            boolean owner,
            String typed,
            Optional<String> consequence,
            Optional<String> wrong) {}

    @GetMapping(AT)
    Reply keeping(Opened project, @PathVariable String id) {
        var source = EventsPage.source(project, id);
        var now = source.keepEvents().map(Span::text).orElse("");
        return page(project, source, now, Optional.empty(), Optional.empty());
    }

    private Reply page(
            Opened project, SourceSystem source, String typed, Optional<String> consequence, Optional<String> wrong) {
        var kept = source.keepEvents().map(Span::words);
        var shed = events.shed(project.slug(), source.id());
        var view = new View(
                source.id(),
                source.title(),
                "What " + source.title() + " sends is kept "
                        + kept.map(span -> "for " + span).orElse("for ever"),
                shed,
                owners.isOne(project),
                typed,
                consequence,
                wrong);
        return Reply.page("How long events are kept", "events/keeping.jte", view)
                .in(Frame.Place.PRESS_RELEASE, "/sources")
                .status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .json(() -> {
                    wrong.ifPresent(words -> {
                        throw Refusal.wrong(words);
                    });
                    return Json.object()
                            .put("source", source.id())
                            .put("keepEvents", source.keepEvents().map(Span::text))
                            .put("deleted", shed)
                            .putIf("consequence", consequence);
                });
    }

    /** @param sure whether the consequence was read; without it nothing is deleted */
    @PostMapping(AT)
    Reply keep(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "no") String sure,
            HttpServletRequest request) {
        project.refuseUnlessWritable();
        if (!owners.isOne(project)) {
            throw Refusal.notAllowed("Only an owner of the project says how long events are kept.");
        }
        var source = EventsPage.source(project, id);
        var typed = keep.strip();
        try {
            var altered = Altered.of(source);
            var after = (typed.isEmpty() ? altered.none("keepEvents") : altered.some("keepEvents", Span.parse(typed)))
                    .made();
            var lost = after.keepEvents()
                    .map(kept -> events.whole(project.slug(), id, retention.before(kept)))
                    .orElse(0L);
            if (lost > 0 && !sure.equals("yes")) {
                return page(project, source, typed, Optional.of(consequence(lost, after)), Optional.empty());
            }
            if (!after.equals(source)) {
                projects.change(
                        project,
                        Change.of("keeps the events of “" + source.title() + "” "
                                        + after.keepEvents()
                                                .map(span -> "for " + span.words())
                                                .orElse("for ever"))
                                .put(SourceSystem.KIND, after));
            }
            retention.delete(project.slug(), after);
            return Reply.go(Scope.of(request).at("/sources/" + id + "/events/keeping"));
        } catch (IllegalArgumentException bad) {
            return page(
                    project,
                    source,
                    typed,
                    Optional.empty(),
                    Optional.of(String.valueOf(bad.getMessage()).replace("`", "")));
        }
    }

    private static String consequence(long lost, SourceSystem after) {
        return Days.counted(lost, "event") + " older than "
                + after.keepEvents().map(Span::words).orElse("that")
                + " will lose what was sent, now and for good; no undo brings it back. What each was taken for stays, and so"
                + " does every number made of it.";
    }
}
