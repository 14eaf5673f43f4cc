package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.plan.RandomProjects;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A better schedule is looked for while somebody looks at the plan, offered, and taken only by a button. */
class BetterScheduleTest {

    private static final String PLAN = "/projects/project-12/plan";
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([0-9a-f]{16})\"");
    private static final int LONGEST = 600;

    @TempDir
    private Path directory;

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    @BeforeEach
    void begin() {
        var project = RandomProjects.write(directory, 12, RandomProjects.Shape.ANY.upTo(30));
        workbench.with(project.folder());
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private JsonNode better() {
        return JsonMapper.shared().readTree(session.json(PLAN + "/better").body());
    }

    /** What the page shows once the search is over. */
    private String looked() throws InterruptedException {
        session.get(PLAN);
        for (int tries = 0; better().get("improvement").isNull(); tries++) {
            assertThat(tries).isLessThan(LONGEST);
            Thread.sleep(100);
        }
        return session.get(PLAN).body();
    }

    private static String state(String page) {
        var state = STATE.matcher(page);
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    @Test
    void aProgramThatAsksForThePlanSetsNoSearchGoing() {
        session.json(PLAN);

        assertThat(better().get("searching").asBoolean()).isFalse();
        assertThat(better().get("improvement").isNull()).isTrue();
        assertThat(session.get(PLAN).body()).contains("A better schedule is being looked for", "data-again=\"1500\"");
    }

    @Test
    void whatIsFoundIsOfferedAndOnlyAButtonTakesIt() throws InterruptedException {
        var before = session.json(PLAN).body();

        var page = looked();

        assertThat(page).contains("Work can begin 9 working days later", "Take these dates", "Not now");
        assertThat(session.json(PLAN).body()).isEqualTo(before);
        var then = better().get("improvement").get("mustStartBy").asString();
        assertThat(session.post(PLAN + "/better/taken", Map.of("state", state(page)))
                        .statusCode())
                .isEqualTo(303);
        var plan = JsonMapper.shared().readTree(session.json(PLAN).body());
        assertThat(plan.get("mustStartBy").asString()).isEqualTo(then);
        assertThat(plan.get("kept").get("moved")).isEmpty();

        session.post("/projects/project-12/undo", Map.of());
        assertThat(session.json(PLAN).body()).isEqualTo(before);
    }

    @Test
    void whatIsPutAsideStaysSoUntilThePlanIsAnother() throws InterruptedException {
        var state = state(looked());

        session.post(PLAN + "/better/aside", Map.of("state", state));

        assertThat(session.get(PLAN).body()).contains("found and put aside").doesNotContain("Take these dates");
        assertThat(session.get(PLAN + "/better").body()).contains("Take these dates");
        session.post(PLAN + "/first", Map.of("title", "Something more"));
        assertThat(looked()).contains("Take these dates");
    }

    @Test
    void anOfferForAnEarlierStateOfThePlanIsNotTaken() throws InterruptedException {
        var state = state(looked());
        session.post(PLAN + "/first", Map.of("title", "Something more"));

        assertThat(session.post(PLAN + "/better/taken", Map.of("state", state)).statusCode())
                .isEqualTo(409);
        assertThat(session.post(PLAN + "/better/aside", Map.of("state", "<script>"))
                        .statusCode())
                .isEqualTo(422);
    }
}
