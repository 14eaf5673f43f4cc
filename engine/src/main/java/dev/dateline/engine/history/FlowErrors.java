package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Lognormal;

/** What each look at the past expects, with its own past errors around it: of all teams, and first of the same team. */
final class FlowErrors {

    /** One look for each speed, the regression, and the team's own windows, all and the latest. */
    static final int EXPERTS = Stream.SPEEDS + 3;

    private static final int POINTS = Stream.SPEEDS + 1;
    private static final double[] MEMORIES = {1e7, 400};
    private static final double TEAM_INERTIA = 60;
    private static final double ALL_INERTIA = 10;
    private static final double WINDOWS_INERTIA = 3;

    /** Before any is known: about a factor of two and a half either way. */
    private static final double[] AT_FIRST = atFirst();

    private final Node[] all = nodes(POINTS);

    /** The errors and windows of one team. */
    static final class Own {
        private final Node[] errors = nodes(POINTS);
        private final Node windows = new Node(MEMORIES);

        void window(int cell) {
            windows.add(cell);
        }
    }

    void learn(double[] points, Own own, double outcome) {
        for (int point = 0; point < POINTS; point++) {
            int cell = LogGrid.cell(outcome - points[point]);
            all[point].add(cell);
            own.errors[point].add(cell);
        }
    }

    /** By expert: the distribution function of the logarithm of the days. */
    double[][] functions(double[] points, Own own, int count) {
        var functions = new double[EXPERTS][];
        double[] last = {};
        for (int point = 0; point < POINTS; point++) {
            last = shifted(around(point, own), LogGrid.cell(points[point]) - LogGrid.cell(0));
            functions[point] = Pool.function(last.clone());
        }
        for (int memory = 0; memory < MEMORIES.length; memory++) {
            functions[POINTS + memory] = Pool.function(windows(own, memory, count, last));
        }
        return functions;
    }

    private double[] around(int point, Own own) {
        double ofAll = all[point].observations(0);
        double ofTeam = own.errors[point].observations(0);
        double team = ofTeam / (ofTeam + TEAM_INERTIA);
        double known = (1 - team) * ofAll / (ofAll + ALL_INERTIA);
        var chances = AT_FIRST.clone();
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] *= 1 - team - known;
        }
        all[point].addTo(chances, new double[] {known, 0}, 0);
        own.errors[point].addTo(chances, new double[] {team, 0}, 0);
        return chances;
    }

    /** Windows overlap: so many in a row are worth one. */
    private static double[] windows(Own own, int memory, int count, double[] otherwise) {
        double worth = own.windows.observations(memory) / count;
        double share = worth / (worth + WINDOWS_INERTIA);
        var chances = otherwise.clone();
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] *= 1 - share;
        }
        var shares = new double[MEMORIES.length];
        shares[memory] = share;
        own.windows.addTo(chances, shares, 0);
        return chances;
    }

    private static double[] shifted(double[] chances, int by) {
        var shifted = new double[chances.length];
        for (int cell = 0; cell < chances.length; cell++) {
            shifted[Math.clamp(cell + by, 0, chances.length - 1)] += chances[cell];
        }
        return shifted;
    }

    private static Node[] nodes(int count) {
        var nodes = new Node[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = new Node(MEMORIES);
        }
        return nodes;
    }

    private static double[] atFirst() {
        return Pool.chances(new Lognormal(0, 0.7));
    }
}
