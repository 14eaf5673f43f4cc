package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Past work as it is typed or pasted on the page of the history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastWorkFormTest {

    private static final String EXAMPLE = "/projects/deploy-faster";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void ourOwnPastWorkInAnotherUnitIsRefusedWhereItIsTyped() {
        var rows = Map.of("name", "Hours", "of", "ours", "text", "estimate,actual,unit\n8,9,hours\n16,20,hours\n");
        for (var path : List.of("/forecast/history/look", "/forecast/history/classes")) {
            var answer = session.post(EXAMPLE + path, rows);

            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body())
                    .as(path)
                    .contains("counted in working days", "16,20,hours", "say below how many hours")
                    .doesNotContain("Take these");
        }
        var said = new HashMap<>(rows);
        said.put("hoursADay", "8");
        assertThat(session.post(EXAMPLE + "/forecast/history/look", said).body())
                .contains("2 cases can be taken");
    }

    @Test
    void finishesAloneAreKeptForThePaceAndComeBackFromTheFolder() {
        var rows = "name,finished\nfirst thing,2026-05-04\nsecond thing,2026-05-11\n";
        var taken = session.post(
                EXAMPLE + "/forecast/history/classes", Map.of("name", "Finish days", "of", "ours", "text", rows));

        assertThat(taken.statusCode()).isLessThan(400);
        assertThat(session.get(EXAMPLE + "/forecast/history").body())
                .contains("2 finished tasks, our own. They say only when they were finished: that tells the pace.");
        assertThat(session.json(EXAMPLE + "/records/reference-classes/finish-days")
                        .body())
                .contains("2026-05-11")
                .doesNotContain("estimate");
    }
}
