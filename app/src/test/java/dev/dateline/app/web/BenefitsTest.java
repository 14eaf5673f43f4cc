package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Practices as somebody compares them in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenefitsTest {

    private static final String EXAMPLE = "/projects/deploy-faster/benefits";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void aPracticeIsAddedRankedChangedAndStruckOut() {
        var fields = new HashMap<>(
                Map.of("name", "Free lunch", "cost", "1000 2000 3000", "takes", "5d", "effect-two-bills", "80 90 95"));
        assertThat(session.post(EXAMPLE, fields).statusCode()).isEqualTo(303);
        assertThat(names()).startsWith("Free lunch");

        fields.put("cost", "9000000");
        fields.put("decision", "Not at this price.");
        assertThat(session.post(EXAMPLE + "/free-lunch", fields).statusCode()).isEqualTo(303);
        assertThat(names()).endsWith("Free lunch");
        assertThat(session.get(EXAMPLE).body()).contains("Decided: Not at this price.");

        assertThat(session.post(EXAMPLE + "/free-lunch/removal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(names()).doesNotContain("Free lunch");
    }

    /** Teams cost 820, 780, 940 and 720 a day, 815 in the mean; keeping two paths costs 8,200 and 2 to 5, likely 3, days a month. */
    @Test
    void theInterestOfAShortcutIsTakenOffWhatAPracticeReturns() {
        var answer = json(EXAMPLE);
        var interest = answer.path("balance").path("interestAMonth");
        assertThat(interest.path("low").asInt()).isEqualTo(8200 + 2 * 815);
        assertThat(interest.path("likely").asInt()).isEqualTo(8200 + 3 * 815);
        assertThat(interest.path("high").asInt()).isEqualTo(8200 + 5 * 815);

        var tests = answer.path("balance")
                .path("afterInterest")
                .valueStream()
                .filter(one -> one.path("id").asString().equals("contract-tests"))
                .findFirst()
                .orElseThrow();
        var removed = answer.path("capabilities")
                .valueStream()
                .filter(one -> one.path("id").asString().equals("contract-tests"))
                .findFirst()
                .orElseThrow()
                .path("removedAMonth");
        assertThat(tests.path("figure").path("formula").asString()).contains("− the interest of decisions taken");
        assertThat(tests.path("balance").path("likely").asDouble())
                .isLessThanOrEqualTo(removed.path("p50").asDouble() - 10_645 + 1);
        assertThat(session.get(EXAMPLE).body())
                .contains("Shortcuts taken cost € 10,600 a month", "3 working days (2 to 5) × € 815");
    }

    private List<String> names() {
        return StreamSupport.stream(json(EXAMPLE).path("capabilities").spliterator(), false)
                .map(one -> one.path("name").asString())
                .toList();
    }

    private JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(session.json(path).body());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
        var answer = session.post(
                EXAMPLE,
                Map.of(
                        "name",
                        "",
                        "cost",
                        "9000 6000 4000",
                        "effect-two-bills",
                        "120",
                        "evidence",
                        "seen by the team"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "a practice has a name",
                        "must not fall",
                        "must lie between 0 % and 100 %",
                        "say when that was",
                        "value=\"9000 6000 4000\"",
                        "value=\"seen by the team\"");
    }

    @Test
    void theHorizonIsSaidAndChangesWhatPays() {
        assertThat(json(EXAMPLE + "?months=2").path("noneBest").asDouble())
                .isGreaterThan(json(EXAMPLE + "?months=36").path("noneBest").asDouble());
        assertThat(session.get(EXAMPLE + "?months=36").body()).contains("What each returns within 36 months");
        assertThat(session.get(EXAMPLE + "?months=-4").statusCode()).isEqualTo(200);
    }

    @Test
    void anImprovementShowsItsArithmetic() {
        assertThat(session.get(EXAMPLE).body()).contains("saves 4.8 h", "6 h, 80 % less than baseline, is 1.2 h");
    }

    @Test
    void aPracticeThatIsNotThereIsNotChanged() {
        assertThat(session.get(EXAMPLE + "?edit=none-such").statusCode()).isEqualTo(404);
        assertThat(session.post(EXAMPLE + "/none-such", Map.of("name", "x")).statusCode())
                .isEqualTo(404);
    }
}
