package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.mining.DeliveryMeasures;
import dev.dateline.engine.mining.DeliveryMeasures.Measure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuickCheckTest {

    private static Measure measure(double value) {
        return new Measure(9, Optional.of(value), Optional.empty());
    }

    @Test
    void anAnswerScoresByItsPlaceAndAShareByItsComplement() {
        var scores = QuickCheck.of(
                new DeliveryMeasures(measure(3), measure(5 * 3600), measure(.3), measure(8 * 86_400), measure(.05), 0));
        assertThat(scores.stream().map(score -> score.score().orElseThrow())).containsExactly(6.0, 8.0, 7.0, 4.0, 9.5);
        assertThat(QuickCheck.overall(scores)).contains(6.9);
    }

    @Test
    void theEndsOfTheScalesScoreTenAndNought() {
        var best =
                QuickCheck.of(new DeliveryMeasures(measure(500), measure(60), measure(0), measure(60), measure(0), 0));
        assertThat(QuickCheck.overall(best)).contains(10.0);
        var worst = QuickCheck.of(
                new DeliveryMeasures(measure(0.01), measure(1e9), measure(1), measure(1e9), measure(1), 0));
        assertThat(QuickCheck.overall(worst)).contains(0.0);
    }

    @Test
    void whereOneMeasureIsMissingThereIsNoScoreOfAll() {
        var none = new Measure(0, Optional.empty(), Optional.empty());
        var scores = QuickCheck.of(new DeliveryMeasures(measure(3), measure(60), measure(0), none, measure(0), 0));
        assertThat(QuickCheck.overall(scores)).isEmpty();
    }
}
