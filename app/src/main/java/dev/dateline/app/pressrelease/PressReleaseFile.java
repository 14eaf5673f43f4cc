package dev.dateline.app.pressrelease;

import dev.dateline.app.project.FolderReader;
import dev.dateline.app.project.FolderWriter;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.TextFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A front matter between two fences, then Markdown. */
final class PressReleaseFile implements TextFile<PressRelease> {

    static final String PATH = "press-release.md";

    private static final String FENCE = "---";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<Placed<PressRelease>> read(FolderReader in) {
        return in.text(PATH).flatMap(text -> split(text, in)).map(List::of).orElse(List.of());
    }

    private static Optional<Placed<PressRelease>> split(String text, FolderReader in) {
        var lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals(FENCE)) {
            in.problem(Problem.of(
                    Place.of(PATH),
                    "no-front-matter",
                    "",
                    "must begin with a front matter: ---, then headline, subheading, place and status, then ---"));
            return Optional.empty();
        }
        for (int end = 1; end < lines.length; end++) {
            if (lines[end].stripTrailing().equals(FENCE)) {
                return release(lines, end, in);
            }
        }
        in.problem(
                Problem.of(Place.of(PATH), "no-front-matter", "", "has a front matter that never ends; expected ---"));
        return Optional.empty();
    }

    private static Optional<Placed<PressRelease>> release(String[] lines, int end, FolderReader in) {
        var front = String.join("\n", List.of(lines).subList(1, end)) + "\n";
        var text = String.join("\n", List.of(lines).subList(end + 1, lines.length));
        if (front.isBlank()) {
            var nothing = new PressRelease.Head(
                    Optional.empty(), Optional.empty(), Optional.empty(), PressRelease.Stage.DRAFT);
            return Optional.of(new Placed<>(new PressRelease(nothing, text, end + 2), Place.of(PATH), Map.of()));
        }
        return in.yaml(front, PATH, 1, PressRelease.Head.class)
                .map(head ->
                        new Placed<>(new PressRelease(head.record(), text, end + 2), Place.of(PATH), head.parts()));
    }

    @Override
    public String body(PressRelease release) {
        return FENCE + "\n" + FolderWriter.yaml(PressRelease.Head.class, release.head()) + FENCE + "\n"
                + release.text();
    }

    @Override
    public String text(List<String> bodies) {
        return bodies.getFirst();
    }
}
