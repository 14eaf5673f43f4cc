package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Up to five steps in a row of about ten days each, due on day 40. */
class TargetSearchTest {

    private static final int DUE = 40;

    private static final int TRIALS = 4_000;

    private final TargetSearch search = new TargetSearch(trials -> trials.endedBy(DUE), 0.8, TRIALS, 1);

    @Test
    void theCheapestVariantThatReachesTheTargetIsTriedLast() {
        var tried = search.cheapest(List.of(variant(2, 9), variant(5, 0), variant(3, 4), variant(1, 20)));

        assertThat(tried).extracting(result -> result.variant().what()).containsExactly(5, 3);
        assertThat(tried).extracting(TargetSearch.Tried::reaches).containsExactly(false, true);
    }

    @Test
    void whatIsHopelessIsToldFromFewTrials() {
        var hopeless = search.cheapest(List.of(variant(5, 0))).getFirst();

        assertThat(hopeless.reaches()).isFalse();
        assertThat(hopeless.trials()).isLessThan(TRIALS / 4);
    }

    @Test
    void whereNothingReachesTheTargetNoneDoes() {
        assertThat(search.cheapest(List.of(variant(4, 0), variant(5, 0))))
                .hasSize(2)
                .noneMatch(TargetSearch.Tried::reaches);
    }

    @Test
    void theLeastThatReachesItIsFound() {
        int days = search.least(0, 100, shift -> model(3, -shift)).orElseThrow();

        assertThat(chance(days)).isGreaterThanOrEqualTo(0.8);
        assertThat(days == 0 ? 0 : chance(days - 1)).isLessThan(0.8);
        assertThat(search.least(0, 100, shift -> model(5, shift))).isEmpty();
    }

    @Test
    void aTargetIsAChance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetSearch(trials -> 1, 80, TRIALS, 1))
                .withMessage("chance (80.0) must lie between 0 and 1");
    }

    private static double chance(int shift) {
        return Trials.run(model(3, -shift), TRIALS, 1, _ -> {}).endedBy(DUE);
    }

    private static TargetSearch.Variant<Integer> variant(int steps, double price) {
        return new TargetSearch.Variant<>(steps, price, () -> model(steps, 0));
    }

    private static PlanModel model(int steps, int start) {
        var builder = Network.builder();
        var order = new int[steps];
        for (int step = 0; step < steps; step++) {
            order[step] = builder.activity(0, start);
            if (step > 0) {
                builder.link(step - 1, step, LinkType.FS, 0);
            }
        }
        var model = new PlanModel(builder.build(), new Capacity(), order);
        for (int step = 0; step < steps; step++) {
            model.duration(step, "step-" + step, Lognormal.between(7, 14));
        }
        return model;
    }
}
