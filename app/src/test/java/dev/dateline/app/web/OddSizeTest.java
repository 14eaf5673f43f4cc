package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that was likely meant in another unit is asked about before it makes a claim true. */
class OddSizeTest {

    private static final String METRIC = "/projects/kindle/metrics/failures";

    @TempDir
    private Path directory;

    private RunningWorkbench workbench;
    private Session session;

    @BeforeEach
    void start() {
        workbench = RunningWorkbench.bare()
                .with(ProjectFolder.in(directory)
                        .list("metrics", "id: failures, unit: '%'")
                        .with("metrics/failures.csv", """
                                time,value,source,note
                                2026-02-02,18,log,
                                2026-02-03,17.5,log,
                                2026-02-04,19,log,
                                2026-02-05,0,log,
                                2026-02-06,22,log,
                                2026-02-09,16,log,
                                """)
                        .path());
        session = new Session(workbench);
        session.get(METRIC);
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private int type(String value, String sure) {
        return session.post(METRIC + "/observations", Map.of("time", "2026-02-10", "value", value, "sure", sure))
                .statusCode();
    }

    @Test
    void aTypedNumberAHundredTimesTooSmallIsTakenOnceItIsSaidToBeSo() {
        var asked = session.post(METRIC + "/observations", Map.of("time", "2026-02-10", "value", "0.17"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Not taken yet: 0.17 is 106 times less than what is usual, 18 %; is it in %?")
                .contains("It is 0.17 %");
        assertThat(type("0.17", "0.18")).isEqualTo(422);
        assertThat(type("0.17", "0.17")).isEqualTo(303);
    }

    @Test
    void whatIsMerelyFarFromTheOthersIsTaken() {
        assertThat(type("3", "")).isEqualTo(303);
        assertThat(type("180", "")).isEqualTo(303);
        assertThat(type("0", "")).isEqualTo(303);
        assertThat(type("1800", "")).isEqualTo(422);
    }

    @Test
    void oneThatWasAMistakeIsTakenAwayWhereItIsSeenAndComesBackByUndo() {
        var page = session.get(METRIC).body();
        assertThat(page).contains("2026-02-05T23:00:00Z 22.0 log", "6 observations");

        var gone = session.post(METRIC + "/observations/removal", Map.of("row", "2026-02-05T23:00:00Z 22.0 log"));
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(session.get(METRIC).body()).contains("5 observations").doesNotContain("22.0 log");
        assertThat(session.post(METRIC + "/observations/removal", Map.of("row", "2026-02-05T23:00:00Z 22.0 log"))
                        .statusCode())
                .isEqualTo(404);

        session.post("/projects/kindle/undo", Map.of());
        assertThat(session.get(METRIC).body()).contains("6 observations", "22.0 log");
    }

    @Test
    void oddOnesAmongPastedRowsAreNamedBeforeTheyAreTaken() {
        var rows = "2026-02-10,17,log\n2026-02-11,0.2,log\n2026-02-12,21,log\n";
        assertThat(session.post(METRIC + "/observations/look", Map.of("text", rows))
                        .body())
                .contains("3 observations can be taken")
                .contains("11 February 2026: 0.2 is 89 times less than what is usual, 17.8 %; is it in %?");
        assertThat(session.post("/projects/kindle/observations/look", Map.of("text", "Date;failures\n2026-02-11;0,2\n"))
                        .body())
                .contains("failures, 11 February 2026: 0,2 is 89 times less than what is usual, 17.8 %; is it in %?");
    }
}
