import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import java.lang.management.ManagementFactory;
import java.util.Scanner;

/**
 * A resource-constrained project by OR-Tools' CP-SAT, in a process of its own so that its processor time can be told: intervals,
 * precedences, one cumulative a resource, nothing else.
 *
 * <p>Reads numbers: seconds of processor time, workers, seed, jobs, resources; the capacities; for each job its duration, its needs, how
 * many successors and which. Writes a line for each better schedule, {@code better SECONDS MAKESPAN START …}, and at the end {@code
 * bound MAKESPAN}.
 */
final class CpSat {

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;
    private static final double HOUR = 3600;

    private CpSat() {}

    public static void main(String[] none) {
        var in = new Scanner(System.in);
        double seconds = Double.parseDouble(in.next());
        int workers = in.nextInt();
        int seed = in.nextInt();
        int jobs = in.nextInt();
        var capacities = new int[in.nextInt()];
        for (int resource = 0; resource < capacities.length; resource++) {
            capacities[resource] = in.nextInt();
        }
        Loader.loadNativeLibraries();
        var durations = new int[jobs];
        var needs = new int[jobs][capacities.length];
        var successors = new int[jobs][];
        int horizon = 0;
        for (int job = 0; job < jobs; job++) {
            durations[job] = in.nextInt();
            horizon += durations[job];
            for (int resource = 0; resource < capacities.length; resource++) {
                needs[job][resource] = in.nextInt();
            }
            successors[job] = new int[in.nextInt()];
            for (int k = 0; k < successors[job].length; k++) {
                successors[job][k] = in.nextInt();
            }
        }
        long began = PROCESS.getProcessCpuTime();
        var model = new CpModel();
        var starts = new IntVar[jobs];
        var runs = new IntervalVar[jobs];
        var end = model.newIntVar(0, horizon, "");
        for (int job = 0; job < jobs; job++) {
            starts[job] = model.newIntVar(0, horizon, "");
            runs[job] = model.newFixedSizeIntervalVar(starts[job], durations[job], "");
            model.addGreaterOrEqual(end, LinearExpr.affine(starts[job], 1, durations[job]));
        }
        for (int job = 0; job < jobs; job++) {
            for (int next : successors[job]) {
                model.addGreaterOrEqual(starts[next], LinearExpr.affine(starts[job], 1, durations[job]));
            }
        }
        for (int resource = 0; resource < capacities.length; resource++) {
            var used = model.addCumulative(capacities[resource]);
            for (int job = 0; job < jobs; job++) {
                if (needs[job][resource] > 0) {
                    used.addDemand(runs[job], needs[job][resource]);
                }
            }
        }
        model.minimize(end);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers).setRandomSeed(seed).setMaxTimeInSeconds(HOUR);
        watch(solver, began, seconds);
        solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                var line = new StringBuilder("better %.4f %d".formatted(used(began), value(end)));
                for (var start : starts) {
                    line.append(' ').append(value(start));
                }
                System.out.println(line);
            }
        });
        System.out.println("bound " + (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
    }

    /** Stops the search once the process has used its time, whatever the clock on the wall says. */
    private static void watch(CpSolver solver, long began, double seconds) {
        var watcher = new Thread(() -> {
            try {
                while (used(began) < seconds) {
                    Thread.sleep(5);
                }
            } catch (InterruptedException _) {
                // stop at once
            }
            solver.stopSearch();
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static double used(long began) {
        return (PROCESS.getProcessCpuTime() - began) / NANOS;
    }
}
