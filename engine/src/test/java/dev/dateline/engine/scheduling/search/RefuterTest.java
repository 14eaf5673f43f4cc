package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.engine.scheduling.RandomNetworks;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RefuterTest {

    private static final long ENOUGH = 50_000_000;

    private final SplittableRandom random = new SplittableRandom(23);

    /** The population's schedules are verified; a proof that rules one of them out would be wrong. */
    @Test
    void noLengthIsRefutedOfWhichThereIsASchedule() {
        int looked = 0;
        for (int k = 0; k < 300; k++) {
            var network = RandomNetworks.drawn(random);
            var free = RandomNetworks.teams();
            int from = random.nextInt(0, 40);
            free.absent(random.nextInt(free.teams()), from, from + random.nextInt(0, 12));
            var instance = new Instance(network, free, k % 2 == 1 ? 120 : 0, k % 2 == 1);
            var island = new Island(instance, random.split(), Budget.schedules(500), 1, false);
            island.round(150, 0);
            if (!instance.keepsDue(island.bestCost())) {
                continue; // nothing to start from
            }
            looked++;
            var refuter = new Refuter(instance, island.bestCost());

            int length = LowerBound.of(instance);
            var outcome = refuter.refute(length, ENOUGH);
            while (outcome == Refuter.Outcome.REFUTED && length <= island.bestCost()) {
                length = Math.max(length + 1, refuter.lowerBound());
                outcome = refuter.refute(length, ENOUGH);
            }

            assertThat(outcome).as("network %d", k).isEqualTo(Refuter.Outcome.FOUND);
            assertThat(length).as("network %d", k).isLessThanOrEqualTo(island.bestCost());
            assertThat(instance.end(refuter.starts())).isLessThanOrEqualTo(length);
            assertThat(crowded(instance, refuter.starts())).as("network %d", k).isFalse();
            assertThat(instance.keepsDue(instance.cost(refuter.starts(), length)))
                    .isTrue();
        }
        assertThat(looked).isGreaterThan(200);
    }

    private static boolean crowded(Instance instance, int[] starts) {
        for (int team = 0; team < instance.use.length; team++) {
            var free = instance.free[team].clone();
            for (int i = 0; i < instance.size; i++) {
                for (int day = starts[i]; day < starts[i] + instance.duration[i]; day++) {
                    free[day] -= instance.use[team][i];
                    if (free[day] < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
