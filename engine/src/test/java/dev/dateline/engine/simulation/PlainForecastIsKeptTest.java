package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The plain forecast gives the same, to the day and the cent, whatever becomes of the engine beneath: whoever noted a forecast with its seed can
 * have it again. The digests were taken from its first version.
 */
class PlainForecastIsKeptTest {

    private static final int TRIALS = 1_500;

    private static final List<LinkType> TYPES = List.of(LinkType.FS, LinkType.SS, LinkType.FF, LinkType.SF);

    @ParameterizedTest
    @CsvSource({
        "1, 0, false, 8346504784598731979",
        "2, 0, true, -2643415084978899447",
        "3, 40, false, 9001020126272864719",
        "4, 40, true, 5949396134864217413",
        "5, 300, false, -1318449959849090056",
        "6, 300, true, 242342769151699599"
    })
    void asItWasFirst(long seed, int steps, boolean teams, long digest) {
        assertThat(digest(Trials.run(model(seed, steps, teams), TRIALS, seed, _ -> {}), steps))
                .isEqualTo(digest);
    }

    private static PlanModel model(long seed, int steps, boolean teams) {
        var random = new SplittableRandom(seed);
        var builder = Network.builder();
        for (int i = 0; i < steps; i++) {
            builder.activity(i % 7 == 0 ? 0 : random.nextInt(1, 30), random.nextInt(20));
            for (int links = i == 0 ? 0 : random.nextInt(4); links > 0; links--) {
                builder.link(random.nextInt(i), i, TYPES.get(random.nextInt(4)), random.nextInt(-3, 6));
            }
            if (teams && i % 3 != 0) {
                builder.uses(i, random.nextInt(3), 5 * random.nextInt(1, 5));
            }
        }
        var network = builder.build();
        var model = new PlanModel(
                network,
                new Capacity(20, 30, 40).absent(1, 30, 45),
                IntStream.range(0, steps).toArray());
        for (int i = 0; i < steps; i++) {
            double low = Math.exp(random.nextDouble(-1, 5));
            if (i % 7 == 0 && i % 5 == 0) {
                model.begun(
                        i,
                        "step-" + i,
                        Lognormal.between(low, low * random.nextDouble(1, 6)),
                        random.nextInt(30),
                        3,
                        new int[] {i % 3},
                        new int[] {10});
            } else if (i % 11 != 0) {
                model.duration(i, "step-" + i, Lognormal.between(low, low * random.nextDouble(1, 6)));
            }
            model.costPerDay(i, random.nextInt(2) * 312.7).deadline(i, random.nextInt(400));
        }
        model.cost("licence", Lognormal.between(1_000, 30_000)).cost("travel", Lognormal.between(10, 30));
        model.condition("promise", 0.7).condition("favour", 0.2);
        return model.goal(IntStream.range(0, steps / 10).toArray(), 300)
                .goal(IntStream.range(0, steps / 2).toArray(), 900, new int[] {0})
                .goal(new int[0], 0, new int[] {0, 1});
    }

    private static long digest(Trials trials, int steps) {
        long digest = 17;
        for (int rank = 1; rank <= TRIALS; rank++) {
            double share = (double) rank / TRIALS;
            digest = digest * 31 + trials.finish(share);
            digest = digest * 31 + Math.round(trials.cost(share) * 100);
        }
        for (int goal = 0; goal < 3; goal++) {
            digest = digest * 31 + Double.doubleToLongBits(trials.goal(goal));
        }
        digest = digest * 31 + Double.doubleToLongBits(trials.allGoals());
        for (int i = 0; i < steps; i++) {
            digest = digest * 31 + Double.doubleToLongBits(trials.criticality(i));
            digest = digest * 31 + Double.doubleToLongBits(trials.onTime(i));
        }
        return digest;
    }
}
