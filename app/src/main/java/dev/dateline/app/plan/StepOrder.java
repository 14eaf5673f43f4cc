package dev.dateline.app.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a step stands among its neighbours: those that are part of the same. */
final class StepOrder {

    private final Steps steps;

    StepOrder(Steps steps) {
        this.steps = steps;
    }

    /** All steps' names in the order in which one has changed places with its neighbour, its parts with it. */
    List<String> moved(String id, boolean up) {
        int step = steps.number(id);
        var siblings = siblings(step);
        int at = siblings.indexOf(step);
        int other = up ? at - 1 : at + 1;
        if (other < 0 || other >= siblings.size()) {
            throw new IllegalArgumentException(up ? "it is the first already" : "it is the last already");
        }
        Collections.swap(siblings, at, other);
        // in the places that the family holds now, it stands in its new order
        var family = new ArrayList<Integer>();
        siblings.forEach(sibling -> withParts(sibling, family));
        var places = family.stream().sorted().toList();
        var order = new ArrayList<>(IntStream.range(0, steps.size()).boxed().toList());
        for (int k = 0; k < places.size(); k++) {
            order.set(places.get(k), family.get(k));
        }
        return order.stream().map(number -> steps.get(number).id()).toList();
    }

    private void withParts(int step, List<Integer> into) {
        into.add(step);
        steps.parts(step).forEach(part -> withParts(part, into));
    }

    /** The neighbour above, of which it could become a part. */
    Optional<String> above(String id) {
        int step = steps.number(id);
        var siblings = siblings(step);
        int at = siblings.indexOf(step);
        if (at == 0) {
            throw new IllegalArgumentException("there is no step above of which it could be a part");
        }
        return Optional.of(steps.get(siblings.get(at - 1)).id());
    }

    /** What its whole is part of. */
    Optional<String> outer(String id) {
        int whole =
                steps.parent(steps.number(id)).orElseThrow(() -> new IllegalArgumentException("it is part of nothing"));
        return steps.parent(whole).map(outer -> steps.get(outer).id());
    }

    private List<Integer> siblings(int step) {
        var parent = steps.parent(step);
        return new ArrayList<>(IntStream.range(0, steps.size())
                .filter(other -> steps.parent(other).equals(parent))
                .boxed()
                .toList());
    }
}
