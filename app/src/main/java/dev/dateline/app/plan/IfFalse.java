package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Assumption.Consequence;
import dev.dateline.app.project.Contents;
import java.util.List;
import java.util.Optional;

/**
 * What comes of an assumption that is false: what stands under {@code ifFalse}. Where nothing does and the plan takes no other way either, the
 * claims that lean on it do not come true, though their work is still done.
 */
public final class IfFalse {

    private IfFalse() {}

    public static List<Consequence> of(Contents contents, Assumption assumption) {
        return !assumption.ifFalse().isEmpty() || hasOtherWay(contents, assumption.id())
                ? assumption.ifFalse()
                : contents.of(Claim.KIND).stream()
                        .map(Claim::id)
                        .filter(assumption.for_()::contains)
                        .map(claim -> new Consequence(Optional.empty(), Optional.empty(), Optional.of(claim)))
                        .toList();
    }

    /** The claims that cannot be true then. */
    static List<String> impossible(Contents contents, Assumption assumption) {
        return of(contents, assumption).stream()
                .flatMap(then -> then.claim().stream())
                .toList();
    }

    /** Whether no claim, no step and no way of the plan is otherwise then. */
    public static boolean changesNothing(Contents contents, Assumption assumption) {
        return of(contents, assumption).isEmpty()
                && !hasOtherWay(contents, assumption.id())
                && contents.of(Step.KIND).stream().noneMatch(step -> stopsOrFallsAway(step, assumption.id()));
    }

    private static boolean hasOtherWay(Contents contents, String assumption) {
        return contents.of(Step.KIND).stream()
                .anyMatch(step -> step.onlyIf()
                                .flatMap(OnlyIf::refuted)
                                .filter(assumption::equals)
                                .isPresent()
                        || (tests(step, assumption)
                                && step.ifRefuted().filter(way -> !way.isStop()).isPresent()));
    }

    private static boolean stopsOrFallsAway(Step step, String assumption) {
        return step.onlyIf().flatMap(OnlyIf::holds).filter(assumption::equals).isPresent()
                || (tests(step, assumption) && step.ifRefuted().isPresent());
    }

    private static boolean tests(Step step, String assumption) {
        return step.tests().filter(assumption::equals).isPresent();
    }
}
