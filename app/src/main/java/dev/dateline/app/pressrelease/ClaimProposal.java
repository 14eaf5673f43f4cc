package dev.dateline.app.pressrelease;

import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Identifiers;
import dev.dateline.engine.language.Bound;
import dev.dateline.engine.language.Change;
import dev.dateline.engine.language.Quantities;
import dev.dateline.engine.language.Quantity;
import dev.dateline.engine.language.Role;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be read out of the words of a claim before anybody says what they mean.
 *
 * @param target as claims.yaml writes it; empty where the words have no number, and then they are a fact
 * @param baseline where the words themselves say what was before
 * @param lower whether less is better
 */
record ClaimProposal(String id, String target, String unit, String baseline, boolean lower, boolean fact) {

    /** Words that make no name of a claim: they stay the same whatever it is about. */
    private static final Pattern NAMELESS = Pattern.compile(
            "(?i)\\b(?:at (?:most|least)|within|under|over|up to|only|than)\\b|[\\p{L}]*\\p{N}[\\p{L}\\p{N}]*");

    static ClaimProposal of(String words, Collection<String> taken) {
        return of(words, taken, false);
    }

    /** @param problem whether the words tell the problem, where a number says how things are today */
    static ClaimProposal of(String words, Collection<String> taken, boolean problem) {
        var proposal = of(words, id(words, taken));
        var level = Quantities.in(words.replace('\n', ' ')).stream()
                .filter(quantity -> quantity.change() instanceof Change.Absolute)
                .findFirst();
        if (!problem || !proposal.baseline().isEmpty() || level.isEmpty()) {
            return proposal;
        }
        return new ClaimProposal(
                proposal.id(), "", proposal.unit(), amount(level.get()), isLower(level.get(), Optional.empty()), false);
    }

    private static ClaimProposal of(String words, String id) {
        var quantities = Quantities.in(words.replace('\n', ' '));
        var before = quantities.stream()
                .filter(quantity -> quantity.role() == Role.BEFORE)
                .findFirst();
        var after = quantities.stream()
                .filter(quantity -> quantity.role() != Role.BEFORE)
                .findFirst();
        return new ClaimProposal(
                id,
                after.map(quantity -> target(quantity, before)).orElse(""),
                after.map(ClaimProposal::unit).orElse(""),
                before.map(ClaimProposal::amount).orElse(""),
                after.map(quantity -> isLower(quantity, before)).orElse(false),
                after.isEmpty());
    }

    private static String id(String words, Collection<String> taken) {
        var identifiers = new Identifiers("claim");
        // a number may change while the claim stays the same, so its name has none
        var name = NAMELESS.matcher(words).replaceAll(" ");
        var id = identifiers.of(name);
        while (taken.contains(id)) {
            id = identifiers.of(name);
        }
        return id;
    }

    /** "80 % less" is so much of the baseline; a level keeps its bound, and without one it is at most or at least. */
    private static String target(Quantity quantity, Optional<Quantity> before) {
        return switch (quantity.change()) {
            case Change.Relative change -> {
                double left = change.factorLeft();
                var percent = plain(Math.round(Math.abs(1 - left) * 10_000) / 100.0);
                yield percent + " % " + (left < 1 ? "less" : "more") + " than baseline";
            }
            case Change.Absolute() -> sign(quantity, before) + amount(quantity);
            case Change.Difference difference -> "";
        };
    }

    private static String sign(Quantity quantity, Optional<Quantity> before) {
        return switch (quantity.boundOnLevel()) {
            case AT_MOST -> "<= ";
            case LESS_THAN -> "< ";
            case AT_LEAST -> ">= ";
            case MORE_THAN -> "> ";
            case EXACT -> isLower(quantity, before) ? "<= " : ">= ";
        };
    }

    private static boolean isLower(Quantity quantity, Optional<Quantity> before) {
        if (quantity.change() instanceof Change.Relative change) {
            return change.factorLeft() < 1;
        }
        if (quantity.boundOnLevel() != Bound.EXACT) {
            return quantity.boundOnLevel().isUpper();
        }
        // a price and a time are bought with; of what is counted there should be more
        return before.map(quantityBefore -> quantityBefore.value() > quantity.value())
                .orElseGet(() -> unit(quantity).matches("[A-Z]{3}|s|min|h|d|wk|mo|a"));
    }

    private static String amount(Quantity quantity) {
        return plain(quantity.value()) + " " + unit(quantity);
    }

    /** What is counted has the unit count, whatever it is. */
    private static String unit(Quantity quantity) {
        var unit = quantity.unit();
        int per = unit.indexOf('/');
        var plain = per < 0 ? unit : unit.substring(0, per);
        return plain.isEmpty() || !Units.isKnown(plain) ? "count" : plain;
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
