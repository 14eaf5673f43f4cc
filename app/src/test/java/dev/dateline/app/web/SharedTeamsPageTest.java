package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two projects of a workbench that share a team: each is told what the other holds, and may plan around it. */
class SharedTeamsPageTest {

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    SharedTeamsPageTest(@TempDir Path directory) {
        workbench.with(project(directory, "Reader"));
        workbench.with(project(directory, "Store"));
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private static Path project(Path directory, String name) {
        return new ProjectFolder(directory.resolve(name.toLowerCase(Locale.ROOT)))
                .with(
                        "project.yaml",
                        "{format: dateline/1, name: " + name
                                + ", asOf: 2026-03-02, launch: 2026-06-01, teams: {engineers: {capacity: 4}}}")
                .with("press-release.md", "---\nheadline: " + name + "\nstatus: draft\n---\n\nText.\n")
                .steps("id: build, estimate: 10d, uses: {engineers: 3}")
                .path();
    }

    private String page() {
        return session.get("/projects/reader/plan/shared").body();
    }

    private JsonNode team() {
        return JsonMapper.shared()
                .readTree(session.json("/projects/reader/plan/shared").body())
                .path("teams")
                .path(0);
    }

    private String field(String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int write(String seen) {
        return session.post(
                        "/projects/reader/plan/shared",
                        Map.of("team", "engineers", "seen", seen, "revision", field("revision")))
                .statusCode();
    }

    @Test
    void whatTheOtherHoldsIsShownWrittenByAButtonAndTakenBackLikeAnything() {
        var before = session.json("/projects/reader/plan").body();
        assertThat(page())
                .contains(
                        "need engineers on the same days",
                        "On 10 working days",
                        "The launch would hold then, and work would have to start by Monday 4 May.",
                        "Write these periods");
        assertThat(team().path("clashes").asInt()).isEqualTo(10);

        assertThat(write(field("seen"))).isEqualTo(303);

        assertThat(page()).contains("there are enough people for all plans").doesNotContain("Write these periods");
        assertThat(team().path("periods").path(0).path("capacity").asDouble()).isEqualTo(1);
        // ten working days before 18 May
        assertThat(session.json("/projects/reader/plan").body()).contains("\"mustStartBy\" : \"2026-05-04\"");
        var last = JsonMapper.shared()
                .readTree(session.json("/projects/reader/history").body())
                .get("actions")
                .get(0);
        assertThat(last.toString()).contains("left engineers to other projects where they need them");
        session.post(
                "/projects/reader/undo", Map.of("action", last.get("revision").asString()));
        assertThat(session.json("/projects/reader/plan").body()).isEqualTo(before);
    }

    @Test
    void aReasonNamesTheProjectAndTheStepForWhichATeamIsFewer() {
        write(field("seen"));

        assertThat(session.json("/projects/reader/plan").body())
                .contains(
                        "engineers are only 1 of 4 in 2026-05-18/2026-05-29 (Store: build)",
                        "\"note\" : \"Store: build\"");
    }

    @Test
    void aProjectWhosePeopleAreOthersIsLeftOut() {
        assertThat(session.get("/projects/reader/plan/shared?without=store").body())
                .contains("No other project counts here", "value=\"store\" checked");
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotWritten() {
        assertThat(write("something else")).isEqualTo(409);
        assertThat(team().path("written").asBoolean()).isFalse();
    }

    @Test
    void thePlanSaysSoWhereTheseTeamsAreInOtherProjectsOnly() {
        assertThat(session.get("/projects/reader/plan").body()).contains("data-load=\"/projects/reader/plan/shared\"");
        assertThat(session.send(session.request("/projects/reader/plan/shared")
                                .header("Accept", "text/html")
                                .header("HX-Request", "true")
                                .header("HX-Target", "shared"))
                        .body())
                .contains("which days, and what to do");
    }
}
