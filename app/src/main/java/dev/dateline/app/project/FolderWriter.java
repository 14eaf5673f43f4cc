package dev.dateline.app.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Gathers the files of a folder and then puts them there, all or none. */
public final class FolderWriter {

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
    void remove(String path) {
        removals.add(path);
    }

    void commit(Path folder) throws IOException {
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
