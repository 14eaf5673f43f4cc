package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Lognormal;

/** What each look at the past expects, with its own past errors around it: of all teams, and first of the same team. */
final class FlowErrors {

    private static final int POINTS = Stream.SPEEDS + 1;

    /** Windows that are remembered: all, and of the latest so many times as many finishes as are forecast. */
    private static final int[] LATEST = {12, 4};

    private static final int MEMORIES = 1 + LATEST.length;

    /** One look for each speed, the regression, and the team's own windows. */
    static final int EXPERTS = POINTS + MEMORIES;

    private static final double[] ALWAYS = {1e7};
    private static final double TEAM_INERTIA = 20;
    private static final double ALL_INERTIA = 10;
    private static final double WINDOWS_INERTIA = 1;

    /** Before any is known: about a factor of two and a half either way. */
    private static final double[] AT_FIRST = Pool.chances(new Lognormal(0, 0.7));

    private final int count;
    private final Node[] all = nodes();

    /** @param count how many finishes are forecast */
    FlowErrors(int count) {
        this.count = count;
    }

    /** The errors and windows of one team. */
    static final class Own {
        private final Node[] errors = nodes();
        private final Node windows;

        private Own(double[] memories) {
            windows = new Node(memories);
        }

        void window(int cell) {
            windows.add(cell);
        }
    }

    Own team() {
        return new Own(new double[] {ALWAYS[0], (double) LATEST[0] * count + 1, (double) LATEST[1] * count + 1});
    }

    void learn(double[] points, Own own, double outcome) {
        for (int point = 0; point < POINTS; point++) {
            int cell = LogGrid.cell(outcome - points[point]);
            all[point].add(cell);
            own.errors[point].add(cell);
        }
    }

    /** By expert: the distribution function of the logarithm of the days. */
    double[][] functions(double[] points, Own own) {
        var functions = new double[EXPERTS][];
        double[] last = {};
        for (int point = 0; point < POINTS; point++) {
            last = shifted(around(point, own), LogGrid.cell(points[point]) - LogGrid.cell(0));
            functions[point] = Pool.function(last.clone());
        }
        for (int memory = 0; memory < MEMORIES; memory++) {
            functions[POINTS + memory] = Pool.function(windows(own, memory, last));
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
        all[point].addTo(chances, known, 0);
        own.errors[point].addTo(chances, team, 0);
        return chances;
    }

    /** Windows overlap: so many in a row are worth one. */
    private double[] windows(Own own, int memory, double[] otherwise) {
        double worth = own.windows.observations(memory) / count;
        double share = worth / (worth + WINDOWS_INERTIA);
        var chances = otherwise.clone();
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] *= 1 - share;
        }
        own.windows.addTo(chances, share, memory);
        return chances;
    }

    private static double[] shifted(double[] chances, int by) {
        var shifted = new double[chances.length];
        for (int cell = 0; cell < chances.length; cell++) {
            shifted[Math.clamp(cell + by, 0, chances.length - 1)] += chances[cell];
        }
        return shifted;
    }

    private static Node[] nodes() {
        var nodes = new Node[POINTS];
        for (int i = 0; i < POINTS; i++) {
            nodes[i] = new Node(ALWAYS);
        }
        return nodes;
    }
}
