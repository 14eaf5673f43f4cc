package dev.dateline.app.repairs;

import dev.dateline.app.plan.Repair;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Something of which more and more can be changed: a team by half a person, a step by a day.
 *
 * @param most the farthest it goes, in steps of its own, 1 or more
 * @param at the proposal that says so many steps of it
 * @param note what else one should know; may be empty
 */
record Lever(Repair.Kind kind, int most, IntFunction<Map<String, String>> at, String note) {

    /** One change that is made whole or not at all. */
    static Lever whole(Repair.Kind kind, Map<String, String> parameters, String note) {
        return new Lever(kind, 1, _ -> parameters, note);
    }

    /** One parameter. */
    static Lever scaled(Repair.Kind kind, int most, String parameter, IntFunction<String> value) {
        return new Lever(kind, most, steps -> Map.of(parameter, value.apply(steps)), "");
    }

    Map<String, String> farthest() {
        return at.apply(most);
    }
}
