package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.Fact.Thing;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What CDEvents tell, by the subject and predicate of their type, of whatever version: members that a version does not have are absent,
 * members that are not known here stay unread.
 */
final class CdEvents {

    private static final Pattern TYPE = Pattern.compile("dev\\.cdevents\\.([a-z]+)\\.([a-z]+)(\\..*)?");
    private static final Pattern VERSION = Pattern.compile("pkg:[^@?#]+@([^?#]+)");
    private static final Pattern COMMIT = Pattern.compile("(?:[@:/=]|%40)([0-9a-f]{40})(?![0-9a-f])");

    private CdEvents() {}

    /** Such as {@code service.deployed}; the whole type where it is somebody's own. */
    static String kind(Payload body) {
        var type = body.text("context", "type").orElse("unknown");
        var parts = TYPE.matcher(type);
        return parts.matches() ? parts.group(1) + "." + parts.group(2) : type;
    }

    static Taken take(Payload body) {
        var kind = kind(body);
        var at = body.time("context", "timestamp");
        var id = body.text("subject", "id");
        if (at.isEmpty() || id.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        return switch (kind) {
            case "service.deployed", "service.upgraded", "service.rolledback" -> service(kind, body, at.get());
            case "service.removed", "service.published" ->
                Taken.leftOut(kind, "a service that went, or only became reachable; that is no deployment");
            case "change.created", "change.updated", "change.reviewed", "change.merged", "change.abandoned" ->
                change(kind, body, at.get());
            case "incident.detected", "incident.reported", "incident.resolved" -> incident(kind, body, at.get());
            case "ticket.created", "ticket.updated", "ticket.closed" -> ticket(kind, body, at.get());
            case "artifact.packaged", "artifact.published" -> artifact(kind, body, at.get(), id.get());
            case "build.finished" ->
                body.text("subject", "content", "artifactId")
                        .map(artifact -> artifact(kind, body, at.get(), artifact))
                        .orElse(Taken.leftOut(kind, "a build without an artifact"));
            default -> Taken.leftOut(kind, "a kind of event that says nothing of deployments, changes or incidents");
        };
    }

    private static Payload content(Payload body) {
        return body.at("subject", "content");
    }

    /** Identifiers are unique within what names them. */
    private static String key(Payload body) {
        return body.text("subject", "source")
                        .or(() -> body.text("context", "source"))
                        .orElse("")
                + " "
                + body.text("subject", "id").orElse("");
    }

    /** A deployment has no identifier of its own; the event that tells of it has. */
    private static Taken service(String kind, Payload body, Instant at) {
        var artifact = content(body).text("artifactId");
        return Taken.as(
                kind,
                Fact.of(
                                Thing.DEPLOYMENT,
                                body.text("context", "source").orElse("")
                                        + " "
                                        + body.text("context", "id").orElse(at.toString())
                                        + " "
                                        + kind,
                                at)
                        .with(Told.SERVICE, body.text("subject", "id"))
                        .with(Told.ENVIRONMENT, named(content(body), "environment"))
                        .with(Told.ARTIFACT, artifact)
                        .with(Told.COMMIT, commit(body, artifact))
                        .with(Told.VERSION, artifact.flatMap(CdEvents::version))
                        .with(Told.STATUS, Status.SUCCESS.word())
                        .at(Told.FINISHED, Optional.of(at))
                        .with(Told.PLANNED, body.at("customData").text("planned"))
                        .with(Told.ROLLBACK, kind.endsWith("rolledback") ? "yes" : "no")
                        .with(Told.URL, body.at("customData").text("url"))
                        .with(Told.EVIDENCE, Evidence.DEPLOYMENT.name()));
    }

    private static Optional<String> named(Payload content, String what) {
        return content.text(what, "name").or(() -> content.text(what, "id")).or(() -> content.text(what));
    }

    /** The standard has no member for it: what senders put beside it, or what the artifact's own name holds. */
    private static Optional<String> commit(Payload body, Optional<String> artifact) {
        var beside = body.at("customData");
        return Stream.of("commit", "sha", "revision", "commitSha", "commit_sha")
                .flatMap(name -> beside.commit(name).stream())
                .findFirst()
                .or(() -> artifact.flatMap(text -> COMMIT.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .findFirst()
                        .map(found -> found.group(1))));
    }

    private static Optional<String> version(String artifact) {
        var found = VERSION.matcher(artifact);
        return found.matches() || found.lookingAt() ? Optional.of(decoded(found.group(1))) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return text;
        }
    }

