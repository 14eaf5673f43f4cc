package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.vendors.Unshown;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.history.ItProjects;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.PlanModel;
import dev.dateline.engine.simulation.Trials;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The forecast of a plan: steps placed in the order of the plan's starts under links, dates and teams, in thousands of trials. In the plain
 * forecast every duration and cost is lognormal through its low and high, all independent; assumptions are taken to hold unless a test has
 * refuted them, risks and vendor shocks do not strike. Where the project names a reference class the forecast is full: durations are those that
 * {@link Learning} has learned, and what {@link Uncertainties} there are may be or not be. In both a claim that leans on a vendor's promise is
 * true only in trials in which the promise holds, until it is shown.
 */
public final class PlanForecast {

    /** What pages and commands show unless somebody asks for another. */
    public static final int TRIALS = 10_000;

    public static final long SEED = 1;

    private final BackwardPlan plan;
    private final Steps steps;
    private final PlanNetwork network;
    private final Project project;
    /** The boundary after the last step that is done. */
    private final int doneEnd;

    private final PlanModel model;
    private final Trials trials;
    private final long seed;
    private final List<Unshown> promises;
    private final Optional<Learning> learning;
    private final Optional<Uncertainties> uncertainties;
    /** The goal of each claim that work still serves. */
    private final Map<String, Integer> goals = new HashMap<>();
    /** How long each open step takes in all, where that is drawn. */
    private final Map<String, Lasting> lasting = new HashMap<>();
    /** Claims whose work is all done, and whether it was in time; those that cannot be true any more are not. */
    private final Map<String, Boolean> settled = new HashMap<>();
    /** What is spent for certain; exact, so not a matter of trials. */
    private BigDecimal certainCost = BigDecimal.ZERO;

    private PlanForecast(BackwardPlan plan, Optional<ItProjects> tail, int trials, long seed, IntConsumer progress) {
        this.plan = plan;
        this.steps = new Steps(plan.contents());
        this.project = plan.contents().project();
        this.learning = Learning.of(plan.contents(), plan.today().date(), tail);
        this.network = learning.isEmpty() ? plan.network() : bothWays();
        this.doneEnd = lastDone()
                .map(last -> network.calendar().numberOf(last.plusDays(1)))
                .orElse(Network.ANY_DAY);
        this.seed = seed;
        this.model = new PlanModel(network.network(), network.teams(), placement());
        network.open().forEach(this::draw);
        spendOnParents();
        this.promises = Unshown.of(plan.contents(), plan.today().date());
        promises.forEach(promise -> model.condition(promise.name(), promise.holds()));
        this.uncertainties = learning.map(learned -> new Uncertainties(plan, steps, network, model, promises.size()));
        learning.ifPresent(learned -> model.cause(
                "everything",
                learned.shared(),
                IntStream.range(0, network.network().size()).toArray()));
        model.due(network.launch());
        var serving = serving();
        plan.consequences().impossible().forEach(claim -> settled.put(claim, false));
        plan.contents().of(Claim.KIND).forEach(claim -> goal(claim, serving.getOrDefault(claim.id(), List.of())));
        this.trials = Trials.run(model, trials, seed, progress);
    }

    /** @param progress told how many more trials are done */
    public static PlanForecast of(BackwardPlan plan, int trials, long seed, IntConsumer progress) {
        return new PlanForecast(plan, Optional.empty(), trials, seed, progress);
    }

    /** The same under another tail of the shipped class of IT projects. */
    static PlanForecast of(BackwardPlan plan, ItProjects tail, int trials) {
        return new PlanForecast(plan, Optional.of(tail), trials, SEED, done -> {});
    }

    /** The network with the steps of both ways out of every assumption that may fail. */
    private PlanNetwork bothWays() {
        return new PlanNetwork(
                steps, project, plan.today().date(), plan.consequences().refuted(), Uncertainties.open(plan));
    }

    /** The forecast everybody who looks at the project today shares. */
    public static PlanForecast of(Opened project) {
        var plan = plan(project);
        return project.once(PlanForecast.class, () -> of(plan, TRIALS, SEED, done -> {}));
    }

    /** The plan it rests on. */
    public static BackwardPlan plan(Opened project) {
        return project.once(BackwardPlan.class, () -> Planner.plan(project.contents(), project.today()));
    }

    public BackwardPlan plan() {
        return plan;
    }

    public int trials() {
        return trials.trials();
    }

    /** Each trial as a whole. */
    Trials all() {
        return trials;
    }

    /** Whether more than the plain forecast is in it. */
    public boolean isFull() {
        return learning.isPresent();
    }

    /** What it does not reckon with, in a clause. */
    public String leftOut() {
        return ForecastFigures.leftOut(this);
    }

