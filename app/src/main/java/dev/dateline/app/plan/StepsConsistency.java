package dev.dateline.app.plan;

import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Project;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Steps must form a plan: no circles, no part of itself, nobody used who is not there. */
public final class StepsConsistency implements Consistency {

    private static final int DEEPEST = 50;
    /** In place of a depth while it is not known; what meets itself so is part of itself. */
    private static final int BEING_COUNTED = -1;

    private static final int MOST_NAMES = 12;
    /** Some 76,000 years: far beyond any plan, and safe for every sum. */
    private static final long LONGEST = 20_000_000;

    @Override
    public List<Problem> problems(Contents contents) {
        var steps = contents.placed(Step.KIND);
        var problems = new ArrayList<Problem>();
        var nested = nesting(new Steps(contents), steps);
        problems.addAll(nested);
        if (nested.isEmpty()) {
            problems.addAll(circles(new Steps(contents)));
        }
        problems.addAll(sizes(contents.project(), steps));
        return problems;
    }

    private static List<Problem> nesting(Steps steps, List<Placed<Step>> placed) {
        var problems = new ArrayList<Problem>();
        int[] depth = new int[steps.size()];
        for (int i = 0; i < depth.length; i++) {
            var above = new ArrayDeque<Integer>();
            for (int at = i; at >= 0 && depth[at] == 0; at = steps.parent(at).orElse(-1)) {
                depth[at] = BEING_COUNTED;
                above.push(at);
            }
            int top = above.isEmpty() ? -1 : steps.parent(above.peek()).orElse(-1);
            if (top >= 0 && depth[top] == BEING_COUNTED) {
                problems.add(partOfItself(steps, top));
            }
            int level = top < 0 || depth[top] == BEING_COUNTED ? 0 : depth[top];
            for (int at : above) {
                depth[at] = ++level;
                if (level == DEEPEST + 1) {
                    problems.add(problem(
                            placed.get(at),
                            "parent",
                            "bad-parent",
                            "`" + steps.get(at).id() + "` is nested deeper than " + DEEPEST + " levels"));
                }
            }
            if (steps.hasParts(i)) {
                problems.addAll(ownWork(placed.get(i)));
            }
        }
        return problems;
    }

    private static Problem partOfItself(Steps steps, int first) {
        var names = new ArrayList<String>();
        int at = first;
        do {
            names.add(steps.get(at).id());
            at = steps.parent(at).orElse(first);
        } while (at != first);
        names.add(steps.get(first).id());
        return problem(
                steps.placed(first),
                "parent",
                "bad-parent",
                names.size() == 2
                        ? "`" + names.getFirst() + "` is part of itself"
                        : "steps are part of each other in a circle: " + told(names, " is part of "));
    }

    private static List<Problem> ownWork(Placed<Step> placed) {
        var step = placed.record();
        var own = new ArrayList<String>();
        step.estimate().ifPresent(estimate -> own.add("estimate"));
        if (!step.uses().isEmpty()) {
            own.add("uses");
        }
        if (step.status() != Status.PLANNED) {
            own.add("status");
        }
        return own.stream()
                .map(key -> problem(
                        placed,
                        key,
                        "has-parts",
                        "`" + step.id() + "` has parts, so it has no `" + key + "` of its own"))
                .toList();
    }

    private static List<Problem> circles(Steps steps) {
        return NeedCircles.of(steps).stream()
                .map(circle -> problem(steps.placed(circle.at()), "needs", "circle", circle.told()))
                .toList();
    }

    /** A long list of names is told by its beginning and end. */
    static String told(List<String> names, String between) {
        if (names.size() <= MOST_NAMES) {
            return String.join(between, names);
        }
        int left = names.size() - MOST_NAMES;
        return String.join(between, names.subList(0, MOST_NAMES - 3)) + between + "… (" + left + " more) …" + between
                + String.join(between, names.subList(names.size() - 3, names.size()));
    }

    private static List<Problem> sizes(Project project, List<Placed<Step>> steps) {
        var problems = new ArrayList<Problem>();
        long days = 0;
        for (var placed : steps) {
            var step = placed.record();
            days += step.estimate().map(estimate -> estimate.high().days()).orElse(0);
            days += step.needs().stream()
                    .mapToInt(need -> Math.abs(need.lag().days()))
                    .sum();
            step.uses().forEach((name, people) -> {
                var team = project.teams().get(name);
                if (team != null && people.tenths() > team.capacity().tenths()) {
                    problems.add(problem(
                            placed,
                            "uses",
                            "over-capacity",
                            "`" + step.id() + "` uses " + people + " of " + name + ", who are only "
                                    + team.capacity()));
                }
            });
        }
        if (days > LONGEST) {
            problems.add(Problem.of(
                    Place.of(Step.KIND.file().path()),
                    "too-long",
                    "",
                    "the steps and lags add up to " + days + " working days; expected at most " + LONGEST));
        }
        return problems;
    }

    private static Problem problem(Placed<Step> placed, String key, String rule, String message) {
        return Problem.of(placed.place(key), rule, placed.record().id(), message);
    }
}
