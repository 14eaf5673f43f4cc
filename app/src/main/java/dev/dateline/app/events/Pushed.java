package dev.dateline.app.events;

import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.Fact.Thing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A push as GitHub and GitLab tell of it: the same members, under other names. */
record Pushed(
        String kind, String repository, String ref, Optional<String> commit, Optional<String> main, Payload body) {

    private static final String TAG = "refs/tags/";
    private static final String BRANCH = "refs/heads/";

    Taken take(Optional<Instant> pushed) {
        var commits = body.at("commits").each().toList();
        var last = times(commits).max(Comparator.naturalOrder()).or(() -> body.time("head_commit", "timestamp"));
        var at = pushed.or(() -> last);
        if (commit.isEmpty()) {
            return Taken.leftOut(kind, "a branch or tag that was deleted");
        }
        if (ref.startsWith(TAG)) {
            return tag(ref.substring(TAG.length()), at);
        }
        if (at.isEmpty()) {
            return Taken.leftOut(kind, "a push without commits");
        }
        var branch = ref.startsWith(BRANCH) ? ref.substring(BRANCH.length()) : ref;
        boolean counts = main.filter(branch::equals).isPresent() && !commits.isEmpty();
        var fact = Fact.of(Thing.PUSH, repository + "@" + commit.get(), at.get())
                .with(Told.REPOSITORY, repository)
                .with(Told.COMMIT, commit)
                .with(Told.BRANCH, branch)
                .at(Told.MERGED, at)
                .at(Told.FIRST_COMMIT, times(commits).min(Comparator.naturalOrder()))
                .at(Told.AUTHORED, last)
                .with(Told.COMMITS, body.text("total_commits_count").or(() -> Optional.of("" + commits.size())))
                .with(Told.TITLE, title(commits))
                .with(Told.COUNTS, counts ? "yes" : "no");
        return counts
                ? Taken.as(kind, fact)
                : Taken.as(kind, fact).but("a push to a branch that is not the main one, or without commits");
    }

    private Taken tag(String name, Optional<Instant> at) {
        if (!Words.isVersion(name)) {
            return Taken.leftOut(kind, "a tag that is not named like a version");
        }
        if (at.isEmpty()) {
            return Taken.leftOut(kind, "a tag that does not say when");
        }
        return Taken.as(
                kind,
                Fact.of(Thing.DEPLOYMENT, repository + "@" + name, at.get())
                        .with(Told.REPOSITORY, repository)
                        .with(Told.COMMIT, body.commit("head_commit", "id").or(() -> commit))
                        .with(Told.VERSION, name)
                        .with(Told.STATUS, Status.SUCCESS.word())
                        .at(Told.STARTED, at)
                        .at(Told.FINISHED, at)
                        .with(Told.EVIDENCE, Evidence.TAG.name()));
    }

    private static Stream<Instant> times(List<Payload> commits) {
        return commits.stream().flatMap(one -> one.time("timestamp").stream());
    }

    private static Optional<String> title(List<Payload> commits) {
        return commits.isEmpty()
                ? Optional.empty()
                : commits.getLast()
                        .text("message")
                        .map(text -> text.lines().findFirst().orElse(""));
    }
}
