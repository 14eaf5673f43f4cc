package dev.dateline.app.scenarios;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.plan.ProposedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.project.PlainDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one change of a scenario from a form that asks for it in plain words; {@code about} says which of its forms. */
final class InsteadForm {

    private static final List<String> OF_STEPS =
            List.of("estimate", "notBefore", "remaining", "importance", "difficulty");

    private final Map<String, String> typed;
    private final Contents contents;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private InsteadForm(Map<String, String> typed, Contents contents) {
        this.typed = typed;
        this.contents = contents;
    }

    /** The change, or what is wrong with it. */
    record Read(Optional<Instead> change, String problem) {}

    static Read of(Map<String, String> typed, Contents contents) {
        try {
            return new InsteadForm(typed, contents).read();
        } catch (IllegalArgumentException wrong) {
            return new Read(Optional.empty(), String.valueOf(wrong.getMessage()));
        }
    }

    private Read read() {
        switch (typed("about")) {
            case "launch" -> fields.put("launch", asked("launch", "say on which day the launch would be"));
            case "priority" -> fields.put("priority", asked("priority", "choose what would come first"));
            case "calendar" ->
                fields.put(
                        typed("kind").equals("worked") ? "worked" : "holiday",
                        days().orElseThrow(() -> new IllegalArgumentException("say which days")));
            case "team" -> {
                fields.put("team", asked("team", "choose the team"));
                fields.put("capacity", asked("capacity", "say how many people it would be, such as 3 or 0.5"));
                days().ifPresent(days -> fields.put("during", days));
            }
            case "away" -> {
                fields.put("team", asked("team", "choose the team"));
                fields.put(
                        typed("kind").equals("back") ? "back" : "away",
                        days().orElseThrow(() -> new IllegalArgumentException("say which days")));
            }
            case "step" -> step();
            case "leave" -> {
                var what = asked("what", "choose what would be left out");
                int colon = what.indexOf(':');
                fields.put(colon < 0 ? "step" : what.substring(0, colon), what.substring(colon + 1));
                fields.put("leftOut", "true");
            }
            case "assumption" -> {
                fields.put("assumption", asked("assumption", "choose the assumption"));
                fields.put("taken", typed("taken"));
            }
            default -> throw Refusal.wrong("Choose what would be otherwise.");
        }
        var reading = FormReading.of(Instead.class, fields);
        return new Read(reading.record(), String.join("; ", reading.problems().values()));
    }

    /** A length alone keeps the width of what was a range, as it does in the plan's own what-if. */
    private void step() {
        var id = asked("step", "choose the step");
        var step = contents.of(Step.KIND).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such step"));
        fields.put("step", id);
        OF_STEPS.stream().filter(field -> !typed(field).isEmpty()).forEach(field -> fields.put(field, typed(field)));
        if (fields.size() == 1) {
            throw new IllegalArgumentException("say what would be otherwise about “" + step.name() + "”");
        }
        boolean hasParts = contents.of(Step.KIND).stream()
                .anyMatch(part -> part.parent().filter(id::equals).isPresent());
        if (fields.containsKey("estimate")) {
            if (hasParts) {
                throw new IllegalArgumentException(
                        "“" + step.name() + "” has parts; say how long one of them would take");
            }
            var estimate = ProposedStep.estimate(step, typed("estimate"));
            fields.put(
                    "estimate",
                    estimate.isCertain()
                            ? estimate.likely().toString()
                            : Map.of(
                                    "low", estimate.low(),
                                    "likely", estimate.likely(),
                                    "high", estimate.high()));
        }
        if (fields.containsKey("remaining")) {
            if (step.status() != Status.STARTED) {
                throw new IllegalArgumentException(
                        "“" + step.name() + "” has not begun, so nothing of it is left over; say how long it takes");
            }
        }
    }

    private Optional<String> days() {
        var from = typed("from");
        var to = typed("to");
        if (from.isEmpty() != to.isEmpty()) {
            throw new IllegalArgumentException("say both the first and the last of the days");
        }
        return from.isEmpty() ? Optional.empty() : Optional.of(PlainDate.parse(from) + "/" + PlainDate.parse(to));
    }

    private String asked(String field, String words) {
        var value = typed(field);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(words);
        }
        return value;
    }

    private String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The scenario with one change more; what it said of the same thing before no longer counts. */
    static Scenario with(Scenario scenario, Instead more) {
        var changes = new ArrayList<Instead>();
        var last = more;
        for (var one : scenario.changes()) {
            if (one.step().isPresent() && one.step().equals(more.step()) && !one.leftOut() && !more.leftOut()) {
                last = merged(one, more);
            } else if (!isReplaced(one, more)) {
                changes.add(one);
            }
        }
        changes.add(last);
        return Altered.of(scenario).with("changes", List.copyOf(changes)).made();
    }

    private static Instead merged(Instead before, Instead after) {
        return Altered.of(after)
                .with("estimate", after.estimate().or(before::estimate))
                .with("notBefore", after.notBefore().or(before::notBefore))
                .with("remaining", after.remaining().or(before::remaining))
                .with("importance", after.importance().or(before::importance))
                .with("difficulty", after.difficulty().or(before::difficulty))
                .made();
    }

    private static boolean isReplaced(Instead one, Instead more) {
        return (one.launch().isPresent() && more.launch().isPresent())
                || (one.priority().isPresent() && more.priority().isPresent())
                || (one.step().isPresent() && one.step().equals(more.step()))
                || (one.claim().isPresent() && one.claim().equals(more.claim()))
                || (one.assumption().isPresent() && one.assumption().equals(more.assumption()))
                || (one.capacity().isPresent()
                        && more.capacity().isPresent()
                        && one.team().equals(more.team())
                        && one.during().equals(more.during()));
    }
}
