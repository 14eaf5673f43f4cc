package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A press release written for these tests, with the parts each of its blocks holds in braces before it. */
record LabelledRelease(
        String name,
        Optional<String> product,
        boolean hasHeadline,
        boolean hasSubheading,
        List<Block> blocks,
        Set<String> expected) {
    static List<LabelledRelease> all(String file) {
        List<LabelledRelease> releases = new ArrayList<>();
        for (String release : Examples.text(file).split("(?m)^=== ", -1)) {
            if (!release.isBlank()) {
                releases.add(read(release));
            }
        }
        return releases;
    }

    private static LabelledRelease read(String release) {
        String[] head = release.lines().findFirst().orElseThrow().split("\\|", -1);
        List<Block> blocks = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (String paragraph : release.substring(release.indexOf('\n')).strip().split("\n\n", -1)) {
            String text = paragraph.strip();
            if (text.startsWith("{")) {
                for (String label : text.substring(1, text.indexOf('}')).split(" ", -1)) {
                    expected.add(label.toUpperCase(Locale.ROOT).replace('-', '_') + "@" + blocks.size());
                }
                text = text.substring(text.indexOf('}') + 1).strip();
            }
            blocks.add(block(text));
        }
        Optional<String> product = Optional.of(head[1].strip()).filter(name -> !name.isEmpty());
        return new LabelledRelease(
                head[0].strip(),
                product,
                head[2].contains("headline"),
                head[2].contains("subheading"),
                blocks,
                expected);
    }

    private static Block block(String text) {
        if (text.startsWith("#")) {
            int level = text.indexOf(' ');
            return new Block(Block.Kind.HEADING, level, text.substring(level + 1));
        }
        if (text.startsWith("> ")) {
            return new Block(Block.Kind.QUOTE, 0, text.substring(2));
        }
        return text.matches("(?s)(\\d+\\.|-) .*")
                ? new Block(Block.Kind.LIST_ITEM, 0, text.substring(text.indexOf(' ') + 1))
                : new Block(Block.Kind.PARAGRAPH, 0, text);
    }
}
