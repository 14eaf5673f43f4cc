package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Reaching;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.IfFalse;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.plan.WayOut;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.vendors.Exposure;
import dev.dateline.engine.simulation.Distribution;
import dev.dateline.engine.simulation.Effect;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.PlanModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a full forecast lets be or not be in each trial, each with its chance: assumptions, with what follows where they fail; risks and vendors'
 * price shocks; and whether a claim's metric gets there once the work is done.
 */
final class Uncertainties {

    private final BackwardPlan plan;
    private final Steps steps;
    private final PlanNetwork network;
    private final PlanModel model;
    /** The model's conditions are numbered in the order in which they are added. */
    private int conditions;

    private final Map<String, Integer> assumptions = new LinkedHashMap<>();
    private final Map<String, List<Integer>> assumed = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, Reaching> reaching = new HashMap<>();
    private final List<String> notCounted = new ArrayList<>();
    private final List<MayBe> mayBe = new ArrayList<>();

    /**
     * Something that is so in some trials and not in others.
     *
     * @param condition its number in the model
     * @param kind such as {@code risk}
     * @param words what is so where it is
     */
    record MayBe(int condition, String kind, String id, String words, double chance) {}

    /** @param conditions how many the model has already */
    Uncertainties(BackwardPlan plan, Steps steps, PlanNetwork network, PlanModel model, int conditions) {
        this.plan = plan;
        this.steps = steps;
        this.network = network;
        this.model = model;
        this.conditions = conditions;
        contents().of(Assumption.KIND).forEach(this::assume);
        branch();
        contents().of(Risk.KIND).forEach(this::risk);
        Exposure.all(contents(), plan.today().date()).forEach(this::shock);
        contents().of(Claim.KIND).forEach(this::reach);
    }

    /** The assumptions nobody has settled that may hold or fail. */
    static Set<String> open(BackwardPlan plan) {
        return plan.contents().of(Assumption.KIND).stream()
                .filter(assumption -> mayFail(plan, assumption))
                .map(Assumption::id)
                .collect(Collectors.toSet());
    }

    private static boolean mayFail(BackwardPlan plan, Assumption assumption) {
        return plan.consequences().verdicts().of(assumption.id()).isEmpty()
                && assumption
                        .chance()
                        .filter(chance -> chance.probability() < 1)
                        .isPresent();
    }

    private Contents contents() {
        return plan.contents();
    }

    private int condition(String name, double chance) {
        model.condition(name, chance);
        return conditions++;
    }

    private void assume(Assumption assumption) {
        if (!mayFail(plan, assumption)) {
            if (plan.consequences().verdicts().of(assumption.id()).isEmpty()
                    && assumption.chance().isEmpty()) {
                notCounted.add("“" + assumption.statement() + "” is taken to hold: nobody said how likely it is");
            }
            return;
        }
        int number = condition(
                "assumption " + assumption.id(),
                assumption.chance().orElseThrow().probability());
        assumptions.put(assumption.id(), number);
        mayBe.add(new MayBe(
                number,
                "assumption",
                assumption.id(),
                assumption.statement(),
                assumption.chance().orElseThrow().probability()));
        if (IfFalse.changesNothing(contents(), assumption)) {
            notCounted.add("“" + assumption.statement()
                    + "” changes nothing where it fails: no claim and no step leans on it");
        }
        for (var then : IfFalse.of(contents(), assumption)) {
            then.claim()
                    .ifPresent(claim -> assumed.computeIfAbsent(claim, unseen -> new ArrayList<>())
                            .add(number));
            then.step()
                    .ifPresent(step -> activities(step)
                            .forEach(activity -> model.when(
                                    number,
                                    false,
                                    new Effect.Multiplies(
                                            activity,
                                            then.times()
                                                    .map(times -> times.doubleValue())
                                                    .orElse(1.0)))));
        }
    }

    private List<Integer> activities(String step) {
        return steps.leaves(steps.number(step)).stream()
                .map(network::activity)
                .filter(activity -> activity >= 0)
                .toList();
    }

