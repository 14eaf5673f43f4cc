package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signal and noise on the pages of a metric, a claim and the week. */
class SignalTest {

    private static final String PROJECT = "/projects/deploy-faster";
    private static final String METRIC = PROJECT + "/metrics/deployment-duration";
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningWorkbench workbench = RunningWorkbench.demo();
    private final Session session = new Session(workbench);

    @AfterEach
    void stop() {
        workbench.close();
    }

    private JsonNode stretches() {
        return JSON.readTree(session.json(METRIC).body()).path("behaviour").path("stretches");
    }

    private int rebase(String metric, String on, String because) {
        return session.post(PROJECT + "/metrics/" + metric + "/rebased", Map.of("on", on, "because", because))
                .statusCode();
    }

    /** The first day of the shift, as the form proposes it. */
    private String shifted() {
        for (var signal : stretches().path(0).path("signals")) {
            if (signal.path("rule").asString().startsWith("8 in a row")) {
                return signal.path("from").asString();
            }
        }
        throw new AssertionError("no shift");
    }

    @Test
    void aShiftWithANamedCauseFindsLimitsAnewAndUndoTakesItBack() {
        var day = shifted();
        assertThat(session.get(METRIC).body()).contains("Find the limits anew", "value=\"" + day + "\"");

        assertThat(rebase("deployment-duration", day, "the pilot services moved"))
                .isEqualTo(303);

        assertThat(stretches()).hasSize(2);
        assertThat(stretches().path(1).path("because").asString()).isEqualTo("the pilot services moved");
        assertThat(session.get(METRIC).body()).contains("Limits found anew", "the pilot services moved");
        assertThat(session.get(PROJECT + "/history").body()).contains("anew from");

        session.post(PROJECT + "/undo", Map.of());
        assertThat(stretches()).hasSize(1);
    }

    @Test
    void theWeekEndsWhenTheSettingsSayAndGoesOnDoingSo() {
        session.get(PROJECT + "/settings");
        session.post(
                PROJECT + "/settings/calendar",
                List.of(List.of("workdays", "mon"), List.of("workdays", "tue"), List.of("weekEnds", "fri")));
        assertThat(weekEnds()).isEqualTo("fri");

        session.post(PROJECT + "/settings/calendar", List.of(List.of("workdays", "mon")));
        assertThat(weekEnds()).isEqualTo("fri");
    }

    private String weekEnds() {
        return JSON.readTree(session.json(PROJECT + "/settings").body())
                .path("calendar")
                .path("weekEnds")
                .asString();
    }

    @Test
    void withoutAShiftWithoutACauseAndOutsideTheShiftNothingIsDone() {
        assertThat(rebase("developer-satisfaction", "2026-06-01", "hope")).isEqualTo(422);
        assertThat(rebase("deployment-duration", shifted(), " ")).isEqualTo(422);
        assertThat(rebase("deployment-duration", "2026-01-05", "wishes")).isEqualTo(422);
        assertThat(rebase("deployment-duration", "soon", "wishes")).isEqualTo(422);
        assertThat(rebase("policy-check", "2026-06-01", "wishes")).isEqualTo(422);

        assertThat(stretches()).hasSize(1);
        var refused = session.post(
                PROJECT + "/metrics/developer-satisfaction/rebased",
                Map.of("on", "2026-06-01", "because", "a <b> & c"));
        assertThat(refused.body()).contains("no eight points in a row", "value=\"a &lt;b> &amp; c\"");
    }

    @Test
    void anyWayToMakePointsCanBeLookedAt() {
        for (var each : new String[] {"observation", "day", "week", "month", "fortnight"}) {
            assertThat(session.get(METRIC + "?each=" + each).statusCode())
                    .as(each)
                    .isEqualTo(200);
        }
        assertThat(session.get(METRIC + "?each=month").body()).contains("the month to");
    }

    @Test
    void theClaimSaysWhetherItsChangeIsReal() {
        assertThat(session.get(PROJECT + "/claims/deploy-time").body())
                .contains("Is the change real?", "Real: ", "in a row below the centre");
        assertThat(JSON.readTree(session.json(PROJECT + "/claims/deploy-time").body())
                        .path("signal")
                        .path("verdict")
                        .asString())
                .isEqualTo("better");
    }

    @Test
    void theWeekShowsWhatMovedInputsFirstAndAsksWhy() {
        var page = session.get(PROJECT + "/week").body();
        assertThat(page.indexOf("golden path")).isLessThan(page.indexOf("Deployments to production per week"));
        assertThat(page).contains("Nothing to see here", "Say why");

        var said = session.post(
                PROJECT + "/week/variances",
                Map.of(
                        "metric",
                        "deployments",
                        "sentence",
                        "The change board meets <i>daily</i>.",
                        "owner",
                        "product lead"));

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(session.get(PROJECT + "/week").body())
                .contains("The change board meets &lt;i&gt;daily&lt;/i&gt;.", "Today's look is recorded");
    }

    @Test
    void aVarianceNeedsASentenceAnOwnerAndAMetric() {
        for (var fields : List.of(
                Map.of("metric", "deployments", "sentence", " ", "owner", "product lead"),
                Map.of("metric", "deployments", "sentence", "Because.", "owner", ""),
                Map.of("metric", "nonesuch", "sentence", "Because.", "owner", "product lead"),
                Map.of("metric", "deployments", "sentence", "x".repeat(501), "owner", "product lead"))) {
            assertThat(session.post(PROJECT + "/week/variances", fields).statusCode())
                    .as(fields.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    void numbersBeyondAllBoundsAreNoPoints() {
        session.post(
                METRIC + "/observations",
                Map.of("time", "2026-11-20", "value", "9".repeat(400), "source", "typed", "sure", "9".repeat(400)));
        for (var path : List.of("?each=observation", "?each=day", "?each=month", "")) {
            assertThat(session.get(METRIC + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(session.get(PROJECT + "/week").statusCode()).isEqualTo(200);
    }
}
