package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release laid out: its headline and subheading, the passages of its body, and the section each stands in. */
final class Outline {
    private static final int LONGEST_HEADLINE = 20;
    private static final int LONGEST_SUBHEADING = 35;
    private static final Cues LAUNCH = Cues.of("launch-cues.txt");
    private static final Cues PROBLEM = Cues.of("problem-cues.txt");

    private final List<Block> blocks;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Integer, Part> sections = new HashMap<>();
    private Optional<Integer> headline = Optional.empty();
    private Optional<Integer> subheading = Optional.empty();
    private Optional<Part> section = Optional.empty();
    private int outsideLevel;

    private Outline(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Outline of(List<Block> blocks, boolean hasHeadline, boolean hasSubheading) {
        Outline outline = new Outline(blocks);
        outline.headline = hasHeadline ? Optional.of(PartFound.IN_FRONT_MATTER) : outline.findHeadline();
        outline.subheading = hasSubheading ? Optional.of(PartFound.IN_FRONT_MATTER) : outline.findSubheading();
        for (int number = 0; number < blocks.size(); number++) {
            outline.read(number);
        }
        return outline;
    }

    Optional<Integer> headline() {
        return headline;
    }

    Optional<Integer> subheading() {
        return subheading;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The part that the heading above the block or the label in it names. */
    Optional<Part> section(int block) {
        return Optional.ofNullable(sections.get(block));
    }

    boolean isFirstOfSection(int block) {
        return section(block).isPresent() && !section(block).equals(section(block - 1));
    }

    private Optional<Integer> findHeadline() {
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            boolean named = SectionNames.part(block.text()).isPresent() || SectionNames.isNeutral(block.text());
            if (block.isHeading() && !named && !SectionNames.isOutside(block.text())) {
                return Optional.of(number);
            }
            if (!block.isHeading()) {
                boolean below = number > 0
                        && SectionNames.part(blocks.get(number - 1).text()).equals(Optional.of(Part.HEADLINE));
                return below || isTitle(block.text()) ? Optional.of(number) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isTitle(String text) {
        String plain = text.replace("*", "").strip();
        boolean labelled = SectionNames.label(text)
                .filter(label -> label.part() == Part.HEADLINE)
                .isPresent();
        boolean ended = plain.endsWith(".") || plain.endsWith(":");
        return labelled || (!plain.isEmpty() && !ended && Tokens.of(plain).size() <= LONGEST_HEADLINE);
    }

    private Optional<Integer> findSubheading() {
        int next = headline.orElse(-1) + 1;
        while (next < blocks.size() && isNamedSubheading(next)) {
            next++;
        }
        if (next >= blocks.size()) {
            return Optional.empty();
        }
        Block block = blocks.get(next);
        String text = block.text();
        if (block.isHeading()) {
            boolean named =
                    SectionNames.part(text).isPresent() || SectionNames.isNeutral(text) || SectionNames.isOutside(text);
            return !named && headline.isPresent() ? Optional.of(next) : Optional.empty();
        }
        boolean labelled = SectionNames.label(text)
                .filter(label -> label.part() == Part.SUBHEADING)
                .isPresent();
        boolean below = next > 0 && isNamedSubheading(next - 1);
        return labelled || below || isStandfirst(block, next) ? Optional.of(next) : Optional.empty();
    }

    private boolean isNamedSubheading(int number) {
        return blocks.get(number).isHeading()
                && SectionNames.part(blocks.get(number).text()).equals(Optional.of(Part.SUBHEADING));
    }

    /** One sentence between headline and body that neither announces nor complains. */
    private boolean isStandfirst(Block block, int number) {
        Tokens tokens = Tokens.of(block.text());
        boolean brief = Sentences.in(block.text()).size() == 1 && tokens.size() <= LONGEST_SUBHEADING;
        boolean more = number + 1 < blocks.size() && blocks.get(number + 1).kind() == Block.Kind.PARAGRAPH;
        return headline.isPresent()
                && block.kind() == Block.Kind.PARAGRAPH
                && brief
                && more
                && SectionNames.label(block.text()).isEmpty()
                && Datelines.at(block.text()).isEmpty()
                && LAUNCH.weigh(tokens) < 2
                && PROBLEM.weigh(tokens) < 3;
    }

    private void read(int number) {
        Block block = blocks.get(number);
        if (headline.equals(Optional.of(number)) || subheading.equals(Optional.of(number))) {
            return;
        }
        if (block.isHeading()) {
            enter(block);
            return;
        }
        Optional<SectionNames.Label> label = SectionNames.label(block.text());
        Optional<Part> part = label.map(SectionNames.Label::part).or(() -> section);
        boolean body = outsideLevel == 0 && block.kind() != Block.Kind.OTHER && !isAttribution(number);
        if (body) {
            part.ifPresent(named -> sections.put(number, named));
            String following =
                    number + 1 < blocks.size() ? blocks.get(number + 1).text() : "";
            passages.add(
                    Passage.of(number, block, label.map(SectionNames.Label::end).orElse(0), following));
        }
    }

    private void enter(Block heading) {
        if (outsideLevel > 0 && heading.level() > outsideLevel) {
            return;
        }
        boolean outside = SectionNames.isOutside(heading.text());
        outsideLevel = outside ? Math.max(1, heading.level()) : 0;
        section = outside ? Optional.empty() : SectionNames.part(heading.text());
    }

    /** "— Ann Porter" below a block quotation. */
    private boolean isAttribution(int number) {
        String text = blocks.get(number).text().strip();
        return number > 0
                && blocks.get(number - 1).kind() == Block.Kind.QUOTE
                && !text.isEmpty()
                && "—–―-".indexOf(text.charAt(0)) >= 0;
    }
}
