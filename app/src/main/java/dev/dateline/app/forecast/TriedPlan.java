package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.vendors.Unshown;
import dev.dateline.engine.history.ItProjects;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.PlanModel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A plan made ready for trials: how long each step may take, what is spent, what each claim needs, and what moves all of it. In the plain forecast
 * every duration and cost is lognormal through its low and high; in the full one durations are those that {@link Learning} has learned, and what
 * {@link Uncertainties} there are may be or not be.
 */
final class TriedPlan {

    private final BackwardPlan plan;
    private final Steps steps;
    private final Project project;
    private final PlanNetwork network;
    private final PlanModel model;
    private final boolean rangesAlone;
    private final Optional<Learning> learning;
    private final Optional<Uncertainties> uncertainties;
    private final TriedClaims claims;
    /** How long each open step takes in all, where that is drawn. */
    private final Map<String, Lasting> lasting = new HashMap<>();
    /** What is spent for certain; exact, so not a matter of trials. */
    private BigDecimal certainCost = BigDecimal.ZERO;

    /**
     * @param tail of the shipped class of IT projects; none for its own
     * @param rangesAlone whether lengths come from the plan's own ranges, whatever there is to learn from
     */
    TriedPlan(BackwardPlan plan, Optional<ItProjects> tail, boolean rangesAlone) {
        this.plan = plan;
        this.steps = new Steps(plan.contents());
        this.project = plan.contents().project();
        this.rangesAlone = rangesAlone;
        this.learning = Learning.of(plan.contents(), plan.today().date(), tail);
        this.network = learning.isEmpty() ? plan.network() : bothWays();
        this.model = new PlanModel(network.network(), network.teams(), placement());
        network.open().forEach(this::draw);
        spendOnParents();
        var promises = Unshown.of(plan.contents(), plan.today().date());
        promises.forEach(promise -> model.condition(promise.name(), promise.holds()));
        this.uncertainties = learning.map(learned -> new Uncertainties(plan, steps, network, model, promises.size()));
        learning.filter(learned -> !rangesAlone)
                .ifPresent(learned -> model.cause(
                        "everything",
                        learned.shared(),
                        IntStream.range(0, network.network().size()).toArray()));
        model.due(network.launch());
        this.claims = new TriedClaims(plan, steps, network, model, promises, uncertainties);
    }

    PlanModel model() {
        return model;
    }

    PlanNetwork network() {
        return network;
    }

    Steps steps() {
        return steps;
    }

    Optional<Learning> learning() {
        return learning;
    }

    Optional<Uncertainties> uncertainties() {
        return uncertainties;
    }

    BigDecimal certainCost() {
        return certainCost;
    }

    TriedClaims claims() {
        return claims;
    }

    /** The network with the steps of both ways out of every assumption that may fail. */
    private PlanNetwork bothWays() {
        return new PlanNetwork(
                steps, project, plan.today().date(), plan.consequences().refuted(), Uncertainties.open(plan));
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
        return learning.filter(learned -> !rangesAlone)
                .map(learned -> learned.days(steps, number, estimate))
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
}
