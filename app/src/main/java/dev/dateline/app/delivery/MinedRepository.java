package dev.dateline.app.delivery;

import dev.dateline.engine.mining.ReleaseHistory;
import dev.dateline.engine.mining.ReleaseRule;
import java.util.List;
import java.util.Optional;

/**
 * What a repository says of delivery: its releases with their changes, and which commits the numbers in there stand for.
 *
 * @param head the commit its HEAD names, where there is one
 * @param pattern by which tags are releases
 * @param proposed whether the pattern was found in the tags, because nobody gave one
 * @param tags how many tags there are
 * @param otherTags those that do not match
 * @param noCommits those that match, and name a tree, a blob or something missing
 * @param whole whether all of it was looked at, and not only some paths
 */
public record MinedRepository(
        Optional<String> head,
        TagPattern pattern,
        boolean proposed,
        ReleaseRule rule,
        int tags,
        List<String> otherTags,
        List<String> noCommits,
        boolean whole,
        Commits commits,
        ReleaseHistory history) {

    public MinedRepository {
        otherTags = List.copyOf(otherTags);
        noCommits = List.copyOf(noCommits);
    }

    /** Whether a release brings anything of what was looked at: with paths only where it changed one of them. */
    public boolean isOfService(int release) {
        return whole || history.changes(release).length > 0;
    }

    /** When a commit was made, by its committer, in seconds since 1970. */
    long committed(int commit) {
        return commits.committed(commit);
    }

    /** The whole id of a release's commit. */
    public String commit(int release) {
        return commits.id(history.releases().get(release).commit());
    }
}
