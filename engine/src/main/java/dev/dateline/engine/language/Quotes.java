package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sorts the quotations of a release into spokespeople's and customers'. Where nothing tells, the first is the spokesperson's. */
final class Quotes {
    private final Outline outline;
    private final Speakers speakers;

    Quotes(Outline outline, Set<String> insiders) {
        this.outline = outline;
        this.speakers = new Speakers(insiders);
    }

    List<PartFound> find() {
        List<PartFound> found = new ArrayList<>();
        List<PartFound> open = new ArrayList<>();
        for (Passage passage : outline.passages()) {
            Optional<Part> section = outline.section(passage.block());
            Optional<Part> named = section.filter(part -> part == Part.QUOTE || part == Part.CUSTOMER_QUOTE);
            if (named.isPresent() && passage.speeches().isEmpty() && outline.isFirstOfSection(passage.block())) {
                found.add(new PartFound(named.get(), passage.block(), Optional.empty()));
            }
            for (Speech speech : passage.speeches()) {
                int side = speakers.side(speech);
                Part part = named.orElse(side < 0 ? Part.CUSTOMER_QUOTE : Part.QUOTE);
                (named.isPresent() || side != 0 ? found : open)
                        .add(new PartFound(part, passage.block(), Optional.of(speech.span())));
            }
        }
        open.forEach(quote -> found.add(assigned(quote, found)));
        return bothSides(found);
    }

    /** Of several that all seem to speak for one side, in passages of their own, the last speaks for the other. */
    private List<PartFound> bothSides(List<PartFound> found) {
        List<PartFound> told = found.stream().filter(quote -> !isNamed(quote)).toList();
        boolean oneSide = told.stream().map(PartFound::part).distinct().count() == 1
                && found.stream().map(PartFound::part).distinct().count() == 1;
        if (!oneSide || told.getFirst().block() == told.getLast().block()) {
            return found;
        }
        boolean insiders = told.getFirst().part() == Part.QUOTE;
        PartFound other = insiders ? told.getLast() : told.getFirst();
        List<PartFound> sorted = new ArrayList<>(found);
        sorted.remove(other);
        sorted.add(new PartFound(insiders ? Part.CUSTOMER_QUOTE : Part.QUOTE, other.block(), other.span()));
        return sorted;
    }

    private boolean isNamed(PartFound quote) {
        return outline.section(quote.block())
                .filter(part -> part == Part.QUOTE || part == Part.CUSTOMER_QUOTE)
                .isPresent();
    }

    private static PartFound assigned(PartFound quote, List<PartFound> found) {
        boolean spoken = found.stream().anyMatch(each -> each.part() == Part.QUOTE);
        return new PartFound(spoken ? Part.CUSTOMER_QUOTE : Part.QUOTE, quote.block(), quote.span());
    }
}
