package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tool's file from the form, or a program, to the metrics that are made of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {

    private static final String EXAMPLE = "/projects/deploy-faster";
    private static final String FILES = EXAMPLE + "/sources/pipeline-tests/files";

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session team = new Session(workbench);

    @AfterAll
    void stop() {
        workbench.close();
    }

    private static String report(String day, int failures) {
        return "<testsuite timestamp='" + day + "'>" + "<testcase/>".repeat(10)
                + "<testcase><failure/></testcase>".repeat(failures) + "</testsuite>";
    }

    private HttpResponse<String> hand(String query, String body) {
        return team.send(team.request(FILES + query)
                .header("Accept", "application/json")
                .header("Content-Type", "application/xml")
                .header("X-XSRF-TOKEN", team.token())
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aFileIsLookedAtTakenAndMadeMetricsOf() {
        var sent = team.upload(FILES, "file", "<b>.xml", BodyPublishers.ofString(report("2026-11-16", 2)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        var preview = sent.headers().firstValue("Location").orElseThrow();
        assertThat(team.get(preview).body())
                .contains("12 tests, 2 failures", "Nothing of it counts yet", "&lt;b&gt;")
                .doesNotContain("<b>.xml");
        assertThat(team.get(FILES).body()).contains("No file counts yet");
        var taking = preview.replace("?file=", "/") + "/taking";
        assertThat(team.post(taking, Map.of()).statusCode()).isEqualTo(303);
        assertThat(team.post(taking, Map.of()).statusCode()).isEqualTo(422);

        var made = team.post(FILES + "/metrics", List.of(List.of("measure", "failures"), List.of("measure", "tests")));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(team.get(EXAMPLE + "/metrics").body()).contains("Tests: failures");
        assertThat(team.post(FILES + "/metrics", Map.of("measure", "failures")).statusCode())
                .isEqualTo(422);

        var later = hand("?take=yes&name=two.xml", report("2026-11-17", 0));
        assertThat(later.statusCode()).as(later.body()).isEqualTo(200);
        assertThat(hand("?take=yes&name=two.xml", report("2026-11-17", 0)).statusCode())
                .as("a second time changes nothing")
                .isEqualTo(200);
        assertThat(team.get(EXAMPLE + "/metrics/pipeline-tests-failures").body())
                .contains("2 observations", "the newest of 90 days");
        assertThat(team.get(EXAMPLE + "/history").body()).contains("read two.xml", "made 2 metrics of");
    }

    @Test
    void whatIsNoReportIsRefusedInWords() {
        var refused = team.upload(FILES, "file", "x.xml", BodyPublishers.ofString("<!DOCTYPE a><testsuite/>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("DOCTYPE");
        assertThat(team.upload(FILES, "file", "x.xml", BodyPublishers.noBody()).statusCode())
                .isEqualTo(422);
        var program = hand("?take=yes", "nonsense");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(team.get(FILES + "?file=none").statusCode()).isEqualTo(404);
        assertThat(team.get(EXAMPLE + "/sources/tools-survey/files").statusCode())
                .isEqualTo(404);
        assertThat(team.get(EXAMPLE + "/sources/pipeline-tests/readings").statusCode())
                .isEqualTo(404);
    }
}
