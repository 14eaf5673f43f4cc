package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Passes and orders of random networks with all four links, beside the plainest way to find them. */
class RandomNetworksTest {

    private static final int LAUNCH = 300;

    @Test
    void earlyStartsAreTheLeastThatKeepEveryLink() {
        forRandomNetworks(network -> {
            var path = CriticalPath.of(network, LAUNCH);
            var early = new int[network.size()];
            for (int i = 0; i < early.length; i++) {
                early[i] = Math.max(network.earliestStart(i), network.earliestEnd(i) - network.duration(i));
            }
            for (int round = 0; round < early.length; round++) {
                for (int link = 0; link < network.links(); link++) {
                    int to = network.linkTo(link);
                    early[to] = Math.max(early[to], early[network.linkFrom(link)] + distance(network, link));
                }
            }
            assertThat(IntStream.range(0, early.length).map(path::earlyStart)).containsExactly(boxed(early));
        });
    }

    @Test
    void lateStartsAreTheGreatestThatKeepEveryLink() {
        forRandomNetworks(network -> {
            var path = CriticalPath.of(network, LAUNCH);
            var late = new int[network.size()];
            for (int i = 0; i < late.length; i++) {
                late[i] = LAUNCH - network.duration(i);
            }
            for (int round = 0; round < late.length; round++) {
                for (int link = 0; link < network.links(); link++) {
                    int from = network.linkFrom(link);
                    late[from] = Math.min(late[from], late[network.linkTo(link)] - distance(network, link));
                }
            }
            assertThat(IntStream.range(0, late.length).map(path::lateStart)).containsExactly(boxed(late));
        });
    }

    @Test
    void theLowestKeyOfThoseThatCouldComeNextComesFirst() {
        forRandomNetworks(network -> {
            var random = new SplittableRandom(network.links());
            var key = random.ints(network.size(), -5, 5).toArray();
            key[0] = Integer.MIN_VALUE;
            key[key.length - 1] = Integer.MAX_VALUE;
            var rest =
                    new ArrayList<>(IntStream.range(0, network.size()).boxed().toList());
            for (int next : network.order(key)) {
                var lowest = rest.stream()
                        .filter(i -> Arrays.stream(network.incoming(i))
                                .map(network::linkFrom)
                                .noneMatch(rest::contains))
                        .min(Comparator.<Integer>comparingInt(i -> key[i]).thenComparingInt(i -> i));
                assertThat(lowest).contains(next);
                rest.removeIf(i -> i == next);
            }
            assertThat(rest).isEmpty();
        });
    }

    private static int distance(Network network, int link) {
        return network.linkType(link)
                .distance(
                        network.linkLag(link),
                        network.duration(network.linkFrom(link)),
                        network.duration(network.linkTo(link)));
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }

    private static void forRandomNetworks(Consumer<Network> check) {
        for (int seed = 0; seed < 40; seed++) {
            check.accept(network(new SplittableRandom(seed)));
        }
    }

    /** Links lead from either number to either, along an order that is drawn as well. */
    private static Network network(SplittableRandom random) {
        int size = 2 + random.nextInt(60);
        var builder = Network.builder();
        var rank = random.ints(size).toArray();
        for (int i = 0; i < size; i++) {
            int endsFrom = random.nextInt(4) == 0 ? random.nextInt(60) : Network.ANY_DAY;
            builder.activity(random.nextInt(15), random.nextInt(40), endsFrom);
        }
        var types = LinkType.values();
        for (int link = random.nextInt(4 * size); link > 0; link--) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (rank[one] != rank[other]) {
                boolean forward = rank[one] < rank[other];
                builder.link(
                        forward ? one : other,
                        forward ? other : one,
                        types[random.nextInt(types.length)],
                        random.nextInt(-8, 9));
            }
        }
        return builder.build();
    }
}
