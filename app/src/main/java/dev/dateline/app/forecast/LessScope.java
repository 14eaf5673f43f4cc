package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Today;
import dev.dateline.app.project.WorkingDays;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The plan without a claim: the planned steps that serve nothing else take no time, nobody and no money. */
public final class LessScope {

    private LessScope() {}

    /** The claims that some planned step serves alone, those with the most such steps first. */
    static List<String> claims(BackwardPlan plan) {
        var steps = new Steps(plan.contents());
        var count = new HashMap<String, Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (isOpen(plan.today(), steps, number) && steps.serves(number).size() == 1) {
                count.merge(steps.serves(number).getFirst(), 1, Integer::sum);
            }
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The planned steps that serve this claim and no other, and that no step for another claim needs. */
    static List<Step> only(BackwardPlan plan, String claim) {
        return only(plan.contents(), plan.today(), claim);
    }

    /** The same before anything is planned. */
    public static List<Step> only(Contents contents, Today today, String claim) {
        var steps = new Steps(contents);
        var only = new TreeSet<Integer>();
        var others = new ArrayDeque<Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (isOpen(today, steps, number) && steps.serves(number).equals(List.of(claim))) {
                only.add(number);
            } else if (!steps.hasParts(number)) {
                others.add(number);
            }
        }
        while (!others.isEmpty()) {
            for (int needed : needed(steps, others.remove())) {
                if (only.remove(needed)) {
                    others.add(needed);
                }
            }
        }
        return only.stream().map(steps::get).toList();
    }

    private static boolean isOpen(Today today, Steps steps, int number) {
        return !steps.hasParts(number)
                && steps.get(number).statusOn(today.date()) == Status.PLANNED
                && steps.get(number).tests().isEmpty();
    }

    /** What a step that serves something, or that nobody has said the purpose of, needs; what waits for all is needed by nobody's claim. */
    private static Set<Integer> needed(Steps steps, int number) {
        var needed = new HashSet<Integer>();
        if (steps.serves(number).isEmpty() || isLast(steps, number)) {
            return needed;
        }
        for (int at : steps.withAncestors(number)) {
            for (var need : steps.get(at).needs()) {
                needed.addAll(steps.leaves(steps.number(need.step())));
            }
        }
        return needed;
    }

    /** A decision that waits for everything and takes no time, such as that to launch. */
    private static boolean isLast(Steps steps, int number) {
        var step = steps.get(number);
        return step.estimate().filter(estimate -> estimate.high().days() == 0).isPresent()
                && IntStream.range(0, steps.size())
                        .flatMap(other -> steps.get(other).needs().stream().mapToInt(need -> steps.number(need.step())))
                        .noneMatch(steps.withAncestors(number)::contains);
    }

    /** The plan as it would be without them. */
    static BackwardPlan without(BackwardPlan plan, List<Step> dropped) {
        var names = new HashSet<>(dropped.stream().map(Step::id).toList());
        var steps = plan.contents().of(Step.KIND).stream()
                .map(step -> names.contains(step.id()) ? nothing(step) : step)
                .toList();
        return Planner.plan(plan.contents().with(Step.KIND, steps), plan.today());
    }

    private static Step nothing(Step step) {
        return Altered.of(step)
                .some("estimate", Estimate.certain(WorkingDays.ZERO))
                .with("uses", Map.of())
                .none("cost")
                .made();
    }
}
