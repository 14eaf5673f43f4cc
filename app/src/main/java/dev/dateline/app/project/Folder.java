package dev.dateline.app.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project folder on disk: read whole, with every problem in one go, and written whole, or not at all. */
public final class Folder {

    static final List<String> REQUIRED = List.of("project.yaml", "press-release.md");

    private final Path path;
    private final List<Kind<?>> kinds;
    private final List<Consistency> consistencies;
    private final Map<Kind<?>, List<? extends Placed<?>>> asRead = new HashMap<>();
    private Map<String, byte[]> originals = Map.of();
    private List<String> warnings = List.of();

    /**
     * @param kinds what a project may hold; the project itself comes first
     * @param consistencies what must hold between records
     */
    public Folder(Path path, List<Kind<?>> kinds, List<Consistency> consistencies) {
        this.path = path;
        this.kinds = kinds;
        this.consistencies = consistencies;
    }

    /** The records; throws where anything is wrong, with everything that is. */
    public Contents read() throws FolderProblems {
        var in = new FolderReader(path);
        refuseWhatIsNoProject(in);
        kinds.forEach(in::readAll);
        asRead.putAll(in.records());
        Resolving.resolve(in);
        if (in.project().isPresent()) {
            var contents = new Contents(name(), asRead);
            consistencies.forEach(rule -> rule.problems(contents).forEach(in::problem));
        }
        originals = in.originals();
        if (!in.problems().isEmpty()) {
            throw FolderProblems.inOrder(in.problems());
        }
        return new Contents(name(), asRead);
    }

    /** The files of the records as they were read, byte for byte, without those that are streamed. */
    public Map<String, byte[]> originals() {
        return Map.copyOf(originals);
    }

    /** What is no error but worth saying, after {@link #read}, whether that went well or not. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Puts the contents into {@code target}. Files whose records are as they were read are written byte for byte as they were;
     * the others in their plainest form. A file whose records are no more is taken away; files Dateline does not know stay alone.
     */
    public void write(Contents contents, Path target) throws IOException {
        var out = new FolderWriter();
        for (var kind : kinds) {
            write(kind, contents, out);
        }
        out.commit(target);
    }

    private <R> void write(Kind<R> kind, Contents contents, FolderWriter out) {
        var before = asRead.getOrDefault(kind, List.of()).stream()
                .map(Placed::record)
                .toList();
        var path = kind.file().path();
        var original = originals.get(path);
        if (original != null && contents.of(kind).equals(before)) {
            out.bytes(path, original);
        } else if (path.endsWith("/")) {
            kind.file().write(contents.of(kind), out);
            asRead.getOrDefault(kind, List.of())
                    .forEach(placed -> out.remove(placed.place().file()));
            keepUnchanged(kind, contents, out);
        } else if (contents.of(kind).isEmpty()) {
            out.remove(path);
        } else {
            kind.file().write(contents.of(kind), out);
        }
    }

    /** Of many files, those whose records are as they were are written byte for byte as they were. */
    private <R> void keepUnchanged(Kind<R> kind, Contents contents, FolderWriter out) {
        var now = Set.copyOf(contents.of(kind));
        for (var placed : asRead.getOrDefault(kind, List.of())) {
            var original = originals.get(placed.place().file());
            if (original != null && now.contains(placed.record())) {
                out.bytes(placed.place().file(), original);
            }
        }
    }

    private String name() {
        var last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "project" : last.toString();
    }

    private void refuseWhatIsNoProject(FolderReader in) throws FolderProblems {
        var place = Place.of(path.toString());
        if (!Files.isDirectory(path)) {
            throw new FolderProblems(List.of(Problem.of(
                    place, "no-folder", "", Files.exists(path) ? "is no folder" : "there is no such folder")));
        }
        var names = names(place);
        warnings = nearNames(names);
        if (isMissing("project.yaml")) {
            throw new FolderProblems(List.of(new Problem(
                    place,
                    "no-project",
                    "",
                    "has no project.yaml, so it is no project folder; `dateline new DIR` makes one",
                    inner(names).or(() -> Nearest.to("project.yaml", names)))));
        }
        if (isMissing("press-release.md")) {
            in.problem(new Problem(
                    Place.of("press-release.md"),
                    "missing-file",
                    "",
                    "is missing; a project starts from its press release",
                    Nearest.to("press-release.md", names)));
        }
    }

    /** A project folder right below, such as an unpacked archive leaves behind. */
    private Optional<String> inner(List<String> names) {
        return names.stream()
                .filter(name -> Files.isRegularFile(path.resolve(name).resolve("project.yaml")))
                .findFirst()
                .map(name -> path.resolve(name).toString());
    }

    /** A link to nothing is there, and wrong. */
    private boolean isMissing(String file) {
        return !Files.exists(path.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }

    private List<String> names(Place place) throws FolderProblems {
        try (var entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new FolderProblems(List.of(Problem.of(place, "unreadable", "", "may not be read")));
        }
    }

    private List<String> nearNames(List<String> names) {
        var known = kinds.stream().map(kind -> kind.file().path()).toList();
        var found = new ArrayList<String>();
        for (var name : names) {
            var lower = name.toLowerCase(Locale.ROOT);
            if ((lower.endsWith(".yaml") || lower.endsWith(".yml")) && !known.contains(name)) {
                Nearest.to(name, known)
                        .ifPresent(near -> found.add(name + ": is not read; maybe `" + near + "` is meant?"));
            }
        }
        return List.copyOf(found);
    }
}
