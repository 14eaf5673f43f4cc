package dev.dateline.app.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the files of one folder safely, and gathers every problem on the way. */
public final class FolderReader {

    private static final long LARGEST_TEXT = 50_000_000;
    private static final long LARGEST_SERIES = 1_000_000_000;

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final List<YamlReading.Reference> references = new ArrayList<>();
    private final Map<String, byte[]> originals = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private Optional<Project> project = Optional.empty();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    /** The text of one document that lies in no project. */
    public static String document(Path file) throws FolderProblems {
        var name = String.valueOf(file.getFileName());
        var parent = file.toAbsolutePath().getParent();
        var in = new FolderReader(parent == null ? file : parent);
        var text = in.text(name);
        if (text.isEmpty() && in.problems.isEmpty()) {
            in.problem(Problem.of(Place.of(file.toString()), "no-file", "", "there is no such file"));
        }
        if (!in.problems.isEmpty()) {
            throw new FolderProblems(in.problems);
        }
        return text.orElse("");
    }

    /** The project itself, which is read first; empty where it is wrong. */
    public Optional<Project> project() {
        return project;
    }

    void project(Optional<Project> read) {
        project = read;
    }

    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> problems() {
        return problems;
    }

    List<YamlReading.Reference> references() {
        return references;
    }

    Map<String, byte[]> originals() {
        return originals;
    }

    /** The text of a file, without byte order mark and carriage returns; empty where there is none or a problem was told. */
    public Optional<String> text(String path) {
        return safe(path, LARGEST_TEXT).flatMap(file -> {
            var bytes = bytes(file);
            originals.put(path, bytes);
            return decoded(path, bytes);
        });
    }

    /** A file to be streamed; empty where there is none or a problem was told. */
    public Optional<Path> series(String path) {
        return safe(path, LARGEST_SERIES);
    }

    /** The names of the files of a sub-folder that end so, sorted. */
    public List<String> list(String subfolder, String ending) {
        var place = folder.resolve(subfolder);
        if (!Files.exists(place)) {
            return List.of();
        }
        if (!isInside(place) || !Files.isDirectory(place)) {
            problem(Problem.of(Place.of(subfolder), "leaves-folder", subfolder, "must be a folder inside the project"));
            return List.of();
        }
        try (var entries = Files.list(place)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A record written as YAML, such as a front matter. */
    public <R extends Record> Optional<Placed<R>> yaml(String text, String path, int linesBefore, Class<R> type) {
        return nodes(text, path, linesBefore).flatMap(node -> {
            var reading = reading(path, linesBefore);
            var placed = placed(RecordShape.of(type), node, reading, type);
            references(reading);
            return placed;
        });
    }

    Optional<Node> nodes(String text, String path, int linesBefore) {
        int before = problems.size();
        var node = YamlText.parse(text, path, linesBefore, problems);
        if (node.isEmpty() && problems.size() == before) {
            problem(Problem.of(Place.of(path), "empty-file", "", "is empty; fill it or take it away"));
        }
        return node;
    }

    YamlReading reading(String path, int linesBefore) {
        return new YamlReading(path, linesBefore, problems);
    }

    void declare(String kind, String name) {
        declared.computeIfAbsent(kind, unknown -> new HashSet<>()).add(name);
    }

    /** Every name there is of each kind, those of wrong records included. */
    Map<String, Set<String>> declared() {
        return declared;
    }

    void references(YamlReading reading) {
        references.addAll(reading.references());
    }

    <R> Optional<Placed<R>> placed(RecordShape shape, Node node, YamlReading in, Class<R> type) {
        var record = shape.read(node, in);
        if (record == null) {
            return Optional.empty();
        }
        var parts = new LinkedHashMap<String, Place>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                parts.put(((ScalarNode) tuple.getKeyNode()).getValue(), in.wordsOf(tuple.getValueNode()));
            }
        }
        return Optional.of(new Placed<>(type.cast(record), in.place(node), parts));
    }

    private Optional<Path> safe(String path, long largest) {
        var file = folder.resolve(path);
        try {
            if (!Files.exists(file)) {
                if (Files.isSymbolicLink(file)) {
                    problem(Problem.of(Place.of(path), "leaves-folder", path, "is a link to nothing"));
                }
                return Optional.empty();
            }
            if (!isInside(file)) {
                problem(Problem.of(Place.of(path), "leaves-folder", path, "leads out of the project folder"));
            } else if (!Files.isRegularFile(file)) {
                problem(Problem.of(Place.of(path), "no-file", path, "must be a file"));
            } else if (Files.size(file) > largest) {
                problem(Problem.of(
                        Place.of(path),
                        "too-large",
                        path,
                        "has " + Files.size(file) / 1_000_000 + " MB; expected at most " + largest / 1_000_000
                                + " MB"));
            } else if (!Files.isReadable(file)) {
                problem(Problem.of(Place.of(path), "unreadable", path, "may not be read"));
            } else {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            problem(Problem.of(Place.of(path), "unreadable", path, "cannot be read: " + unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> decoded(String path, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(input).toString();
            text = text.startsWith("\ufeff") ? text.substring(1) : text;
            text = text.replace("\r\n", "\n");
            if (text.isBlank()) {
                problem(Problem.of(Place.of(path), "empty-file", "", "is empty; fill it or take it away"));
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (CharacterCodingException invalid) {
            int line = 1;
            for (int k = 0; k < input.position(); k++) {
                line += bytes[k] == '\n' ? 1 : 0;
            }
            problem(Problem.of(new Place(path, line, 1), "not-utf-8", "", "is not UTF-8 text"));
            return Optional.empty();
        }
    }
}
