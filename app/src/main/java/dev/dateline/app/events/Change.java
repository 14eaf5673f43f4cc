package dev.dateline.app.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work on its way into a branch: a pull or merge request, or what was pushed there without one.
 *
 * @param source which of the project's sources told of it
 * @param id what the source calls it; unique within the source
 * @param commit the one that brought it into the branch; a deployment of this commit, or of one after it, holds the change
 * @param head the last commit of the change itself, which a squash leaves behind
 * @param branch where it went
 * @param firstCommit when its first commit was committed, where pushes tell
 * @param authored when its last commit was written, where that is told
 * @param commits how many, where told
 * @param closed when it was given up
 * @param request whether somebody asked for it to be merged; else it was pushed
 * @param revert whether its title says that it takes back another
 * @param events the identifiers of the raw events it was made of, in their own order
 */
public record Change(
        String source,
        String id,
        Optional<String> repository,
        Optional<String> branch,
        Optional<String> commit,
        Optional<String> head,
        Optional<Instant> opened,
        Optional<Instant> merged,
        Optional<Instant> closed,
        Optional<Instant> firstCommit,
        Optional<Instant> authored,
        Optional<Integer> commits,
        Optional<String> title,
        boolean request,
        boolean revert,
        Optional<String> url,
        List<String> events) {}
