package dev.dateline.app.forecast;

import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.history.ItProjects;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.simulation.Trials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import org.springframework.util.function.SingletonSupplier;

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
    private final Optional<ItProjects> tail;
    private final TriedPlan tried;
    private final PlanNetwork network;
    private final Trials trials;
    private final long seed;
    /** Tried once somebody asks. */
    private final SingletonSupplier<Optional<Double>> byRangesAlone = SingletonSupplier.of(this::byRangesAlone);

    /** The boundary after the last step that is done. */
    private final int doneEnd;

    private PlanForecast(BackwardPlan plan, Optional<ItProjects> tail, int trials, long seed, IntConsumer progress) {
        this.plan = plan;
        this.tail = tail;
        this.tried = new TriedPlan(plan, tail, false);
        this.network = tried.network();
        this.doneEnd = lastDone()
                .map(last -> network.calendar().numberOf(last.plusDays(1)))
                .orElse(Network.ANY_DAY);
        this.seed = seed;
        this.trials = Trials.run(tried.model(), trials, seed, progress);
    }

    /** @param progress told how many more trials are done */
    public static PlanForecast of(BackwardPlan plan, int trials, long seed, IntConsumer progress) {
        return new PlanForecast(plan, Optional.empty(), trials, seed, progress);
    }

    /** The same under another tail of the shipped class of IT projects. */
    static PlanForecast of(BackwardPlan plan, ItProjects tail, int trials) {
        return new PlanForecast(plan, Optional.of(tail), trials, SEED, done -> {});
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
        return tried.learning().isPresent();
    }

    /** What it does not reckon with, in a clause. */
    public String leftOut() {
        return ForecastFigures.leftOut(this);
    }

    Optional<Learning> learning() {
        return tried.learning();
    }

    Optional<Uncertainties> uncertainties() {
        return tried.uncertainties();
    }

    /** What is spent for certain, in every trial. */
    double certainCost() {
        return tried.certainCost().doubleValue();
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
        return tried.claims().comesTrue(claim, trials.samples(), trial).map(comes -> comes && !plan.isStopped());
    }

    /** The working days that an open step takes in each of the first so many trials, those left where it has begun. */
    int[] days(int number, int first) {
        return trials.samples().days(network.activity(number), first);
    }

    /**
     * The share of the first so many trials that would be in time if no step began before a day of its own.
     *
     * @param notBefore by the number of an open step
     */
    Optional<Double> onTime(Map<Integer, Integer> notBefore, int first) {
        var held = new TriedPlan(plan, tail, false);
        notBefore.forEach((step, day) -> held.model().notBefore(held.network().activity(step), day));
        return onTime(Trials.run(held.model(), first, seed, done -> {}));
    }

    /** The step's number in the plan. */
    int number(Step step) {
        return tried.steps().number(step.id());
    }

    /** The open step's number among the activities that are tried. */
    int activity(Step step) {
        return network.activity(tried.steps().number(step.id()));
    }

    public long seed() {
        return seed;
    }

    /**
     * The chance of the launch with lengths from the plan's own ranges alone, and all else as it is; none in the plain forecast, which has no
     * others, and where no length varies.
     */
    Optional<Double> onTimeByRangesAlone() {
        return byRangesAlone.obtain();
    }

    private Optional<Double> byRangesAlone() {
        if (!isFull() || plan.isStopped() || SingleNumbers.of(this).varying() == 0) {
            return Optional.empty();
        }
        int some = Math.min(trials(), WhatIf.isSmall(plan) ? TRIALS : WhatIf.TRIALS);
        return onTime(Trials.run(new TriedPlan(plan, tail, true).model(), some, seed, done -> {}));
    }

    /** {@code 14 chances in 20} that the launch holds, with what makes that look surer than it is; none where there are no steps. */
    public Optional<String> chances() {
        return onTime().map(
                        share -> InTwenty.words(share) + SingleNumbers.of(this).proviso());
    }

    /** Whether no length varies and nothing may fail or strike: then a chance is a sum and no forecast yet. */
    public boolean isSum() {
        var single = SingleNumbers.of(this);
        return single.areAll() && !single.strikes();
    }

    /** The chance that the last step ends before the launch; none where there are no steps. */
    public Optional<Double> onTime() {
        return onTime(trials);
    }

    private Optional<Double> onTime(Trials trials) {
        if (plan.isStopped()) {
            return Optional.of(0.0);
        }
        if (network.open().isEmpty()) {
            return lastDone().map(last -> last.isBefore(plan.launch()) ? 1.0 : 0.0);
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

    /**
     * The working days from a day to the launch, which is no sooner than it is planned for: this share of trials stays at or below them. None where
     * fewer end at all.
     */
    public Optional<Integer> late(double share, LocalDate than) {
        var calendar = network.calendar();
        return finish(share)
                .map(done -> calendar.numberOf(done.isAfter(plan.launch()) ? done : plan.launch())
                        - calendar.numberOf(than));
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
     * stands for the trials that come late. None where there are no steps.
     */
    List<LocalDate> twenty() {
        if (onTime().isEmpty()) {
            return List.of();
        }
        double share = onTime().get();
        var dates = new ArrayList<LocalDate>(InTwenty.DOTS);
        for (int dot = 0; dot < InTwenty.DOTS; dot++) {
            double middle = (dot + 0.5) / InTwenty.DOTS;
            boolean most = dot == InTwenty.DOTS - 1 && share >= middle && InTwenty.of(share) < InTwenty.DOTS;
            finish(most ? share + (1 - share) / 2 : middle).ifPresent(dates::add);
        }
        return dates;
    }

    /** What is still to be spent, in the project's currency: this share of trials stays at or below it. */
    public double cost(double share) {
        return trials.cost(share) + certainCost();
    }

    /** The chance that the steps serving the claim end in time and what vendors promised for it holds; none where no step serves it. */
    public Optional<Double> claim(String id) {
        return plan.isStopped() ? Optional.of(0.0) : tried.claims().chance(id, trials);
    }

    /** The chance that every claim with a chance comes true; none where there is no such claim. */
    public Optional<Double> allClaims() {
        return tried.claims().chanceOfAll(trials).map(chance -> plan.isStopped() ? 0.0 : chance);
    }

    /** The share of trials in which a day more on the step would have been a day more on the whole. */
    public Optional<Double> criticality(Step step) {
        return ofStep(step, trials::criticality, 0.0);
    }

    /** The chance that the step ends by its deadline. */
    public Optional<Double> onTime(Step step) {
        return plan.network().isOnWay(tried.steps().number(step.id()))
                ? ofStep(step, trials::onTime, 1.0)
                : Optional.empty();
    }

    private Optional<Double> ofStep(Step step, IntToDoubleFunction open, double done) {
        int number = tried.steps().number(step.id());
        if (tried.steps().hasParts(number) || !network.isOnWay(number)) {
            return Optional.empty();
        }
        int activity = network.activity(number);
        return Optional.of(activity < 0 ? done : open.applyAsDouble(activity));
    }

    /** How long an open step takes in all; none where that is certain. */
    Optional<TriedPlan.Lasting> lasting(Step step) {
        return tried.lasting(step);
    }

    /** What a claim's chance is made of; none where it has none, or there is no launch any more. */
    Optional<TriedClaims.Parts> parts(String claim) {
        return plan.isStopped() ? Optional.empty() : tried.claims().parts(claim, trials);
    }

    /** What each claim needs to be true. */
    TriedClaims claims() {
        return tried.claims();
    }

    private Optional<LocalDate> lastDone() {
        return plan.contents().of(Step.KIND).stream()
                .filter(step -> step.statusOn(plan.today().date()) == Status.DONE)
                .flatMap(step -> step.finished().stream())
                .max(LocalDate::compareTo);
    }
}