    Optional<Learning> learning() {
        return learning;
    }

    Optional<Uncertainties> uncertainties() {
        return uncertainties;
    }

    /** What is spent for certain, in every trial. */
    double certainCost() {
        return certainCost.doubleValue();
    }

    PlanNetwork network() {
        return network;
    }

    /** The date of a boundary in a trial; none where it never ends. */
    Optional<LocalDate> date(int trial) {
        int finish = trials.samples().finish(trial);
        return finish == Trials.NEVER
                ? Optional.empty()
                : Optional.of(network.calendar().date(Math.max(doneEnd, finish)));
    }

    /** Whether the work was done before the launch in a trial; {@link #onTime} is the share of trials in which it was. */
    public boolean isInTime(int trial) {
        return !plan.isStopped()
                && (network.open().isEmpty()
                        ? onTime().orElse(0.0) == 1
                        : Math.max(doneEnd, trials.samples().finish(trial)) <= network.launch());
    }

    /** Whether the claim came true in a trial; settled ones do in all or in none, and those that no step serves have no say. */
    Optional<Boolean> comesTrue(String claim, int trial) {
        if (goals.containsKey(claim)) {
            return Optional.of(settled.getOrDefault(claim, true)
                    && !plan.isStopped()
                    && trials.samples().met(goals.get(claim), trial));
        }
        return Optional.ofNullable(settled.get(claim)).map(inTime -> inTime && !plan.isStopped());
    }

    /** The working days that an open step takes in each trial, those left where it has begun. */
    int[] days(int number) {
        return trials.samples().days(network.activity(number));
    }

    /** The step's number in the plan. */
    int number(Step step) {
        return steps.number(step.id());
    }

    /** The open step's number among the activities that are tried. */
    int activity(Step step) {
        return network.activity(steps.number(step.id()));
    }

    public long seed() {
        return seed;
    }

    /** The chance that the last step ends before the launch; none where there are no steps. */
    public Optional<Double> onTime() {
        if (plan.isStopped()) {
            return Optional.of(0.0);
        }
        if (network.open().isEmpty()) {
            return lastDone().map(last -> last.isBefore(project.launch()) ? 1.0 : 0.0);
        }
        return Optional.of(doneEnd <= network.launch() ? trials.endedBy(network.launch()) : 0.0);
    }

    /**
     * The earliest date, the working day after the last step ends, that this share of trials has reached; none where fewer end at all, since a
     * failed assumption has stopped the others.
     */
    public Optional<LocalDate> finish(double share) {
        if (network.open().isEmpty()) {
            return lastDone()
                    .map(last -> network.calendar().date(network.calendar().numberOf(last.plusDays(1))));
        }
        int finish = trials.finish(share);
        return finish == Trials.NEVER
                ? Optional.empty()
                : Optional.of(network.calendar().date(Math.max(doneEnd, finish)));
    }

    /** The share of trials in which the work, of which some is left, is done by a date. */
    double doneBy(LocalDate date) {
        int boundary = network.calendar().numberOf(date);
        return doneEnd <= boundary ? trials.endedBy(boundary) : 0;
    }

    /** The share of trials that end with no launch, since a failed assumption has stopped the plan. */
    public double noLaunch() {
        return plan.isStopped()
                ? 1
                : network.open().isEmpty()
                        ? 0
                        : Math.round((1 - trials.endedBy(Trials.NEVER - 1)) * trials()) / (double) trials();
    }

    /**
     * Twenty finish dates, each one chance in twenty, by date: the middles of twenty equal parts of the trials (a quantile dotplot, Kay
     * et al. 2016). As many of them reach the launch as {@link InTwenty} says: where that is not rounded up to certainty, the last one
     * stands for the trials that come late, and the first likewise for the few in time. None where there are no steps.
     */
    List<LocalDate> twenty() {
        if (onTime().isEmpty()) {
            return List.of();
        }
        double share = onTime().get();
        var dates = new ArrayList<LocalDate>(InTwenty.DOTS);
        for (int dot = 0; dot < InTwenty.DOTS; dot++) {
            double middle = (dot + 0.5) / InTwenty.DOTS;
            boolean few = dot == 0 && share < middle && InTwenty.of(share) > 0;
            boolean most = dot == InTwenty.DOTS - 1 && share >= middle && InTwenty.of(share) < InTwenty.DOTS;
            finish(few ? share / 2 : most ? share + (1 - share) / 2 : middle).ifPresent(dates::add);
        }
        return dates;
    }

    /** What is still to be spent, in the project's currency: this share of trials stays at or below it. */
    public double cost(double share) {
        return trials.cost(share) + certainCost.doubleValue();
    }

