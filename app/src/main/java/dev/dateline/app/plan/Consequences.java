package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Verdicts;
import dev.dateline.app.experiments.Verdicts.Settled;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the assumptions that tests have refuted by a day mean for the plan.
 *
 * @param refuted their names
 * @param impossible the claims that cannot be true any more
 * @param stop the one after which there is no launch
 * @param times how many times as long a step takes
 */
public record Consequences(
        Verdicts verdicts,
        Set<String> refuted,
        Set<String> impossible,
        Optional<Settled> stop,
        Map<String, BigDecimal> times) {

    static Consequences of(Contents contents, LocalDate today) {
        var verdicts = Verdicts.of(contents, today);
        var refuted = verdicts.refutedNames();
        var impossible = new HashSet<String>();
        var times = new HashMap<String, BigDecimal>();
        for (var settled : verdicts.refuted()) {
            for (var then : IfFalse.of(contents, settled.assumption())) {
                then.claim().ifPresent(impossible::add);
                then.step().ifPresent(step -> times.merge(step, factor(then), BigDecimal::multiply));
            }
        }
        var stop = contents.of(Step.KIND).stream()
                .filter(step -> step.ifRefuted().filter(WayOut::isStop).isPresent())
                .flatMap(step -> step.tests().stream())
                .filter(refuted::contains)
                .findFirst()
                .flatMap(verdicts::of);
        return new Consequences(verdicts, refuted, impossible, stop, times);
    }

    private static BigDecimal factor(Assumption.Consequence then) {
        return then.times().orElse(BigDecimal.ONE);
    }

    /** The project with the steps as long as they will take now. */
    Contents applied(Contents contents) {
        return times.isEmpty()
                ? contents
                : contents.with(
                        Step.KIND,
                        contents.of(Step.KIND).stream().map(this::longer).toList());
    }

    /** What somebody wrote of the days left of a started step already knows. */
    private Step longer(Step step) {
        return step.estimate()
                .filter(estimate -> times.containsKey(step.id()))
                .map(estimate -> Altered.of(step)
                        .some("estimate", longer(estimate, times.getOrDefault(step.id(), BigDecimal.ONE)))
                        .made())
                .orElse(step);
    }

    private static Estimate longer(Estimate estimate, BigDecimal times) {
        return new Estimate(
                longer(estimate.low(), times), longer(estimate.likely(), times), longer(estimate.high(), times));
    }

    private static WorkingDays longer(WorkingDays days, BigDecimal times) {
        var longer = times.multiply(BigDecimal.valueOf(days.days())).setScale(0, RoundingMode.CEILING);
        return new WorkingDays(longer.min(BigDecimal.valueOf(WorkingDays.MOST)).intValue());
    }

    /** The refuted assumptions that a step or claim leans on. */
    public List<Settled> beneath(String name) {
        return verdicts.refutedBeneath(name);
    }
}
