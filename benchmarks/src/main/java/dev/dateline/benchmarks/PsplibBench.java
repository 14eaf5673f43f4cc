package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.LinkType;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.search.Budget;
import dev.dateline.engine.scheduling.search.Optimiser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "psplib",
        mixinStandardHelpOptions = true,
        description = {
            "How short the optimiser makes the projects of PSPLIB, beside the best anyone has found.",
            "Every schedule is checked by a verifier that shares no code with the search."
        })
final class PsplibBench implements Callable<Integer> {

    private static final int COULD_NOT = 2;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE.tar.gz|DIR",
            description = "An archive of .sm files, or a folder of them or of archives.")
    private Path place = Path.of(".");

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "SET",
            description = "Only these families: j30, j60, j90, j120.")
    private Set<String> sets = Set.of();

    @Option(names = "--only", paramLabel = "FILE", description = "Only the instances this file names, one a line.")
    private @Nullable Path only;

    @Option(
            names = "--cpu-seconds",
            paramLabel = "S",
            description = "Processor time for each instance, all threads together; 1 if nothing is said.")
    private double cpuSeconds;

    @Option(names = "--schedules", paramLabel = "N", description = "Schedules for each instance instead of a time.")
    private long schedules;

    @Option(names = "--threads", paramLabel = "T", description = "How many search at once; 1 if nothing is said.")
    private int threads = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Another one draws other lots.")
    private long seed = 1;

    @Option(
            names = "--best-known",
            paramLabel = "FILE.csv",
            description = "Columns instance and upper_bound; best-known.csv beside the instances if nothing is said.")
    private @Nullable Path bestKnown;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep what is done in this file, and go on from there if it exists.")
    private @Nullable Path resume;

    @Option(
            names = "--schedules-out",
            paramLabel = "FILE.csv",
            description = "Write every schedule: instance,job,start.")
    private @Nullable Path schedulesOut;

    @Option(
            names = "--curve",
            paramLabel = "FILE.csv",
            description = "Write each better schedule and when it came: instance,solver,cpu_seconds,makespan.")
    private @Nullable Path curveOut;

    @Option(names = "--plot-out", paramLabel = "FILE.svg", description = "Write the means of these as a picture.")
    private @Nullable Path plotOut;

    @Option(
            names = "--cp-sat",
            description = "Let OR-Tools' CP-SAT, which Maven fetches, have the same instances, threads and time.")
    private boolean cpSat;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Curve curve = new Curve("Dateline");
    private final Curve beside = new Curve("CP-SAT");
    private int provedBeside;

    PsplibBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Locale.setDefault(Locale.ROOT);
        try {
            return run();
        } catch (IllegalArgumentException wrong) {
            terminal.message(String.valueOf(wrong.getMessage()));
            return COULD_NOT;
        }
    }

    private int run() throws IOException {
        checkOptions();
        var projects = chosen(PsplibFiles.read(place));
        var best = PsplibResult.bestKnown(bestKnown == null ? besideInstances() : bestKnown, bestKnown != null);
        var kept = new PsplibProgress(resume, budgetInWords());
        var results = new ArrayList<PsplibResult>();
        warmUp(projects.getFirst());
        for (var project : projects) {
            say(results.size() + " of " + projects.size() + ", now " + project.name());
            var result = kept.result(project);
            if (result == null) {
                result = solve(project);
                kept.keep(result);
            }
            var wrong = PsplibVerifier.violations(project, result.starts(), result.makespan());
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(
                        project.name() + ": the schedule does not hold: " + String.join("; ", wrong));
            }
            results.add(result);
            if (cpSat) {
                say(results.size() + " of " + projects.size() + ", now " + project.name() + " by CP-SAT");
                int bound = new CpSatRun(cpuSeconds, threads, seed).solve(project, beside);
                provedBeside += bound == beside.best(project.name()) ? 1 : 0;
            }
        }
        say("");
        drawCurves();
        if (schedulesOut != null) {
            writeSchedules(schedulesOut, results);
        }
        report(results, best);
        return 0;
    }

    private void checkOptions() {
        if (cpuSeconds != 0 && schedules != 0) {
            throw new IllegalArgumentException(
                    "--cpu-seconds and --schedules are two ways to say how long; give one of them");
        }
        if (!(cpuSeconds >= 0 && cpuSeconds <= 1e6)) {
            throw new IllegalArgumentException(
                    "--cpu-seconds (" + cpuSeconds + ") must lie above 0 and not above a million");
        }
        if (resume != null && (cpSat || curveOut != null || plotOut != null)) {
            throw new IllegalArgumentException(
                    "--resume keeps no curve; leave out --curve, --plot-out and --cp-sat, or --resume");
        }
        if (cpSat && schedules != 0) {
            throw new IllegalArgumentException("--cp-sat goes by --cpu-seconds; it counts no schedules");
        }
        if (schedules < 0) {
            throw new IllegalArgumentException("--schedules (" + schedules + ") must be at least 1");
        }
        cpuSeconds = cpuSeconds == 0 ? 1 : cpuSeconds;
    }

    private List<PsplibProject> chosen(List<PsplibProject> all) throws IOException {
        var names = only == null ? Set.<String>of() : Set.copyOf(Files.readAllLines(only));
        var chosen = all.stream()
                .filter(project -> sets.isEmpty() || sets.contains(project.set()))
                .filter(project -> names.isEmpty() || names.contains(project.name()))
                .toList();
        if (chosen.isEmpty()) {
            var there = all.stream().map(PsplibProject::set).distinct().toList();
            throw new IllegalArgumentException(
                    "none of the instances is asked for; there are those of " + String.join(", ", there));
        }
        return chosen;
    }

    private Path besideInstances() {
        return Files.isDirectory(place)
                ? place.resolve("best-known.csv")
                : place.toAbsolutePath().resolveSibling("best-known.csv");
    }

    private String budgetInWords() {
        return (schedules > 0 ? schedules + " schedules" : cpuSeconds + " CPU-seconds") + ", threads " + threads
                + ", seed " + seed;
    }

    /** So that the first instance meets code that is compiled, as all others do. */
    private void warmUp(PsplibProject project) {
        Optimiser.earliest(network(project), capacity(project), 0).run(Budget.schedules(60_000));
    }

    private PsplibResult solve(PsplibProject project) {
        var clock = new CpuBudget(schedules > 0 ? Double.MAX_VALUE : cpuSeconds);
        var count = Budget.schedules(Math.max(1, schedules));
        clock.begin();
        var found = Optimiser.earliest(network(project), capacity(project), 0)
                .seed(seed)
                .threads(threads)
                .run(
                        schedules > 0 ? made -> Math.max(count.used(made), clock.used(made)) : clock,
                        better -> curve.add(project, clock.seconds(), better.length()));
        double seconds = clock.seconds();
        var starts = IntStream.range(0, project.jobs()).mapToObj(found::start).toList();
        return new PsplibResult(
                project.name(),
                project.set(),
                project.criticalPath(),
                found.length(),
                found.lowerBound(),
                seconds,
                found.schedules(),
                starts);
    }

    private static Network network(PsplibProject project) {
        var builder = Network.builder();
        for (int job = 0; job < project.jobs(); job++) {
            builder.activity(project.durations().get(job), 0);
            for (int resource = 0; resource < project.capacities().size(); resource++) {
                int demand = project.demands().get(job).get(resource);
                if (demand > 0) {
                    builder.uses(job, resource, demand);
                }
            }
        }
        for (int job = 0; job < project.jobs(); job++) {
            for (int next : project.successors().get(job)) {
                builder.link(job, next, LinkType.FS, 0);
            }
        }
        return builder.build();
    }

    private static Capacity capacity(PsplibProject project) {
        return new Capacity(
                project.capacities().stream().mapToInt(Integer::intValue).toArray());
    }

    private static void writeSchedules(Path file, List<PsplibResult> results) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("instance,job,start\n");
            for (var result : results) {
                for (int job = 0; job < result.starts().size(); job++) {
                    out.write(result.name() + "," + (job + 1) + ","
                            + result.starts().get(job) + "\n");
                }
            }
        }
    }

    private void drawCurves() throws IOException {
        var curves = cpSat ? List.of(curve, beside) : List.of(curve);
        if (curveOut != null) {
            Curve.write(curveOut, curves);
        }
        if (plotOut != null) {
            double last = schedules > 0
                    ? curve.moments().stream().max(Double::compare).orElse(1.0)
                    : cpuSeconds;
            Files.writeString(plotOut, new CurvePlot(curves, last).svg());
        }
    }

    /** What both found on the same instances in the same time, in words. */
    private String besideInWords(int instances) {
        return "CP-SAT on the same instances: %.2f %% above the critical path, %d of %d proved; Dateline %.2f %%."
                .formatted(
                        beside.meanAfter(Double.MAX_VALUE).orElse(0),
                        provedBeside,
                        instances,
                        curve.meanAfter(Double.MAX_VALUE).orElse(0));
    }

    private void report(List<PsplibResult> results, Map<String, Integer> best) {
        var bySet = new TreeMap<Integer, List<PsplibResult>>();
        results.forEach(result -> bySet.computeIfAbsent(result.starts().size(), jobs -> new ArrayList<>())
                .add(result));
        var summaries = bySet.values().stream()
                .map(some -> new PsplibSummary(some, best))
                .toList();
        if (json) {
            terminal.line(Json.object()
                    .put("benchmark", "psplib")
                    .put("machine", Machine.now().json())
                    .put("budget", budgetInWords())
                    .put(
                            "instances",
                            results.stream()
                                    .map(result -> result.json(best.get(result.name())))
                                    .toList())
                    .put("sets", summaries.stream().map(PsplibSummary::json).toList())
                    .put("cpSat", cpSat ? besideJson() : null)
                    .print());
            return;
        }
        terminal.line(terminal.bold("psplib") + ", for each instance " + budgetInWords());
        terminal.paragraph(Machine.now().words(), 0);
        terminal.line("");
        var table = new Table()
                .column("")
                .number("instances")
                .number("above the critical path")
                .number("above the best known")
                .number("at the best known")
                .number("proved")
                .number("worst")
                .number("CPU-s")
                .number("schedules");
        summaries.forEach(summary -> table.row(summary.cells().toArray(String[]::new)));
        table.print(terminal);
        terminal.line("");
        if (cpSat) {
            terminal.paragraph(besideInWords(results.size()), 0);
        }
        terminal.paragraph(
                "Every schedule was checked. CPU-seconds and schedules are means of an instance; the others are means"
                        + " in per cent of the bound.",
                0);
    }

    private Json besideJson() {
        return Json.object()
                .put(
                        "aboveCriticalPathPercent",
                        beside.meanAfter(Double.MAX_VALUE).orElse(0))
                .put("proved", provedBeside);
    }

    private void say(String what) {
        if (terminal.progress()) {
            terminal.err().print("\r" + " ".repeat(40) + "\r" + what);
            terminal.err().flush();
        }
    }
}
