package dev.dateline.app.workbench;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.DocumentsFile;
import dev.dateline.app.project.FolderWriter;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.StreamedFile;
import dev.dateline.app.project.TextFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project on its way out, as the folder it is: into a folder of this machine, or as one zip. */
public final class FolderOut {

    private final Map<String, String> texts;
    private final Map<String, String> originals;
    private final Contents contents;
    private final List<Kind<?>> kinds;

    /** The texts of a project's files, with the bytes they once had where they were handed in otherwise. */
    static FolderOut of(Held seen, List<Kind<?>> kinds) {
        var originals = new HashMap<String, String>();
        seen.rows(FolderIn.FILE).forEach(row -> originals.put(row.id(), row.text()));
        var texts = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            var rows = seen.rows(kind.name());
            if (kind.file() instanceof TextFile<?> file && !rows.isEmpty()) {
                texts.put(file.path(), file.text(rows.stream().map(Row::text).toList()));
            }
        }
        return new FolderOut(texts, originals, seen.contents(), kinds);
    }

    private FolderOut(
            Map<String, String> texts, Map<String, String> originals, Contents contents, List<Kind<?>> kinds) {
        this.texts = texts;
        this.originals = originals;
        this.contents = contents;
        this.kinds = kinds;
    }

    /** All of the folder's files, or none; what the project does not hold any more goes from it, and files of others stay. */
    public void write(Path target) throws IOException {
        var out = files();
        kinds.forEach(kind -> {
            if (kind.file() instanceof DocumentsFile<?, ?> file) {
                documents(target, file.path()).forEach(out::remove);
            } else if (kind.file() instanceof TextFile<?> file) {
                out.remove(file.path());
            }
        });
        out.commit(target);
    }

    /** Those there are; what a folder of documents says of itself is nobody's record. */
    private static List<String> documents(Path target, String folder) {
        if (!Files.isDirectory(target.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var files = Files.list(target.resolve(folder))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(path -> path.endsWith(".md") && !path.endsWith("/README.md"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One zip with the folder in it; the same project makes the same bytes. */
    public void zip(OutputStream target) throws IOException {
        files().zip(contents.name(), target);
    }

    private FolderWriter files() {
        var out = new FolderWriter();
        for (var kind : kinds) {
            var text = texts.get(kind.file().path());
            if (text != null && kind.file() instanceof DocumentsFile<?, ?> file) {
                file.files(text).forEach((path, one) -> out.text(path, asItCame(path, one)));
            } else if (text != null) {
                out.text(kind.file().path(), asItCame(kind.file().path(), text));
            }
        }
        kinds.stream().filter(kind -> !(kind.file() instanceof TextFile<?>)).forEach(kind -> write(kind, out));
        return out;
    }

    private <R> void write(Kind<R> kind, FolderWriter out) {
        if (kind.file() instanceof StreamedFile<R> file) {
            contents.of(kind)
                    .forEach(record -> out.text(file.path(record), asItCame(file.path(record), file.text(record))));
        }
    }

    /** As somebody wrote it, where its records are still those. */
    private String asItCame(String path, String text) {
        var kept = originals.get(path);
        if (kept == null) {
            return text;
        }
        int end = kept.indexOf('\n');
        return kept.substring(0, end).equals(FolderIn.sum(text)) ? kept.substring(end + 1) : text;
    }
}
