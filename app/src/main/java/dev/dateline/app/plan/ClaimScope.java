package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a claim alone asks of the plan. */
public final class ClaimScope {

    private ClaimScope() {}

    /**
     * The claims one could do without: those that some planned step serves alone, the ones with the most such steps first. None where there is
     * but one: a launch that claims nothing is none.
     */
    public static List<String> dispensable(BackwardPlan plan) {
        if (claimsOneThing(plan.contents())) {
            return List.of();
        }
        var steps = new Steps(plan.contents());
        var count = new HashMap<String, Integer>();
        for (int number = 0; number < steps.size(); number++) {
            if (isOpen(plan, steps, number) && steps.serves(number).size() == 1) {
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
    public static List<Step> only(BackwardPlan plan, String claim) {
        return only(plan.contents(), plan.today(), claim);
    }

    /** The same before anything is planned. */
    public static List<Step> only(Contents contents, Today today, String claim) {
        return only(contents, today).getOrDefault(claim, List.of());
    }

    /** The same of every claim one could do without. */
    public static Map<String, List<Step>> only(BackwardPlan plan) {
        return claimsOneThing(plan.contents()) ? Map.of() : only(plan.contents(), plan.today());
    }

    private static boolean claimsOneThing(Contents contents) {
        return contents.of(Claim.KIND).size() < 2;
    }

    private static Map<String, List<Step>> only(Contents contents, Today today) {
        var steps = new Steps(contents);
        var claim = new ArrayList<Optional<String>>();
        for (int number = 0; number < steps.size(); number++) {
            var serves = isOpen(today, steps, number) ? steps.serves(number) : List.<String>of();
            claim.add(serves.size() == 1 ? Optional.of(serves.getFirst()) : Optional.empty());
        }
        var shared = shared(steps, claim);
        var only = new LinkedHashMap<String, List<Step>>();
        for (int number = 0; number < steps.size(); number++) {
            if (claim.get(number).isPresent() && !shared.contains(number)) {
                only.computeIfAbsent(claim.get(number).get(), _ -> new ArrayList<>())
                        .add(steps.get(number));
            }
        }
        return only;
    }

    /** Steps of one claim that a step of another needs, or one that is shared itself. */
    private static Set<Integer> shared(Steps steps, List<Optional<String>> claim) {
        var shared = new HashSet<Integer>();
        var since = new ArrayDeque<Integer>();
        for (int number = 0; number < steps.size(); number++) {
            for (int needed : steps.hasParts(number) ? Set.<Integer>of() : needed(steps, number)) {
                if (!claim.get(needed).equals(claim.get(number)) && shared.add(needed)) {
                    since.add(needed);
                }
            }
        }
        while (!since.isEmpty()) {
            for (int needed : needed(steps, since.remove())) {
                if (shared.add(needed)) {
                    since.add(needed);
                }
            }
        }
        return shared;
    }

    public static boolean isOpen(BackwardPlan plan, Steps steps, int number) {
        return isOpen(plan.today(), steps, number);
    }

    private static boolean isOpen(Today today, Steps steps, int number) {
        return !steps.hasParts(number)
                && steps.get(number).statusOn(today.date()) == Status.PLANNED
                && steps.get(number).tests().isEmpty();
    }

    /** What a step that serves something, or that nobody has said the purpose of, needs; what waits for all is needed by nobody's claim. */
    public static Set<Integer> needed(Steps steps, int number) {
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
}
