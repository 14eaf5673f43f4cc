package dev.dateline.app.project;

import java.io.IOException;
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
    private final Optional<Map<String, String>> texts;
    private final List<Problem> problems = new ArrayList<>();
    private final List<YamlReading.Reference> references = new ArrayList<>();
    private final Map<String, byte[]> originals = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<Kind<?>, List<? extends Placed<?>>> records = new HashMap<>();

    FolderReader(Path folder) {
        this(folder, Optional.empty());
    }

    private FolderReader(Path folder, Optional<Map<String, String>> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** Files that somebody else keeps, by path; what is read there is what a folder with these files would say. */
    static FolderReader of(Map<String, String> texts) {
        return new FolderReader(Path.of(""), Optional.of(texts));
    }

    /** Whether its files are texts that somebody else keeps. */
    boolean isOfTexts() {
        return texts.isPresent();
    }

    /** The text of one document that lies in no project. */
    public static String document(Path file) throws FolderProblems {
        var name = String.valueOf(real(file).getFileName());
        var parent = real(file).getParent();
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

    /** A document may be named by a link. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            return file.toAbsolutePath();
        }
    }

    /** The project itself, which is read first; empty where it is wrong. */
    public Optional<Project> project() {
        return records(Project.KIND).stream().findFirst();
    }

    /** What is right among the records of a kind that is read before. */
    public <R> List<R> records(Kind<R> kind) {
        return records.getOrDefault(kind, List.of()).stream()
                .map(Placed::record)
                .map(kind.type()::cast)
                .toList();
    }

    <R> void readAll(Kind<R> kind) {
        records.put(kind, kind.file().read(this));
    }

    /** What another reader has read of the same project. */
    void absorb(FolderReader other) {
        problems.addAll(other.problems);
        references.addAll(other.references);
        other.declared.forEach((kind, names) ->
                declared.computeIfAbsent(kind, unseen -> new HashSet<>()).addAll(names));
        unknown.addAll(other.unknown);
        records.putAll(other.records);
    }

    /** The records of a kind, each in its place. */
    <R> List<Placed<R>> placed(Kind<R> kind) {
        @SuppressWarnings("unchecked") // put together by kind above
        var placed = (List<Placed<R>>) records.getOrDefault(kind, List.of());
        return placed;
    }

    Map<Kind<?>, List<? extends Placed<?>>> records() {
        return records;
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
        if (texts.isPresent()) {
            return Optional.ofNullable(texts.get().get(path)).flatMap(text -> checked(path, text));
        }
        return safe(path, LARGEST_TEXT).flatMap(file -> bytes(path, file)).flatMap(bytes -> {
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
            problem(unreadable(subfolder, unreadable));
            return List.of();
        }
    }

    /** Something at {@code place} is named that must be there among one of these kinds. */
    public void reference(Place place, String name, String... kinds) {
        references.add(new YamlReading.Reference(List.of(kinds), name, place, List.of()));
    }

    /** A record written as YAML, such as a front matter. */
    public <R extends Record> Optional<Placed<R>> yaml(String text, String path, int linesBefore, Class<R> type) {
        return nodes(text, path, linesBefore).flatMap(node -> {
            var reading = reading(path, linesBefore);
            var placed = placed(RecordShape.of(type), node, reading, type);
            take(reading);
            return placed;
        });
    }

    Optional<Node> nodes(String text, String path, int linesBefore) {
        int before = problems.size();
        var node = YamlText.parse(text, path, linesBefore, problems);
        if (node.isEmpty() && problems.size() == before) {
            problem(empty(path));
        }
        return node;
    }

    private static Problem empty(String path) {
        return Problem.of(
                Place.of(path),
                "empty-file",
                "",
                Folder.REQUIRED.contains(path) ? "is empty; a project needs it" : "is empty; fill it or take it away");
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

    /** A kind whose file cannot be made out at all; nobody can say which names it would have. */
    void namesUnknown(String kind) {
        unknown.add(kind);
    }

    Set<String> unknown() {
        return unknown;
    }

    /** What a text names and gives names to. */
    void take(YamlReading reading) {
        references.addAll(reading.references());
        reading.names().forEach((kind, names) -> names.forEach(name -> declare(kind, name)));
    }

    <R> Optional<Placed<R>> placed(RecordShape shape, Node node, YamlReading in, Class<R> type) {
        var record = shape.read(node, in);
        if (record == null) {
            return Optional.empty();
        }
        var parts = new LinkedHashMap<String, Place>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    parts.putIfAbsent(key.getValue(), in.wordsOf(tuple.getValueNode()));
                    entries(key.getValue(), tuple.getValueNode(), in, parts);
                }
            }
        }
        return Optional.of(new Placed<>(type.cast(record), in.place(node), parts));
    }

    /** The names in a map have places of their own. */
    private static void entries(String component, Node value, YamlReading in, Map<String, Place> parts) {
        if (value instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    parts.putIfAbsent(Placed.entry(component, key.getValue()), in.wordsOf(key));
                }
            }
        }
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
            problem(unreadable(path, unreadable));
            return Optional.empty();
        }
    }

    private static Problem unreadable(String path, IOException cause) {
        return Problem.of(Place.of(path), "unreadable", path, "cannot be read: " + cause.getMessage());
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<byte[]> bytes(String path, Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            problem(unreadable(path, unreadable));
            return Optional.empty();
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
            return checked(path, text.replace("\r\n", "\n"));
        } catch (CharacterCodingException invalid) {
            int line = 1;
            for (int k = 0; k < input.position(); k++) {
                line += bytes[k] == '\n' ? 1 : 0;
            }
            problem(Problem.of(new Place(path, line, 1), "not-utf-8", "", "is not UTF-8 text"));
            return Optional.empty();
        }
    }

    private Optional<String> checked(String path, String text) {
        if (text.isBlank()) {
            problem(empty(path));
            return Optional.empty();
        }
        return hasControls(path, text) ? Optional.empty() : Optional.of(text);
    }

    /** No text needs them, and terminals, pages and drawings do strange things when they meet one. */
    private boolean hasControls(String path, String text) {
        int line = 1;
        int lineStart = 0;
        for (int k = 0; k < text.length(); k++) {
            char character = text.charAt(k);
            if (character == '\n') {
                line++;
                lineStart = k + 1;
            } else if (Character.isISOControl(character) && character != '\t' && character != '\r') {
                var place = new Place(path, line, text.codePointCount(lineStart, k) + 1);
                problem(Problem.of(place, "control-character", "", "has " + Scalars.named(character)));
                return true;
            }
        }
        return false;
    }
}
