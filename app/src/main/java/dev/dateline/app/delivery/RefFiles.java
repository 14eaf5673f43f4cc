package dev.dateline.app.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * When branches and tags of a repository that lies here were last written: whoever moves one has the folder it lies in changed, and so one need
 * not read them to see that nothing came. Of a moment; compare it with one of another.
 */
record RefFiles(Path folder, Map<Path, FileTime> written) {

    /** Folders beneath folders of branches; whoever has more has them looked at every few minutes. */
    private static final int MOST_FOLDERS = 500;

    RefFiles {
        written = Map.copyOf(written);
    }

    static RefFiles of(Repository repository) {
        return at(repository.getCommonDirectory().toPath());
    }

    /** The same a while later. */
    RefFiles now() {
        return at(folder);
    }

    private static RefFiles at(Path folder) {
        var written = new TreeMap<Path, FileTime>();
        time(folder.resolve(Constants.PACKED_REFS))
                .ifPresent(time -> written.put(Path.of(Constants.PACKED_REFS), time));
        for (var refs : List.of("refs", Constants.REFTABLE)) {
            try (Stream<Path> below = Files.walk(folder.resolve(refs))) {
                below.filter(Files::isDirectory)
                        .limit(MOST_FOLDERS)
                        .forEach(one -> time(one).ifPresent(time -> written.put(folder.relativize(one), time)));
            } catch (IOException | UncheckedIOException gone) {
                // it has none of that sort, or somebody is tidying up; the next look will tell
            }
        }
        return new RefFiles(folder, written);
    }

    private static Optional<FileTime> time(Path place) {
        try {
            return Optional.of(Files.getLastModifiedTime(place));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
