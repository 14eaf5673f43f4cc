package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Place;
import dev.dateline.engine.language.Datelines;
import dev.dateline.engine.language.Part;
import dev.dateline.engine.language.PartFound;
import dev.dateline.engine.language.ReleaseParts;
import dev.dateline.engine.language.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What any press release must have: its parts, in their order, and a place and date. */
final class DocumentCraft {

    private static final Map<Part, String> MISSING = new EnumMap<>(Map.of(
            Part.HEADLINE, "name the product so that its customer understands it",
            Part.SUBHEADING, "say in one sentence for whom it is and what they gain",
            Part.SUMMARY, "open with place, date, and the product and its benefit in three sentences",
            Part.PROBLEM, "say what the customer suffers today, before you say what you made",
            Part.SOLUTION, "say how the product ends the problem just described",
            Part.QUOTE, "let one who stands for it say in a sentence why it was made",
            Part.START, "say how a customer begins, and how easy that is",
            Part.CUSTOMER_QUOTE, "let a customer say what was, what is now, and what that changed",
            Part.CALL_TO_ACTION, "end with what the reader should do next, and where"));

    private final String file;
    private final PressRelease.Head head;
    private final Prose prose;
    private final Optional<String> product;
    private final List<PartFound> parts;

    DocumentCraft(String file, PressRelease.Head head, Prose prose, Optional<String> product) {
        this.file = file;
        this.head = head;
        this.prose = prose;
        this.product = product;
        this.parts =
                ReleaseParts.find(prose.blocks(), isThere(head.headline()), isThere(head.subheading()), this.product);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.addAll(missing());
        disorder().ifPresent(findings::add);
        dateline().ifPresent(findings::add);
        product.flatMap(this::solutionFirst).ifPresent(findings::add);
        findings.addAll(new WordCraft(prose, product).findings());
        return findings;
    }

    private List<Finding> missing() {
        var missing = new ArrayList<Finding>();
        for (var part : Part.values()) {
            if (parts.stream().noneMatch(found -> found.part() == part)) {
                missing.add(Finding.of(
                                "S01",
                                Severity.ERROR,
                                Place.of(file),
                                "",
                                "the press release has no " + part.word().replace('-', ' '),
                                MISSING.getOrDefault(part, ""))
                        .with("part", part.word()));
            }
        }
        return missing;
    }

    /** The first part that stands before the one that should precede it; a solution before its problem is the worst. */
    private Optional<Finding> disorder() {
        var first = new EnumMap<Part, PartFound>(Part.class);
        parts.forEach(found -> first.putIfAbsent(found.part(), found));
        var problem = first.get(Part.PROBLEM);
        var solution = first.get(Part.SOLUTION);
        if (problem != null && solution != null && isBefore(solution, problem)) {
            return Optional.of(
                    disorder(solution, problem, Severity.ERROR, "the solution is told before the problem it solves"));
        }
        PartFound before = null;
        for (var part : List.of(Part.SUMMARY, Part.PROBLEM, Part.SOLUTION, Part.START, Part.CALL_TO_ACTION)) {
            var found = first.get(part);
            if (found != null && before != null && isBefore(found, before)) {
                var message = "the " + part.word().replace('-', ' ') + " stands before the "
                        + before.part().word().replace('-', ' ');
                return Optional.of(disorder(found, before, Severity.WARNING, message));
            }
            before = found == null ? before : found;
        }
        return Optional.empty();
    }

    private Finding disorder(PartFound early, PartFound late, Severity severity, String message) {
        return Finding.of(
                        "S03",
                        severity,
                        place(early),
                        opening(early),
                        message,
                        "move the " + late.part().word().replace('-', ' ') + " up")
                .with(new Finding.Related(place(late), opening(late)));
    }

    /** X04: a problem told with the product in it is the solution's, not the customer's. */
    private Optional<Finding> solutionFirst(String name) {
        return parts.stream()
                .filter(found -> found.part() == Part.PROBLEM && found.block() >= 0)
                .findFirst()
                .flatMap(found -> {
                    var passage = prose.passages().get(found.block());
                    var within = found.span().orElse(new Span(0, passage.text().length()));
                    return named(passage.text(), name)
                            .filter(within::contains)
                            .map(
                                    span -> Finding.of(
                                            "X04",
                                            Severity.WARNING,
                                            prose.place(passage, span.start()),
                                            prose.verbatim(passage, span),
                                            "the problem is told with `" + name
                                                    + "` in it, which its customer does not have yet",
                                            "tell what they suffer today without the product, and let it enter in the solution"));
                });
    }

    private static Optional<Span> named(String text, String name) {
        var word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        return !name.isBlank() && word.find() ? Optional.of(new Span(word.start(), word.end())) : Optional.empty();
    }

    private static boolean isBefore(PartFound one, PartFound other) {
        int position = one.span().map(Span::start).orElse(0);
        int otherPosition = other.span().map(Span::start).orElse(0);
        return one.block() < other.block() || (one.block() == other.block() && position < otherPosition);
    }

    private Optional<Finding> dateline() {
        if (isThere(head.place())
                || prose.passages().stream()
                        .anyMatch(passage -> Datelines.at(passage.text()).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "D01",
                Severity.ERROR,
                Place.of(file),
                "",
                "the press release has no dateline: where and when it is given out",
                "write `place: …` into the front matter; the date is the launch"));
    }

    private Place place(PartFound found) {
        return found.block() < 0
                ? Place.of(file)
                : prose.place(
                        prose.passages().get(found.block()),
                        found.span().map(Span::start).orElse(0));
    }

    /** The first words of a part, as they stand in the file. */
    private String opening(PartFound found) {
        if (found.block() < 0) {
            return "";
        }
        var passage = prose.passages().get(found.block());
        int start = found.span().map(Span::start).orElse(0);
        int end = Math.min(start + 40, passage.text().length());
        int space = passage.text().lastIndexOf(' ', end);
        return prose.verbatim(passage, new Span(start, end < passage.text().length() && space > start ? space : end));
    }

    private static boolean isThere(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).isPresent();
    }
}
