package dev.dateline.benchmarks;

import dev.dateline.app.project.Json;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.engine.scheduling.Capacity;
import dev.dateline.engine.scheduling.CriticalPath;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.PlanModel;
import dev.dateline.engine.simulation.Trials;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "Trials of a plan of 500 steps, beside twenty lines of plain Java without teams. All of the engine's"
                        + " count cost, criticality and deadlines too.")
final class ForecastBench extends BenchCommand {

    private static final int LAYERS = 25;
    private static final int WIDTH = 20;
    private static final int LINKS = 1_286;
    /** Tenths of a person; each step uses half a person to two of one team. */
    private static final int[] TEAMS = {40, 50, 60, 70, 40, 50, 60, 70};

    private static final int ABSENT_WITHIN = 400;
    private static final String ONE_THREAD = "plain Java without teams, 1 thread";
    private static final String TWO_THREADS = "plain Java without teams, 2 threads";

    @Option(names = "--trials", paramLabel = "N", description = "Trials of each forecast.")
    private int trials = 10_000;

    /** As many as make the 95 % quantile sure to a day. */
    private static final int MANY = 100_000;

    private static final int FEW_LAYERS = 10;
    private static final double DAY_RATE = 500;
    private static final double SHARED = 0.2;

    /** Keeps the compiler from leaving out work whose result nobody reads. */
    private double seen;

    ForecastBench(Terminal terminal) {
        super(terminal, 11);
    }

    @Override
    protected Report run() {
        if (trials < 1) {
            throw new IllegalArgumentException("trials (" + trials + ") must be at least 1");
        }
        var steps = RandomNetwork.layersWithLinks(LAYERS, WIDTH, LINKS, seed());
        var days = days();
        var plain = new PlainForecast(
                days.stream().mapToDouble(Lognormal::mu).toArray(),
                days.stream().mapToDouble(Lognormal::sigma).toArray(),
                steps);
        var withoutTeams = model(steps, days, new Capacity());
        var absences = RandomNetwork.absences(TEAMS.length, ABSENT_WITHIN, seed());
        var withTeams = model(steps.withUses(TEAMS.length), days, RandomNetwork.capacity(TEAMS, absences));
        try (var one = new ForkJoinPool(1);
                var two = new ForkJoinPool(2)) {
            var race = new Race("%,d trials of %d steps, %,d links".formatted(trials, days.size(), LINKS))
                    .reference(ONE_THREAD, () -> seen += plain.run(trials, 1, seed())[trials / 2])
                    .against(ONE_THREAD, "engine without teams, 1 thread", () -> seen += finish(withoutTeams, one, 0.5))
                    .against(ONE_THREAD, "engine with 8 teams, 1 thread", () -> seen += finish(withTeams, one, 0.5))
                    .reference(TWO_THREADS, () -> seen += plain.run(trials, 2, seed())[trials / 2])
                    .against(
                            TWO_THREADS,
                            "engine without teams, 2 threads",
                            () -> seen += finish(withoutTeams, two, 0.5))
                    .against(TWO_THREADS, "engine with 8 teams, 2 threads", () -> seen += finish(withTeams, two, 0.5));
            var report = report(
                    run(List.of(race), 2, 5),
                    plain.run(trials, 2, seed())[(int) Math.ceil(0.8 * trials) - 1],
                    finish(withoutTeams, two, 0.8),
                    finish(withTeams, two, 0.8));
            int all = LAYERS * WIDTH;
            int few = FEW_LAYERS * WIDTH;
            var fewSteps =
                    RandomNetwork.layersWithLinks(FEW_LAYERS, WIDTH, LINKS * (FEW_LAYERS - 1) / (LAYERS - 1), seed());
            var fewWithTeams = model(fewSteps.withUses(TEAMS.length), days, RandomNetwork.capacity(TEAMS, absences));
            var moved = model(fewSteps, days, RandomNetwork.capacity(TEAMS, absences))
                    .shared(SHARED);
            say("processor time");
            new Throughput()
                    .with(
                            "plain Java without teams, finish only",
                            MANY,
                            all,
                            () -> seen += plain.run(MANY, 1, seed())[0])
                    .with("without teams", MANY, all, () -> seen += finish(withoutTeams, one, MANY, 0.5))
                    .with("without teams", trials, all, () -> seen += finish(withoutTeams, one, 0.5))
                    .with("with 8 teams", trials, all, () -> seen += finish(withTeams, one, 0.5))
                    .with("with 8 teams", trials, few, () -> seen += finish(fewWithTeams, one, 0.5))
                    .with("with 8 teams and a shared cause", trials, few, () -> seen += finish(moved, one, 0.5))
                    .report(report, runs());
            say("");
            return report;
        }
    }

    private Report report(List<Times> times, double plain, int withoutTeams, int withTeams) {
        var parameters = parameters()
                .put("trials", trials)
                .put("layers", LAYERS)
                .put("stepsPerLayer", WIDTH)
                .put("links", LINKS)
                .put("teamTenths", IntStream.of(TEAMS).boxed().toList());
        return new Report("forecast", parameters)
                .times(times)
                .finding(
                        ("Eight forecasts of ten end within %.1f working days in plain Java, %d in the engine without"
                                        + " teams (whole days), %d with them.")
                                .formatted(plain, withoutTeams, withTeams),
                        Json.object()
                                .put("plainP80Days", plain)
                                .put("engineWithoutTeamsP80Days", withoutTeams)
                                .put("engineWithTeamsP80Days", withTeams));
    }

    /** A low end of 2 to 8 working days and a high end two to four times that. */
    private List<Lognormal> days() {
        var random = new SplittableRandom(seed());
        return Stream.generate(() -> {
                    double low = random.nextDouble(2, 8);
                    return Lognormal.between(low, low * random.nextDouble(2, 4));
                })
                .limit((long) LAYERS * WIDTH)
                .toList();
    }

    private static PlanModel model(RandomNetwork steps, List<Lognormal> days, Capacity capacity) {
        var network = steps.network(0);
        var path = CriticalPath.of(network, 0);
        var model = new PlanModel(
                network,
                capacity,
                IntStream.range(0, network.size()).map(path::lateStart).toArray());
        for (int i = 0; i < network.size(); i++) {
            model.duration(i, "step-" + i, days.get(i))
                    .costPerDay(i, DAY_RATE)
                    .deadline(i, path.lateStart(i) + network.duration(i));
        }
        return model;
    }

    private int finish(PlanModel model, ForkJoinPool pool, double share) {
        return finish(model, pool, trials, share);
    }

    /** Parallel streams run in the pool they are started from. */
    private int finish(PlanModel model, ForkJoinPool pool, int howMany, double share) {
        return pool.submit(() -> Trials.run(model, howMany, seed(), done -> {}))
                .join()
                .finish(share);
    }
}
