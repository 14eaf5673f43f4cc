package dev.dateline.app.scenarios;

import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.engine.calendar.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What somebody tries on the plan, as a scenario says it, so that it can be kept beside the plan. */
final class AsScenario {

    private final Proposal proposal;
    private final Contents contents;
    private final List<Instead> changes = new ArrayList<>();

    private AsScenario(Proposal proposal, Contents contents) {
        this.proposal = proposal;
        this.contents = contents;
    }

    /** @throws IllegalArgumentException where a scenario cannot say it, with the reason */
    static List<Instead> of(Proposal proposal, Contents contents) {
        return new AsScenario(proposal, contents).changes();
    }

    private List<Instead> changes() {
        var steps = new LinkedHashSet<String>();
        proposal.parameters().forEach((name, value) -> {
            int dot = name.indexOf('.');
            var what = dot < 0 ? name : name.substring(0, dot);
            var id = name.substring(dot + 1);
            switch (what) {
                case "launch" -> add(Map.of("launch", proposal.launch().toString()));
                case "capacity" -> add(Map.of("team", id, "capacity", value));
                case "without" -> add(Map.of("step", id, "leftOut", "true"));
                case "away" -> away(id, value);
                default -> steps.add(id);
            }
        });
        steps.forEach(this::step);
        return List.copyOf(changes);
    }

    private void away(String teamAndDay, String value) {
        int dot = teamAndDay.lastIndexOf('.');
        var team = teamAndDay.substring(0, dot);
        Optional.ofNullable(contents.project().teams().get(team)).stream()
                .flatMap(there -> there.away().stream())
                .filter(range -> range.from().toString().equals(teamAndDay.substring(dot + 1)))
                .forEach(range -> add(Map.of("team", team, "back", text(range))));
        if (!value.equals("none")) {
            add(Map.of("team", team, "away", value));
        }
    }

    private static String text(DateRange range) {
        return range.from().equals(range.to()) ? range.from().toString() : range.from() + "/" + range.to();
    }

    private void step(String id) {
        var before = contents.of(Step.KIND).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
        var after = Optional.ofNullable(proposal.steps().get(id)).orElse(before);
        if (after.notBefore().isEmpty() && before.notBefore().isPresent()) {
            throw new IllegalArgumentException("a scenario cannot say that “" + before.name() + "” may begin at once");
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("step", id);
        after.estimate()
                .filter(estimate -> differs(before, after, Step::estimate))
                .ifPresent(estimate -> fields.put(
                        "estimate",
                        estimate.isCertain()
                                ? estimate.likely().toString()
                                : Map.of(
                                        "low", estimate.low(),
                                        "likely", estimate.likely(),
                                        "high", estimate.high())));
        if (differs(before, after, Step::notBefore)) {
            after.notBefore().ifPresent(day -> fields.put("notBefore", day.toString()));
        }
        if (differs(before, after, Step::remaining)) {
            after.remaining().ifPresent(left -> fields.put("remaining", left.toString()));
        }
        if (differs(before, after, Step::importance)) {
            after.importance().ifPresent(score -> fields.put("importance", score.toString()));
        }
        if (differs(before, after, Step::difficulty)) {
            after.difficulty().ifPresent(score -> fields.put("difficulty", score.toString()));
        }
        add(fields);
    }

    private static boolean differs(Step before, Step after, Function<Step, Object> field) {
        return !field.apply(before).equals(field.apply(after));
    }

    private void add(Map<String, Object> fields) {
        var reading = FormReading.of(Instead.class, new LinkedHashMap<>(fields));
        changes.add(reading.record()
                .orElseThrow(() -> new IllegalArgumentException(
                        String.join("; ", reading.problems().values()))));
    }
}
