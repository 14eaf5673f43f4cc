package dev.dateline.app.experience;

import dev.dateline.app.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The git repositories that golden paths made, bare, in the workbench's own folder: {@code repositories/<project>/<name>.git}. A
 * repository is made aside and moved to its place when it is whole, so that nobody ever sees a half of one.
 */
@Component
final class Repositories {

    private static final int MOST = 2_000;
    private static final int MOST_BYTES = 5_000_000;

    private final Optional<Path> folder;
    private final Clock clock;

    Repositories(Database database, Clock clock) {
        this.folder = Optional.ofNullable(System.getenv("DATELINE_REPOSITORIES"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .or(() -> database.folder().map(place -> place.resolve("repositories")));
        this.clock = clock;
    }

    /**
     * Makes a repository with one commit; answers the commit.
     *
     * @param by what history calls whoever asked
     * @param files texts by path; whatever leads elsewhere, or stands for two files on some machine, is refused
     */
    String make(String project, String name, Map<String, String> files, String by, String message) throws NotDone {
        refuseUnlessSound(name, files);
        var room = room(project);
        var place = room.resolve(name + ".git");
        if (Files.exists(place)) {
            throw new NotDone("there is a repository `" + name + "` already");
        }
        try {
            Files.createDirectories(room);
            refuseTooMany(room);
            var aside = Files.createTempDirectory(room, ".making-");
            try {
                var commit = Git.begin(aside, files, by, message, clock.instant());
                Files.move(aside, place);
                return commit;
            } finally {
                forget(aside);
            }
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException taken) {
            throw new NotDone("there is a repository `" + name + "` already");
        } catch (FileSystemException unwritable) {
            throw new NotDone("the repository cannot be written: " + unwritable.getReason());
        } catch (IOException broken) {
            throw new NotDone("the repository cannot be written: " + broken.getMessage());
        }
    }

    private static void refuseUnlessSound(String name, Map<String, String> files) throws NotDone {
        try {
            RepositoryPath.refuseName(name);
            files.keySet().forEach(RepositoryPath::refuse);
        } catch (IllegalArgumentException wrong) {
            throw new NotDone(String.valueOf(wrong.getMessage()));
        }
        var seen = new HashSet<String>();
        for (var path : files.keySet()) {
            if (!seen.add(path.toLowerCase(Locale.ROOT))) {
                throw new NotDone("two files would be called `" + path + "` where capitals do not count");
            }
        }
        for (var path : seen) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (seen.contains(path.substring(0, slash))) {
                    throw new NotDone("`" + path.substring(0, slash) + "` would be a file and a folder");
                }
            }
        }
        long bytes = files.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new NotDone("the files would have " + bytes + " bytes together; at most " + MOST_BYTES + " are made");
        }
    }

    private static void refuseTooMany(Path parent) throws IOException, NotDone {
        try (var there = Files.list(parent)) {
            if (there.count() > MOST) {
                throw new NotDone("this project has " + MOST + " repositories already");
            }
        }
    }

    /** Where a repository lies; none where there is none of that name. */
    Optional<Path> find(String project, String name) {
        try {
            RepositoryPath.refuseName(name);
            return Optional.of(room(project).resolve(name + ".git")).filter(Files::isDirectory);
        } catch (IllegalArgumentException | NotDone none) {
            return Optional.empty();
        }
    }

    /** Where a project's repositories lie. */
    private Path room(String project) throws NotDone {
        return folder.orElseThrow(() -> new NotDone("this workbench has no folder for repositories;"
                        + " name one in DATELINE_REPOSITORIES and start it again"))
                .resolve(project)
                .toAbsolutePath();
    }

    private static void forget(Path aside) throws IOException {
        if (Files.exists(aside)) {
            try (var left = Files.walk(aside)) {
                for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
