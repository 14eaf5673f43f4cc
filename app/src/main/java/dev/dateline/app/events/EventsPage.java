package dev.dateline.app.events;

import dev.dateline.app.events.EventsView.Counted;
import dev.dateline.app.events.EventsView.Left;
import dev.dateline.app.events.EventsView.Row;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Frame;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Reply;
import dev.dateline.app.project.Json;
import dev.dateline.app.sources.SourceWords;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /projects/{project}/sources/{id}/events}: what a source has sent, what it was taken for, and how it is set up. */
@Controller
final class EventsPage {

    private static final int ROWS = 50;
    private static final int MOST_SHOWN = 200_000;
    private static final String PLACE = "/sources";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Addresses addresses;
    private final RawEvents events;
    private final EventStates states;

    EventsPage(Addresses addresses, RawEvents events, EventStates states) {
        this.addresses = addresses;
        this.events = events;
        this.states = states;
    }

    @Operation(
            id = "readSource",
            answers = "events.received, events.kinds, and state with deployments, changes and incidents")
    @GetMapping("/projects/{project}/sources/{id}/events")
    Reply source(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return page(
                project,
                source(project, id),
                new Shown(some(kind), some(reason), Math.clamp(page, 1, 1_000_000)),
                Optional.empty(),
                request);
    }

    /** Which of the events. */
    private record Shown(Optional<String> kind, Optional<String> reason, int page) {

        static final Shown NEWEST = new Shown(Optional.empty(), Optional.empty(), 1);

        String path(String base, int number) {
            return base + "?page=" + number
                    + kind.map(one -> "&kind=" + encoded(one)).orElse("")
                    + reason.map(one -> "&reason=" + encoded(one)).orElse("");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    static SourceSystem source(Opened project, String id) {
        return project.contents().of(SourceSystem.KIND).stream()
                .filter(one -> one.id().equals(id) && Senders.isOne(one.kind()))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notHere("There is no source `" + id + "` that sends events in this project."));
    }

    private Reply page(
            Opened project, SourceSystem source, Shown shown, Optional<String> secret, HttpServletRequest request) {
        var kinds = events.kinds(project.slug(), source.id());
        var state = states.of(project.slug()).of(source.id());
        return Reply.page(
                        source.title(),
                        "events/events.jte",
                        view(project, source, shown, secret, kinds, state, request))
                .in(Frame.Place.PRESS_RELEASE, PLACE)
                .json(() -> EventsJson.of(source.id(), source.kind().word(), kinds, state));
    }

    private EventsView view(
            Opened project,
            SourceSystem source,
            Shown shown,
            Optional<String> secret,
            Map<String, Long> kinds,
            EventState state,
            HttpServletRequest request) {
        var base = "/sources/" + source.id() + "/events";
        var zone = project.contents().project().timezone();
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        var receive = addresses.of(project.slug(), source.id()).map(path -> Addresses.whole(request, path));
        var rows = events.newest(
                project.slug(), source.id(), shown.kind(), shown.reason(), (long) (shown.page() - 1) * ROWS, ROWS + 1);
        return new EventsView(
                source.id(),
                source.title(),
                SourceWords.of(source.kind()),
                all == 0
                        ? source.title() + " has sent nothing yet"
                        : source.title() + " has sent " + number(all, "event"),
                number(state.deployments().size(), "deployment") + ", "
                        + number(state.changes().size(), "change") + " and "
                        + number(state.incidents().size(), "incident"),
                receive,
                addresses.isOpen(project.slug(), source.id()),
                secret,
                Optional.empty(),
                SetUp.steps(source.kind(), receive.orElse("")),
                SetUp.test(source.kind(), receive.orElse("")),
                counted(kinds, base),
                left(state, base),
                shown.reason().or(shown::kind),
                rows.stream().limit(ROWS).map(row -> row(row, base, zone)).toList(),
                Optional.of(shown.page()).filter(number -> number > 1).map(number -> shown.path(base, number - 1)),
                Optional.of(shown.page())
                        .filter(number -> rows.size() > ROWS)
                        .map(number -> shown.path(base, number + 1)));
    }

    private static String number(long count, String what) {
        return String.format(Locale.ENGLISH, "%,d %s", count, what) + (count == 1 ? "" : "s");
    }

