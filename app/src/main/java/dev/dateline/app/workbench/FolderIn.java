package dev.dateline.app.workbench;

import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.DocumentsFile;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.FolderWriter;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.StreamedFile;
import dev.dateline.app.project.TextFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A project folder on its way in. A file that people wrote in their own form is kept beside its records, and goes out again byte for
 * byte as long as those are the same.
 */
public final class FolderIn {

    /** The kind of a row that holds a file as it came: first line the sum of its plainest form, then the file. */
    static final String FILE = "file";

    private static final long LARGEST_KEPT = 20_000_000;

    private final Contents contents;
    private final Map<String, byte[]> originals;
    private final List<String> warnings;

    private FolderIn(Contents contents, Map<String, byte[]> originals, List<String> warnings) {
        this.contents = contents;
        this.originals = originals;
        this.warnings = warnings;
    }

    /**
     * @param consistencies what must hold for the folder to be right
     * @param constancies what must hold besides for it to be taken in, where it says something for the first time
     */
    public static FolderIn read(
            Path path, List<Kind<?>> kinds, List<Consistency> consistencies, List<Constancy> constancies)
            throws FolderProblems {
        var folder = new Folder(path, kinds, consistencies);
        var contents = folder.read();
        var nothing = Contents.empty(contents.name());
        var wrong = constancies.stream()
                .flatMap(rule -> rule.problems(nothing, contents, true).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new FolderProblems(wrong);
        }
        return new FolderIn(contents, folder.originals(), folder.warnings());
    }

    /** Records that come from no folder. */
    static FolderIn of(Contents contents) {
        return new FolderIn(contents, Map.of(), List.of());
    }

    boolean isWritten() {
        return !originals.isEmpty();
    }

    public Contents contents() {
        return contents;
    }

    /** The folder's files, those that are a project's, as one zip. */
    public void zip(Path folder, OutputStream target) throws IOException {
        var out = new FolderWriter();
        originals.keySet().forEach(path -> out.copy(path, folder.resolve(path)));
        var series = folder.resolve("metrics");
        if (Files.isDirectory(series)) {
            try (var files = Files.list(series)) {
                files.filter(file -> file.toString().endsWith(".csv"))
                        .forEach(file -> out.copy("metrics/" + file.getFileName(), file));
            }
        }
        out.zip(contents.name(), target);
    }

    public List<String> warnings() {
        return warnings;
    }

    /** Where comments stand that go when the workbench first changes the file they are in. */
    public List<String> comments() {
        return originals.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .flatMap(file -> comments(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).stream())
                .sorted()
                .toList();
    }

    private static List<String> comments(String path, String text) {
        long count = text.lines()
                .filter(line -> line.strip().startsWith("#") || line.contains(" #"))
                .count();
        return count == 0 ? List.of() : List.of(path + ": " + count + (count == 1 ? " comment" : " comments"));
    }

    void apply(Edits edits, List<Kind<?>> kinds) {
        for (var kind : kinds) {
            if (kind.file() instanceof TextFile<?>) {
                apply(edits, kind);
            } else {
                keepStreams(edits, kind);
            }
        }
    }

    /** Long files are kept in the form they came in up to a size; their records are kept whatever their size. */
    private <R> void keepStreams(Edits edits, Kind<R> kind) {
        if (!(kind.file() instanceof StreamedFile<R> file)) {
            return;
        }
        for (var record : contents.of(kind)) {
            var bytes = file.original(record).map(FolderIn::small).orElse(new byte[0]);
            keepOriginal(edits, file.path(record), bytes, file.text(record));
        }
    }

    private static byte[] small(Path file) {
        try {
            return Files.size(file) > LARGEST_KEPT ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private <R> void apply(Edits edits, Kind<R> kind) {
        var ids = contents.of(kind).stream().map(kind.id()).toList();
        for (var row : edits.rows().getOrDefault(kind.name(), List.of())) {
            if (!ids.contains(row.id())) {
                edits.remove(kind.name(), row.id());
            }
        }
        contents.of(kind).forEach(record -> edits.put(kind.name(), kind.id().apply(record), Edits.body(kind, record)));
        edits.order(kind.name(), ids);
        keepOriginal(edits, kind);
    }

    private <R> void keepOriginal(Edits edits, Kind<R> kind) {
        if (kind.file() instanceof DocumentsFile<?, R> file) {
            contents.of(kind).forEach(record -> {
                var path = file.path(record);
                keepOriginal(edits, path, originals.getOrDefault(path, new byte[0]), file.body(record));
            });
            return;
        }
        var path = kind.file().path();
        var original = originals.get(path);
        var bodies = contents.of(kind).stream()
                .map(record -> Edits.body(kind, record))
                .toList();
        if (original != null && !bodies.isEmpty() && kind.file() instanceof TextFile<R> file) {
            keepOriginal(edits, path, original, file.text(bodies));
        } else {
            edits.remove(FILE, path);
        }
    }

    private static void keepOriginal(Edits edits, String path, byte[] original, String plain) {
        if (original.length == 0 || Arrays.equals(plain.getBytes(StandardCharsets.UTF_8), original)) {
            edits.remove(FILE, path);
        } else {
            edits.put(FILE, path, sum(plain) + "\n" + new String(original, StandardCharsets.UTF_8));
        }
    }

    static String sum(String text) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
