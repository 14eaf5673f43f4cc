package dev.dateline.app.scenarios;

import dev.dateline.app.plan.PlanPicture;
import dev.dateline.app.project.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One scenario beside the plan, ready to show.
 *
 * @param lines the plan and it
 * @param unchanged of how many steps neither start nor deadline moves
 * @param typed what was typed into the form {@code about} says, where something was wrong with it
 */
record ScenarioView(
        String name,
        String why,
        String sentence,
        List<String> changes,
        ScenariosView lines,
        List<Move> moves,
        int unchanged,
        Optional<PlanPicture> picture,
        Choices choices,
        Map<String, String> typed,
        String problem,
        String address) {

    /**
     * What becomes of one step.
     *
     * @param start in the plan, then here, and how far that is
     */
    record Move(
            String id,
            String name,
            String address,
            String start,
            String startThen,
            String startMoved,
            String deadline,
            String deadlineThen,
            String moved) {}

    record Choice(String id, String name) {}

    /** What the forms offer. */
    record Choices(
            String launch,
            List<Choice> teams,
            List<Choice> steps,
            List<Choice> begun,
            List<Choice> leaves,
            List<Choice> assumptions,
            List<Choice> priorities) {}

    boolean isAbout(String form) {
        return !problem.isEmpty() && form.equals(typed.get("about"));
    }

    String typed(String form, String field) {
        return isAbout(form) ? typed.getOrDefault(field, "") : "";
    }

    List<Json> movedJson() {
        return moves.stream()
                .map(move -> Json.object()
                        .put("step", move.id())
                        .put("start", move.start())
                        .put("startThen", move.startThen())
                        .put("deadline", move.deadline())
                        .put("deadlineThen", move.deadlineThen()))
                .toList();
    }
}
