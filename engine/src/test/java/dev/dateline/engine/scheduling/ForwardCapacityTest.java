package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bits must not show: every answer is that of {@link Capacity}. */
class ForwardCapacityTest {

    private static final int TEAMS = 4;
    private static final int ACTIVITIES = 60;
    private static final int HELD_TENTHS = 15;

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void placesAsCapacityDoes(int seed) {
        var random = new SplittableRandom(seed);
        int step = seed % 3 == 0 ? 1 : 5;
        int[] tenths = random.ints(TEAMS, 21, seed % 4 == 0 ? 400 : 60).toArray();
        var capacity = new Capacity(tenths);
        for (int absence = random.nextInt(6); absence > 0; absence--) {
            int from = random.nextInt(-100, 400);
            capacity.absent(random.nextInt(TEAMS), from, from + random.nextInt(1, 90));
        }
        var builder = Network.builder();
        for (int i = 0; i < ACTIVITIES; i++) {
            builder.activity(0, 0);
            int first = random.nextInt(TEAMS);
            for (int use = random.nextInt(3); use > 0; use--) {
                builder.uses(i, (first + use) % TEAMS, step * random.nextInt(1, 20 / step + 1));
            }
        }
        var network = builder.build();
        var held =
                IntStream.range(0, TEAMS).mapToObj(_ -> new int[] {HELD_TENTHS}).toArray(int[][]::new);
        var forward = new ForwardCapacity(network, capacity, held);
        var reference = capacity.copy();

        for (int round = 0; round < 4; round++) {
            int team = random.nextInt(TEAMS);
            int from = random.nextInt(-50, 300);
            int to = from + random.nextInt(200);
            reference.hold(team, HELD_TENTHS, from, to);
            forward.hold(team, HELD_TENTHS, from, to);
            for (int i = 0; i < ACTIVITIES; i++) {
                int duration = random.nextInt(random.nextInt(5) == 0 ? 200 : 20);
                int day = random.nextInt(-150, 400);
                int start = reference.earliestStart(network, i, day, duration);
                assertThat(forward.earliestStart(i, day, duration)).isEqualTo(start);
                reference.take(network, i, start, duration);
                forward.take(i, start, duration);
            }
            reference.restore();
            forward.restore();
        }
    }
}
