package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How much several ways of doing the same get done in a second of processor time, whatever else the machine is doing. All of the process
 * counts, so also what the compiler and the collector take.
 */
final class Throughput {

    /** A run that takes less is repeated: the system counts processor time in hundredths of a second. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(500);

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PER_MICROSECOND = 1e3;

    private final List<Entrant> entrants = new ArrayList<>();

    /** @param samples step-samples of one run: trials × steps */
    private record Entrant(String name, long samples, Runnable work) {}

    Throughput with(String name, int trials, int steps, Runnable work) {
        entrants.add(new Entrant("%s, %d × %,d trials".formatted(name, steps, trials), (long) trials * steps, work));
        return this;
    }

    /** All have a turn that does not count, then turn by turn; the first entrant is the reference. */
    void report(Report report, int rounds) {
        var nanos = new long[entrants.size()][rounds];
        entrants.forEach(entrant -> turn(entrant.work()));
        for (int round = 0; round < rounds; round++) {
            for (int e = 0; e < nanos.length; e++) {
                nanos[e][round] = turn(entrants.get(e).work());
            }
        }
        var rows = new ArrayList<List<String>>();
        var found = new ArrayList<Json>();
        double reference = million(0, nanos);
        for (int e = 0; e < nanos.length; e++) {
            double millis = median(nanos[e]) / NANOS_PER_MILLI;
            double million = million(e, nanos);
            var name = entrants.get(e).name();
            rows.add(List.of(
                    name,
                    "%.0f ms".formatted(millis),
                    "%.1f".formatted(million),
                    "%.1f".formatted(million / reference)));
            found.add(Json.object()
                    .put("name", name)
                    .put("processorMillis", millis)
                    .put("millionStepSamplesPerProcessorSecond", million)
                    .put("timesReference", million / reference));
        }
        report.sheet(
                "Processor time of one thread",
                List.of("", "median", "million step-samples a second", "times the first"),
                rows,
                Json.object().put("throughput", found));
    }

    /** The mean of the runs that fit. */
    private static long turn(Runnable work) {
        long began = processorNanos();
        long passed = 0;
        long runs = 0;
        while (passed < TURN) {
            work.run();
            runs++;
            passed = processorNanos() - began;
        }
        return passed / runs;
    }

    private double million(int entrant, long[][] nanos) {
        return entrants.get(entrant).samples() * PER_MICROSECOND / median(nanos[entrant]);
    }

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
