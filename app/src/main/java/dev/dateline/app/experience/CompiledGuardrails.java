package dev.dateline.app.experience;

import dev.dateline.app.project.Constancy;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that is written compiles, whichever way it is written. One that was already there, from before this was asked, stays
 * as it is: it keeps nobody from changing something else, and lets nothing pass.
 */
public final class CompiledGuardrails implements Constancy {

    @Override
    public List<Problem> problems(Contents before, Contents after, boolean folder) {
        var known = new HashSet<>(before.of(Guardrail.KIND));
        return after.placed(Guardrail.KIND).stream()
                .filter(rule -> !known.contains(rule.record()))
                .flatMap(rule -> Stream.of("when", "allow").flatMap(part -> problem(rule, part).stream()))
                .toList();
    }

    private static Optional<Problem> problem(Placed<Guardrail> rule, String part) {
        var expression = rule.record().expression(part);
        return expression
                .flatMap(Expressions::wrong)
                .map(wrong -> Problem.of(
                        rule.place(part),
                        "not-compiled",
                        expression.get().lines().findFirst().orElse(""),
                        "`" + part + "` of the guardrail `" + rule.record().id() + "` does not compile: " + wrong
                                + "; expected CEL, such as input.data != 'secret' || input.encrypted"));
    }
}
