package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.Fact.Thing;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everyone else may send: an object whose {@code type} (or {@code kind}) begins with {@code deployment}, {@code change} or
 * {@code incident}, with the members that docs/format.md names, beside it or in {@code data}.
 */
final class PlainEvents {

    private PlainEvents() {}

    static String kind(Payload body) {
        return body.first("type", "kind").orElse("unknown");
    }

    static Taken take(Payload body) {
        var kind = kind(body);
        var data = body.at("data").isThere() ? body.at("data") : body;
        return switch (kind.toLowerCase(Locale.ROOT).split("[._ -]", 2)[0]) {
            case "deployment" -> deployment(kind, body, data);
            case "change" -> change(kind, body, data);
            case "incident" -> incident(kind, body, data);
            default -> Taken.leftOut(kind, "its type begins neither with deployment nor with change nor with incident");
        };
    }

    private static Optional<Instant> time(Payload body, Payload data, String... names) {
        return Stream.of(names)
                .flatMap(name -> data.time(name).stream())
                .findFirst()
                .or(() -> data.time("time"))
                .or(() -> body.time("timestamp"))
                .or(() -> body.time("time"));
    }

    private static Fact begun(Thing thing, String id, Instant at, Payload data) {
        return Fact.of(thing, id, at)
                .with(Told.SERVICE, data.text("service"))
                .with(Told.ENVIRONMENT, data.text("environment"))
                .with(Told.REPOSITORY, data.text("repository"))
                .with(Told.COMMIT, data.text("commit").map(text -> text.toLowerCase(Locale.ROOT)))
                .with(Told.TITLE, data.text("title"))
                .with(Told.URL, data.text("url"));
    }

    private static Taken deployment(String kind, Payload body, Payload data) {
        var at = time(body, data, "finished", "started");
        if (at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        var word = data.text("status");
        var status = word.flatMap(Words::status);
        if (word.isPresent() && status.isEmpty()) {
            return Taken.leftOut(
                    kind, "a status that is not known; expected success, failure, running, pending or cancelled");
        }
        var reached = status.orElse(Status.SUCCESS);
        var id = data.text("id")
                .orElse(String.join(
                        " ",
                        data.text("service").orElse(""),
                        data.text("environment").orElse(""),
                        data.first("commit", "version").orElse(""),
                        at.get().toString()));
        return Taken.as(
                kind,
                begun(Thing.DEPLOYMENT, id, at.get(), data)
                        .ranked(Words.rank(Optional.of(reached)))
                        .with(Told.VERSION, data.text("version"))
                        .with(Told.STATUS, reached.word())
                        .at(Told.STARTED, data.time("started"))
                        .at(Told.FINISHED, at.filter(time -> reached.isOver()))
                        .with(Told.PLANNED, data.text("planned"))
                        .with(Told.ROLLBACK, data.isTrue("rollback") ? "yes" : "no")
                        .with(Told.EVIDENCE, Evidence.DEPLOYMENT.name()));
    }

    private static Taken change(String kind, Payload body, Payload data) {
        var at = time(body, data, "merged", "opened");
        var id = data.first("id", "commit");
        if (id.isEmpty() || at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        boolean merged = kind.endsWith("merged");
        return Taken.as(
                kind,
                begun(Thing.CHANGE, id.get(), at.get(), data)
                        .ranked(merged ? 2 : 1)
                        .with(Told.BRANCH, data.text("branch"))
                        .with(Told.COMMITS, data.text("commits"))
                        .at(Told.OPENED, data.time("opened"))
                        .at(Told.MERGED, data.time("merged").or(() -> at.filter(time -> merged)))
                        .at(Told.FIRST_COMMIT, data.time("first_commit").or(() -> data.time("firstCommit")))
                        .at(Told.AUTHORED, data.time("authored")));
    }

    private static Taken incident(String kind, Payload body, Payload data) {
        var at = time(body, data, "resolved", "opened");
        var id = data.text("id");
        if (id.isEmpty() || at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        boolean resolved = kind.endsWith("resolved") || kind.endsWith("closed");
        return Taken.as(
                kind,
                begun(Thing.INCIDENT, id.get(), at.get(), data)
                        .ranked(resolved ? 2 : 1)
                        .with(Told.CAUSE, data.first("caused_by", "causedBy", "deployment"))
                        .at(Told.OPENED, data.time("opened").or(() -> at))
                        .at(Told.RESOLVED, data.time("resolved").or(() -> at.filter(time -> resolved))));
    }
}
