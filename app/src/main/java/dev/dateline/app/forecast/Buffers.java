package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.CriticalChain;
import dev.dateline.engine.scheduling.EarlyPlacement;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The critical chain of a plan with the buffers it needs for a chance that one chooses, sized from the trials and not by a rule of thumb: one
 * between the end of the chain and the launch, and one wherever a branch joins the chain. And the dates to aim for, so that they are there.
 */
public final class Buffers {

    static final double CHANCE = 0.8;

    private static final int MOST_FEEDERS = 60;
    private static final int LARGE = 300;
    private static final int CHECKS = 2_000;
    private static final int MOST_CHECKED = 2_000;
    /** A share of so many trials is no better known. */
    private static final double SLIGHTLY = 0.01;
    /** Quarters of the branches' buffers. */
    private static final int PARTS = 4;

    private final PlanForecast forecast;
    private final BackwardPlan plan;
    private final PlanNetwork network;
    private final double chance;
    private final CriticalChain chain;
    private final EarlyPlacement early;
    private final Map<CriticalChain.Feeder, Integer> waits = new LinkedHashMap<>();
    private final List<Feeding> feeding = new ArrayList<>();
    private final Buffer project;
    private final Optional<Aimed> aimed;

    /**
     * Working days that should be there, and that are.
     *
     * @param needs none where the chance cannot be had, since more trials than that end without a launch
     * @param has negative where there is less than no time
     */
    public record Buffer(Optional<Integer> needs, int has) {

        int lacks() {
            return needs.map(days -> Math.max(0, days - has)).orElse(0);
        }
    }

    /**
     * A branch and its buffer.
     *
     * @param last of the branch, after which the chain's step {@code joins} may begin
     * @param likely days the branch takes by likely lengths
     */
    record Feeding(Step last, Step joins, List<Step> steps, int likely, Buffer buffer) {}

    /** When a step should be begun and done for the buffers to be there. */
    record Aim(PlannedStep step, Optional<LocalDate> start, LocalDate deadline) {}

    private Buffers(PlanForecast forecast, double chance) {
        this.forecast = forecast;
        this.plan = forecast.plan();
        this.network = plan.network();
        this.chance = chance;
        this.early = plan.earliest();
        this.chain = CriticalChain.of(early, network.free(), network.teams(), this::likely);
        this.project = new Buffer(
                forecast.finish(chance)
                        .map(day -> Math.max(0, network.calendar().numberOf(day) - early.end())),
                network.launch() - early.end());
        feed();
        this.aimed = project.needs.map(this::aimed).map(this::eased);
    }

    /**
     * The dates to aim for.
     *
     * @param placed where everything lies if what waits for nothing begins on its day to aim for, and all else as soon as it can
     * @param checked the share of trials that hold the launch where it is so; none where it was not tried
     */
    private record Aimed(EarlyPlacement placed, Optional<Double> checked) {}

    /**
     * Whoever begins late loses what an early beginning gave the branches for nothing. So dates are put to the test, and eased from those that the
     * buffers alone ask for towards beginning as soon as one can, until they hold what they promise.
     */
    private Aimed eased(Schedule buffered) {
        boolean triable = project.lacks() == 0 && network.open().size() <= MOST_CHECKED;
        for (int share = PARTS; triable && share > 0; share--) {
            int[] gates = gates(buffered, share);
            var holding = check(gates);
            if (holding.filter(there -> there >= chance - SLIGHTLY).isPresent()) {
                return new Aimed(placed(buffered, gates), holding);
            }
        }
        return new Aimed(placed(buffered, gates(buffered, 0)), Optional.empty());
    }

    private EarlyPlacement placed(Schedule buffered, int[] gates) {
        return EarlyPlacement.of(network.network(), buffered, network.free(), gates);
    }

    /** When what waits for nothing begins: between as early as it can and as late as the buffers allow. */
    private int[] gates(Schedule buffered, int share) {
        var gates = new int[network.network().size()];
        Arrays.fill(gates, Network.ANY_DAY);
        for (int step : network.open()) {
            int activity = network.activity(step);
            if (network.status(step) == Status.PLANNED && network.network().incoming(activity).length == 0) {
                int wait = Math.max(0, buffered.start(activity) - early.start(activity));
                gates[activity] = early.start(activity) + wait * share / PARTS;
            }
        }
        return gates;
    }

    private Optional<Double> check(int[] gates) {
        var notBefore = new HashMap<Integer, Integer>();
        for (int step : network.open()) {
            int gate = gates[network.activity(step)];
            if (gate != Network.ANY_DAY) {
                notBefore.put(step, gate);
            }
        }
        return forecast.onTime(notBefore, CHECKS);
    }

    /**
     * The plan made anew for a launch so many days earlier: as late as the buffers allow. The buffers of branches only make them begin earlier: what the project's buffer
     * counts already, that the chain waits for them now and then, must not be counted twice. So they are as long as leaves the chain alone.
     */
    private Schedule aimed(int days) {
        var alone = aimed(days, 0);
        for (int share = PARTS; share > 0; share--) {
            var buffered = aimed(days, share);
            if (buffered.lateBy() <= alone.lateBy()) {
                return buffered;
            }
        }
        return alone;
    }

    private Schedule aimed(int days, int share) {
        var some = new HashMap<CriticalChain.Feeder, Integer>();
        waits.forEach((feeder, wait) -> some.put(feeder, wait * share / PARTS));
        return BackwardScheduler.schedule(chain.buffered(some), network.free(), network.launch() - days);
    }

