package dev.dateline.app.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository that stays open between two looks: what it holds of its packs' indexes and tags, up to ten megabytes of a large one, need not be read
 * again for a push. JGit sees by itself what comes and goes among branches, tags, packs and objects; what it looks at only once, when
 * it opens a repository, is compared here.
 */
final class StillOpen {

    private static final List<String> LOOKED_AT_ONCE =
            List.of(".", Constants.CONFIG, Constants.OBJECTS, Constants.OBJECTS + "/" + Constants.INFO_ALTERNATES);

    private Optional<Held> held = Optional.empty();

    private record Held(Repository repository, Path folder, List<Object> seen) {}

    /**
     * The same repository as it stands open, where it does, and is the same still.
     *
     * @param opened is closed where it is not needed
     * @return to be closed by whoever asked, which leaves it open here
     */
    synchronized Repository insteadOf(Repository opened) {
        var folder = opened.getDirectory().toPath();
        var seen = seen(opened);
        if (held.filter(one -> one.folder.equals(folder) && one.seen.equals(seen))
                .isPresent()) {
            opened.close();
        } else {
            close();
            held = Optional.of(new Held(opened, folder, seen));
        }
        var repository = held.get().repository;
        repository.incrementOpen();
        return repository;
    }

    /** Which file each of them is, and of when; of a folder, in which much changes, only which. */
    private static List<Object> seen(Repository repository) {
        var seen = new ArrayList<Object>();
        for (var folder : List.of(repository.getDirectory(), repository.getCommonDirectory())) {
            for (var name : LOOKED_AT_ONCE) {
                seen.add(seen(folder.toPath().resolve(name)));
            }
        }
        return seen;
    }

    private static Object seen(Path place) {
        try {
            var file = Files.readAttributes(place, BasicFileAttributes.class);
            var which = String.valueOf(file.fileKey());
            return file.isDirectory() ? which : List.of(which, file.lastModifiedTime(), file.size());
        } catch (IOException none) {
            return "";
        }
    }

    /** Nobody looks for now. Whoever reads it at this moment reads on. */
    synchronized void close() {
        held.ifPresent(one -> one.repository.close());
        held = Optional.empty();
    }
}
