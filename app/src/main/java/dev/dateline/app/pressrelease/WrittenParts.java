package dev.dateline.app.pressrelease;

import dev.dateline.engine.language.Part;
import dev.dateline.engine.language.PartFound;
import dev.dateline.engine.language.ReleaseParts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a press release where they stand in its text, so that each can be written again. */
final class WrittenParts {

    private final PressRelease release;
    private final Map<Part, Prose.Lines> places = new EnumMap<>(Part.class);

    private WrittenParts(PressRelease release) {
        this.release = release;
    }

    static WrittenParts of(PressRelease release, String product) {
        var parts = new WrittenParts(release);
        var prose = release.prose();
        var head = release.head();
        for (var found : ReleaseParts.find(
                prose.blocks(), isThere(head.headline()), isThere(head.subheading()), Optional.of(product))) {
            if (found.block() != PartFound.IN_FRONT_MATTER) {
                parts.places.putIfAbsent(
                        found.part(), prose.lines(prose.passages().get(found.block())));
            }
        }
        return parts;
    }

    /** The part as it is written; empty where the text has none that is told to be one. */
    Optional<String> text(Part part) {
        if (part == Part.HEADLINE && isThere(release.head().headline())) {
            return release.head().headline();
        } else if (part == Part.SUBHEADING && isThere(release.head().subheading())) {
            return release.head().subheading();
        }
        return Optional.ofNullable(places.get(part))
                .map(lines -> String.join("\n", all().subList(lines.from(), lines.to() + 1)));
    }

    /** The release with this part in the place of the one it has, else behind the last part that comes before it. */
    PressRelease with(Part part, String text) {
        var head = release.head();
        if (part == Part.HEADLINE || part == Part.SUBHEADING) {
            var line = Optional.of(text.replaceAll("\\s+", " ")).filter(words -> !words.isBlank());
            var other = part == Part.HEADLINE
                    ? new PressRelease.Head(line, head.subheading(), head.place(), head.status())
                    : new PressRelease.Head(head.headline(), line, head.place(), head.status());
            return new PressRelease(other, release.text(), release.textLine());
        }
        var lines = new ArrayList<>(all());
        var place = places.get(part);
        if (place != null) {
            lines.subList(place.from(), place.to() + 1).clear();
            lines.addAll(place.from(), List.of(text.split("\n", -1)));
        } else if (!text.isBlank()) {
            insert(part, text, lines);
        }
        return new PressRelease(head, String.join("\n", lines), release.textLine());
    }

    private void insert(Part part, String text, List<String> lines) {
        int at = places.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(part) < 0)
                .mapToInt(entry -> entry.getValue().to() + 1)
                .max()
                .orElse(0);
        var block = new ArrayList<String>();
        block.add("");
        block.addAll(List.of(text.split("\n", -1)));
        block.add("");
        lines.addAll(Math.min(at, lines.size()), block);
    }

    private List<String> all() {
        return List.of(release.text().split("\n", -1));
    }

    private static boolean isThere(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).isPresent();
    }
}
