package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.project.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a control costs in time shows where it stands, and that an automatic guardrail in its place takes that time away. */
class WaitingTest {

    private static Guardrail control(Optional<String> allow) {
        return new Guardrail(
                "reviewed",
                "Security has looked at it.",
                Optional.empty(),
                allow,
                Guardrail.Breach.STOP,
                Optional.of(Span.parse("3 d")),
                List.of("developers"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aControlThatAddsThreeDaysIsSeenAndAnAutomaticOneInItsPlaceTakesThemAway() {
        var before = Waiting.of(List.of(control(Optional.empty())), List.of());
        var after = Waiting.of(List.of(control(Optional.of("input.scanned"))), List.of());

        assertThat(before.now().toDays()).isEqualTo(3);
        assertThat(before.figure().value()).contains("72");
        assertThat(before.sentence()).isEqualTo("The rules that people decide take 3 days; none decides itself yet.");
        assertThat(after.now().toDays()).isZero();
        assertThat(after.spared().toDays()).isEqualTo(3);
        assertThat(after.sentence()).contains("Nobody waits for the rules", "spare each request 3 days");
    }
}
