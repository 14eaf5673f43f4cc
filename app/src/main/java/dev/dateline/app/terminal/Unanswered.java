package dev.dateline.app.terminal;

import java.util.List;

/** A question that got no answer that would do. */
public final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    Unanswered(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
