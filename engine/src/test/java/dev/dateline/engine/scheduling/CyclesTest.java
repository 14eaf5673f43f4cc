package dev.dateline.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CyclesTest {

    /** Edges from[k] → to[k] between the nodes 0 … nodes−1. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Graph(int nodes, int[] from, int[] to) {

        static Graph drawn(int seed) {
            var random = new SplittableRandom(seed);
            int nodes = random.nextInt(1, 9);
            int edges = random.nextInt(2 * nodes + 1);
            return new Graph(
                    nodes,
                    IntStream.generate(() -> random.nextInt(nodes)).limit(edges).toArray(),
                    IntStream.generate(() -> random.nextInt(nodes)).limit(edges).toArray());
        }

        /** Each node to the next one, and the last to the first. */
        static Graph ring(int nodes) {
            return new Graph(
                    nodes,
                    IntStream.range(0, nodes).toArray(),
                    IntStream.range(0, nodes).map(node -> (node + 1) % nodes).toArray());
        }

        int[] shortestCycle() {
            return Cycles.shortest(nodes, from, to);
        }

        int[] order() {
            return Cycles.topologicalOrder(nodes, from, to);
        }

        boolean hasEdge(int a, int b) {
            return IntStream.range(0, from.length).anyMatch(k -> from[k] == a && to[k] == b);
        }

        /** Floyd and Warshall: the shortest way from any node back to itself; a large number where there is none. */
        int girth() {
            var steps = new int[nodes][nodes];
            for (var row : steps) {
                Arrays.fill(row, 1_000);
            }
            for (int k = 0; k < from.length; k++) {
                steps[from[k]][to[k]] = 1;
            }
            for (int by = 0; by < nodes; by++) {
                for (int a = 0; a < nodes; a++) {
                    for (int b = 0; b < nodes; b++) {
                        steps[a][b] = Math.min(steps[a][b], steps[a][by] + steps[by][b]);
                    }
                }
            }
            return IntStream.range(0, nodes)
                    .map(node -> steps[node][node])
                    .min()
                    .orElse(1_000);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theShortestCycleIsAsShortAsBruteForceFinds(int seed) {
        var graph = Graph.drawn(seed);

        var cycle = graph.shortestCycle();

        assertThat(cycle).hasSize(graph.girth() == 1_000 ? 0 : graph.girth()).doesNotHaveDuplicates();
        for (int k = 0; k < cycle.length; k++) {
            assertThat(graph.hasEdge(cycle[k], cycle[(k + 1) % cycle.length])).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOrderHoldsAllNodesWhereThereIsNoCycleAndRespectsEveryEdge(int seed) {
        var graph = Graph.drawn(seed);

        var order = graph.order();
        var nodes = Arrays.stream(order).boxed().toList();

        assertThat(order.length == graph.nodes).isEqualTo(graph.girth() == 1_000);
        for (int k = 0; k < graph.from.length; k++) {
            if (nodes.contains(graph.to[k])) {
                assertThat(nodes.indexOf(graph.from[k])).isBetween(0, nodes.indexOf(graph.to[k]) - 1);
            }
        }
    }

    @Test
    void aStepThatNeedsItselfIsTheShortestCycleOfAll() {
        var graph = new Graph(4, new int[] {0, 1, 2, 2}, new int[] {1, 2, 0, 2});

        assertThat(graph.shortestCycle()).containsExactly(2);
    }

    @Test
    void aRingOfAHundredThousandIsFound() {
        var cycle = Graph.ring(100_000).shortestCycle();

        assertThat(cycle).hasSize(100_000).startsWith(cycle[0], cycle[0] + 1);
    }

    @Test
    void aChainOfAHundredThousandHasNone() {
        var ring = Graph.ring(100_000);
        var chain = new Graph(100_000, Arrays.copyOf(ring.from, 99_999), Arrays.copyOf(ring.to, 99_999));

        assertThat(chain.shortestCycle()).isEmpty();
        assertThat(chain.order()).hasSize(100_000).isSorted();
    }

    @Test
    void nothingHasNone() {
        assertThat(List.of(new Graph(0, new int[0], new int[0]), new Graph(3, new int[0], new int[0])))
                .allMatch(graph -> graph.shortestCycle().length == 0 && graph.order().length == graph.nodes);
    }
}
