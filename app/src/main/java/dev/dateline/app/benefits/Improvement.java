package dev.dateline.app.benefits;

import dev.dateline.app.claims.Amount;
import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.page.Days;
import dev.dateline.app.pressrelease.ClaimCraft;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a claim improves, reckoned from its baseline: 10 h, 80 % less, so 2 h, which saves 8 h.
 *
 * @param said the words of the press release; the claim's name where it does not say it
 * @param wrong what those words and the numbers disagree about
 */
record Improvement(
        String claim,
        String said,
        String baseline,
        String target,
        String difference,
        String share,
        Figure figure,
        Optional<String> wrong) {

    /** Of every claim that has a baseline and a target in one unit, in the order of claims.yaml. */
    static List<Improvement> of(Contents contents, Today today) {
        var findings = new ClaimCraft().findings(contents, today);
        var links = ClaimLink.of(contents);
        var metrics = contents.of(Metric.KIND);
        var improvements = new ArrayList<Improvement>();
        for (var claim : contents.of(Claim.KIND)) {
            claim.baseline()
                    .ifPresent(baseline -> claim.target()
                            .flatMap(target -> reached(target, baseline.value(), unit(claim, metrics)))
                            .ifPresent(level -> improvements.add(
                                    improvement(claim, baseline, level, unit(claim, metrics), links, findings))));
        }
        return List.copyOf(improvements);
    }

    private static String unit(Claim claim, List<Metric> metrics) {
        var own = claim.baseline().map(baseline -> baseline.value().unit()).orElse("");
        return own.isEmpty() ? claim.metric(metrics).map(Metric::unitText).orElse("") : own;
    }

    /** The target as a level in the unit of the baseline. */
    private static Optional<Double> reached(Target target, Quantity baseline, String unit) {
        return switch (target) {
            case Target.Relative relative -> Optional.of(baseline.value() * relative.factor());
            case Target.Bound bound ->
                Units.convert(bound.quantity().value(), bound.quantity().unit(), unit);
        };
    }

    private static Improvement improvement(
            Claim claim,
            Claim.Baseline baseline,
            double level,
            String unit,
            List<ClaimLink> links,
            List<Finding> findings) {
        double before = baseline.value().value();
        double difference = level - before;
        var link = links.stream().filter(one -> one.id().equals(claim.id())).findFirst();
        var target = claim.target().map(Target::text).orElse("");
        var share = before == 0
                ? ""
                : Rounded.number(Math.abs(difference / before) * 100) + " % " + (difference < 0 ? "less" : "more");
        return new Improvement(
                claim.id(),
                link.map(ClaimLink::words)
                        .map(words -> words.replace('\n', ' '))
                        .orElse(claim.id()),
                Rounded.text(before, unit),
                Rounded.text(level, unit),
                (difference < 0 ? "saves " : "adds ") + Rounded.text(Math.abs(difference), points(unit)),
                share,
                new Figure(
                        "difference of " + claim.id(),
                        Optional.of(Amount.text(difference, "")),
                        points(unit),
                        reckoned(claim, before, level, unit, target),
                        "claims.yaml, baseline of " + Days.full(baseline.on()),
                        Optional.of(baseline.on()),
                        ""),
                link.flatMap(said -> findings.stream()
                        .filter(finding -> finding.place().equals(said.place()))
                        .filter(finding ->
                                finding.rule().equals("C06") || finding.rule().equals("C05"))
                        .map(Finding::message)
                        .findFirst()));
    }

    /** The difference of two percentages is no percentage. */
    private static String points(String unit) {
        return unit.equals("%") ? "points" : unit;
    }

    private static String reckoned(Claim claim, double before, double level, String unit, String target) {
        boolean relative =
                claim.target().filter(Target.Relative.class::isInstance).isPresent();
        var apart = Amount.text(Math.abs(level - before), points(unit));
        var start = Amount.text(before, unit);
        var end = Amount.text(level, unit);
        return relative
                ? start + ", " + target + ", is " + end + "; " + start + " and " + end + " are " + apart + " apart"
                : "From " + start + " to the target " + target + "; they are " + apart + " apart";
    }
}