    /** The chance that the steps serving the claim end in time and what vendors promised for it holds; none where no step serves it. */
    public Optional<Double> claim(String id) {
        if (plan.isStopped()) {
            return Optional.of(0.0);
        }
        if (goals.containsKey(id)) {
            return Optional.of(settled.getOrDefault(id, true) ? trials.goal(goals.get(id)) : 0.0);
        }
        return Optional.ofNullable(settled.get(id)).map(inTime -> inTime ? 1.0 : 0.0);
    }

    /** The chance that every claim with a chance comes true; none where there is no such claim. */
    public Optional<Double> allClaims() {
        if (goals.isEmpty() && settled.isEmpty()) {
            return Optional.empty();
        }
        if (plan.isStopped()) {
            return Optional.of(0.0);
        }
        return Optional.of(settled.containsValue(false) ? 0.0 : goals.isEmpty() ? 1.0 : trials.allGoals());
    }

    /** The share of trials in which a day more on the step would have been a day more on the whole. */
    public Optional<Double> criticality(Step step) {
        return ofStep(step, trials::criticality, 0.0);
    }

    /** The chance that the step ends by its deadline. */
    public Optional<Double> onTime(Step step) {
        return plan.network().isOnWay(steps.number(step.id())) ? ofStep(step, trials::onTime, 1.0) : Optional.empty();
    }

    private Optional<Double> ofStep(Step step, IntToDoubleFunction open, double done) {
        int number = steps.number(step.id());
        if (steps.hasParts(number) || !network.isOnWay(number)) {
            return Optional.empty();
        }
        int activity = network.activity(number);
        return Optional.of(activity < 0 ? done : open.applyAsDouble(activity));
    }

    /** The order of the plan's starts. A hub is no step: it is placed as soon as what leads to it is. */
    private int[] placement() {
        var placement = new int[network.network().size()];
        for (int activity = 0; activity < placement.length; activity++) {
            placement[activity] = network.step(activity).map(this::placed).orElse(Network.ANY_DAY);
        }
        return placement;
    }

    /** A step of a way that the plan does not take has no start there: it is placed once what it needs ends. */
    private int placed(int number) {
        var step = steps.get(number);
        if (step.statusOn(plan.today().date()) == Status.STARTED) {
            return network.calendar().numberOf(step.started().orElseThrow());
        }
        int planned = plan.network().activity(number);
        if (planned >= 0) {
            return plan.schedule().start(planned);
        }
        return steps.withAncestors(number).stream()
                .flatMap(at -> steps.get(at).needs().stream())
                .flatMap(need -> steps.leaves(steps.number(need.step())).stream())
                .filter(leaf -> network.activity(leaf) >= 0)
                .mapToInt(leaf -> placed(leaf) + network.duration(leaf))
                .max()
                .orElse(network.today());
    }

    private void draw(int number) {
        var step = steps.get(number);
        int activity = network.activity(number);
        int planned = plan.network().activity(number);
        if (planned >= 0) {
            model.deadline(activity, plan.schedule().end(planned));
        }
        model.costPerDay(activity, costPerDay(step));
        step.cost().ifPresent(cost -> spend(step, activity, cost));
        if (network.status(number) == Status.STARTED) {
            begun(number, activity);
        } else {
            step.estimate().filter(estimate -> !estimate.isCertain()).ifPresent(estimate -> {
                var days = days(number, estimate);
                model.duration(activity, step.id(), days);
                lasting.put(step.id(), new Lasting(days, 0));
            });
        }
    }

    private void begun(int number, int activity) {
        var step = steps.get(number);
        var uses = network.tenths(number);
        var teams = uses.keySet().stream().mapToInt(network::team).toArray();
        var tenths = uses.values().stream().mapToInt(Integer::intValue).toArray();
        var drawn = step.estimate().filter(estimate -> !estimate.isCertain());
        if (step.remaining().isPresent() || drawn.isEmpty()) {
            model.begun(activity, network.remaining(number), network.today(), teams, tenths);
        } else {
            var days = days(number, drawn.get());
            lasting.put(step.id(), new Lasting(days, network.worked(number)));
            model.begun(activity, step.id(), days, network.worked(number), network.today(), teams, tenths);
        }
    }

    private Distribution days(int number, Estimate estimate) {
        return learning.map(learned -> learned.days(steps, number, estimate))
                .orElseGet(() ->
                        Lognormal.between(estimate.low().days(), estimate.high().days()));
    }

    /** The working days an open step takes in all; none where they are certain. */
    Optional<Lasting> lasting(Step step) {
        return Optional.ofNullable(lasting.get(step.id()));
    }

