package dev.dateline.app.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the way through a chain of steps: a step, or what must pass between two.
 *
 * @param days working days
 * @param says that it takes so long, in a sentence's words
 * @param names it in a list
 */
public record Stretch(int days, String says, String names) {

    /** @param chain identifiers in the order of time */
    public static List<Stretch> of(BackwardPlan plan, List<String> chain) {
        var steps = new Steps(plan.contents());
        var stretches = new ArrayList<Stretch>();
        for (int k = 0; k < chain.size(); k++) {
            int step = steps.number(chain.get(k));
            stretches.add(step(plan.network(), steps, step));
            if (k + 1 < chain.size()) {
                int next = steps.number(chain.get(k + 1));
                int lag = lag(steps, step, next);
                if (lag > 0) {
                    stretches.add(between(lag, name(steps, step), name(steps, next)));
                }
            }
        }
        return stretches;
    }

    private static Stretch step(PlanNetwork network, Steps steps, int step) {
        boolean begun = network.status(step) == Status.STARTED;
        int days = begun ? network.remaining(step) : network.duration(step);
        var length = Reasons.days(days);
        return new Stretch(
                days,
                name(steps, step) + (begun ? " has " + length + " left" : " takes " + length),
                name(steps, step) + " (" + length + (begun ? " left" : "")
                        + (steps.get(step).uses().isEmpty() ? ", which no team works on" : "") + ")");
    }

    private static Stretch between(int lag, String before, String after) {
        return new Stretch(
                lag,
                Reasons.days(lag) + " must pass between " + before + " and " + after,
                Reasons.days(lag) + " that must pass between " + before + " and " + after);
    }

    private static int lag(Steps steps, int before, int after) {
        var names = steps.withAncestors(before).stream()
                .map(at -> steps.get(at).id())
                .toList();
        return steps.withAncestors(after).stream()
                .flatMap(at -> steps.get(at).needs().stream())
                .filter(need -> names.contains(need.step()))
                .mapToInt(need -> need.lag().days())
                .max()
                .orElse(0);
    }

    private static String name(Steps steps, int step) {
        return "“" + steps.get(step).name() + "”";
    }
}
