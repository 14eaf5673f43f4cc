package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final int TRIALS = 4_000;

    @Test
    void daysFromCellsAreThoseOfTheQuantile() {
        var random = new SplittableRandom(1);
        for (int draw = 0; draw < 150; draw++) {
            double low = Math.exp(random.nextDouble(-3, 6));
            var distribution = Lognormal.between(low, low * Math.exp(random.nextDouble(0.001, 6)));
            int worked = draw % 3 == 0 ? random.nextInt(1, 200) : 0;
            var stream = new RandomStream(draw, "days");
            var sampler = new Sampler(stream, distribution, worked, -1);
            for (int trial = 0; trial < TRIALS; trial++) {
                assertThat(sampler.days(trial)).isEqualTo(days(distribution, worked, stream.at(trial)));
            }
        }
    }

    private static int days(Lognormal distribution, int worked, double chance) {
        double chanceLeft = distribution.chanceAbove(worked);
        double whole = chanceLeft > 0 ? distribution.exceededWith(chanceLeft * chance) : worked;
        return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
    }
}
