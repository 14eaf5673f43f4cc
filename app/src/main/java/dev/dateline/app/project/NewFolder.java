package dev.dateline.app.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A project folder that is not there yet: it appears whole, or not at all. */
public final class NewFolder {

    private static final int MOST_NAMED = 3;

    private final Path folder;
    private final List<Kind<?>> kinds;
    private final List<Consistency> consistencies;

    public NewFolder(Path folder, List<Kind<?>> kinds, List<Consistency> consistencies) {
        this.folder = folder.toAbsolutePath().normalize();
        this.kinds = kinds;
        this.consistencies = consistencies;
    }

    /** What people may call the project until they name it: {@code deploy-faster} is Deploy faster. */
    public String title() {
        var last = folder.getFileName();
        var words =
                last == null ? "" : last.toString().replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty()
                ? "Project"
                : Character.toString(Character.toTitleCase(words.codePointAt(0)))
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    /** Why nothing can be made here; empty where it can. */
    public Optional<String> refusal() throws IOException {
        if (!Files.exists(folder)) {
            return unwritable();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("is a file; a new project needs a folder that is empty or not there yet");
        }
        try (var entries = Files.list(folder)) {
            var names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .limit(MOST_NAMED + 1L)
                    .toList();
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of("is not empty, it holds "
                            + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                            + (names.size() > MOST_NAMED ? " and more" : "")
                            + "; a new project needs a folder that is empty or not there yet");
        }
    }

    /** Better known before somebody has answered nine questions. */
    private Optional<String> unwritable() {
        var above = folder.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && Files.isDirectory(above) && Files.isWritable(above)
                ? Optional.empty()
                : Optional.of("cannot be made: nothing may be written in " + above);
    }

    /** Writes the contents aside, reads them again, and only then puts them in place; answers what was read. */
    public Contents write(Contents contents) throws IOException, FolderProblems {
        boolean there = Files.exists(folder);
        var beside = there ? folder : Optional.ofNullable(folder.getParent()).orElse(folder);
        Files.createDirectories(beside);
        var aside = beside.resolve(".dateline-" + UUID.randomUUID());
        try {
            Files.createDirectory(aside);
            new Folder(aside, kinds, consistencies).write(contents, aside);
            new Folder(aside, kinds, consistencies).read();
            if (there) {
                moveInto(aside);
            } else {
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(aside);
        }
        return new Folder(folder, kinds, consistencies).read();
    }

    /** Somebody may stand in the empty folder, or it may be a mounted one, so it stays; project.yaml comes last and makes it a project. */
    private void moveInto(Path aside) throws IOException {
        if (entries(folder).size() > 1) {
            throw new IOException("the folder is not empty any more");
        }
        var moved = new ArrayList<Path>();
        try {
            var last = Path.of(Project.KIND.file().path());
            var files = entries(aside).stream()
                    .sorted(Comparator.comparing(
                            (Path file) -> file.getFileName().equals(last)))
                    .toList();
            for (var file : files) {
                var target = folder.resolve(file.getFileName());
                Files.move(file, target);
                moved.add(target);
            }
        } catch (IOException broken) {
            for (var target : moved) {
                Files.deleteIfExists(target);
            }
            throw broken;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path aside) throws IOException {
        if (!Files.exists(aside)) {
            return;
        }
        try (var all = Files.walk(aside)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException stuck) {
                    throw new UncheckedIOException(stuck);
                }
            });
        }
    }
}
