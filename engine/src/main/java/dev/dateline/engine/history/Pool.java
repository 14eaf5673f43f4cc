package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.util.List;

/** The ratios of all work finished so far, in every group it belongs to, and the experts that mix them. It learns one outcome after another. */
final class Pool {

    private final List<Expert> experts;
    private final Groups groups;
    private final int sorts;
    private final double[] reference;
    private final Ratios ratios = new Ratios();
    private int finished;

    Pool(int columns, ReferenceClass reference) {
        experts = Expert.all(columns, reference.pseudoObservations());
        var kept = Expert.sorts(columns);
        sorts = kept.size();
        groups = new Groups(
                Expert.MEMORIES, kept.stream().mapToInt(Integer::intValue).toArray());
        this.reference = chances(reference.ratio());
    }

    int experts() {
        return experts.size();
    }

    int finished() {
        return finished;
    }

    Ratios ratios() {
        return ratios;
    }

    void learn(FinishedWork outcome) {
        int cell = LogGrid.cell(outcome.logRatio());
        groups.add(groups.of(outcome.work()), cell);
        ratios.see(cell, outcome.actual() / outcome.work().estimate());
        finished++;
    }

    /** By cell: the chance of its ratio, all experts mixed by these weights. */
    double[] chances(Work work, double[] weights) {
        var nodes = groups.nodes(groups.of(work));
        int speeds = Expert.MEMORIES.length;
        var shares = new double[sorts * speeds];
        double rest = 0;
        for (int expert = 0; expert < weights.length; expert++) {
            if (weights[expert] > 0) {
                rest += share(experts.get(expert), nodes, weights[expert], shares);
            }
        }
        var chances = new double[LogGrid.CELLS];
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] = rest * reference[cell];
        }
        for (int sort = 0; sort < sorts; sort++) {
            nodes[sort].addTo(chances, shares, sort * speeds);
        }
        return chances;
    }

    /** By expert: the distribution function by cell. */
    double[][] functions(Work work) {
        var nodes = groups.nodes(groups.of(work));
        var functions = new double[experts.size()][];
        for (int expert = 0; expert < functions.length; expert++) {
            functions[expert] = function(chances(experts.get(expert), nodes));
        }
        return functions;
    }

    /** From the smallest group up; what is left is the reference class's. */
    private double[] chances(Expert expert, Node[] nodes) {
        var chances = new double[LogGrid.CELLS];
        double left = 1;
        for (int i = expert.levels().size() - 1; i >= 0; i--) {
            var level = expert.levels().get(i);
            var node = nodes[level.sort()];
            double part = part(node, level);
            node.addTo(chances, left * part, level.memory());
            left *= 1 - part;
        }
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] += left * reference[cell];
        }
        return chances;
    }

    /** What each group gets of an expert's weight, from the smallest up; what is left is the reference class's. */
    private static double share(Expert expert, Node[] nodes, double weight, double[] shares) {
        double left = weight;
        for (int i = expert.levels().size() - 1; i >= 0; i--) {
            var level = expert.levels().get(i);
            double part = part(nodes[level.sort()], level);
            shares[level.sort() * Expert.MEMORIES.length + level.memory()] += left * part;
            left *= 1 - part;
        }
        return left;
    }

    private static double part(Node node, Expert.Level level) {
        double observations = node.observations(level.memory());
        return observations / (observations + level.inertia());
    }

    /** Sums up in place. */
    static double[] function(double[] chances) {
        double sum = 0;
        for (int cell = 0; cell < chances.length; cell++) {
            sum += chances[cell];
            chances[cell] = sum;
        }
        return chances;
    }

    /** By cell: the chance a distribution gives it. */
    static double[] chances(Distribution ratio) {
        var chances = new double[LogGrid.CELLS];
        double above = 1;
        for (int cell = 0; cell < chances.length; cell++) {
            double left =
                    cell == chances.length - 1 ? 0 : ratio.chanceAbove(Math.exp(LogGrid.log(cell) + LogGrid.STEP / 2));
            chances[cell] = above - left;
            above = left;
        }
        return chances;
    }
}
