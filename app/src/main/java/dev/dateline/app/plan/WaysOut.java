package dev.dateline.app.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where a test leads, as its assumption holds or is refuted. */
final class WaysOut {

    private final Steps steps;
    /** What needs a step, the first of the file. */
    private final Map<String, Step> next = new HashMap<>();

    WaysOut(BackwardPlan plan, Steps steps) {
        this.steps = steps;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (plan.network().isOnWay(i)) {
                step.needs().forEach(need -> next.putIfAbsent(need.step(), step));
            }
        }
    }

    String held(PlannedStep test) {
        int number = steps.number(test.step().id());
        return "if it holds: on to "
                + steps.withAncestors(number).stream()
                        .map(at -> next.get(steps.get(at).id()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(step -> "“" + step.name() + "”")
                        .orElse("the launch");
    }

    String refuted(PlannedStep test) {
        var other = test.ifRefuted().orElseThrow();
        var way = test.step().ifRefuted().orElseThrow();
        if (way.isStop()) {
            return "if not: no launch";
        }
        var instead = way.instead().stream().map(this::name).collect(Collectors.joining(", "));
        return "if not: " + instead + " instead; "
                + other.lateBy()
                        .map(late -> late == 0
                                ? "the launch still holds"
                                : "the work would end " + Reasons.days(late) + " too late")
                        .orElse("no launch");
    }

    private String name(String id) {
        int number = steps.number(id);
        return "“" + (number < 0 ? id : steps.get(number).name()) + "”";
    }
}
