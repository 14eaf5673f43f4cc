package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.scheduling.CriticalPath;
import dev.dateline.engine.scheduling.Network;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "critical-path",
        mixinStandardHelpOptions = true,
        description = "The forward and the backward pass over a random network, beside the same in plain arrays.")
final class CriticalPathBench extends BenchCommand {

    private static final int ARCS = 3;
    private static final String PLAIN_PASSES = "plain arrays: passes";
    private static final String PLAIN_WHOLE = "plain arrays: build, sort, passes";

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "Tasks, such as 10000,100000.")
    private List<Integer> sizes = List.of(10_000, 100_000);

    /** Keeps the compiler from leaving out work whose result nobody reads. */
    private long seen;

    CriticalPathBench(Terminal terminal) {
        super(terminal, 21);
    }

    @Override
    protected Report run() {
        var races = new ArrayList<Race>();
        for (int size : sizes) {
            races.add(race(size, "finish-to-start links", RandomNetwork.arcs(size, ARCS, seed()), true));
            races.add(race(
                    size,
                    "links of all four types, with lags",
                    RandomNetwork.arcs(size, ARCS, seed()).withAllLinks(),
                    false));
        }
        return new Report("critical-path", parameters().put("sizes", sizes).put("arcsPerTask", ARCS))
                .times(run(races, 20, 2))
                .finding(
                        "The plain arrays know finish-to-start links without lags only, also where the engine has all four.",
                        Json.object().put("checksum", seen));
    }

    private Race race(int size, String links, RandomNetwork random, boolean same) {
        var plain = new PlainCriticalPath(random.duration, random.from, random.to);
        var network = random.network(0);
        int launch = 20 * size;
        if (same) {
            agree(plain, network, launch);
        }
        return new Race("%,d tasks, %,d %s".formatted(size, random.from.length, links))
                .reference(PLAIN_PASSES, () -> see(plain, launch))
                .against(PLAIN_PASSES, "engine: passes", () -> see(network, launch))
                .reference(
                        PLAIN_WHOLE, () -> see(new PlainCriticalPath(random.duration, random.from, random.to), launch))
                .against(PLAIN_WHOLE, "engine: build, sort, passes", () -> see(random.network(0), launch));
    }

    private void see(PlainCriticalPath plain, int launch) {
        var early = plain.earlyStarts();
        var late = plain.lateStarts(launch);
        seen += late[late.length / 2] - early[early.length / 2];
    }

    private void see(Network network, int launch) {
        seen += CriticalPath.of(network, launch).slack(network.size() / 2);
    }

    private static void agree(PlainCriticalPath plain, Network network, int launch) {
        var early = plain.earlyStarts();
        var late = plain.lateStarts(launch);
        var path = CriticalPath.of(network, launch);
        for (int i = 0; i < early.length; i++) {
            if (path.earlyStart(i) != early[i] || path.lateStart(i) != late[i]) {
                throw new IllegalStateException("engine and plain arrays disagree on task " + i);
            }
        }
    }
}
