package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the nine parts of a press release: by headings and labels where they name a part, else by shape. Every quotation is reported, of the
 * other parts the first. FAQ, "about us" and contacts are left out of the search.
 */
public final class ReleaseParts {
    private final Outline outline;
    private final Narrative narrative;
    private final List<PartFound> found = new ArrayList<>();

    private ReleaseParts(Outline outline, Optional<String> product) {
        this.outline = outline;
        this.narrative = new Narrative(outline, product);
    }

    /** @param hasHeadline whether the front matter holds it; likewise the subheading */
    public static List<PartFound> find(
            List<Block> blocks, boolean hasHeadline, boolean hasSubheading, Optional<String> product) {
        Outline outline = Outline.of(blocks, hasHeadline, hasSubheading);
        return new ReleaseParts(outline, product).parts();
    }

    private List<PartFound> parts() {
        outline.headline().ifPresent(block -> add(Part.HEADLINE, block));
        outline.subheading().ifPresent(block -> add(Part.SUBHEADING, block));
        named();
        Stream.of(Part.SUMMARY, Part.PROBLEM, Part.SOLUTION, Part.START, Part.CALL_TO_ACTION)
                .filter(part -> found.stream().noneMatch(each -> each.part() == part))
                .forEach(part -> narrative.find(part).ifPresent(found::add));
        found.addAll(new Quotes(outline, narrative.insiders()).find());
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PartFound::block).thenComparing(PartFound::part))
                .toList();
    }

    /** The first block below a heading or behind a label that names a part; quotations are told apart later. */
    private void named() {
        for (Passage passage : outline.passages()) {
            Optional<Part> section = outline.section(passage.block());
            boolean quote = section.filter(part -> part == Part.QUOTE || part == Part.CUSTOMER_QUOTE)
                    .isPresent();
            if (section.isPresent() && !quote && found.stream().noneMatch(each -> each.part() == section.get())) {
                add(section.get(), passage.block());
            }
        }
    }

    private void add(Part part, int block) {
        found.add(new PartFound(part, block, Optional.empty()));
    }
}
