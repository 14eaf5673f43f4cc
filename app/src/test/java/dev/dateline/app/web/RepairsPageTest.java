package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repair is taken while it is one: what was found before the plan changed is looked for again. */
class RepairsPageTest {

    private static final String REPAIRS = "/projects/kindle/plan/repairs";

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    /** Ten working days too late for eight. */
    RepairsPageTest(@TempDir Path directory) {
        workbench.with(new ProjectFolder(directory.resolve("kindle"))
                .with(
                        "project.yaml",
                        "{format: dateline/1, name: Kindle, asOf: 2026-03-02, launch: 2026-03-12, teams: {dev: {capacity: 1}}}")
                .with("press-release.md", "---\nheadline: Kindle\nstatus: draft\n---\n\nText.\n")
                .steps("id: store, estimate: 6d, uses: {dev: 1}", "id: reader, estimate: 6d, uses: {dev: 1}")
                .path());
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private int take(long revision, Map<String, String> change) {
        var form = new HashMap<>(change);
        form.put("revision", String.valueOf(revision));
        return session.post(REPAIRS, form).statusCode();
    }

    @Test
    void ofTwoRepairsThatWouldEachDoOnlyOneIsTakenUnlessSomebodyLooksAgain() {
        assertThat(session.get(REPAIRS).body()).contains("name=\"capacity.dev\" value=\"2\"", "name=\"launch\"");
        assertThat(take(1, Map.of("capacity.dev", "2"))).isEqualTo(303);

        assertThat(take(1, Map.of("launch", "2026-03-18"))).isEqualTo(409);

        assertThat(session.json("/projects/kindle/plan").body()).contains("\"launch\" : \"2026-03-12\"");
    }

    @Test
    void aRepairThatWouldStillDoIsTakenThoughSomethingElseWasChanged() {
        session.post("/projects/kindle/plan/steps", Map.of("title", "Celebrate", "revision", "1"));

        assertThat(take(1, Map.of("capacity.dev", "2"))).isEqualTo(303);
    }

    @Test
    void aStepWithoutATitleShowsWhatItIsCalledByInTheTableToo() {
        assertThat(session.get("/projects/kindle/plan/steps").body()).contains("placeholder=\"store\"");
    }
}