    /** None where nothing is left to do, or there is no launch any more. */
    static Optional<Buffers> of(PlanForecast forecast, double chance) {
        return forecast.plan().isStopped() || forecast.plan().network().open().isEmpty()
                ? Optional.empty()
                : Optional.of(new Buffers(forecast, chance));
    }

    /** Begun work is a milestone in the network: what is left of it is what it takes. */
    private int likely(int activity) {
        return network.step(activity)
                .filter(step -> network.status(step) == Status.STARTED)
                .map(network::remaining)
                .orElseGet(() -> network.network().duration(activity));
    }

    private void feed() {
        int trials = branchTrials();
        var drawn = new int[network.network().size()][];
        for (var feeder : chain.feeders()) {
            int likely = chain.length(feeder, this::likely);
            if (likely == 0 || feeding.size() == MOST_FEEDERS) {
                continue;
            }
            for (int activity : feeder.activities()) {
                if (drawn[activity] == null) {
                    drawn[activity] = network.step(activity)
                            .map(step -> forecast.days(step, trials))
                            .orElseGet(() -> new int[trials]);
                }
            }
            var lengths = chain.lengths(feeder, trials, trial -> activity -> drawn[activity][trial]);
            Arrays.sort(lengths);
            int enough = lengths[Math.max(0, (int) Math.ceil(chance * lengths.length - 1e-6) - 1)];
            int needs = Math.max(0, enough - likely);
            int room = chain.room(feeder, early);
            waits.put(feeder, Math.clamp(needs, 0, Math.max(0, room)));
            feeding.add(new Feeding(
                    last(feeder),
                    joins(feeder),
                    steps(feeder.activities()),
                    likely,
                    new Buffer(Optional.of(needs), room)));
        }
    }

    /** As many of the forecast's trials as a moment allows: each branch goes through all of them. */
    private int branchTrials() {
        int open = network.open().size();
        return Math.min(forecast.trials(), open <= LARGE ? PlanForecast.TRIALS : Math.max(400, 1_000_000 / open));
    }

    private Step step(int number) {
        return plan.steps().get(number).step();
    }

    private List<Step> steps(List<Integer> activities) {
        return activities.stream()
                .flatMap(activity -> network.step(activity).stream())
                .sorted(Comparator.comparingInt(step -> early.end(network.activity(step))))
                .map(this::step)
                .toList();
    }

    /** Behind a hub, the step that ends last before it. */
    private Step last(CriticalChain.Feeder feeder) {
        return network.step(feeder.last())
                .map(this::step)
                .orElseGet(() -> steps(feeder.activities()).getLast());
    }

    /** Behind a hub on the chain, the next step on it. */
    private Step joins(CriticalChain.Feeder feeder) {
        var later = chain.activities()
                .subList(
                        chain.activities().indexOf(feeder.joins()),
                        chain.activities().size());
        return later.stream()
                .flatMap(activity -> network.step(activity).stream())
                .findFirst()
                .map(this::step)
                .orElseGet(() -> chain().getLast().step());
    }

    double chance() {
        return chance;
    }

    PlanForecast forecast() {
        return forecast;
    }

    /** The steps of the critical chain in the order of time. */
    List<PlannedStep> chain() {
        return chain.activities().stream()
                .flatMap(activity -> network.step(activity).stream())
                .map(step -> plan.steps().get(step))
                .toList();
    }

    /** The working day after the last step, if everything takes as long as is likely and begins as soon as it can. */
    LocalDate likelyEnd() {
        return network.calendar().date(early.end());
    }

    /** The last day of that work. */
    LocalDate likelyDone() {
        return network.calendar().date(Math.max(network.today(), early.end() - 1));
    }

    /** The same as {@link #likelyEnd} that so many trials reach; none where fewer end at all. */
    Optional<LocalDate> enoughEnd() {
        return forecast.finish(chance);
    }

    Buffer project() {
        return project;
    }

    /** Those that lack most first, then in the order in which they join. */
    List<Feeding> feeding() {
        return feeding.stream()
                .sorted(Comparator.comparingInt((Feeding one) -> one.buffer.lacks())
                        .reversed())
                .toList();
    }

    /** The day by which the work should begin, so that the buffers are there; where they do not fit, as early as it can. */
    Optional<LocalDate> aimStart() {
        return aims().stream()
                .filter(aim -> aim.step.status() == Status.PLANNED)
                .flatMap(aim -> aim.start.stream())
                .min(Comparator.naturalOrder());
    }

    /** By the day to begin; none where the chance cannot be had. */
    List<Aim> aims() {
        return aimed.stream()
                .flatMap(dates -> network.open().stream().map(step -> aim(dates.placed, step)))
                .sorted(Comparator.comparing((Aim aim) -> aim.start.orElse(aim.deadline))
                        .thenComparing(Aim::deadline))
                .toList();
    }

    private Aim aim(EarlyPlacement placed, int step) {
        int activity = network.activity(step);
        int start = placed.start(activity);
        int end = placed.end(activity);
        boolean planned = network.status(step) == Status.PLANNED;
        return new Aim(
                plan.steps().get(step),
                planned ? Optional.of(network.calendar().date(start)) : Optional.empty(),
                network.calendar().date(planned && end == start ? end : end - 1));
    }

    /**
     * The chance that the launch holds where what waits for nothing begins on the day to aim for and all else as soon as it can: the buffers put
     * to the test. None where they do not fit or nothing may wait, so that everything begins as soon as it can; and in very large plans.
     */
    Optional<Double> checked() {
        return aimed.flatMap(Aimed::checked);
    }
}
