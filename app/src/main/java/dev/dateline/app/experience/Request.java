package dev.dateline.app.experience;

import dev.dateline.app.project.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asked of a golden path, what the rules said and what became of it. The log keeps the path's name though the path may go.
 *
 * @param input as typed, by property
 * @param outcome what was done, or why not, in words
 * @param commit with which the repository begins
 * @param status what the machine asked by webhook answered
 * @param decidedBy who let it pass or declined it, where a rule asked for somebody
 */
public record Request(
        String id,
        String path,
        String by,
        Moment at,
        Map<String, String> input,
        List<Verdict> guardrails,
        State state,
        Optional<String> outcome,
        Optional<String> repository,
        Optional<String> commit,
        Optional<String> status,
        Optional<String> decidedBy,
        Optional<Moment> decidedAt) {

    public static final Kind<Request> KIND = Kind.list(Guardrail.FOLDER, "requests", Request.class, "id", Request::id);

    /** Begun is what a request is that was cut off, as by a power failure, between its beginning and its end. */
    public enum State {
        BEGUN,
        DONE,
        STOPPED,
        WAITING,
        DECLINED,
        FAILED
    }

    /**
     * What one rule said.
     *
     * @param says the rule in words, and why it could not be worked out where it could not
     */
    public record Verdict(String guardrail, Result result, Optional<String> says) {}

    /** Whether a request keeps a rule. */
    public enum Result {
        KEPT,
        NOT_CONCERNED,
        ASKS,
        STOPS
    }

    /** What the rules say against it, in words. */
    List<String> against() {
        return guardrails.stream()
                .filter(verdict -> verdict.result() == Result.ASKS || verdict.result() == Result.STOPS)
                .map(verdict -> verdict.says().orElse(verdict.guardrail()))
                .toList();
    }
}
