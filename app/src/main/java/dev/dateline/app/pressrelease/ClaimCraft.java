package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Target;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import dev.dateline.engine.language.Change;
import dev.dateline.engine.language.Quantities;
import dev.dateline.engine.language.Quantity;
import dev.dateline.engine.language.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the words of every claim against what is measured for it. */
public final class ClaimCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var claims = contents.placed(Claim.KIND).stream()
                .collect(Collectors.toMap(placed -> placed.record().id(), Function.identity()));
        var metrics = contents.of(Metric.KIND);
        var findings = new ArrayList<Finding>();
        var said = new HashSet<String>();
        var problem = ToldProblem.of(contents);
        for (var link : ClaimLink.of(contents)) {
            said.add(link.id());
            var placed = claims.get(link.id());
            if (placed == null) {
                findings.add(unknown(link));
            } else {
                placed.record()
                        .metric(metrics)
                        .ifPresent(metric -> new Words(
                                        link,
                                        placed,
                                        metric,
                                        problem.filter(told -> told.has(link.place()))
                                                .isPresent())
                                .finding()
                                .ifPresent(findings::add));
            }
        }
        for (var placed : contents.placed(Claim.KIND)) {
            if (!said.contains(placed.record().id())) {
                findings.add(unsaid(placed));
            }
            relativeToNothing(placed).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding unknown(ClaimLink link) {
        return Finding.of(
                "C03",
                Severity.ERROR,
                link.place(),
                link.words(),
                "the claim `" + link.id() + "` has no entry in claims.yaml, so nothing measures it",
                "add `- id: " + link.id() + "` with a metric and a target to claims.yaml");
    }

    private static Finding unsaid(Placed<Claim> placed) {
        return Finding.of(
                "C11",
                Severity.WARNING,
                placed.place("id"),
                placed.record().id(),
                "the press release never says the claim `" + placed.record().id() + "`",
                "say it, as [words](claim:" + placed.record().id() + "), or drop it");
    }

    /** C05: so much less than what? */
    private static Optional<Finding> relativeToNothing(Placed<Claim> placed) {
        return placed.record()
                .target()
                .filter(target -> target instanceof Target.Relative
                        && placed.record().baseline().isEmpty())
                .map(target -> Finding.of(
                        "C05",
                        Severity.ERROR,
                        placed.place("target"),
                        target.text(),
                        "`" + target.text() + "` of claim `" + placed.record().id() + "` has no baseline to count from",
                        "add `baseline: {value: …, on: DATE}`: where you are today"));
    }

    /** The words of one claim link against its target and baseline. */
    private record Words(ClaimLink link, Placed<Claim> placed, Metric metric, boolean problem) {

        /** A difference that rounding to whole percent explains is none. */
        private static final double HALF_PERCENT = 0.005 + 1e-9;

        Optional<Finding> finding() {
            var quantities = Quantities.in(link.words().replace('\n', ' '));
            boolean relative = quantities.stream().anyMatch(quantity -> quantity.change() instanceof Change.Relative);
            if (relative
                    && claim().baseline().isEmpty()
                    && claim().target().filter(Target.Bound.class::isInstance).isPresent()) {
                return Optional.of(Finding.of(
                        "C05",
                        Severity.ERROR,
                        link.place(),
                        link.words(),
                        "`" + link.words() + "` is relative, and claim `" + link.id()
                                + "` has no baseline to count from",
                        "add `baseline: {value: …, on: DATE}` to the claim"));
            }
            var judged = quantities.stream()
                    .map(this::agrees)
                    .flatMap(Optional::stream)
                    .toList();
            // one number of several that agrees does not excuse one that does not: "from 10 h to 3 h"
            return judged.contains(false) ? Optional.of(disagreement()) : Optional.empty();
        }

        private Claim claim() {
            return placed.record();
        }

        private Finding disagreement() {
            var target = claim().target().map(Target::text).orElse("");
            return Finding.of(
                            "C06",
                            Severity.ERROR,
                            link.place(),
                            link.words(),
                            "the text says `" + link.words().replace('\n', ' ') + "`, the claim's target is `" + target
                                    + "`"
                                    + claim().baseline()
                                            .map(baseline -> " from " + baseline.value())
                                            .orElse(""),
                            "say here what the target says, or change the target of `" + link.id() + "` in claims.yaml")
                    .with(new Finding.Related(placed.place("target"), target));
        }

        /** Where the text tells the problem, a number may also say what is so today. */
        private Optional<Boolean> agrees(Quantity quantity) {
            if (quantity.role() == Role.BEFORE
                    || (problem && beforeAgrees(quantity).orElse(false))) {
                return beforeAgrees(quantity);
            }
            return targetAgrees(quantity);
        }

        private Optional<Boolean> beforeAgrees(Quantity quantity) {
            return baseline().flatMap(baseline -> inMetric(quantity).map(value -> isSame(value, baseline)));
        }

        /** Empty where the two cannot be compared. */
        private Optional<Boolean> targetAgrees(Quantity quantity) {
            return claim().target().flatMap(target -> switch (quantity.change()) {
                case Change.Relative change ->
                    factor(target)
                            .map(factor -> Math.abs(factor - change.factorLeft())
                                            <= (target instanceof Target.Relative ? 1e-9 : HALF_PERCENT)
                                    && sameSide(quantity, target));
                case Change.Absolute() ->
                    level(target)
                            .flatMap(level -> inMetric(quantity)
                                    .map(value -> isSame(value, level) && sameSide(quantity, target)));
                case Change.Difference change ->
                    baseline()
                            .flatMap(before -> level(target)
                                    .flatMap(level ->
                                            inMetric(quantity).map(value -> isSame(value, Math.abs(before - level)))));
            });
        }

        private boolean sameSide(Quantity quantity, Target target) {
            var bound = quantity.boundOnLevel();
            boolean upper = switch (target) {
                case Target.Bound said -> said.comparison().isUpper();
                case Target.Relative said -> said.factor() < 1;
            };
            return upper ? !bound.isLower() : !bound.isUpper();
        }

        /** What share of the baseline the target leaves. */
        private Optional<Double> factor(Target target) {
            return switch (target) {
                case Target.Relative relative -> Optional.of(relative.factor());
                case Target.Bound bound ->
                    baseline()
                            .filter(before -> before != 0)
                            .flatMap(before -> level(bound).map(level -> level / before));
            };
        }

        private Optional<Double> level(Target target) {
            return switch (target) {
                case Target.Relative relative -> baseline().map(before -> before * relative.factor());
                case Target.Bound bound ->
                    inMetric(bound.quantity().value(), bound.quantity().unit());
            };
        }

        private Optional<Double> baseline() {
            return claim().baseline()
                    .flatMap(before ->
                            inMetric(before.value().value(), before.value().unit()));
        }

        private Optional<Double> inMetric(Quantity quantity) {
            var unit = quantity.unit();
            int per = unit.indexOf('/');
            var plain = per < 0 ? unit : unit.substring(0, per);
            boolean counted = metric.unitText().equals("count") && !Units.isKnown(plain);
            return counted ? Optional.of(quantity.value()) : inMetric(quantity.value(), plain);
        }

        private Optional<Double> inMetric(double value, String unit) {
            return Units.convert(value, unit, metric.unitText());
        }

        private static boolean isSame(double one, double other) {
            return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
        }
    }
}