    private static Taken change(String kind, Payload body, Instant at) {
        boolean merged = kind.endsWith("merged");
        var id = body.text("subject", "id").orElse("");
        var commit = commit(body, Optional.empty()).or(() -> Optional.of(id).filter(Payload::isCommit));
        return Taken.as(
                kind,
                Fact.of(Thing.CHANGE, key(body), at)
                        .ranked(merged ? 2 : 1)
                        .with(Told.REPOSITORY, named(content(body), "repository"))
                        .with(Told.COMMIT, commit)
                        .with(Told.CHANGE, id)
                        .with(Told.TITLE, content(body).text("description"))
                        .with(Told.URL, content(body).text("uri"))
                        .at(Told.OPENED, Optional.of(at).filter(time -> kind.endsWith("created")))
                        .at(Told.MERGED, Optional.of(at).filter(time -> merged))
                        .at(Told.CLOSED, Optional.of(at).filter(time -> kind.endsWith("abandoned"))));
    }

    private static Taken incident(String kind, Payload body, Instant at) {
        boolean resolved = kind.endsWith("resolved");
        return Taken.as(
                kind,
                Fact.of(Thing.INCIDENT, key(body), at)
                        .ranked(resolved ? 2 : 1)
                        .with(Told.SERVICE, named(content(body), "service"))
                        .with(Told.ENVIRONMENT, named(content(body), "environment"))
                        .with(Told.ARTIFACT, content(body).text("artifactId").filter(artifact -> !resolved))
                        .with(Told.TITLE, content(body).text("description").filter(title -> !resolved))
                        .with(Told.URL, content(body).text("uri"))
                        .with(Told.CAUSE, body.at("customData").first("causedBy", "caused_by", "deployment"))
                        .at(Told.OPENED, Optional.of(at))
                        .at(Told.RESOLVED, Optional.of(at).filter(time -> resolved)));
    }

    private static Taken ticket(String kind, Payload body, Instant at) {
        var content = content(body);
        boolean incident =
                content.text("ticketType").filter("incident"::equalsIgnoreCase).isPresent()
                        || Words.meansIncident(content.at("labels").each().flatMap(label -> label.text().stream()));
        boolean closed = kind.endsWith("closed");
        var taken = Taken.as(
                kind,
                Fact.of(Thing.INCIDENT, key(body), at)
                        .ranked(closed ? 2 : 1)
                        .with(Told.TITLE, content.text("summary"))
                        .with(Told.URL, content.text("uri"))
                        .at(Told.OPENED, Optional.of(at))
                        .at(Told.RESOLVED, Optional.of(at).filter(time -> closed))
                        .with(Told.COUNTS, incident ? "yes" : "no"));
        return incident ? taken : taken.but("a ticket that is no incident and bears no such label");
    }

    private static Taken artifact(String kind, Payload body, Instant at, String artifact) {
        var change = content(body).at("change");
        return Taken.as(
                        kind,
                        Fact.of(Thing.ARTIFACT, artifact, at)
                                .with(
                                        Told.COMMIT,
                                        commit(body, Optional.of(artifact)).or(() -> change.commit("id")))
                                .with(Told.CHANGE, change.text("id")))
                .but("it only says from which change an artifact was made");
    }
}
