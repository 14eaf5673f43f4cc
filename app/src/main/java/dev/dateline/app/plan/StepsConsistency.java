package dev.dateline.app.plan;

import dev.dateline.app.project.Consistency;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import dev.dateline.app.project.Project;
import dev.dateline.engine.scheduling.Cycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Steps must form a plan: no circles, no part of itself, nobody used who is not there. */
public final class StepsConsistency implements Consistency {

    private static final int DEEPEST = 50;
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
        for (int i = 0; i < steps.size(); i++) {
            int depth = 0;
            for (int at = i; steps.parent(at).isPresent() && depth <= DEEPEST; depth++) {
                at = steps.parent(at).get();
            }
            if (depth > DEEPEST) {
                problems.add(problem(
                        placed.get(i),
                        "parent",
                        "bad-parent",
                        "`" + steps.get(i).id() + "` is part of itself, or nested deeper than " + DEEPEST + " levels"));
            }
            if (steps.hasParts(i)) {
                problems.addAll(ownWork(placed.get(i)));
            }
        }
        return problems;
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

    /** The shortest circle of needs, by name; needs of a step with parts count for each part. */
    private static List<Problem> circles(Steps steps) {
        // every step has a beginning (its number) and an end (size more); parts lie between those of their parent
        int size = steps.size();
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            int step = i;
            edge(from, to, i, size + i);
            steps.parent(i).ifPresent(parent -> {
                edge(from, to, parent, step);
                edge(from, to, size + step, size + parent);
            });
            for (var need : steps.get(i).needs()) {
                int needed = steps.number(need.step());
                if (needed >= 0) {
                    edge(from, to, size + needed, i);
                }
            }
        }
        var cycle = Cycles.shortest(size * 2, ints(from), ints(to));
        if (cycle.length == 0) {
            return List.of();
        }
        var names =
                Arrays.stream(cycle).map(node -> node % size).boxed().distinct().toList();
        int first = names.getFirst();
        var told = names.reversed().stream().map(i -> steps.get(i).id()).collect(Collectors.joining(" needs "));
        var last = steps.get(names.getLast()).id();
        return List.of(problem(
                steps.placed(first),
                "needs",
                "circle",
                names.size() == 1
                        ? "`" + last + "` needs itself"
                        : "steps need each other in a circle: " + told + " needs " + last));
    }

    private static void edge(List<Integer> from, List<Integer> to, int a, int b) {
        from.add(a);
        to.add(b);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
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
