package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.plan.PlanVerifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody who plans meets sooner or later, each with the explanation a person needs: in the terminal, for programs, on the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationsTest {

    private static final List<String> ALL = List.of(
            "shared-team-reader",
            "shared-team-store",
            "vendor-lead-time",
            "away-in-august",
            "launch-week-earlier",
            "step-slips");

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    SituationsTest() {
        ALL.forEach(project -> workbench.with(folder(project)));
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void everyScheduleHolds() {
        for (var project : ALL) {
            var today = LocalDate.parse(json(project).path("today").asString());

            assertThat(PlanVerifier.violations(folder(project), today, run(project, "--json")))
                    .as(project)
                    .isEmpty();
        }
    }

    /** What the one holds is written in the other as weeks away: a team is in one place at a time. */
    @Test
    void twoProjectsThatShareATeamEachSeeWhenItIsTheOthers() {
        assertThat(words("shared-team-reader"))
                .contains(
                        "The launch holds if work starts by 2026-03-30",
                        "build: engineers are away 2026-04-13/2026-04-24 (else until 2026-04-20: mend starts on 2026-04-28, 5 working days later)");
        assertThat(words("shared-team-store"))
                .contains(
                        "shelves: engineers are away 2026-03-30/2026-04-10 (else until 2026-04-14: engineers are full from 2026-04-15 with pay)");

        var held = heldBy("shared-team-reader", "build");
        assertThat(held.path("kind").asString()).isEqualTo("absence");
        assertThat(held.path("team").asString()).isEqualTo("engineers");
        assertThat(held.path("otherwise").asString()).isEqualTo("2026-04-20");

        assertThat(page("shared-team-reader", "/steps/build"))
                .contains(
                        "Engineers are away from Mon 13 Apr to Fri 24 Apr (else until Mon 20 Apr: “What readers found is mended” starts on Tue 28 Apr, 5 working days later)");
        assertThat(page("shared-team-reader", "/shared"))
                .contains("The store Fri 20 Mar to Fri 27 Mar 2", "The store Wed 15 Apr to Fri 24 Apr 3");
    }

    @Test
    void sixteenWeeksOfAVendorDoNotGoIntoTwelve() {
        assertThat(words("vendor-lead-time"))
                .contains(
                        "The launch does not hold: the work would end 35 working days too late, for a launch on 2026-07-13.",
                        "chosen: cannot start before today; delivered starts on 2026-06-29, 80 working days later",
                        "Launch later: the launch 7 weeks later, on 13 July 2026",
                        "People cannot help");

        var plan = json("vendor-lead-time");
        assertThat(plan.path("feasible").asBoolean()).isFalse();
        assertThat(plan.path("lateBy").asInt()).isEqualTo(35);
        var repair = plan.path("repairs").get(0);
        assertThat(repair.path("kind").asString()).isEqualTo("launch");
        assertThat(repair.path("launch").asString()).isEqualTo("2026-07-13");
        var held = heldBy("vendor-lead-time", "chosen");
        assertThat(held.path("step").asString()).isEqualTo("delivered");
        assertThat(held.path("lag").asInt()).isEqualTo(80);

        assertThat(page("vendor-lead-time", "/repairs")).contains("People cannot help", "13 July 2026");
    }

    @Test
    void aTeamAwayInAugustMustHaveDoneItsPartInJuly() {
        assertThat(words("away-in-august"))
                .contains(
                        "The launch holds if work starts by 2026-07-13",
                        "upload: engineers are away 2026-08-03/2026-08-31 (else until 2026-08-07: check starts on 2026-08-10)");

        var held = heldBy("away-in-august", "upload");
        assertThat(held.path("kind").asString()).isEqualTo("absence");
        assertThat(held.path("from").asString()).isEqualTo("2026-08-03");
        assertThat(held.path("then").get(0).path("step").asString()).isEqualTo("check");

        assertThat(page("away-in-august", "/steps/upload"))
                .contains(
                        "Engineers are away from Mon 3 Aug to Mon 31 Aug (else until Fri 7 Aug: “Each book is read once” starts on Mon 10 Aug)");
    }

    @Test
    void aLaunchAWeekEarlierSaysWhatMustBeginEarlierAndWhatCannot() {
        assertThat(words("launch-week-earlier")).contains("The launch holds if work starts by 2026-03-23");

        var earlier = session.json("/projects/launch-week-earlier/plan?launch=2026-04-27");
        assertThat(JsonMapper.shared()
                        .readTree(earlier.body())
                        .path("mustStartBy")
                        .asString())
                .isEqualTo("2026-03-16");
        assertThat(page("launch-week-earlier", "?launch=2026-04-27"))
                .contains(
                        "“The reader reads” would have to start by Mon 16 Mar, not by Mon 23 Mar: “Readers try it” starts on Mon 20 Apr, and engineers are needed for it.");

        assertThat(page("launch-week-earlier", "?launch=2026-04-13"))
                .contains("The launch would not hold: the work would end", "“Ten shops have it”");
    }

    @Test
    void aStepThatSlipsSaysHowLateTheLaunchIsAndWhatWouldCatchItUp() {
        assertThat(words("step-slips"))
                .contains(
                        "The launch does not hold: the work would end 5 working days too late",
                        "build: started, 25 working days left",
                        "A step made shorter: “The reader reads” with 20 working days left");

        var plan = json("step-slips");
        assertThat(plan.path("chain").valueStream().map(JsonNode::asString)).containsExactly("build", "try", "mend");
        assertThat(plan.path("repairs")
                        .valueStream()
                        .map(repair -> repair.path("kind").asString()))
                .contains("launch", "shorter");

        assertThat(page("step-slips", "/repairs")).contains("“The reader reads” with 20 working days left");
        assertThat(page("step-slips", ""))
                .contains(
                        "The launch would be 5 working days late, because “The reader reads” has 25 working days left");
    }

    private static Path folder(String project) {
        return Path.of("src", "test", "resources", "situations", project);
    }

    private static String run(String project, String... options) {
        var words = new ArrayList<Object>(List.of("plan", folder(project)));
        words.addAll(List.of(options));
        return CommandRun.dateline(words.toArray()).out();
    }

    /** What the terminal says, in one line. */
    private static String words(String project) {
        return run(project).replaceAll("\\s+", " ");
    }

    private static JsonNode json(String project) {
        return JsonMapper.shared().readTree(run(project, "--json"));
    }

    /** The first of what holds a step. */
    private static JsonNode heldBy(String project, String step) {
        return json(project)
                .path("steps")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(step))
                .findFirst()
                .orElseThrow()
                .path("heldBy")
                .get(0);
    }

    /** What a page says, without its marks. */
    private String page(String project, String path) {
        var body = session.get("/projects/" + project + "/plan" + path).body();
        return body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
