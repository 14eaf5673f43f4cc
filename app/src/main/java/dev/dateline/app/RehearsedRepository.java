package dev.dateline.app;

import dev.dateline.app.delivery.OwnSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;

/** A repository that grows: commits without files, and a release of every few. */
final class RehearsedRepository implements AutoCloseable {

    private static final Instant BEGIN = Instant.parse("2025-01-06T09:00:00Z");
    private static final int PER_RELEASE = 10;

    private final Git git;
    private Optional<ObjectId> last = Optional.empty();
    private int commits;

    RehearsedRepository(Path folder, int releases) throws IOException, GitAPIException {
        OwnSettings.settle();
        git = Git.init().setBare(true).setDirectory(folder.toFile()).call();
        for (int release = 0; release < releases; release++) {
            push();
        }
        git.gc().call();
    }

    String place() {
        return git.getRepository().getDirectory().toString();
    }

    /** Some commits more, and a release of them. */
    void push() throws IOException {
        try (var inserter = git.getRepository().newObjectInserter()) {
            var tree = inserter.insert(new TreeFormatter());
            for (int k = 0; k < PER_RELEASE; k++) {
                last = Optional.of(commit(inserter, tree));
            }
            var tag = new TagBuilder();
            tag.setTag("v1." + commits / PER_RELEASE + ".0");
            tag.setObjectId(last.get(), Constants.OBJ_COMMIT);
            tag.setTagger(somebody());
            tag.setMessage("released");
            var released = inserter.insert(tag);
            inserter.flush();
            point(Constants.R_TAGS + tag.getTag(), released);
            point(Constants.R_HEADS + Constants.MASTER, last.get());
        }
    }

    private ObjectId commit(ObjectInserter inserter, ObjectId tree) throws IOException {
        commits++;
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        last.ifPresent(commit::setParentId);
        commit.setAuthor(somebody());
        commit.setCommitter(somebody());
        commit.setMessage("Change " + commits);
        return inserter.insert(commit);
    }

    private PersonIdent somebody() {
        return new PersonIdent("A role", "role@example.org", BEGIN.plus(Duration.ofHours(commits)), ZoneOffset.UTC);
    }

    private void point(String name, ObjectId id) throws IOException {
        var ref = git.getRepository().updateRef(name);
        ref.setNewObjectId(id);
        ref.forceUpdate();
    }

    @Override
    public void close() {
        git.close();
    }
}
