package dev.dateline.app.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare repository on disk, made object by object, so that tests can make what git itself would not. */
public final class MadeRepository {

    public final Path place;
    private final Repository repository;

    public MadeRepository(Path place) {
        OwnSettings.settle();
        this.place = place;
        try {
            repository = new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(place.toFile())
                    .build();
            repository.create(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Repository repository() {
        return repository;
    }

    public ObjectId commit(long seconds, String message, ObjectId... parents) {
        return commit(seconds, message, "file", parents);
    }

    /** @param file the one file that the commit has, with the message as its content */
    public ObjectId commit(long seconds, String message, String file, ObjectId... parents) {
        try (var inserter = repository.newObjectInserter()) {
            var files = new TreeFormatter();
            files.append(
                    file,
                    org.eclipse.jgit.lib.FileMode.REGULAR_FILE,
                    inserter.insert(Constants.OBJ_BLOB, Constants.encode(message)));
            var commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(files));
            commit.setParentIds(parents);
            commit.setAuthor(person(seconds - 10));
            commit.setCommitter(person(seconds));
            commit.setMessage(message);
            var id = inserter.insert(commit);
            inserter.flush();
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PersonIdent person(long seconds) {
        return new PersonIdent("Role", "role@example.org", Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    public MadeRepository branch(String name, ObjectId commit) {
        return refer(Constants.R_HEADS + name, commit);
    }

    public MadeRepository tag(String name, ObjectId any) {
        return refer(Constants.R_TAGS + name, any);
    }

    /** An annotated tag; answers its object. */
    public ObjectId tag(String name, long seconds, ObjectId target, int type) {
        var tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(target, type);
        tag.setTagger(person(seconds));
        tag.setMessage(name);
        try {
            return tag(name, Constants.OBJ_TAG, tag.build());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A tag object as given. */
    public ObjectId tag(String name, int type, byte[] raw) {
        var id = insert(type, raw);
        tag(name, id);
        return id;
    }

    public ObjectId insert(int type, byte[] raw) {
        try (var inserter = repository.newObjectInserter()) {
            var id = inserter.insert(type, raw);
            inserter.flush();
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MadeRepository refer(String name, ObjectId id) {
        try {
            var update = repository.updateRef(name);
            update.setNewObjectId(id);
            update.setForceUpdate(true);
            update.update();
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
