package dev.dateline.app.experiments;

import java.util.ArrayList;
import java.util.List;

/** What a test must say of itself before it starts, so that nobody argues later about how it was meant. */
final class Lacking {

    static final int FEWEST_BASELINE = 12;

    private Lacking() {}

    static List<String> of(Experiment test) {
        var lacking = new ArrayList<String>();
        if (test.kill().isEmpty()) {
            lacking.add("a kill criterion: the result that would end it");
        } else {
            if (test.kill().get().by().isEmpty()) {
                lacking.add("the day by which the kill criterion is looked at");
            }
            if (test.kill().get().action().isEmpty()) {
                lacking.add("what is done when the kill criterion comes true");
            }
        }
        if (test.costCap().isEmpty()) {
            lacking.add("a cost cap");
        }
        if (test.ends().isEmpty()) {
            lacking.add("an end date");
        }
        return lacking;
    }

    /** The same for one whose results are judged. */
    static List<String> toLock(Experiment test) {
        var lacking = new ArrayList<>(of(test));
        test.plan()
                .filter(plan -> plan.kind() == Judging.Sort.BEFORE_AFTER)
                .filter(plan -> plan.baseline().size() < FEWEST_BASELINE)
                .ifPresent(plan -> lacking.add("a baseline of at least " + FEWEST_BASELINE + " numbers (there are "
                        + plan.baseline().size() + ")"));
        if (test.plan().isEmpty()) {
            lacking.add("how its results are judged");
        }
        return lacking;
    }
}
