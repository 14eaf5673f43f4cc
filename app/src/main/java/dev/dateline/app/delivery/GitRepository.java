package dev.dateline.app.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens a repository that lies in a folder: a bare one, one with its files, or a further working tree of one. */
final class GitRepository {

    private GitRepository() {}

    /** @throws NotMeasurable where there is none, or it cannot be read or lacks its past */
    static Repository open(Path place) throws NotMeasurable {
        OwnSettings.settle();
        if (!Files.isDirectory(place)) {
            throw new NotMeasurable(place + (Files.exists(place) ? " is no folder" : " does not exist")
                    + "; expected a git repository");
        }
        try {
            var whole = place.toAbsolutePath().normalize();
            var builder = new FileRepositoryBuilder().setFS(FS.DETECTED).setMustExist(true);
            if (whole.getParent() != null) {
                builder.addCeilingDirectory(whole.getParent().toFile());
            }
            builder.findGitDir(whole.toFile());
            if (builder.getGitDir() == null) {
                throw new NotMeasurable(place + " is no git repository");
            }
            return whole(place, readable(place, builder.build()));
        } catch (RepositoryNotFoundException none) {
            throw new NotMeasurable(place + " is no git repository", none);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new NotMeasurable(
                    place + " cannot be read as a git repository: " + unreadable.getMessage(), unreadable);
        }
    }

    /** One that names its commits by SHA-256 would look as if it had none. */
    private static Repository readable(Path place, Repository repository) throws NotMeasurable {
        var format = repository.getConfig().getString("extensions", null, "objectFormat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            repository.close();
            throw new NotMeasurable(
                    place + " names its commits by " + format + "; only those that do by sha1 can be read");
        }
        return repository;
    }

    private static Repository whole(Path place, Repository repository) throws IOException, NotMeasurable {
        try (var reader = repository.newObjectReader()) {
            int ends = reader.getShallowCommits().size();
            if (ends > 0) {
                repository.close();
                throw new NotMeasurable(place + " is a shallow clone: its past is cut off at " + ends
                        + (ends == 1 ? " commit" : " commits")
                        + ", and lead times would be wrong\nMaybe `git fetch --unshallow` brings the rest");
            }
            return repository;
        }
    }
}
