package dev.dateline.engine.history;

import java.util.List;

/** What a history says of its work beside estimate and actual. */
public record Columns(boolean kinds, boolean persons, boolean projects) {

    public static Columns of(List<FinishedWork> history) {
        boolean kinds = false;
        boolean persons = false;
        boolean projects = false;
        for (var finished : history) {
            kinds |= !finished.work().kind().isEmpty();
            persons |= !finished.work().person().isEmpty();
            projects |= !finished.work().project().isEmpty();
        }
        return new Columns(kinds, persons, projects);
    }

    int parts() {
        return Groups.SIZE
                | Groups.ESTIMATE
                | (kinds ? Groups.KIND : 0)
                | (persons ? Groups.PERSON : 0)
                | (projects ? Groups.PROJECT : 0);
    }
}
