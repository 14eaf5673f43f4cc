package dev.dateline.app.project;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Gathers the files of a folder and then puts them there, all or none. */
public final class FolderWriter {

    /** The earliest a zip knows. */
    private static final LocalDateTime ZIP_BEGINS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Path> copies = new LinkedHashMap<>();
    private final Set<String> removals = new LinkedHashSet<>();

    public void text(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A record as YAML, to be part of a file. */
    public static <R extends Record> String yaml(Class<R> type, R record) {
        return YamlForm.page(type, record);
    }

    /** What would be written, by path. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    void bytes(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /** A file too large to hold is copied from where it was read. */
    public void copy(String path, Path from) {
        copies.put(path, from);
    }

    /** Unless it is written, the file goes. */
    public void remove(String path) {
        removals.add(path);
    }

    /** All files in one zip, under a folder's name. Every entry has the same time, so that the same files make the same bytes. */
    public void zip(String folder, OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target);
        var paths = new TreeSet<>(files.keySet());
        paths.addAll(copies.keySet());
        for (var path : paths) {
            var entry = new ZipEntry(folder + "/" + path);
            entry.setTimeLocal(ZIP_BEGINS);
            zip.putNextEntry(entry);
            var bytes = files.get(path);
            var copy = copies.get(path);
            if (bytes != null) {
                zip.write(bytes);
            } else if (copy != null) {
                Files.copy(copy, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    public void commit(Path folder) throws IOException {
        removals.removeAll(files.keySet());
        removals.removeAll(copies.keySet());
        try (var change = new FolderChange(folder)) {
            for (var file : files.entrySet()) {
                change.write(file.getKey(), file.getValue());
            }
            for (var copy : copies.entrySet()) {
                change.copy(copy.getKey(), copy.getValue());
            }
            for (var removal : removals) {
                change.remove(removal);
            }
            change.apply();
        }
    }
}
