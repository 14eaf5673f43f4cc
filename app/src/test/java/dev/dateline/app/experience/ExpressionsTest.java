package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.experience.Request.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as expressions: what they let pass, and that nothing passes a rule that is broken. */
class ExpressionsTest {

    private static final Map<String, Object> INPUT = Map.of(
            "input",
            Map.of(
                    "name",
                    "parcels-labels",
                    "count",
                    3L,
                    "share",
                    2.5,
                    "many",
                    LongStream.range(0, 1_000).boxed().toList(),
                    "long",
                    "a".repeat(50_000)),
            "project",
            Map.of("teams", List.of("platform")),
            "requester",
            Map.of("name", "a developer"));

    private static Guardrail rule(Optional<String> when, String allow) {
        return new Guardrail(
                "rule",
                "Keep it.",
                when,
                Optional.of(allow),
                Guardrail.Breach.ASK,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Request.Verdict verdict(String allow) {
        return Judgement.verdict(rule(Optional.empty(), allow), INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input.name.startsWith('parcels-')",
                "input.name.matches('^[a-z-]+$')",
                "input.count <= 3 && input.share < 3",
                "'platform' in project.teams",
                "!has(input.none) || input.none",
                "input.many.exists(one, one == 999)"
            })
    void aRuleThatHoldsIsKept(String allow) {
        assertThat(verdict(allow).result()).isEqualTo(Result.KEPT);
    }

    @Test
    void aRuleThatDoesNotHoldDoesWhatItSaysAndSaysItsText() {
        assertThat(verdict("input.count > 3").result()).isEqualTo(Result.ASKS);
        assertThat(verdict("input.count > 3").says()).contains("Keep it.");
    }

    @Test
    void aRuleThatHasNothingToDoWithARequestIsNotApplied() {
        var rule = rule(Optional.of("input.count > 100"), "false");
        assertThat(Judgement.verdict(rule, INPUT).result()).isEqualTo(Result.NOT_CONCERNED);
    }

    @Test
    @Timeout(20)
    void aRuleThatNeverEndsStopsTheRequestAndSaysSo() {
        for (var endless : List.of(
                "input.many.all(a, input.many.all(b, input.many.all(c, input.many.all(d, a + b + c + d >= 0))))",
                "input.many.map(a, input.many.map(b, input.many)).size() > 0",
                "input.many.all(a, input.many.all(b, input.long.matches('(a+)+$')))")) {
            var verdict = verdict(endless);
            assertThat(verdict.result()).as(endless).isEqualTo(Result.STOPS);
            assertThat(verdict.says().orElse(""))
                    .startsWith("Keep it. This rule could not be applied, so nothing passes it: it ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input.none == 1",
                "input.name > 3",
                "input.name",
                "input.count / 0 == 1",
                "input.name ==",
                "none()"
            })
    void whatCannotBeWorkedOutIsNoYes(String allow) {
        assertThat(verdict(allow).result()).isEqualTo(Result.STOPS);
        assertThat(Judgement.verdict(rule(Optional.of(allow), "true"), INPUT).result())
                .isEqualTo(Result.STOPS);
    }

    @Test
    void anExpressionThatDoesNotCompileSaysWhere() {
        assertThat(Expressions.wrong("input.name == 'a' &&\n  nobody(2)")).hasValueSatisfying(wrong -> {
            assertThat(wrong.line()).isEqualTo(2);
            assertThat(wrong.message()).contains("nobody");
        });
        assertThat(Expressions.wrong("1 + 1"))
                .hasValueSatisfying(wrong -> assertThat(wrong.message()).contains("bool"));
        assertThat(Expressions.wrong("(".repeat(1_500))).isPresent();
        assertThat(Expressions.wrong("input.name == 'a'")).isEmpty();
    }

    @Test
    void thereIsNoFunctionThatDoesAnything() {
        for (var call : List.of(
                "System.exit(0)", "java.lang.Runtime", "exec('ls')", "read('/etc/passwd') == ''", "now() > 0")) {
            assertThat(Expressions.wrong(call)).as(call).isPresent();
        }
    }
}
