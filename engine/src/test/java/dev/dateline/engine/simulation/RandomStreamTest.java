package dev.dateline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    private static final int DRAWS = 100_000;

    private static final int CELLS = 100;

    /** The 0.1 % and 99.9 % points of chi-square with 99 degrees of freedom; too even is as suspicious as too uneven. */
    private static final double LEAST = 61.1;

    private static final double MOST = 148.3;

    @ParameterizedTest
    @ValueSource(strings = {"", "duration store", "duration storf", "cost store", "überprüfung"})
    void drawsFillTheUnitIntervalEvenly(String name) {
        var stream = new RandomStream(1, name);
        var counts = new int[CELLS];

        IntStream.range(0, DRAWS).forEach(trial -> counts[(int) (stream.at(trial) * CELLS)]++);

        assertThat(chiSquare(counts)).isBetween(LEAST, MOST);
    }

    @ParameterizedTest
    @CsvSource({"duration a, duration b", "duration a, cost a", "duration step-1, duration step-2", "x, xx", "ab, ba"})
    void namesAreIndependent(String one, String other) {
        thenPairsAreEven(new RandomStream(1, one), new RandomStream(1, other));
    }

    @Test
    void aBlockOfNumbersIsThatOfItsTrials() {
        var stream = new RandomStream(1, "store");
        var bits = new long[Block.TRIALS];
        stream.bits(7 * Block.TRIALS, bits.length, bits);

        assertThat(Arrays.stream(bits).mapToDouble(RandomStream::number))
                .containsExactlyElementsOf(IntStream.range(0, bits.length)
                        .mapToObj(k -> stream.at(7 * Block.TRIALS + k))
                        .toList());
    }

    @Test
    void seedsAreIndependent() {
        thenPairsAreEven(new RandomStream(1, "store"), new RandomStream(2, "store"));
    }

    @Test
    void neighbouringTrialsAreIndependent() {
        var stream = new RandomStream(1, "store");
        var counts = new int[CELLS];
        for (int trial = 0; trial < DRAWS; trial++) {
            counts[tenth(stream.at(2 * trial)) * 10 + tenth(stream.at(2 * trial + 1))]++;
        }

        assertThat(chiSquare(counts)).isBetween(LEAST, MOST);
    }

    @Test
    void theSameNameAndTrialGiveTheSameNumber() {
        var stream = new RandomStream(7, "store");
        double first = stream.at(17);
        stream.at(99);

        assertThat(new RandomStream(7, "store").at(17)).isEqualTo(first).isEqualTo(stream.at(17));
    }

    @Test
    void neitherEndIsEverDrawn() {
        var stream = new RandomStream(3, "store");

        assertThat(IntStream.range(0, DRAWS).mapToDouble(stream::at)).allMatch(number -> number > 0 && number < 1);
    }

    private static void thenPairsAreEven(RandomStream one, RandomStream other) {
        var counts = new int[CELLS];
        for (int trial = 0; trial < DRAWS; trial++) {
            counts[tenth(one.at(trial)) * 10 + tenth(other.at(trial))]++;
        }
        assertThat(chiSquare(counts)).isBetween(LEAST, MOST);
    }

    private static int tenth(double number) {
        return (int) (number * 10);
    }

    private static double chiSquare(int[] counts) {
        double expected = (double) DRAWS / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