    private static List<Counted> counted(Map<String, Long> kinds, String base) {
        var counted = new ArrayList<Counted>();
        kinds.forEach((kind, count) -> counted.add(
                new Counted(kind, String.format(Locale.ENGLISH, "%,d", count), base + "?kind=" + encoded(kind))));
        return counted;
    }

    /** What was concluded and then left out has no event of its own to show. */
    private static List<Left> left(EventState state, String base) {
        return state.leftOut().stream()
                .map(out -> new Left(
                        out.reason(),
                        out.kind(),
                        String.format(Locale.ENGLISH, "%,d", out.count()),
                        Optional.of(base + "?kind=" + encoded(out.kind()) + "&reason=" + encoded(out.reason()))))
                .toList();
    }

    private static Row row(RawEvents.Row row, String base, ZoneId zone) {
        var facts = Fact.read(row.facts(), text -> text);
        var taken = facts.stream().map(EventsPage::words).collect(Collectors.joining("; "));
        return new Row(
                base + "/" + row.id(),
                MOMENT.format(row.received().atZone(zone)),
                row.kind(),
                row.reason().isEmpty() ? taken : row.reason(),
                row.reason().isEmpty());
    }

    private static String words(Fact fact) {
        var says = fact.says();
        var words = new ArrayList<String>();
        words.add(fact.thing().name().toLowerCase(Locale.ROOT));
        for (var told : List.of(Told.STATUS, Told.SERVICE, Told.ENVIRONMENT, Told.VERSION, Told.TITLE)) {
            Optional.ofNullable(says.get(told)).filter(text -> !text.isEmpty()).ifPresent(words::add);
        }
        return String.join(", ", words);
    }

    @GetMapping("/projects/{project}/sources/{id}/events/{event}")
    Reply event(Opened project, @PathVariable String id, @PathVariable String event) {
        var source = source(project, id);
        var raw = events.one(project.slug(), id, event)
                .orElseThrow(() -> Refusal.notHere("This source has sent no such event."));
        var zone = project.contents().project().timezone();
        var text = pretty(raw.body().bytes());
        var facts = Fact.read(raw.facts(), one -> one);
        var view = new EventsView.One(
                id,
                source.title(),
                raw.kind(),
                MOMENT.format(raw.received().atZone(zone)),
                some(raw.reason()),
                facts.stream().map(EventsPage::whole).toList(),
                raw.deleted().map(at -> MOMENT.format(at.atZone(zone))),
                raw.deleted().isPresent() ? "" : raw.headers(),
                text.substring(0, Math.min(MOST_SHOWN, text.length())),
                text.length() > MOST_SHOWN);
        return Reply.page(raw.kind(), "events/event.jte", view)
                .in(Frame.Place.PRESS_RELEASE, PLACE)
                .json(() -> Json.object()
                        .put("id", event)
                        .put("kind", raw.kind())
                        .put("received", raw.received())
                        .put("reason", some(raw.reason()))
                        .putIf("deleted", raw.deleted())
                        .put("facts", facts.stream().map(EventsPage::whole).toList())
                        .put("headers", raw.headers().lines().toList())
                        .put("body", new String(raw.body().bytes(), StandardCharsets.UTF_8)));
    }

    private static String whole(Fact fact) {
        return fact.thing().name().toLowerCase(Locale.ROOT) + " " + fact.key() + " on " + fact.at() + ": "
                + fact.says().entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                        + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String pretty(byte[] body) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
        } catch (JacksonException plain) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Another secret; the one before opens nothing from now on. The answer shows it and is not kept by the browser. */
    @PostMapping("/projects/{project}/sources/{id}/events/secret")
    Reply secret(
            Opened project,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        project.refuseUnlessWritable();
        var source = source(project, id);
        var chosen = some(secret.strip());
        var wrong = chosen.flatMap(text -> Addresses.wrong(source.kind(), text));
        if (wrong.isPresent()) {
            throw Refusal.wrong("That cannot be a secret: " + wrong.get() + ".");
        }
        var used = chosen.orElseGet(Addresses::freshSecret);
        addresses.keep(project.slug(), id, used);
        return page(project, source, Shown.NEWEST, Optional.of(used).filter(text -> chosen.isEmpty()), request)
                .status(HttpStatus.OK);
    }
}