    /**
     * How long a step takes in all.
     *
     * @param worked the days it has run already, which it exceeds
     */
    record Lasting(Distribution days, int worked) {

        /** The whole days that it takes at most in this share of cases. */
        int quantile(double share) {
            double left = days.chanceAbove(worked);
            double whole = left > 0 ? days.exceededWith(left * (1 - share)) : worked;
            return (int) Math.max(worked + 1.0, Math.rint(Math.min(whole, WorkingDays.MOST)));
        }
    }

    private double costPerDay(Step step) {
        double perDay = 0;
        for (var use : step.uses().entrySet()) {
            var team = project.teams().get(use.getKey());
            if (team != null) {
                perDay += team.dayRate().map(BigDecimal::doubleValue).orElse(0.0)
                        * use.getValue().tenths()
                        / 10;
            }
        }
        return perDay;
    }

    /** A step with parts may cost something of its own; it is spent as long as any part is open. */
    private void spendOnParents() {
        for (int number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (steps.hasParts(number)
                    && step.cost().isPresent()
                    && steps.leaves(number).stream().anyMatch(leaf -> network.activity(leaf) >= 0)) {
                spend(step, step.cost().get());
            }
        }
    }

    /** In the full forecast a step of a way that is not taken costs nothing. */
    private void spend(Step step, int activity, Amounts cost) {
        if (learning.isPresent() && cost.high().signum() > 0) {
            model.cost(step.id(), Uncertainties.amount(cost), activity);
        } else {
            spend(step, cost);
        }
    }

    private void spend(Step step, Amounts cost) {
        if (cost.isCertain()) {
            certainCost = certainCost.add(cost.likely());
        } else {
            model.cost(
                    step.id(),
                    Lognormal.between(cost.low().doubleValue(), cost.high().doubleValue()));
        }
    }

    /** The steps on the way that serve each claim. */
    private Map<String, List<Integer>> serving() {
        var serving = new HashMap<String, List<Integer>>();
        for (int number = 0; number < steps.size(); number++) {
            if (!steps.hasParts(number) && network.isOnWay(number)) {
                for (var claim : steps.serves(number)) {
                    serving.computeIfAbsent(claim, unseen -> new ArrayList<>()).add(number);
                }
            }
        }
        return serving;
    }

    private void goal(Claim claim, List<Integer> serving) {
        if (plan.consequences().impossible().contains(claim.id())) {
            return;
        }
        int by = network.calendar().numberOf(claim.due(project.launch()));
        List<Integer> open = new ArrayList<>();
        for (int number : serving) {
            if (network.activity(number) >= 0) {
                open.add(network.activity(number));
            } else {
                boolean inTime = end(steps.get(number)) <= by;
                settled.merge(claim.id(), inTime, Boolean::logicalAnd);
            }
        }
        var leaning = leaning(claim.id());
        if (!open.isEmpty() || (leaning.length > 0 && settled.containsKey(claim.id()))) {
            goals.put(claim.id(), goals.size());
            model.goal(open.stream().mapToInt(Integer::intValue).toArray(), by, leaning);
        }
    }

    /** Whether no done step that serves the claim came too late. */
    boolean workInTime(String claim) {
        return settled.getOrDefault(claim, true);
    }

    /** What must hold in a trial for the claim to be true, besides that its work is done. */
    int[] leaning(String claim) {
        return IntStream.concat(
                        IntStream.of(promisesBeneath(claim)),
                        uncertainties.stream().flatMapToInt(all -> IntStream.of(all.conditions(claim))))
                .toArray();
    }

    private int[] promisesBeneath(String claim) {
        return IntStream.range(0, promises.size())
                .filter(number -> promises.get(number).claims().contains(claim))
                .toArray();
    }

    /** What the claim leans on and nobody has shown; nothing where no step serves the claim, so that it has no chance to be lowered. */
    List<Unshown> promises(String claim) {
        return goals.containsKey(claim)
                ? promises.stream()
                        .filter(promise -> promise.claims().contains(claim))
                        .toList()
                : List.of();
    }

    /** Those that lower any claim's chance. */
    List<Unshown> promises() {
        return promises.stream()
                .filter(promise -> promise.claims().stream().anyMatch(goals::containsKey))
                .toList();
    }

    private int end(Step done) {
        return network.calendar().numberOf(done.finished().orElseThrow().plusDays(1));
    }

    private Optional<LocalDate> lastDone() {
        return plan.contents().of(Step.KIND).stream()
                .filter(step -> step.statusOn(plan.today().date()) == Status.DONE)
                .flatMap(step -> step.finished().stream())
                .max(LocalDate::compareTo);
    }
}
