package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all benchmarks do alike: take their options, say what they are at, print a {@link Report}. */
public abstract class BenchCommand implements Callable<Integer> {

    private static final int COULD_NOT = 2;

    private final Terminal terminal;

    @Option(names = "--runs", paramLabel = "N", description = "How many rounds; the median counts.")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", description = "Another one gives other networks.")
    private long seed = 20_261_121;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    protected BenchCommand(Terminal terminal, int runs) {
        this.terminal = terminal;
        this.runs = runs;
    }

    @Override
    public final Integer call() throws Exception {
        Locale.setDefault(Locale.ROOT);
        try {
            if (runs < 1) {
                throw new IllegalArgumentException("runs (" + runs + ") must be at least 1");
            }
            run().print(terminal, json);
            return 0;
        } catch (IllegalArgumentException wrong) {
            terminal.message(String.valueOf(wrong.getMessage()));
            return COULD_NOT;
        }
    }

    protected abstract Report run() throws Exception;

    protected int runs() {
        return runs;
    }

    protected long seed() {
        return seed;
    }

    protected Json parameters() {
        return Json.object().put("runs", runs).put("seed", seed);
    }

    /** All courses are warmed up before the first is timed: then each meets code that was compiled for all. */
    List<Times> run(List<Race> races, int rounds, double seconds) {
        say("warming up");
        races.forEach(race -> race.warmUp(rounds, seconds));
        say("timing");
        var times = races.stream().flatMap(race -> race.run(runs).stream()).toList();
        say("");
        return times;
    }

    protected void say(String what) {
        if (terminal.progress()) {
            terminal.err().print("\r" + " ".repeat(40) + "\r" + what);
            terminal.err().flush();
        }
    }
}
