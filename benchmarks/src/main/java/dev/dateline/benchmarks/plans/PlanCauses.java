package dev.dateline.benchmarks.plans;

import dev.dateline.app.plan.Cause;
import dev.dateline.benchmarks.plans.PlainCauses.Hold;
import dev.dateline.benchmarks.plans.PlainPlan.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        .flatMap(cause -> hold(planned.drawn(), open, number, cause).stream())
                        .toList();
                if (causes.size() < step.heldBy().size() || !truth.isTrue(number, causes)) {
                    wrong.add(step.step().id() + ": " + step.heldBy());
                }
            }
        }
        return new PlanCauses(planned.drawn().steps().size(), named, named - wrong.size(), List.copyOf(wrong));
    }

    /** How a cause gives way, in the plainest terms; not at all where it is none of what may keep a step from being later. */
    private static Optional<Hold> hold(DrawnPlan drawn, Map<String, Integer> open, int number, Cause cause) {
        var calendar = drawn.calendar();
        return switch (cause) {
            case Cause.Launch _ -> Optional.of(new Hold.Launch());
            case Cause.Link link ->
                Optional.of(new Hold.Linked(new PlainPlan.Link(
                        number,
                        open.getOrDefault(link.step(), -1),
                        Join.valueOf(link.type().name()),
                        link.lag())));
            case Cause.Team team ->
                Optional.of(new Hold.TooFew(
                        team(drawn, team.team()),
                        calendar.number(team.on()),
                        team.missing().tenths()));
            case Cause.Absence absence ->
                Optional.of(new Hold.Absent(DrawnPlan.size(
                        team(drawn, absence.team()),
                        new DrawnPlan.Range(
                                absence.away().from(), absence.away().to()),
                        absence.there().map(fewer -> fewer.there().tenths()).orElse(0),
                        calendar)));
            case Cause.Kept _, Cause.NotBefore _, Cause.Today _, Cause.Begun _, Cause.Started _ -> Optional.empty();
        };
    }

    private static int team(DrawnPlan drawn, String name) {
        return IntStream.range(0, drawn.teams().size())
                .filter(team -> drawn.teams().get(team).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
