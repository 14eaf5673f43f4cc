package dev.dateline.app.claims;

import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Units;
import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import java.util.ArrayList;
import java.util.List;

/** A claim's numbers must be ones its metric can have, and its target must lie where the metric gets better. */
public final class ClaimsConsistency implements Consistency {

    @Override
    public List<Problem> problems(Contents contents) {
        var metrics = contents.of(Metric.KIND);
        var problems = new ArrayList<Problem>();
        for (var placed : contents.placed(Claim.KIND)) {
            placed.record()
                    .metric(metrics)
                    .filter(metric -> !metric.isFact())
                    .ifPresent(metric -> problems.addAll(problems(placed, metric)));
        }
        return problems;
    }

    private static List<Problem> problems(Placed<Claim> placed, Metric metric) {
        var claim = placed.record();
        var problems = new ArrayList<Problem>();
        claim.target().ifPresent(target -> {
            if (target instanceof Target.Bound bound && !fits(bound.quantity(), metric)) {
                problems.add(wrongUnit(placed, "target", target.text(), metric));
            }
            metric.better().filter(better -> isAgainst(target, better)).ifPresent(better -> {
                var word = better == Direction.LOWER ? "lower" : "higher";
                var message = "the target `" + target + "` goes against `" + metric.id() + "`, which is better " + word;
                problems.add(Problem.of(placed.place("target"), "against-better", target.text(), message));
            });
        });
        claim.baseline()
                .map(Claim.Baseline::value)
                .filter(value -> !fits(value, metric))
                .ifPresent(value -> problems.add(wrongUnit(placed, "baseline", value.text(), metric)));
        claim.shape().points().stream()
                .map(Course.Point::value)
                .filter(value -> !fits(value, metric))
                .forEach(value -> problems.add(wrongUnit(placed, "shape", value.text(), metric)));
        return problems;
    }

    private static boolean fits(Quantity quantity, Metric metric) {
        return Units.convert(quantity.value(), quantity.unit(), metric.unitText())
                .isPresent();
    }

    private static Problem wrongUnit(Placed<Claim> placed, String key, String found, Metric metric) {
        var message = "the " + key + " `" + found + "` cannot be held against `" + metric.id() + "`, which is in "
                + metric.unitText();
        return Problem.of(placed.place(key), "wrong-unit", found, message);
    }

    private static boolean isAgainst(Target target, Direction better) {
        return switch (target) {
            case Target.Bound bound -> bound.comparison().isUpper() != (better == Direction.LOWER);
            case Target.Relative relative ->
                relative.factor() != 1 && relative.factor() < 1 != (better == Direction.LOWER);
        };
    }
}
