package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.Fact.Thing;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What GitHub's webhooks tell, by the name in {@code X-GitHub-Event}. */
final class GithubEvents {

    private GithubEvents() {}

    static Taken take(String kind, Payload body) {
        return switch (kind) {
            case "deployment" -> deployment(kind, body);
            case "deployment_status" -> deploymentStatus(kind, body);
            case "workflow_run" -> workflowRun(kind, body);
            case "release" -> release(kind, body);
            case "push" -> push(kind, body);
            case "pull_request" -> pullRequest(kind, body);
            case "issues" -> issue(kind, body);
            case "ping" -> Taken.leftOut(kind, "a greeting");
            case "create", "delete" -> Taken.leftOut(kind, "a branch or tag alone; a push tells what it holds");
            case "check_run", "check_suite", "workflow_job", "status" ->
                Taken.leftOut(kind, "a part of a pipeline, which is no deployment");
            default -> Taken.leftOut(kind, "a kind of event that says nothing of deployments, changes or incidents");
        };
    }

    private static String repository(Payload body) {
        return body.text("repository", "full_name").orElse("");
    }

    private static Optional<Fact> told(Payload body, Optional<Instant> at) {
        var deployment = body.at("deployment");
        return deployment
                .text("id")
                .flatMap(id -> at.map(time -> Fact.of(Thing.DEPLOYMENT, repository(body) + "#" + id, time)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.COMMIT, deployment.commit("sha"))
                        .with(Told.VERSION, deployment.text("ref"))
                        .with(Told.TITLE, deployment.text("description"))
                        .with(Told.ENVIRONMENT, deployment.text("environment"))
                        .with(Told.EVIDENCE, Evidence.DEPLOYMENT.name())
                        .at(Told.STARTED, deployment.time("created_at"))));
    }

    private static Taken deployment(String kind, Payload body) {
        return told(body, body.time("deployment", "created_at"))
                .map(fact -> Taken.as(
                        kind, fact.with(Told.STATUS, Status.PENDING.word()).ranked(1)))
                .orElse(incomplete(kind));
    }

    private static Taken deploymentStatus(String kind, Payload body) {
        var said = body.at("deployment_status");
        var at = said.time("created_at").or(() -> said.time("updated_at"));
        var status = said.text("state").flatMap(Words::status);
        var fact = told(body, at);
        if (fact.isEmpty()) {
            return incomplete(kind);
        }
        var more = fact.get()
                .with(Told.ENVIRONMENT, said.text("environment"))
                .with(Told.URL, said.first("environment_url", "log_url", "target_url"));
        if (status.isEmpty()) {
            return Taken.as(kind, more).but("a state that says nothing of how it went, such as inactive");
        }
        return Taken.as(
                kind,
                more.with(Told.STATUS, status.get().word())
                        .ranked(Words.rank(status))
                        .at(Told.FINISHED, at.filter(time -> status.get().isOver())));
    }

    private static Taken workflowRun(String kind, Payload body) {
        var run = body.at("workflow_run");
        var at = run.time("updated_at").or(() -> run.time("created_at"));
        if (!Words.deploys(body.text("workflow", "name").or(() -> run.text("name")))
                && !Words.deploys(body.text("workflow", "path"))) {
            return Taken.leftOut(kind, "a workflow whose name does not say that it deploys or releases");
        }
        var id = run.text("id");
        if (id.isEmpty() || at.isEmpty()) {
            return incomplete(kind);
        }
        var status = run.text("conclusion").or(() -> run.text("status")).flatMap(Words::status);
        return Taken.as(
                kind,
                Fact.of(Thing.DEPLOYMENT, repository(body) + "/runs/" + id.get(), at.get())
                        .ranked(Words.rank(status))
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.COMMIT, run.commit("head_sha"))
                        .with(Told.VERSION, run.text("head_branch"))
                        .with(Told.STATUS, status.map(Status::word))
                        .at(Told.STARTED, run.time("run_started_at").or(() -> run.time("created_at")))
                        .at(
                                Told.FINISHED,
                                at.filter(time -> status.filter(Status::isOver).isPresent()))
                        .with(Told.URL, run.text("html_url"))
                        .with(Told.EVIDENCE, Evidence.PIPELINE.name()));
    }

    private static Taken release(String kind, Payload body) {
        var release = body.at("release");
        var at = release.time("published_at");
        var tag = release.text("tag_name");
        if (release.isTrue("draft") || at.isEmpty() || tag.isEmpty()) {
            return Taken.leftOut(kind, "a release that is not published");
        }
        boolean gone = body.text("action")
                .filter(word -> word.equals("deleted") || word.equals("unpublished"))
                .isPresent();
        boolean counts = !gone && !release.isTrue("prerelease");
        var taken = Taken.as(
                kind,
                Fact.of(Thing.DEPLOYMENT, repository(body) + "@" + tag.get(), at.get())
                        .ranked(gone ? 7 : Words.rank(Optional.of(Status.SUCCESS)) + 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.COMMIT, release.commit("target_commitish"))
                        .with(Told.VERSION, tag)
                        .with(Told.STATUS, Status.SUCCESS.word())
                        .at(Told.STARTED, at)
                        .at(Told.FINISHED, at)
                        .with(Told.URL, release.text("html_url"))
                        .with(Told.COUNTS, counts ? "yes" : "no")
                        .with(Told.EVIDENCE, Evidence.RELEASE.name()));
        return counts ? taken : taken.but("a release that is deleted, or only tried out before");
    }

    private static Taken push(String kind, Payload body) {
        var repository = body.at("repository");
        return new Pushed(
                        kind,
                        repository(body),
                        body.text("ref").orElse(""),
                        body.commit("after"),
                        repository.first("default_branch", "master_branch"),
                        body)
                .take(repository.time("pushed_at"));
    }

    private static Taken pullRequest(String kind, Payload body) {
        var request = body.at("pull_request");
        var at = request.time("updated_at").or(() -> request.time("created_at"));
        var number = request.text("number");
        if (number.isEmpty() || at.isEmpty()) {
            return incomplete(kind);
        }
        boolean merged = request.time("merged_at").isPresent();
        return Taken.as(
                kind,
                Fact.of(Thing.CHANGE, repository(body) + "#" + number.get(), at.get())
                        .ranked(merged ? 2 : 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.BRANCH, request.text("base", "ref"))
                        .with(Told.HEAD, request.commit("head", "sha"))
                        .with(Told.COMMIT, request.commit("merge_commit_sha").filter(sha -> merged))
                        .with(Told.COMMITS, request.text("commits"))
                        .with(Told.TITLE, request.text("title"))
                        .with(Told.URL, request.text("html_url"))
                        .at(Told.OPENED, request.time("created_at"))
                        .at(Told.MERGED, request.time("merged_at"))
                        .with(
                                Told.CLOSED,
                                merged
                                        ? ""
                                        : request.time("closed_at")
                                                .map(Instant::toString)
                                                .orElse("")));
    }

    private static Taken issue(String kind, Payload body) {
        var issue = body.at("issue");
        var at = issue.time("updated_at").or(() -> issue.time("created_at"));
        var number = issue.text("number");
        if (number.isEmpty() || at.isEmpty()) {
            return incomplete(kind);
        }
        boolean gone = body.text("action")
                .filter(word -> word.equals("deleted") || word.equals("transferred"))
                .isPresent();
        boolean incident = !gone && Words.meansIncident(labels(issue));
        var taken = Taken.as(
                kind,
                Fact.of(Thing.INCIDENT, repository(body) + "#" + number.get(), at.get())
                        .ranked(gone ? 3 : issue.time("closed_at").isPresent() ? 2 : 1)
                        .with(Told.REPOSITORY, repository(body))
                        .with(Told.SERVICE, Words.service(labels(issue)))
                        .with(Told.TITLE, issue.text("title"))
                        .with(Told.URL, issue.text("html_url"))
                        .with(Told.CAUSE, Words.cause(issue.text("body")))
                        .at(Told.OPENED, issue.time("created_at"))
                        .with(
                                Told.RESOLVED,
                                issue.time("closed_at").map(Instant::toString).orElse(""))
                        .with(Told.COUNTS, incident ? "yes" : "no"));
        return incident ? taken : taken.but("an issue that bears no label such as incident");
    }

    private static Stream<String> labels(Payload issue) {
        return issue.at("labels").each().flatMap(label -> label.text("name").or(label::text).stream());
    }

    static Taken incomplete(String kind) {
        return Taken.leftOut(kind, "it does not say what it is about, or when");
    }
}
