package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.util.List;

/**
 * The ratios of all work finished so far, in every group it belongs to, and the experts that mix them. It learns one outcome after another.
 *
 * <p>The reference class gives way to the own work in two things long before it does in its tail. Its middle moves to that of the own work as if it were
 * worth five outcomes, since the middles of collections of projects lie about a factor of e<sup>0.3</sup> apart while single projects differ by
 * e<sup>0.55</sup>. And where own outcomes lie farther below their middle, the class is stretched there, again as if it were worth five outcomes: spreads of
 * collections differ by a factor of about e<sup>0.5</sup>, and the mean distance of n outcomes is known to about one in √n. What is published of the class
 * says how far things overrun and hardly how far they stay below. It is never narrowed: a few outcomes that agree say little of how far things go wrong.
 */
final class Pool {

    private static final double INERTIA = 5;

    /** The reference class is put in its place anew when so much of what is known is new. */
    private static final int REPLACED = 100;

    private final List<Expert> experts;
    /** By expert, the widest level first: where the observations behind a level stand, and the k with which the one above is held to. */
    private final int[][] places;

    private final double[][] inertias;
    private final Groups groups;
    private final int sorts;
    private final double pseudoObservations;
    private final double[] unmoved;
    /** The reference class in its place, and as wide as outcomes are spread here. */
    private double[] reference;

    private int replaced;
    private final Ratios ratios = new Ratios();
    private int finished;

    Pool(int columns, ReferenceClass reference) {
        experts = Expert.all(columns);
        places = experts.stream().map(Pool::places).toArray(int[][]::new);
        inertias = experts.stream().map(Pool::inertias).toArray(double[][]::new);
        var kept = Expert.sorts(columns);
        sorts = kept.size();
        groups = new Groups(
                Expert.MEMORIES, kept.stream().mapToInt(Integer::intValue).toArray());
        pseudoObservations = reference.pseudoObservations();
        unmoved = chances(reference.ratio());
        this.reference = unmoved;
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

    /** How much of a forecast is owed to finished work and not to the reference class. */
    double ownShare() {
        return finished / (finished + pseudoObservations);
    }

    void learn(FinishedWork outcome) {
        int cell = LogGrid.cell(outcome.logRatio());
        long[] keys = groups.of(outcome.work());
        groups.add(keys, cell);
        ratios.see(cell, outcome.actual() / outcome.work().estimate());
        finished++;
        if (finished > replaced + replaced / REPLACED) {
            place(groups.nodes(keys)[0]);
            replaced = finished;
        }
    }

    /** @param all the group of all work */
    private void place(Node all) {
        var own = new double[LogGrid.CELLS];
        all.addTo(own, 1, 0);
        int from = middle(unmoved);
        int to = from + (int) Math.rint(finished / (finished + INERTIA) * (middle(own) - from));
        double below = stretch(own);
        reference = new double[LogGrid.CELLS];
        for (int cell = 0; cell < unmoved.length; cell++) {
            long at = to + Math.round((cell - from) * (cell < from ? below : 1));
            reference[Math.clamp(at, 0, unmoved.length - 1)] += unmoved[cell];
        }
    }

    /** How much farther below their middle own outcomes lie than those of the class. One outcome alone has no distance, so n are worth n - 1. */
    private double stretch(double[] own) {
        double theirs = below(unmoved);
        double pooled = (finished * below(own) + INERTIA * theirs) / (finished - 1 + INERTIA);
        return theirs > 0 ? Math.max(1, pooled / theirs) : 1;
    }

    /** How far below the middle outcomes lie on average, in cells; what lies above it counts as nought. */
    private static double below(double[] chances) {
        int middle = middle(chances);
        double sum = 0;
        for (int cell = 0; cell < middle; cell++) {
            sum += chances[cell] * (middle - cell);
        }
        return sum;
    }

    private static int middle(double[] chances) {
        int cell = 0;
        for (double sum = chances[0]; sum < 0.5 && cell < chances.length - 1; sum += chances[cell]) {
            cell++;
        }
        return cell;
    }

    /** By cell: the chance of its ratio, all experts mixed by these weights. */
    double[] chances(Work work, double[] weights) {
        var nodes = groups.nodes(groups.of(work));
        int speeds = Expert.MEMORIES.length;
        var shares = new double[sorts * speeds];
        double own = ownShare();
        double[] observations = observations(nodes);
        for (int expert = 0; expert < weights.length; expert++) {
            if (weights[expert] > 0) {
                share(expert, observations, own * weights[expert], shares);
            }
        }
        var chances = new double[LogGrid.CELLS];
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] = (1 - own) * reference[cell];
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

    /** What is not the reference class's, from the smallest group up; all work gets what is left. */
    private double[] chances(Expert expert, Node[] nodes) {
        var chances = new double[LogGrid.CELLS];
        double own = ownShare();
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] = (1 - own) * reference[cell];
        }
        double left = own;
        for (int i = expert.levels().size() - 1; i >= 0; i--) {
            var level = expert.levels().get(i);
            var node = nodes[level.sort()];
            double part = i == 0 ? 1 : part(node.observations(level.memory()), level.inertia());
            node.addTo(chances, left * part, level.memory());
            left *= 1 - part;
        }
        return chances;
    }

    /** By sort, then by memory. */
    private static double[] observations(Node[] nodes) {
        int speeds = Expert.MEMORIES.length;
        var observations = new double[nodes.length * speeds];
        for (int sort = 0; sort < nodes.length; sort++) {
            for (int memory = 0; memory < speeds; memory++) {
                observations[sort * speeds + memory] = nodes[sort].observations(memory);
            }
        }
        return observations;
    }

    private static int[] places(Expert expert) {
        return expert.levels().stream()
                .mapToInt(level -> level.sort() * Expert.MEMORIES.length + level.memory())
                .toArray();
    }

    private static double[] inertias(Expert expert) {
        return expert.levels().stream().mapToDouble(Expert.Level::inertia).toArray();
    }

    /** What each group gets of an expert's weight, from the smallest up; all work gets what is left. */
    private void share(int expert, double[] observations, double weight, double[] shares) {
        int[] at = places[expert];
        double[] inertia = inertias[expert];
        double left = weight;
        for (int level = at.length - 1; level > 0; level--) {
            double part = part(observations[at[level]], inertia[level]);
            shares[at[level]] += left * part;
            left *= 1 - part;
        }
        shares[at[0]] += left;
    }

    private static double part(double observations, double inertia) {
        return observations / (observations + inertia);
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
