package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stakeholders, problems and the workshop, as their forms and programs meet them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopTest {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final String EMPTY = "/projects/empty";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(session.json(path).body());
    }

    private static JsonNode one(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(item -> item.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " " + value + " in " + list));
    }

    private int write(Session from, String project, String key, String text, String... more) {
        var fields = new HashMap<>(Map.of("key", key, "text", text));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return from.post(project + "/workshop/notes", fields).statusCode();
    }

    @Test
    void twoHundredNotesAtOnceAreAllThere() throws InterruptedException, ExecutionException {
        var writers = IntStream.range(0, 20)
                .mapToObj(number -> new Session(workbench))
                .toList();
        writers.forEach(Session::token);
        var work = new ArrayList<Callable<Integer>>();
        for (int note = 0; note < 200; note++) {
            var number = note;
            work.add(() -> write(
                    writers.get(number % writers.size()),
                    "/projects/kindle",
                    "crowd-" + number,
                    "Note " + number,
                    "minutes",
                    "5"));
        }
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : crowd.invokeAll(work)) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }

        assertThat(json("/projects/kindle/workshop").path("notes").valueStream())
                .extracting(note -> note.path("text").asString())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).mapToObj(note -> "Note " + note).toList());
        assertThat(session.get("/projects/kindle/workshop").body().length())
                .as("a page that a phone can load")
                .isLessThan(800_000);
    }

    @Test
    void aNoteThatIsSentTwiceIsOne() {
        write(session, EXAMPLE, "sent-twice", "Heard but not answered");
        write(session, EXAMPLE, "sent-twice", "Heard but not answered");

        assertThat(json(EXAMPLE + "/workshop")
                        .path("notes")
                        .valueStream()
                        .filter(note -> note.path("id").asString().equals("sent-twice")))
                .hasSize(1);
    }

    @Test
    void hoursAndMoneyAMonthCanBeReckonedByHand() {
        write(session, EXAMPLE, "by-hand", "By hand", "minutes", "30", "people", "4", "times", "3", "every", "week");

        var note = one(json(EXAMPLE + "/workshop").path("notes"), "id", "by-hand");
        assertThat(note.path("hours").asDouble()).as("0.5 h × 4 × 3 × 52 ÷ 12").isEqualTo(26);
        // the mean of 820, 780, 940 and 720 a day is 815, which is 101.875 an hour
        assertThat(note.path("money").asDouble()).isEqualTo(2649);
    }

    @Test
    void aVoteIsCountedOnceABrowserAndNobodyLearnsWhose() {
        write(session, EXAMPLE, "to-vote", "Vote for me");
        var other = new Session(workbench);
        for (var voter : List.of(session, other, other, other)) {
            assertThat(voter.post(EXAMPLE + "/workshop/notes/to-vote/votes", Map.of("by", "Wanda of the night shift"))
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(one(json(EXAMPLE + "/workshop").path("notes"), "id", "to-vote")
                        .path("votes")
                        .asInt())
                .as("one voter, and one who voted, took it back and voted again")
                .isEqualTo(2);
        assertThat(session.get(EXAMPLE + "/records/frictions/to-vote").body())
                .doesNotContain("Wanda")
                .doesNotContain(other.cookie("dateline-ballot").orElseThrow());
        assertThat(session.get(EXAMPLE + "/history").body()).contains("voted for: Vote for me");
    }

    @Test
    void whatCannotBeIsRefusedAndStaysInTheForm() {
        var answer = session.post(
                EXAMPLE + "/workshop/notes", Map.of("key", "refused", "text", "Kept words", "minutes", "-3"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kept words", "must be a whole number, at least 1");
        assertThat(write(session, EXAMPLE, "refused-2", "x".repeat(501))).isEqualTo(422);
        assertThat(write(session, EXAMPLE, "refused-3", " ")).isEqualTo(422);
        assertThat(write(session, EXAMPLE, "Not A Key", "words")).isEqualTo(422);
        assertThat(write(session, EXAMPLE, "refused-4", "words", "hurts", "nobody"))
                .isEqualTo(422);
    }

    @Test
    void mergedNotesBecomeAProblemWhoseRangeTheySpan() {
        write(session, EXAMPLE, "merge-one", "Waiting for test data", "minutes", "60", "every", "week", "times", "3");
        write(session, EXAMPLE, "merge-two", "No test data again", "minutes", "60", "every", "week", "times", "12");
        var merged = session.post(
                EXAMPLE + "/workshop/merging", List.of(List.of("note", "merge-one"), List.of("note", "merge-two")));
        assertThat(merged.statusCode()).isEqualTo(303);

        session.post(EXAMPLE + "/workshop/notes/merge-one/result", Map.of());
        session.post(EXAMPLE + "/workshop/notes/merge-one/result", Map.of());

        var problem = one(json(EXAMPLE + "/problems").path("problems"), "id", "waiting-for-test-data");
        assertThat(problem.path("record").path("hours").path("low").asInt()).isEqualTo(13);
        assertThat(problem.path("record").path("hours").path("high").asInt()).isEqualTo(52);
        assertThat(problem.path("grade").asString()).isEqualTo("opinion");
        assertThat(one(json(EXAMPLE + "/workshop").path("notes"), "id", "merge-one")
                        .path("became")
                        .asString())
                .isEqualTo("waiting-for-test-data");
    }

    @Test
    void stakeholdersAndInsightsAreAddedChangedAndTakenAway() {
        var fields = Map.of(
                "name", "Depot crews",
                "group", "customers",
                "influence", "2",
                "needs", "Scanners that work | 5 |\nTo be told first",
                "capabilities", "Say what fails | 2");
        assertThat(session.post(EMPTY + "/customers", fields).statusCode()).isEqualTo(303);
        session.post(
                EMPTY + "/insights",
                Map.of("what", "They begin at four", "about", "depot-crews", "how", "interview", "sample", "9"));

        var added = json(EMPTY + "/customers");
        var crews = added.path("stakeholders").path(0);
        assertThat(crews.path("needs").path(0).path("importance").asString()).isEqualTo("5");
        assertThat(crews.path("needs").path(1).path("what").asString()).isEqualTo("To be told first");
        assertThat(added.path("insights").path(0).path("about").path(0).asString())
                .isEqualTo("depot-crews");
        assertThat(added.path("gaps").valueStream().map(gap -> gap.path("rule").asString()))
                .contains("N01", "N02");

        var refused = session.post(
                EMPTY + "/customers/depot-crews",
                Map.of("name", "Crews", "influence", "9", "needs", "Rest | 7 | none-such", "capabilities", "Sleep"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Rest | 7 | none-such", "from 1 to 5", "lacks its level");

        session.post(EMPTY + "/customers/depot-crews/removal", Map.of());
        var left = json(EMPTY + "/customers");
        assertThat(left.path("stakeholders")).isEmpty();
        assertThat(left.path("insights").path(0).path("about")).isEmpty();
    }

    @Test
    void aProblemIsPricedByTheDayRateOfThoseItHurts() {
        var fields = Map.of(
                "what", "Forms are filled in twice",
                "kind", "friction",
                "hurts", "security-office",
                "hours", "8 to 32",
                "evidence", "counted in a week | data | 2026-08-01 | 40 | https://tidewater.example/forms\nhearsay");
        assertThat(session.post(EXAMPLE + "/problems", fields).statusCode()).isEqualTo(303);

        var problem = one(json(EXAMPLE + "/problems").path("problems"), "id", "forms-filled-in-twice");
        assertThat(problem.path("monthly").path("low").asInt())
                .as("8 h of 940 a day")
                .isEqualTo(940);
        assertThat(problem.path("monthly").path("high").asInt()).isEqualTo(3760);
        assertThat(problem.path("grade").asString()).isEqualTo("data");

        var refused = session.post(
                EXAMPLE + "/problems/forms-filled-in-twice",
                Map.of("what", "Forms", "hours", "9 3", "claims", "no-such-claim", "evidence", "x | gossip"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must not fall", "gossip", "no-such-claim");
        assertThat(session.post(EXAMPLE + "/problems/forms-filled-in-twice/removal", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theTotalOfTheExampleIsARangeAndNotASumOfEnds() {
        var total = json("/projects/deploy-faster/problems?at=1");

        double low = 0;
        double high = 0;
        for (var problem : total.path("problems")) {
            low += problem.path("monthly").path("low").asDouble();
            high += problem.path("monthly").path("high").asDouble();
        }
        assertThat(total.path("total").path("low").asDouble()).isLessThan(low);
        assertThat(total.path("total").path("high").asDouble()).isLessThan(high);
        assertThat(total.path("total").path("low").asDouble()).isBetween(120_000.0, 135_000.0);
        assertThat(total.path("figure").path("formula").asString()).contains("10000 trials from seed 1");
    }
}
