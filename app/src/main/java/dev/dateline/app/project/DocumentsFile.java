package dev.dateline.app.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records of which each is a Markdown file of its own in one folder, called after its identifier. Where texts are kept elsewhere they
 * stand behind each other in one, each told by its length, so that nothing in a text can be taken for the beginning of the next.
 */
public final class DocumentsFile<H extends Record, R> implements TextFile<R> {

    private static final String FENCE = "---";
    private static final String ENDING = ".md";
    /** What a folder of documents may say of itself. */
    private static final String INTRODUCTION = "README";

    private final String folder;
    private final DocumentForm<H, R> form;

    DocumentsFile(String name, DocumentForm<H, R> form) {
        this.folder = name + "/";
        this.form = form;
    }

    @Override
    public String path() {
        return folder;
    }

    /** The file of one document. */
    public String path(R record) {
        return folder + form.id().apply(form.headOf().apply(record)).orElseThrow() + ENDING;
    }

    /** The files within a text that holds them all, by path. */
    public Map<String, String> files(String text) {
        var files = new LinkedHashMap<String, String>();
        var in = FolderReader.of(Map.of(folder, text));
        for (var part : parts(text)) {
            document(part, folder, Optional.empty(), in)
                    .ifPresent(document -> files.put(path(document.record()), part));
        }
        return files;
    }

    @Override
    public List<Placed<R>> read(FolderReader in) {
        var documents = new ArrayList<Placed<R>>();
        if (in.isOfTexts()) {
            in.text(folder)
                    .ifPresent(text -> parts(text)
                            .forEach(part ->
                                    document(part, folder, Optional.empty(), in).ifPresent(documents::add)));
            return documents;
        }
        for (var name : in.list(folder.substring(0, folder.length() - 1), ENDING)) {
            var id = name.substring(0, name.length() - ENDING.length());
            if (!id.equals(INTRODUCTION)) {
                in.text(folder + name)
                        .flatMap(text -> document(text, folder + name, Optional.of(id), in))
                        .ifPresent(documents::add);
            }
        }
        return documents;
    }

    private Optional<Placed<R>> document(String text, String path, Optional<String> name, FolderReader in) {
        var lines = text.split("\n", -1);
        int end = 0;
        if (lines[0].stripTrailing().equals(FENCE)) {
            do {
                end++;
            } while (end < lines.length && !lines[end].stripTrailing().equals(FENCE));
            if (end == lines.length) {
                in.problem(Problem.of(
                        Place.of(path), "no-front-matter", "", "has a front matter that never ends; expected ---"));
                return Optional.empty();
            }
        }
        var front = end == 0 ? "" : String.join("\n", List.of(lines).subList(1, end)) + "\n";
        var words = end == 0 ? text : String.join("\n", List.of(lines).subList(end + 1, lines.length));
        return in.yaml(front.isBlank() ? "{}\n" : front, path, end == 0 ? 0 : 1, form.head())
                .flatMap(head -> named(head, words, path, name, in));
    }

    private Optional<Placed<R>> named(
            Placed<H> head, String words, String path, Optional<String> name, FolderReader in) {
        var said = form.id().apply(head.record());
        var id = said.or(() -> name);
        if (id.isEmpty()
                || !YamlListFile.IDENTIFIER.matcher(id.get()).matches()
                || name.filter(file -> !file.equals(id.get())).isPresent()) {
            in.problem(Problem.of(
                    said.isEmpty() ? Place.of(path) : head.place("id"),
                    "bad-identifier",
                    id.orElse(""),
                    id.isEmpty()
                            ? "needs an `id`: lower-case words joined by hyphens"
                            : name.filter(file -> !file.equals(id.get()))
                                    .map(file -> "calls itself `" + Shape.shortened(id.get())
                                            + "`; the file's name says `" + Shape.shortened(file) + "`")
                                    .orElse("`" + Shape.shortened(id.get())
                                            + "` is no identifier; expected lower-case words joined by hyphens")));
            return Optional.empty();
        }
        in.declare(folder.substring(0, folder.length() - 1), id.get());
        var called = said.isPresent()
                ? head.record()
                : Altered.of(head.record()).some("id", id.get()).made();
        return Optional.of(new Placed<>(
                form.made().apply(called, words), new Place(path, head.place().line(), 1), head.parts()));
    }

    @Override
    public String body(R record) {
        return FENCE + "\n" + FolderWriter.yaml(form.head(), form.headOf().apply(record)) + FENCE + "\n"
                + form.textOf().apply(record);
    }

    @Override
    public String text(List<String> bodies) {
        var text = new StringBuilder();
        for (var body : bodies) {
            var plain = body.replace("\r\n", "\n");
            text.append(plain.length()).append('\n').append(plain).append('\n');
        }
        return text.toString();
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf('\n', at);
            int length = Integer.parseInt(text, at, line, 10);
            parts.add(text.substring(line + 1, line + 1 + length));
            at = line + length + 2;
        }
        return parts;
    }

    @Override
    public void write(List<R> records, FolderWriter out) {
        records.forEach(record -> out.text(path(record), body(record)));
    }
}
