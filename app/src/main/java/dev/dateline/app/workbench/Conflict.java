package dev.dateline.app.workbench;

import java.util.List;

/** Two people changed the same thing; the second is told, and nothing is lost. */
final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Both> both;

    /** One record as the first left it and as the second wants it; empty where it is to go. */
    record Both(String kind, String id, String theirs, String mine) {}

    Conflict(List<Both> both) {
        super("the same was changed by somebody else");
        this.both = both;
    }

    List<Both> both() {
        return both;
    }
}
