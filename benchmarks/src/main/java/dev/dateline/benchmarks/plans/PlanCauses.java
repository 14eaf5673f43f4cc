package dev.dateline.benchmarks.plans;

import dev.dateline.app.plan.Cause;
import dev.dateline.benchmarks.plans.PlainCauses.Atom;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of one plan's dates, how many are said to be held by what truly holds them.
 *
 * @param named how many dates have causes named
 * @param isTrue of these, how many could be later with all that is named out of the way, and not with less
 * @param wrong those that could not, with what was named
 */
record PlanCauses(int steps, int named, int isTrue, List<String> wrong) {

    static PlanCauses of(PlanCase planned) {
        var plan = planned.plan();
        var plain = planned.plain().withLaunch(planned.plain().launch() + plan.lateBy());
        var truth = new PlainCauses(plain, planned.starts());
        var open = planned.drawn().open();
        int named = 0;
        var wrong = new ArrayList<String>();
        for (var step : plan.steps()) {
            var number = open.get(step.step().id());
            if (number != null) {
                named++;
                var causes = step.heldBy().stream()
                        .map(cause -> atoms(planned.drawn(), open, number, cause))
                        .toList();
                if (!truth.isTrue(number, causes)) {
                    wrong.add(step.step().id() + ": " + step.heldBy());
                }
            }
        }
        return new PlanCauses(planned.drawn().steps().size(), named, named - wrong.size(), List.copyOf(wrong));
    }

    /** What gives way when a cause does, in the plainest terms. What lies behind a step rather than ahead of it holds nothing. */
    private static Set<Atom> atoms(DrawnPlan drawn, Map<String, Integer> open, int number, Cause cause) {
        var atoms = new HashSet<Atom>();
        var calendar = drawn.calendar();
        switch (cause) {
            case Cause.Launch _ -> atoms.add(new Atom.Launch());
            case Cause.Link link ->
                atoms.add(new Atom.Linked(new PlainPlan.Link(
                        number,
                        open.getOrDefault(link.step(), -1),
                        Join.valueOf(link.type().name()),
                        link.lag())));
            case Cause.Team team -> atoms.add(new Atom.Short(team(drawn, team.team()), calendar.number(team.on())));
            case Cause.Absence absence -> {
                int from = calendar.number(absence.away().from());
                int to = calendar.number(absence.away().to().plusDays(1));
                IntStream.range(from, to)
                        .mapToObj(day -> new Atom.Short(team(drawn, absence.team()), day))
                        .forEach(atoms::add);
            }
            case Cause.Kept _, Cause.NotBefore _, Cause.Today _, Cause.Begun _, Cause.Started _ -> {}
        }
        return atoms;
    }

    private static int team(DrawnPlan drawn, String name) {
        return IntStream.range(0, drawn.teams().size())
                .filter(team -> drawn.teams().get(team).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
