package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.Fact.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What GitLab's webhooks tell, by their {@code object_kind}; the header names fewer kinds than there are. */
final class GitlabEvents {

    /** A deployment carries no more of its commit than this. */
    private static final Pattern COMMIT = Pattern.compile("/commits?/([0-9a-f]{40}(?:[0-9a-f]{24})?)");

    private static final String ATTRIBUTES = "object_attributes";

    private GitlabEvents() {}

    static String kind(Payload body) {
        return body.first("object_kind", "event_name", "event_type").orElse("unknown");
    }

    static Taken take(Payload body) {
        var kind = kind(body);
        return switch (kind) {
            case "deployment" -> deployment(kind, body);
            case "pipeline" -> pipeline(kind, body);
            case "push", "tag_push" -> push(kind, body);
            case "merge_request" -> mergeRequest(kind, body);
            case "release" -> release(kind, body);
            case "issue", "work_item", "incident" -> issue(kind, body);
            case "build" -> Taken.leftOut(kind, "a part of a pipeline, which is no deployment");
            default -> Taken.leftOut(kind, "a kind of event that says nothing of deployments, changes or incidents");
        };
    }

    private static String repository(Payload body) {
        return body.text("project", "path_with_namespace")
                .or(() -> body.text("project_id"))
                .or(() -> body.text("project", "id"))
                .orElse("");
    }

    private static Taken deployment(String kind, Payload body) {
        var at = body.time("status_changed_at");
        var id = body.text("deployment_id");
        if (id.isEmpty() || at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        var status = body.text("status").flatMap(Words::status);
        return Taken.as(
                kind,
                Fact.of(Thing.DEPLOYMENT, repository(body) + "#" + id.get(), at.get())
                        .ranked(Words.rank(status))
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.ENVIRONMENT, body.text("environment"))
                        .with(Told.COMMIT, commit(body))
                        .with(Told.VERSION, body.text("ref"))
                        .with(Told.TITLE, body.text("commit_title"))
                        .with(Told.STATUS, status.map(Status::word))
                        .at(Told.STARTED, at)
                        .at(
                                Told.FINISHED,
                                at.filter(time -> status.filter(Status::isOver).isPresent()))
                        .with(Told.URL, body.text("deployable_url"))
                        .with(Told.EVIDENCE, Evidence.DEPLOYMENT.name()));
    }

    private static Optional<String> commit(Payload body) {
        return body.text("commit_url")
                .flatMap(url -> COMMIT.matcher(url).results().findFirst().map(found -> found.group(1)))
                .or(() -> body.text("short_sha").map(text -> text.toLowerCase(Locale.ROOT)));
    }

