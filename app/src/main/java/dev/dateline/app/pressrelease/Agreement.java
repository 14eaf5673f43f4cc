package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.metrics.Units;
import dev.dateline.engine.language.Change;
import dev.dateline.engine.language.Quantities;
import dev.dateline.engine.language.Quantity;
import dev.dateline.engine.language.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two ways out where the words of a claim and its target disagree.
 *
 * @param words of the link that would say what the target says
 * @param number of those words that would be another
 * @param target that would ask for what the words say
 */
record Agreement(Optional<String> words, String number, Optional<Target> target) {

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.'’ ]*\\d|\\d");

    static Agreement of(ClaimLink link, Claim claim, Metric metric) {
        var quantity = Quantities.in(link.words().replace('\n', ' ')).stream()
                .filter(one -> one.role() != Role.BEFORE)
                .findFirst();
        var number = quantity.flatMap(one -> number(one, link.words(), claim, metric));
        var words = quantity.flatMap(one ->
                number.map(said -> link.words().substring(0, one.span().start())
                        + said
                        + link.words().substring(one.span().end())));
        return new Agreement(
                words.filter(said -> !said.equals(link.words())),
                number.orElse(""),
                target(link.words(), claim, metric));
    }

    /** The number with its unit, as the target has it and as the text writes it. */
    private static Optional<String> number(Quantity quantity, String words, Claim claim, Metric metric) {
        var written = words.substring(quantity.span().start(), quantity.span().end());
        return switch (quantity.change()) {
            case Change.Relative change ->
                factor(claim, metric)
                        .filter(factor -> quantity.isPercentage() && (factor < 1) == (change.factorLeft() < 1))
                        .flatMap(factor ->
                                inPlace(written, ClaimProposal.plain(Math.round(Math.abs(1 - factor) * 1000) / 10.0)));
            case Change.Absolute() ->
                level(claim, metric)
                        .flatMap(level -> Units.convert(level, metric.unitText(), unit(quantity, metric)))
                        .map(level -> inPlace(written, Rounded.number(level))
                                .orElseGet(() -> Rounded.text(level, unit(quantity, metric))));
            case Change.Difference difference -> Optional.empty();
        };
    }

    private static Optional<String> inPlace(String written, String number) {
        var digits = DIGITS.matcher(written);
        return digits.find()
                ? Optional.of(written.substring(0, digits.start()) + number + written.substring(digits.end()))
                : Optional.empty();
    }

    /** What is counted is counted, whatever the text calls it. */
    private static String unit(Quantity quantity, Metric metric) {
        var unit = quantity.unit();
        int per = unit.indexOf('/');
        var plain = per < 0 ? unit : unit.substring(0, per);
        return plain.isEmpty() || !Units.isKnown(plain) ? metric.unitText() : plain;
    }

    /** What share of the baseline the target leaves. */
    private static Optional<Double> factor(Claim claim, Metric metric) {
        return claim.target().flatMap(target -> switch (target) {
            case Target.Relative relative -> Optional.of(relative.factor());
            case Target.Bound bound ->
                baseline(claim, metric)
                        .filter(before -> before != 0)
                        .flatMap(before -> level(claim, metric).map(level -> level / before));
        });
    }

    private static Optional<Double> level(Claim claim, Metric metric) {
        return claim.target().flatMap(target -> switch (target) {
            case Target.Relative relative -> baseline(claim, metric).map(before -> before * relative.factor());
            case Target.Bound bound ->
                Units.convert(bound.quantity().value(), bound.quantity().unit(), metric.unitText());
        });
    }

    private static Optional<Double> baseline(Claim claim, Metric metric) {
        return claim.baseline()
                .flatMap(before ->
                        Units.convert(before.value().value(), before.value().unit(), metric.unitText()));
    }

    /** Only one that can be held against the metric, and that is another than today's. */
    private static Optional<Target> target(String words, Claim claim, Metric metric) {
        var read = ClaimProposal.of(words, List.of()).target();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var target = Target.parse(read);
        boolean fits = switch (target) {
            case Target.Relative relative -> claim.baseline().isPresent();
            case Target.Bound bound ->
                Units.convert(bound.quantity().value(), bound.quantity().unit(), metric.unitText())
                        .isPresent();
        };
        return fits && claim.target().filter(target::equals).isEmpty() ? Optional.of(target) : Optional.empty();
    }
}
