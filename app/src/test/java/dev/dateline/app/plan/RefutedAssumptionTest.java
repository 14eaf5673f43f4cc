package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a refuted assumption does to plan, forecast and claims, from the day of its verdict on. */
class RefutedAssumptionTest {

    @TempDir
    private Path directory;

    private ProjectFolder folder(String verdict, String ifRefuted) {
        return ProjectFolder.in(directory)
                .claims("id: delivery-time")
                .steps(
                        "id: try, title: Try it, estimate: 3d, uses: {engineers: 1}, tests: fast-network, ifRefuted: "
                                + ifRefuted,
                        "id: air, title: By air, needs: [try], estimate: 5d, onlyIf: {holds: fast-network}, serves: [delivery-time]",
                        "id: cable, title: By cable, needs: [try], estimate: 8d, onlyIf: {refuted: fast-network}, serves: [delivery-time]",
                        "id: store, title: The store, estimate: 4d, serves: [delivery-time]")
                .list(
                        "assumptions",
                        "id: fast-network, statement: The network is fast, for: [delivery-time, store], importance: 5,"
                                + " ifFalse: [{step: store, times: 2.5}, {claim: delivery-time}]")
                .list(
                        "experiments",
                        "id: drive, assumption: fast-network, status: done, started: 2026-02-02, finished: 2026-02-20"
                                + verdict);
    }

    private static List<String> onWay(JsonNode plan) {
        var names = new ArrayList<String>();
        plan.get("steps").forEach(step -> {
            if (!step.get("deadline").isNull()) {
                names.add(step.get("id").asString());
            }
        });
        return names;
    }

    @Test
    void thePlanTakesTheOtherWayOut() {
        var plan = folder(", verdict: refuted", "{instead: [cable]}").json("plan");
        assertThat(onWay(plan)).containsExactly("try", "cable", "store");
        assertThat(plan.get("refuted").get(0).get("assumption").asString()).isEqualTo("fast-network");
        assertThat(plan.get("refuted").get(0).get("stops").asBoolean()).isFalse();
    }

    @Test
    void beforeTheVerdictItDoesNot() {
        var plan = folder(", verdict: refuted", "{instead: [cable]}").json("plan", "--today", "2026-02-19");
        assertThat(onWay(plan)).containsExactly("try", "air", "store");
        assertThat(plan.has("refuted")).isFalse();
    }

    @Test
    void whatIsSupportedOrInconclusiveChangesNothing() {
        assertThat(onWay(folder(", verdict: supported", "{instead: [cable]}").json("plan")))
                .containsExactly("try", "air", "store");
        assertThat(onWay(folder(", verdict: inconclusive", "{instead: [cable]}").json("plan")))
                .containsExactly("try", "air", "store");
    }

    @Test
    void aStepTakesSoManyTimesAsLong() {
        var slow = step(folder(", verdict: refuted", "{instead: [cable]}").json("plan"), "store");
        assertThat(slow.get("start").asString()).isEqualTo("2026-05-18");
        var quick = step(folder("", "{instead: [cable]}").json("plan"), "store");
        assertThat(quick.get("start").asString()).isEqualTo("2026-05-26");
    }

    private static JsonNode step(JsonNode plan, String id) {
        for (var step : plan.get("steps")) {
            if (step.get("id").asString().equals(id)) {
                return step;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void theForecastOfItsClaimsFallsToNothing() {
        var before = folder("", "{instead: [cable]}").json("forecast");
        var after = folder(", verdict: refuted", "{instead: [cable]}").json("forecast");
        assertThat(before.get("claims").get(0).get("probability").asDouble()).isEqualTo(1);
        assertThat(after.get("claims").get(0).get("probability").asDouble()).isZero();
        assertThat(after.get("allClaims").asDouble()).isZero();
        assertThat(after.get("finish").get("onTime").asDouble()).isEqualTo(1);
    }

    @Test
    void stopMeansNoLaunch() {
        var folder = folder(", verdict: refuted", "stop");
        var plan = folder.json("plan");
        assertThat(plan.get("feasible").asBoolean()).isFalse();
        assertThat(plan.get("refuted").get(0).get("stops").asBoolean()).isTrue();
        assertThat(folder.run("plan").out()).contains("There is no launch");
        assertThat(folder.run("forecast").out().replaceAll("\\s+", " "))
                .as("why no chance is left")
                .contains("“The network is fast” was refuted on ", "agreed to stop. So no chance is left");
        assertThat(folder.json("forecast").get("finish").get("onTime").asDouble())
                .isZero();
    }

    @Test
    void whatLeanedOnItIsMarked() {
        var status = folder(", verdict: refuted", "{instead: [cable]}")
                .json("status")
                .get("claims")
                .get(0);
        assertThat(status.get("refuted").get(0).asString()).isEqualTo("drive");
        assertThat(status.get("lastEvidence").asString()).isEqualTo("2026-02-20");
        assertThat(status.get("walkingBlind").asBoolean()).isFalse();
    }

    @Test
    void aClaimOfWhichNothingWasLearntForThirtyDaysWalksBlind() {
        var folder = folder(", verdict: inconclusive", "{instead: [cable]}");
        assertThat(folder.json("status", "--today", "2026-03-22")
                        .get("claims")
                        .get(0)
                        .get("walkingBlind")
                        .asBoolean())
                .isFalse();
        assertThat(folder.json("status", "--today", "2026-03-23")
                        .get("claims")
                        .get(0)
                        .get("walkingBlind")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theChecksSayWhatWasNotHeard() {
        var rules = new ArrayList<String>();
        folder(", verdict: refuted, kill: {when: it is slow, by: 2026-02-10}", "{instead: [cable]}")
                .json("check")
                .get("findings")
                .forEach(finding -> rules.add(finding.get("rule").asString()));
        assertThat(rules).contains("E05").doesNotContain("E03", "E04");
        rules.clear();
        folder(", kill: {when: it is slow, by: 2026-02-10}", "{instead: [cable]}")
                .replacing(
                        "experiments.yaml",
                        "status: done, started: 2026-02-02, finished: 2026-02-20",
                        "status: started")
                .json("check")
                .get("findings")
                .forEach(finding -> rules.add(finding.get("rule").asString()));
        assertThat(rules).contains("E01", "E03").doesNotContain("E05");
    }
}
