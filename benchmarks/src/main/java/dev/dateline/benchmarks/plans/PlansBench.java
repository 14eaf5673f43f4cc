package dev.dateline.benchmarks.plans;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.benchmarks.BenchCommand;
import dev.dateline.benchmarks.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "plans",
        mixinStandardHelpOptions = true,
        description = {
            "How good the workbench's plans are, whether what it says holds a date truly does, and whether dates stay when somebody edits.",
            "The plans are drawn to look like people's own; every schedule is held against a verifier that shares no code with the planner."
        })
public final class PlansBench extends BenchCommand {

    @Option(names = "--steps", split = ",", paramLabel = "N", description = "Steps of a plan, such as 40,200.")
    private List<Integer> steps = List.of(40, 80, 120, 200);

    @Option(names = "--plans", paramLabel = "N", description = "Plans of each size; 50 if nothing is said.")
    private int plans = 50;

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "What the search a plan is held against may try; 20000 if nothing is said, 0 for no search.")
    private long schedules = 20_000;

    @Option(names = "--changing-teams", description = "Some teams are fewer, or more, for some weeks.")
    private boolean changingTeams;

    private final List<PlanQuality> qualities = new ArrayList<>();
    private final List<PlanCauses> causes = new ArrayList<>();
    private final List<PlanRepairs> repairs = new ArrayList<>();
    private final List<PlanStability> stabilities = new ArrayList<>();

    public PlansBench(Terminal terminal) {
        super(terminal, 1);
    }

    @Override
    protected Report run() throws IOException {
        checkOptions();
        var folder = Files.createTempDirectory("dateline-plans");
        try {
            for (int size : steps) {
                for (int k = 0; k < plans; k++) {
                    say("plan " + (k + 1) + " of " + plans + " with " + size + " steps");
                    measure(size, k, folder);
                }
            }
        } finally {
            delete(folder);
        }
        say("");
        return report();
    }

    private void checkOptions() {
        for (int size : steps) {
            if (size < 5 || size > 5_000) {
                throw new IllegalArgumentException("--steps (" + size + ") must be 5 to 5000");
            }
        }
        if (plans < 1 || schedules < 0) {
            throw new IllegalArgumentException("--plans must be at least 1 and --schedules not negative");
        }
    }

    private void measure(int size, int number, Path folder) throws IOException {
        var random = new SplittableRandom(seed() + 1_000_003L * size + number);
        var drawn =
                changingTeams ? PlanDraw.ofChangingTeams(size, random.split()) : PlanDraw.drawn(size, random.split());
        var planned = PlanCase.of(drawn, folder);
        if (schedules > 0) {
            qualities.add(PlanQuality.of(planned, schedules));
        }
        causes.add(PlanCauses.of(planned));
        repairs.add(PlanRepairs.of(planned, folder));
        for (var edit : PlanEdit.values()) {
            var edited = edit.of(planned.drawn(), random.split());
            stabilities.add(PlanStability.of(planned, edit, edited, folder, seed()));
        }
    }

    private Report report() {
        var report = new Report(
                "plans",
                Json.object()
                        .put("seed", seed())
                        .put("steps", steps)
                        .put("plans", plans)
                        .put("schedules", schedules)
                        .put("changingTeams", changingTeams));
        if (!qualities.isEmpty()) {
            QualityTable.add(report, qualities);
        }
        CausesTable.add(report, causes);
        addRepairs(report);
        StabilityTable.add(report, stabilities);
        return report.finding(
                "Every schedule was checked.",
                Json.object().put("schedulesChecked", causes.size() + 2 * stabilities.size()));
    }

    private void addRepairs(Report report) {
        int needed = repairs.stream().mapToInt(PlanRepairs::needed).sum();
        int repaired = repairs.stream().mapToInt(PlanRepairs::repaired).sum();
        int proposed = repairs.stream().mapToInt(PlanRepairs::proposed).sum();
        int work = repairs.stream().mapToInt(PlanRepairs::work).sum();
        report.finding(
                "Of %,d plans whose launch does not hold, %,d have repairs; of these %,d repairs, %,d work when replanned."
                        .formatted(needed, repaired, proposed, work),
                Json.object()
                        .put("launchDoesNotHold", needed)
                        .put("withRepairs", repaired)
                        .put("repairs", proposed)
                        .put("repairsThatWork", work));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