    /** Each job with an environment deploys; a pipeline without one does not. */
    private static Taken pipeline(String kind, Payload body) {
        var pipeline = body.at(ATTRIBUTES);
        var facts = new ArrayList<Fact>();
        var id = pipeline.text("id").orElse("");
        body.at("builds").each().forEach(job -> {
            var status = job.text("status").flatMap(Words::status);
            var began = job.time("started_at")
                    .or(() -> job.time("finished_at")); // one that is skipped, or waits for a hand, never does
            var at = job.time("finished_at").or(() -> began);
            var environment = job.text("environment", "name");
            boolean starts =
                    job.text("environment", "action").map("start"::equals).orElse(true);
            if (environment.isPresent() && began.isPresent() && at.isPresent() && starts) {
                facts.add(Fact.of(
                                Thing.DEPLOYMENT,
                                repository(body) + "/pipelines/" + id + "/"
                                        + job.text("name").orElse(""),
                                at.get())
                        .ranked(Words.rank(status))
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.ENVIRONMENT, environment)
                        .with(Told.COMMIT, pipeline.commit("sha"))
                        .with(Told.VERSION, pipeline.text("ref"))
                        .with(Told.STATUS, status.map(Status::word))
                        .at(Told.STARTED, began)
                        .at(Told.FINISHED, job.time("finished_at"))
                        .with(Told.URL, pipeline.text("url"))
                        .with(Told.EVIDENCE, Evidence.PIPELINE.name()));
            }
        });
        return facts.isEmpty()
                ? Taken.leftOut(kind, "a pipeline that deploys into no environment")
                : new Taken(kind, facts, Optional.empty());
    }

    private static Taken push(String kind, Payload body) {
        return new Pushed(
                        kind,
                        repository(body),
                        body.text("ref").orElse(""),
                        body.commit("after")
                                .flatMap(after -> body.commit("checkout_sha").or(() -> Optional.of(after))),
                        body.text("project", "default_branch"),
                        body)
                .take(Optional.empty());
    }

    private static Taken mergeRequest(String kind, Payload body) {
        var request = body.at(ATTRIBUTES);
        var at = request.time("updated_at").or(() -> request.time("created_at"));
        var number = request.text("iid");
        if (number.isEmpty() || at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        var state = request.text("state").orElse("");
        boolean merged = state.equals("merged");
        return Taken.as(
                kind,
                Fact.of(Thing.CHANGE, repository(body) + "!" + number.get(), at.get())
                        .ranked(merged ? 2 : 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.BRANCH, request.text("target_branch"))
                        .with(Told.HEAD, request.commit("last_commit", "id"))
                        .with(
                                Told.COMMIT,
                                request.commit("merge_commit_sha")
                                        .or(() -> request.commit("squash_commit_sha"))
                                        .or(() -> request.commit("last_commit", "id"))
                                        .filter(sha -> merged))
                        .at(Told.AUTHORED, request.time("last_commit", "timestamp"))
                        .with(Told.TITLE, request.text("title"))
                        .with(Told.URL, request.text("url"))
                        .at(Told.OPENED, request.time("created_at"))
                        .at(Told.MERGED, request.time("merged_at").or(() -> at).filter(time -> merged))
                        .with(
                                Told.CLOSED,
                                state.equals("closed")
                                        ? request.time("closed_at")
                                                .or(() -> at)
                                                .map(Instant::toString)
                                                .orElse("")
                                        : ""));
    }

    private static Taken release(String kind, Payload body) {
        var at = body.time("released_at").or(() -> body.time("created_at"));
        var tag = body.text("tag");
        if (at.isEmpty() || tag.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        boolean gone = body.text("action").filter("delete"::equals).isPresent();
        var taken = Taken.as(
                kind,
                Fact.of(Thing.DEPLOYMENT, repository(body) + "@" + tag.get(), at.get())
                        .ranked(gone ? 7 : Words.rank(Optional.of(Status.SUCCESS)) + 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.COMMIT, body.commit("commit", "id"))
                        .with(Told.VERSION, tag)
                        .with(Told.STATUS, Status.SUCCESS.word())
                        .at(Told.STARTED, at)
                        .at(Told.FINISHED, at)
                        .with(Told.URL, body.text("url"))
                        .with(Told.COUNTS, gone ? "no" : "yes")
                        .with(Told.EVIDENCE, Evidence.RELEASE.name()));
        return gone ? taken.but("a release that is deleted") : taken;
    }

    private static Taken issue(String kind, Payload body) {
        var issue = body.at(ATTRIBUTES);
        var at = issue.time("updated_at").or(() -> issue.time("created_at"));
        var number = issue.text("iid");
        if (number.isEmpty() || at.isEmpty()) {
            return GithubEvents.incomplete(kind);
        }
        boolean incident = kind.equals("incident")
                || issue.first("type", "issue_type", "work_item_type")
                        .filter("incident"::equalsIgnoreCase)
                        .isPresent()
                || Words.meansIncident(labels(body));
        boolean closed = issue.text("state").filter("closed"::equals).isPresent();
        var taken = Taken.as(
                kind,
                Fact.of(Thing.INCIDENT, repository(body) + "#" + number.get(), at.get())
                        .ranked(closed ? 2 : 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.SERVICE, Words.service(labels(body)))
                        .with(Told.TITLE, issue.text("title"))
                        .with(Told.URL, issue.text("url"))
                        .with(Told.CAUSE, Words.cause(issue.text("description")))
                        .at(Told.OPENED, issue.time("created_at"))
                        .with(
                                Told.RESOLVED,
                                issue.time("closed_at")
                                        .or(() -> at)
                                        .filter(time -> closed)
                                        .map(Instant::toString)
                                        .orElse(""))
                        .with(Told.COUNTS, incident ? "yes" : "no"));
        return incident ? taken : taken.but("an issue that is no incident and bears no such label");
    }

    private static Stream<String> labels(Payload body) {
        return Stream.concat(
                        body.at("labels").each(), body.at(ATTRIBUTES, "labels").each())
                .flatMap(label -> label.text("title").stream());
    }
}
