package dev.dateline.engine.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int KINDS_APART = 100_000;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void inALargePopulationGoodNewcomersOfOneKindDoNotDriveOutAnother() {
        var population = twoKinds(2_000);

        for (int k = 0; k < 20_000; k++) {
            population.challenge(new int[] {20_000 + k, 0}, 5, 0, random);
        }

        assertThat(ofTheOtherKind(population)).isEqualTo(1_000);
    }

    @Test
    void inASmallOneTheyDo() {
        var population = twoKinds(200);

        for (int k = 0; k < 2_000; k++) {
            population.challenge(new int[] {20_000 + k, 0}, 5, 0, random);
        }

        assertThat(ofTheOtherKind(population)).isZero();
    }

    @Test
    void aWorseOneAndOneThatIsThereAlreadyChangeNothing() {
        var population = new Population();
        population.add(new int[] {1, 2}, 10, 0);

        assertThat(population.challenge(new int[] {1, 3}, 11, 0, random)).isFalse();
        assertThat(population.challenge(new int[] {1, 2}, 10, 0, random)).isFalse();
        assertThat(population.starts(0)).containsExactly(1, 2);
    }

    /** Half of them early, half late, all equally good. */
    private static Population twoKinds(int members) {
        var population = new Population();
        for (int k = 0; k < members; k++) {
            population.add(new int[] {k / 2, k % 2 * KINDS_APART}, 10, 0);
        }
        return population;
    }

    private static long ofTheOtherKind(Population population) {
        return IntStream.range(0, population.size())
                .filter(member -> Arrays.stream(population.starts(member)).max().orElseThrow() == KINDS_APART)
                .count();
    }
}