    /** The steps of a way that is not taken fall away; a test that refutes what it tests may stop everything. */
    private void branch() {
        for (int step = 0; step < steps.size(); step++) {
            int activity = network.activity(step);
            if (activity < 0) {
                continue;
            }
            for (int at : steps.withAncestors(step)) {
                steps.get(at).onlyIf().ifPresent(only -> {
                    only.holds()
                            .map(assumptions::get)
                            .ifPresent(number -> model.when(number, false, new Effect.Removes(activity)));
                    only.refuted()
                            .map(assumptions::get)
                            .ifPresent(number -> model.when(number, true, new Effect.Removes(activity)));
                });
            }
            var test = steps.get(step);
            if (test.ifRefuted().filter(WayOut::isStop).isPresent()) {
                test.tests()
                        .map(assumptions::get)
                        .ifPresent(number -> model.when(number, false, new Effect.Stops(activity)));
            }
        }
    }

    private void risk(Risk risk) {
        if (risk.chance().probability() == 0) {
            return;
        }
        int number = condition("risk " + risk.id(), risk.chance().probability());
        mayBe.add(
                new MayBe(number, "risk", risk.id(), risk.what(), risk.chance().probability()));
        for (var effect : risk.effect()) {
            effect.cost().ifPresent(cost -> model.when(number, true, new Effect.Costs(amount(cost))));
            effect.step()
                    .flatMap(step -> last(step))
                    .ifPresent(activity -> model.when(
                            number,
                            true,
                            new Effect.Adds(
                                    activity,
                                    Lognormal.certain(Math.max(
                                            1e-9, effect.adds().orElseThrow().days())))));
        }
    }

    /** Of a step with parts, the one that ends last in the plan. */
    private Optional<Integer> last(String step) {
        return steps.leaves(steps.number(step)).stream()
                .filter(leaf -> network.activity(leaf) >= 0)
                .max(Comparator.comparingInt(leaf -> {
                    int activity = plan.network().activity(leaf);
                    return activity < 0 ? Integer.MIN_VALUE : plan.schedule().end(activity);
                }))
                .map(network::activity);
    }

    static Distribution amount(Amounts cost) {
        return cost.isCertain()
                ? Lognormal.certain(Math.max(1e-9, cost.likely().doubleValue()))
                : Lognormal.between(cost.low().doubleValue(), cost.high().doubleValue());
    }

    private void shock(Exposure exposure) {
        double extra = exposure.ownExtra();
        exposure.vendor().shock().filter(shock -> extra > 0).ifPresent(shock -> {
            int number =
                    condition("shock " + exposure.vendor().id(), shock.chance().probability());
            model.when(number, true, new Effect.Costs(Lognormal.certain(extra)));
            mayBe.add(new MayBe(
                    number,
                    "shock",
                    exposure.vendor().id(),
                    exposure.vendor().name() + " asks for " + shock.times().toPlainString() + " times the price",
                    shock.chance().probability()));
        });
    }

    private void reach(Claim claim) {
        Reaching.of(contents(), claim, plan.today()).ifPresent(one -> {
            reaching.put(claim.id(), one);
            if (one.chance() < 1) {
                reached.put(claim.id(), condition("reaching " + claim.id(), one.chance()));
            }
        });
    }

    /** What must hold in a trial for the claim to be true, besides its work. */
    int[] conditions(String claim) {
        return IntStream.concat(
                        IntStream.of(assumed(claim)),
                        reached.containsKey(claim) ? IntStream.of(reached.get(claim)) : IntStream.empty())
                .toArray();
    }

    /** The assumptions among them. */
    int[] assumed(String claim) {
        return assumed.getOrDefault(claim, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The number of the condition that stands for each assumption that may fail. */
    Map<String, Integer> assumptions() {
        return assumptions;
    }

    Optional<Reaching> reaching(String claim) {
        return Optional.ofNullable(reaching.get(claim));
    }

    /** What is so in some trials and not in others: assumptions, risks, price shocks. */
    List<MayBe> mayBe() {
        return mayBe;
    }

    /** What could not be let fail, and why. */
    List<String> notCounted() {
        return notCounted;
    }
}
