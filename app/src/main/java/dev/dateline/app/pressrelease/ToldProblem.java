package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import dev.dateline.engine.language.Part;
import dev.dateline.engine.language.PartFound;
import dev.dateline.engine.language.ReleaseParts;
import dev.dateline.engine.language.Span;
import java.util.Comparator;
import java.util.Optional;

/** Where the press release tells the problem: a number there says how things are today, not how they will be. */
record ToldProblem(Place from, Place to) {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    static Optional<ToldProblem> of(Contents contents) {
        return contents.of(PressRelease.KIND).stream()
                .findFirst()
                .flatMap(release -> of(release, contents.project().name()));
    }

    private static Optional<ToldProblem> of(PressRelease release, String product) {
        var prose = release.prose();
        var head = release.head();
        return ReleaseParts.find(
                        prose.blocks(),
                        head.headline().isPresent(),
                        head.subheading().isPresent(),
                        Optional.of(product))
                .stream()
                .filter(found -> found.part() == Part.PROBLEM && found.block() != PartFound.IN_FRONT_MATTER)
                .findFirst()
                .map(found -> {
                    var passage = prose.passages().get(found.block());
                    var span = found.span().orElse(new Span(0, passage.text().length()));
                    return new ToldProblem(prose.place(passage, span.start()), prose.place(passage, span.end()));
                });
    }

    boolean has(Place place) {
        return place.file().equals(from.file()) && ORDER.compare(from, place) <= 0 && ORDER.compare(place, to) <= 0;
    }
}
