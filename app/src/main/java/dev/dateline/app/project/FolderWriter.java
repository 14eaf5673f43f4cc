package dev.dateline.app.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Gathers the files of a folder and then puts them there: all written aside first, then each renamed into place. */
public final class FolderWriter {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Path> copies = new LinkedHashMap<>();

    public void text(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A record as YAML, to be part of a file. */
    public static <R extends Record> String yaml(Class<R> type, R record) {
        return YamlForm.page(type, record);
    }

    void bytes(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /** A file too large to hold is copied from where it was read. */
    public void copy(String path, Path from) {
        copies.put(path, from);
    }

    void commit(Path folder) throws IOException {
        var aside = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                Files.write(asideOf(folder.resolve(file.getKey()), aside), file.getValue());
            }
            for (var copy : copies.entrySet()) {
                var target = folder.resolve(copy.getKey());
                if (!Files.exists(target) || !Files.isSameFile(target, copy.getValue())) {
                    Files.copy(copy.getValue(), asideOf(target, aside), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var move : aside.entrySet()) {
                Files.move(
                        move.getValue(),
                        move.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (var left : new ArrayList<>(aside.values())) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static Path asideOf(Path target, Map<Path, Path> aside) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // a file made as temporary would be its owner's alone, and stay so when renamed
        var temporary = Files.createFile(
                target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".aside"));
        aside.put(target, temporary);
        return temporary;
    }
}
