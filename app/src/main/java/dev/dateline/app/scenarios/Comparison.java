package dev.dateline.app.scenarios;

import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The plan and every scenario beside it, each planned and forecast once for all who look. They are tried one after the other in the background,
 * for as many may be written down as anybody likes: whoever looks waits a moment, sees what is known, and is told that more is coming.
 */
@Component
final class Comparison {

    /** So many are compared; more nobody reads in one table. */
    static final int MOST = 24;

    /** Steps beyond which fewer trials must do. */
    private static final int LARGE = 300;

    private static final int FEW_TRIALS = 2_000;

    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("scenarios").daemon().factory());

    /** What has been asked for of one project as it is on one day, by the scenario; the plan's own under no name. */
    private record Asked(Map<String, CompletableFuture<Standing>> byScenario) {}

    private record OwnForecast(PlanForecast forecast) {}

    @PreDestroy
    void stop() {
        work.shutdownNow();
    }

    /**
     * One line of the comparison.
     *
     * @param scenario none for the plan itself
     * @param words what would be otherwise
     * @param idle what of that changes nothing any more, and why
     * @param problem why it makes no plan; empty where it does
     * @param standing none where it makes no plan, or while it is not known yet
     */
    record Line(
            Optional<Scenario> scenario,
            List<String> words,
            List<String> idle,
            String problem,
            Optional<Standing> standing) {

        boolean isComing() {
            return problem.isEmpty() && standing.isEmpty();
        }
    }

    /** The plan, then the scenarios in their order; nobody waits longer than that for all of them. */
    List<Line> lines(Opened project, long milliseconds) {
        long until = from(milliseconds);
        var scenarios =
                project.contents().of(Scenario.KIND).stream().limit(MOST).toList();
        var base = ask(project, "", () -> Standing.of(base(project), Optional.empty()));
        var asked = scenarios.stream().map(scenario -> ask(project, scenario)).toList();
        var lines = new ArrayList<Line>();
        lines.add(new Line(Optional.empty(), List.of(), List.of(), "", result(base, until)));
        for (int k = 0; k < scenarios.size(); k++) {
            lines.add(line(project, scenarios.get(k), asked.get(k), until));
        }
        return lines;
    }

    /** The plan's own standing; nobody waits longer than that for it. */
    Optional<Standing> plan(Opened project, long milliseconds) {
        return result(ask(project, "", () -> Standing.of(base(project), Optional.empty())), from(milliseconds));
    }

    /** One scenario's line. */
    Line line(Opened project, Scenario scenario, long milliseconds) {
        return line(project, scenario, ask(project, scenario), from(milliseconds));
    }

    private static long from(long milliseconds) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private static Line line(Opened project, Scenario scenario, CompletableFuture<Standing> asked, long until) {
        var words = new Saying(project.contents()).all(scenario);
        try {
            var supposed = Supposed.of(scenario, project.contents(), project.today());
            return new Line(Optional.of(scenario), words, supposed.idle(), "", result(asked, until));
        } catch (IllegalArgumentException impossible) {
            return new Line(
                    Optional.of(scenario), words, List.of(), String.valueOf(impossible.getMessage()), Optional.empty());
        }
    }

    private CompletableFuture<Standing> ask(Opened project, Scenario scenario) {
        return ask(project, scenario.id(), () -> {
            var base = base(project);
            var then = plan(scenario, project.contents(), project.today());
            return Standing.of(forecast(then, base.trials()), Optional.of(base));
        });
    }

    private CompletableFuture<Standing> ask(Opened project, String scenario, Supplier<Standing> standing) {
        return project.once(Asked.class, () -> new Asked(new ConcurrentHashMap<>()))
                .byScenario
                .computeIfAbsent(scenario, unknown -> CompletableFuture.supplyAsync(standing, work));
    }

    /** The plan's own forecast, the one the forecast's page shows where that has as many trials. */
    private static PlanForecast base(Opened project) {
        return project.once(OwnForecast.class, () -> {
                    var plan = PlanForecast.plan(project);
                    int trials = trials(plan);
                    return new OwnForecast(
                            trials == PlanForecast.TRIALS ? PlanForecast.of(project) : forecast(plan, trials));
                })
                .forecast;
    }

    /** The plan as the scenario supposes it. */
    static BackwardPlan plan(Scenario scenario, Contents contents, Today today) {
        return Planner.plan(Supposed.of(scenario, contents, today).contents(), today);
    }

    private static int trials(BackwardPlan plan) {
        return plan.network().open().size() <= LARGE ? PlanForecast.TRIALS : FEW_TRIALS;
    }

    private static PlanForecast forecast(BackwardPlan plan, int trials) {
        return PlanForecast.of(plan, trials, PlanForecast.SEED, done -> {});
    }

    private static Optional<Standing> result(CompletableFuture<Standing> asked, long until) {
        try {
            return Optional.of(asked.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IllegalArgumentException) {
                return Optional.empty(); // its line says why
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
