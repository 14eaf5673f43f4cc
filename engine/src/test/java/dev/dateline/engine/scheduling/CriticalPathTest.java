package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CriticalPathTest {

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Bellman and Ford: push every bound along every link until nothing moves. The links read as FORMAT.md writes them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void earlyStartsAgreeWithBellmanAndFord(int seed) {
        var network = RandomNetworks.drawn(new SplittableRandom(seed));
        var starts = new int[network.size()];
        Arrays.setAll(starts, i -> Math.max(network.earliestStart(i), network.earliestEnd(i) - network.duration(i)));
        for (int round = 0; round < network.size(); round++) {
            for (int link = 0; link < network.links(); link++) {
                int to = network.linkTo(link);
                starts[to] = Math.max(starts[to], starts[to] + missing(network, link, starts));
            }
        }

        var path = CriticalPath.of(network, 200);

        assertThat(IntStream.range(0, network.size()).map(path::earlyStart)).containsExactly(boxed(starts));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lateStartsAgreeWithBellmanAndFord(int seed) {
        var network = RandomNetworks.drawn(new SplittableRandom(seed));
        var starts = new int[network.size()];
        Arrays.setAll(starts, i -> 200 - network.duration(i));
        for (int round = 0; round < network.size(); round++) {
            for (int link = 0; link < network.links(); link++) {
                starts[network.linkFrom(link)] -= Math.max(0, missing(network, link, starts));
            }
        }

        var path = CriticalPath.of(network, 200);

        assertThat(IntStream.range(0, network.size()).map(path::lateStart)).containsExactly(boxed(starts));
    }

    /** Days by which a link is broken; negative where there is room. */
    private static int missing(Network network, int link, int[] starts) {
        int from = network.linkFrom(link);
        int to = network.linkTo(link);
        int lag = network.linkLag(link);
        int start = starts[from];
        int end = start + network.duration(from);
        int nextStart = starts[to];
        int nextEnd = nextStart + network.duration(to);
        return switch (network.linkType(link)) {
            case FS -> end + lag - nextStart;
            case SS -> start + lag - nextStart;
            case FF -> end + lag - nextEnd;
            case SF -> start + lag - nextEnd;
        };
    }

    /**
     * The Reliable Construction Company builds a plant: Hillier and Lieberman, Introduction to Operations Research, chapter on
     * PERT/CPM. Published: 44 weeks by A–B–C–E–F–J–L–N, and these slacks.
     */
    @Test
    void aTextbooksPlantTakesFortyFourWeeks() {
        //               A  B  C   D  E  F  G  H  I  J  K  L  M  N
        int[] weeks = {2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6};
        var builder = Network.builder();
        Arrays.stream(weeks).forEach(duration -> builder.activity(duration, 0));
        for (var pair : List.of(
                "AB", "BC", "CD", "CE", "EF", "DG", "EH", "GH", "CI", "FJ", "IJ", "JK", "JL", "HM", "KN", "LN")) {
            builder.link(pair.charAt(0) - 'A', pair.charAt(1) - 'A', LinkType.FS, 0);
        }

        var path = CriticalPath.of(builder.build(), 44);

        assertThat(path.earliestEnd()).isEqualTo(44);
        assertThat(IntStream.range(0, weeks.length).map(path::slack))
                .containsExactly(0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0);
        assertThat(IntStream.range(0, weeks.length).map(path::earlyStart))
                .containsExactly(0, 2, 6, 16, 16, 20, 22, 29, 16, 25, 33, 33, 38, 38);
    }

    @Test
    void aLaunchTooEarlyMakesSlackNegative() {
        var builder = Network.builder();
        int only = builder.activity(10, 0);

        assertThat(CriticalPath.of(builder.build(), 7).slack(only)).isEqualTo(-3);
    }

    @Test
    void notBeforeBindsTheEarlyPassAndNotTheLate() {
        var builder = Network.builder();
        int only = builder.activity(2, 30);

        var path = CriticalPath.of(builder.build(), 20);

        assertThat(path.earlyStart(only)).isEqualTo(30);
        assertThat(path.lateStart(only)).isEqualTo(18);
    }

    @Test
    void withoutActivitiesThereIsNoEnd() {
        assertThat(CriticalPath.of(Network.builder().build(), 5).earliestEnd()).isEqualTo(Network.ANY_DAY);
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }
}
