package dev.dateline.app.workbench;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.project.FolderWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a zip that somebody hands in, and trusts none of it: neither its names nor its sizes nor how many there are. */
public final class Imports {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 300_000_000;

    private Imports() {}

    /** Unpacks into a folder; answers where the project in it lies. */
    public static Path unpack(InputStream zipped, Path target) throws IOException {
        long bytes = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(zipped)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw Refusal.tooMuch(
                            "The zip holds more than " + MOST_ENTRIES + " files; a project folder has a few dozen.");
                }
                var place = place(target, entry);
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    bytes += copy(zip, place, MOST_BYTES - bytes);
                }
            }
        } catch (ZipException broken) {
            throw Refusal.wrong("The file is no zip that can be read: " + broken.getMessage());
        } catch (IllegalArgumentException badName) {
            throw Refusal.wrong("The zip holds a name that is no text.");
        }
        if (entries == 0) {
            throw Refusal.wrong("The file is no zip, or an empty one.");
        }
        return project(target);
    }

    private static Path place(Path target, ZipEntry entry) throws IOException {
        var name = entry.getName().replace('\\', '/');
        var place = target.resolve(name.replaceFirst("^/+", "")).normalize();
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || !place.startsWith(target)) {
            throw Refusal.wrong("The zip holds `" + name + "`, which leads out of its folder.");
        }
        if (place.equals(target)) {
            return place;
        }
        var parent = place.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return place;
    }

    /** What a zip says of its sizes need not be true, so the bytes are counted as they come. */
    private static long copy(InputStream from, Path to, long room) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        try (var out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > room) {
                    throw Refusal.tooMuch("The zip unpacks to more than " + MOST_BYTES / 1_000_000
                            + " MB; a project folder is smaller.");
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    /** The folder itself, or the one folder in it. */
    private static Path project(Path target) throws IOException {
        if (Files.exists(target.resolve("project.yaml"))) {
            return target;
        }
        try (var entries = Files.list(target)) {
            var folders = entries.filter(entry -> Files.exists(entry.resolve("project.yaml")))
                    .toList();
            if (folders.size() == 1) {
                return folders.getFirst();
            }
        }
        throw Refusal.wrong("The zip holds no project: there is no project.yaml in it, nor in a folder at its top.");
    }

    /** The files of a folder into another, all or none. */
    public static void copy(Path from, Path to) throws IOException {
        var out = new FolderWriter();
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> out.copy(from.relativize(file).toString(), file));
        }
        out.commit(to);
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException stuck) {
                    throw new UncheckedIOException(stuck);
                }
            });
        }
    }
}
