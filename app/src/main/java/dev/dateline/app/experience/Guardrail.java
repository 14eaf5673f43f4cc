package dev.dateline.app.experience;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.Span;
import java.util.List;
import java.util.Optional;

/**
 * A rule that lets people go fast safely: said in words for people and as an expression for the workbench.
 *
 * @param text the rule in words; who is stopped reads them
 * @param when the rule has to do with a request, in CEL; with every request where it is left out
 * @param allow what must be so, in CEL; where it is left out a person decides each time
 * @param breach what happens to a request that does not keep the rule
 * @param waits how long a request waits where a person decides this: before the rule was automatic, or still
 * @param unblocks who need not ask any more
 */
public record Guardrail(
        String id,
        String text,
        Optional<String> when,
        Optional<String> allow,
        @Otherwise("stop") Breach breach,
        Optional<Span> waits,
        List<String> unblocks,
        Optional<String> owner,
        Optional<String> note,
        Optional<Source> source) {

    static final String FOLDER = "experience";
    static final int LONGEST_EXPRESSION = 2_000;

    public static final Kind<Guardrail> KIND =
            Kind.listIn(FOLDER + "/guardrails.yaml", "guardrails", Guardrail.class, "id", Guardrail::id);

    /** Nothing is done, or an owner is asked. */
    public enum Breach {
        STOP,
        ASK
    }

    public Guardrail {
        Limits.words("a guardrail's text", text, 500);
        when.ifPresent(expression -> Limits.words("`when`", expression, LONGEST_EXPRESSION));
        allow.ifPresent(expression -> Limits.words("`allow`", expression, LONGEST_EXPRESSION));
    }

    /** @param part {@code when} or {@code allow} */
    Optional<String> expression(String part) {
        return part.equals("when") ? when : allow;
    }

    /** Whether the workbench decides it alone. */
    boolean isAutomatic() {
        return allow.isPresent();
    }
}
