package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a vendor only says lowers the chance of the claims that lean on it. */
class PromisesTest {

    /** Ten thousand trials: four standard errors of a share. */
    private static final double BY_CHANCE = 4 * Math.sqrt(0.25 / 10_000);

    private static final String AGAINST = ", evidence: [{what: a bill, on: 2026-02-01, grade: data, speaks: against}]";
    private static final String FOR = ", evidence: [{what: a bill, on: 2026-02-01, grade: data}]";

    @TempDir
    private Path directory;

    private ProjectFolder promising(String promise) {
        return ProjectFolder.in(directory)
                .with("claims.yaml", "claims:\n  - {id: delivery-time}\n  - {id: cost}\n")
                .with(
                        "steps.yaml",
                        "steps:\n  - {id: build, estimate: {low: 20d, likely: 40d, high: 90d}, serves: [delivery-time]}\n"
                                + "  - {id: buy, estimate: 5d, serves: [cost]}\n")
                .with(
                        "vendors.yaml",
                        "vendors:\n  - {id: cloud, name: Cloud, promises: [{what: reduces cost 40 %" + promise
                                + "}]}\n");
    }

    private static JsonNode forecast(ProjectFolder folder) {
        return JsonMapper.shared()
                .readTree(
                        CommandRun.dateline("forecast", folder.path(), "--json").out());
    }

    private static JsonNode claim(JsonNode forecast, String id) {
        for (var claim : forecast.get("claims")) {
            if (claim.get("id").asString().equals(id)) {
                return claim;
            }
        }
        throw new AssertionError(id);
    }

    private double chance(String promise) {
        return claim(forecast(promising(promise)), "cost").get("probability").asDouble();
    }

    @Test
    void reducesCostByFortyPerCentHoldsOneTimeInTwoUntilItIsShown() {
        assertThat(chance(", claims: [cost]")).isCloseTo(0.5, within(BY_CHANCE));
        assertThat(chance(", claims: [cost]" + FOR)).isEqualTo(1);
    }

    @Test
    void whatSomebodyThinksOfItIsTakenUnlessItWasSeenToBeFalse() {
        assertThat(chance(", claims: [cost], chance: 20 %")).isCloseTo(0.2, within(BY_CHANCE));
        assertThat(chance(", claims: [cost], chance: 20 %" + AGAINST)).isZero();
    }

    @Test
    void whatWasPartlySeenHoldsThreeTimesInFour() {
        assertThat(chance(", claims: [cost]" + AGAINST.replace("against", "partly")))
                .isCloseTo(0.75, within(BY_CHANCE));
    }

    @Test
    void aPromiseThatAStepNeedsLowersTheClaimsTheStepServes() {
        assertThat(chance(", steps: [buy]")).isCloseTo(0.5, within(BY_CHANCE));
        assertThat(chance(", steps: [build]")).isEqualTo(1);
    }

    @Test
    void onlyTheClaimsThatLeanOnItChange() {
        var without = forecast(promising(""));
        var with = forecast(promising(", claims: [cost]"));

        assertThat(claim(with, "delivery-time")).isEqualTo(claim(without, "delivery-time"));
        assertThat(with.get("finish")).isEqualTo(without.get("finish"));
        assertThat(with.get("cost")).isEqualTo(without.get("cost"));
        assertThat(with.get("allClaims").asDouble())
                .isCloseTo(without.get("allClaims").asDouble() / 2, within(BY_CHANCE));
    }

    @Test
    void aProjectWithoutSuchPromisesIsForecastAsBefore() {
        var shown = forecast(promising(", claims: [cost]" + FOR));

        assertThat(shown).isEqualTo(forecast(promising("")));
        assertThat(claim(shown, "cost").has("promises")).isFalse();
    }

    @Test
    void onePromiseMeetsTheSameTrialsForEveryClaim() {
        var both = forecast(promising(", claims: [cost], steps: [build]"));

        assertThat(both.get("allClaims")).isEqualTo(claim(both, "delivery-time").get("probability"));
    }

    @Test
    void theFigureSaysThatItCounts() {
        var folder = promising(", claims: [cost]");

        assertThat(claim(forecast(folder), "cost").get("promises").get(0).toString())
                .contains("\"vendor\":\"cloud\"", "\"shown\":\"unproven\"", "\"holds\":0.5");
        assertThat(CommandRun.inColumns(200, "forecast", folder.path()).out())
                .contains(
                        "cost counts an unproven promise of Cloud, “reduces cost 40 %”: holds one time in two until shown");
    }
}
