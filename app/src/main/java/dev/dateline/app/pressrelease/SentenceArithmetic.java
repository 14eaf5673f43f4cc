package dev.dateline.app.pressrelease;

import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Today;
import dev.dateline.engine.language.Change;
import dev.dateline.engine.language.Quantities;
import dev.dateline.engine.language.Quantity;
import dev.dateline.engine.language.Role;
import dev.dateline.engine.language.Sentences;
import dev.dateline.engine.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** B01: a sentence whose own numbers disagree, such as "from 10 hours to 2 hours, 70 % less". */
public final class SentenceArithmetic implements Check {

    /** A difference that rounding to whole percent explains is none. */
    private static final double HALF_PERCENT = 0.005 + 1e-9;

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        contents.of(PressRelease.KIND).forEach(release -> findings.addAll(in(release.prose())));
        contents.of(Faq.KIND).forEach(faq -> findings.addAll(in(new Prose(Faq.PATH, faq.text(), 1))));
        return findings;
    }

    static List<Finding> in(Prose prose) {
        var findings = new ArrayList<Finding>();
        for (var passage : prose.passages()) {
            for (var sentence : Sentences.in(passage.text())) {
                wrong(passage.text().substring(sentence.start(), sentence.end()))
                        .ifPresent(slip -> findings.add(finding(prose, passage, sentence, slip)));
            }
        }
        return findings;
    }

    /** @param change the number that does not follow from the two others */
    private record Slip(Quantity change, String right) {}

    private static Finding finding(Prose prose, Prose.Passage passage, Span sentence, Slip slip) {
        var span = new Span(
                sentence.start() + slip.change.span().start(),
                sentence.start() + slip.change.span().end());
        return Finding.of(
                "B01",
                Severity.ERROR,
                prose.place(passage, span.start()),
                prose.verbatim(passage, span),
                "the sentence says `" + prose.verbatim(passage, span) + "`, its own numbers make it " + slip.right,
                "correct whichever number is wrong");
    }

    /** Only a sentence with one before, one after and one change can be reckoned without guessing. */
    private static Optional<Slip> wrong(String sentence) {
        var quantities = Quantities.in(sentence);
        var before = only(quantities, Role.BEFORE);
        var after = only(quantities, Role.AFTER);
        var changes = quantities.stream()
                .filter(quantity -> !(quantity.change() instanceof Change.Absolute))
                .toList();
        if (before.isEmpty()
                || after.isEmpty()
                || changes.size() != 1
                || before.get().value() == 0) {
            return Optional.empty();
        }
        var from = before.get();
        var change = changes.getFirst();
        return Units.convert(after.get().value(), after.get().unit(), from.unit())
                .flatMap(to -> change.change() instanceof Change.Relative relative
                        ? relativelyWrong(change, relative, to / from.value())
                        : apartWrongly(change, from, to));
    }

    private static Optional<Quantity> only(List<Quantity> quantities, Role role) {
        var found = quantities.stream()
                .filter(quantity -> quantity.role() == role && quantity.change() instanceof Change.Absolute)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Slip> relativelyWrong(Quantity change, Change.Relative relative, double left) {
        var bound = change.boundOnLevel();
        double beyond = left - relative.factorLeft();
        boolean right = bound.isUpper()
                ? beyond <= HALF_PERCENT
                : bound.isLower() ? beyond >= -HALF_PERCENT : Math.abs(beyond) <= HALF_PERCENT;
        return right
                ? Optional.empty()
                : Optional.of(
                        new Slip(change, Math.round(Math.abs(1 - left) * 100) + " % " + (left < 1 ? "less" : "more")));
    }

    private static Optional<Slip> apartWrongly(Quantity change, Quantity from, double to) {
        double apart = Math.abs(from.value() - to);
        return Units.convert(change.value(), change.unit(), from.unit())
                .filter(said -> Math.abs(said - apart) > 0.05 * apart
                        && !change.bound().isLower()
                        && !change.bound().isUpper())
                .map(said -> new Slip(change, plain(apart) + " " + from.unit()));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.valueOf(Math.round(value * 100) / 100.0);
    }
}
