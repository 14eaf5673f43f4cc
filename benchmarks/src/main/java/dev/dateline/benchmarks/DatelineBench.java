package dev.dateline.benchmarks;

import dev.dateline.app.terminal.Terminal;
import dev.dateline.benchmarks.backtest.Backtest;
import dev.dateline.benchmarks.plans.PlansBench;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one benchmark and leaves. */
@Command(
        name = "dateline-bench",
        description =
                "How fast Dateline is, and how well it forecasts, each figure beside a reference measured in the same run.",
        mixinStandardHelpOptions = true,
        version = "Dateline 0.1",
        synopsisSubcommandLabel = "BENCHMARK")
public final class DatelineBench {

    private DatelineBench() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(Terminal.ofProcess(out, err, System.getenv()), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new DatelineBench())
                .addSubcommand(new CriticalPathBench(terminal))
                .addSubcommand(new ScheduleBench(terminal))
                .addSubcommand(new PlansBench(terminal))
                .addSubcommand(new ForecastBench(terminal))
                .addSubcommand(new PsplibBench(terminal))
                .addSubcommand(new StartBench(terminal))
                .addSubcommand(new WebBench(terminal))
                .addSubcommand(new MiningBench(terminal))
                .addSubcommand(new IntakeBench(terminal))
                .addSubcommand(new ObservationsBench(terminal))
                .addSubcommand(new Backtest(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(Math.max(55, terminal.width()))
                .execute(arguments);
    }
}
