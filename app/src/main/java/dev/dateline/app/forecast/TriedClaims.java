package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlanNetwork;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.vendors.Unshown;
import dev.dateline.engine.simulation.PlanModel;
import dev.dateline.engine.simulation.Samples;
import dev.dateline.engine.simulation.Trials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What each claim needs in a trial to be true: that its work ends in time, and that what it leans on holds. */
final class TriedClaims {

    private final List<Unshown> promises;
    private final Optional<Uncertainties> uncertainties;
    /** The goal of each claim that work still serves. */
    private final Map<String, Integer> goals = new HashMap<>();
    /** The goal that asks for its work alone, of each claim that leans on something besides. */
    private final Map<String, Integer> workAlone = new HashMap<>();
    /** Claims whose work is all done, and whether it was in time; those that cannot be true any more are not. */
    private final Map<String, Boolean> settled = new HashMap<>();

    /** @param promises those of which the model has a condition each, in this order, before any other */
    TriedClaims(
            BackwardPlan plan,
            Steps steps,
            PlanNetwork network,
            PlanModel model,
            List<Unshown> promises,
            Optional<Uncertainties> uncertainties) {
        this.promises = promises;
        this.uncertainties = uncertainties;
        var impossible = plan.consequences().impossible();
        impossible.forEach(claim -> settled.put(claim, false));
        var serving = serving(steps, network);
        var launch = plan.contents().project().launch();
        plan.contents().of(Claim.KIND).stream()
                .filter(claim -> !impossible.contains(claim.id()))
                .forEach(claim ->
                        goal(claim, launch, serving.getOrDefault(claim.id(), List.of()), steps, network, model));
    }

    /** The steps on the way that serve each claim. */
    private static Map<String, List<Integer>> serving(Steps steps, PlanNetwork network) {
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

    private void goal(
            Claim claim, LocalDate launch, List<Integer> serving, Steps steps, PlanNetwork network, PlanModel model) {
        int by = network.calendar().numberOf(claim.due(launch));
        List<Integer> open = new ArrayList<>();
        for (int number : serving) {
            if (network.activity(number) >= 0) {
                open.add(network.activity(number));
            } else {
                boolean inTime = network.calendar()
                                .numberOf(steps.get(number)
                                        .finished()
                                        .orElseThrow()
                                        .plusDays(1))
                        <= by;
                settled.merge(claim.id(), inTime, Boolean::logicalAnd);
            }
        }
        var leaning = leaning(claim.id());
        if (!open.isEmpty() || (leaning.length > 0 && settled.containsKey(claim.id()))) {
            var work = open.stream().mapToInt(Integer::intValue).toArray();
            goals.put(claim.id(), goals.size() + workAlone.size());
            model.goal(work, by, leaning);
            if (leaning.length > 0) {
                workAlone.put(claim.id(), goals.size() + workAlone.size());
                model.goal(work, by);
            }
        }
    }

    /** In which share of trials it is true; none where no step serves it. */
    Optional<Double> chance(String claim, Trials trials) {
        return goals.containsKey(claim)
                ? Optional.of(workInTime(claim) ? trials.goal(goals.get(claim)) : 0.0)
                : Optional.ofNullable(settled.get(claim)).map(inTime -> inTime ? 1.0 : 0.0);
    }

    /** In which share of trials its work ends in time, and in which what it leans on holds; none where no step serves it. */
    Optional<Parts> parts(String claim, Trials trials) {
        return chance(claim, trials)
                .map(all -> new Parts(
                        !workInTime(claim) ? 0 : workAlone.containsKey(claim) ? trials.goal(workAlone.get(claim)) : all,
                        held(leaningOn(claim), trials.samples()),
                        all));
    }

    /**
     * What a claim's chance is made of, besides that its metric gets there.
     *
     * @param work the share of trials in which its steps end in time
     * @param leaning that in which no assumption or promise it leans on fails
     * @param all that in which it is true
     */
    record Parts(double work, double leaning, double all) {}

    private static double held(int[] conditions, Samples samples) {
        return conditions.length == 0
                ? 1
                : IntStream.range(0, samples.trials())
                                .filter(trial ->
                                        IntStream.of(conditions).allMatch(condition -> samples.holds(condition, trial)))
                                .count()
                        / (double) samples.trials();
    }

    /** In which share of trials all are that have a chance; none where there is no such claim. */
    Optional<Double> chanceOfAll(Trials trials) {
        if (goals.isEmpty() && settled.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(settled.containsValue(false) ? 0.0 : goals.isEmpty() ? 1.0 : trials.allGoals());
    }

    /** Whether it is true in a trial; settled ones are in all or in none, and those that no step serves have no say. */
    Optional<Boolean> comesTrue(String claim, Samples samples, int trial) {
        return goals.containsKey(claim)
                ? Optional.of(workInTime(claim) && samples.met(goals.get(claim), trial))
                : Optional.ofNullable(settled.get(claim));
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

    /** The same without that its metric gets there. */
    private int[] leaningOn(String claim) {
        return IntStream.concat(
                        IntStream.of(promisesBeneath(claim)),
                        uncertainties.stream().flatMapToInt(all -> IntStream.of(all.assumed(claim))))
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
}
