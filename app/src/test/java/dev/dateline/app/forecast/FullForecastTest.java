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

/** What a reference class, assumptions, risks and vendors make of a forecast. Today is 2 March 2026, the launch 1 June: 64 working days. */
class FullForecastTest {

    /** Ten thousand trials: four standard errors of a share. */
    private static final double BY_CHANCE = 4 * Math.sqrt(0.25 / 10_000);

    @TempDir
    private Path directory;

    private ProjectFolder learningFrom(String referenceClass) {
        var folder = ProjectFolder.in(directory);
        return folder.with(
                "project.yaml",
                folder.read("project.yaml") + "referenceClass: " + referenceClass
                        + "\nworth: {low: 90000, likely: 100000, high: 110000}\n");
    }

    private static JsonNode forecast(ProjectFolder folder) {
        return JsonMapper.shared()
                .readTree(
                        CommandRun.dateline("forecast", folder.path(), "--json").out());
    }

    private static double onTime(JsonNode forecast) {
        return forecast.get("finish").get("onTime").asDouble();
    }

    private static double claim(JsonNode forecast) {
        return forecast.get("claims").get(0).get("probability").asDouble();
    }

    @Test
    void anUnknownClassIsToldTogetherWithTheKnownOnes() {
        var folder = learningFrom("our-past")
                .list("reference-classes", "id: our-pasts, cases: [{estimate: 10, actual: 14}]");

        assertThat(folder.run("forecast", "--json").err())
                .contains(
                        "bad-value: `our-past` is unknown here; known: none, it-projects, own, our-pasts; maybe `our-pasts`?");
    }

    @Test
    void aPlanThatWouldSurelyHoldIsLateAsOftenAsProjectsOverrun() {
        var folder = learningFrom("it-projects").steps("id: build, estimate: {low: 39d, likely: 40d, high: 41d}");

        // 40 days become more than 64 where the ratio passes 1.6: with the default tail 0.18 × (1.5 / 1.6)^1.378
        assertThat(onTime(forecast(folder))).isCloseTo(1 - 0.18 * Math.pow(1.5 / 1.6, 1.3778), within(0.03));
    }

    @Test
    void aClassOfOnesOwnProjectsIsDrawnAsItIs() {
        var folder = learningFrom("moves")
                .list(
                        "reference-classes",
                        "id: moves, of: projects, cases: [{estimate: 10, actual: 10}, {estimate: 10, actual: 30}]")
                .steps("id: build, estimate: {low: 39d, likely: 40d, high: 41d}");

        assertThat(onTime(forecast(folder))).isCloseTo(0.5, within(BY_CHANCE));
    }

    @Test
    void whatTheTeamFinishedMovesWhatItHasAhead() {
        var step = "id: ahead, estimate: {low: 29d, likely: 30d, high: 31d}";
        var hopeful = onTime(forecast(learningFrom("own").steps(step)));
        var cases = new StringBuilder();
        for (int day = 10; day < 28; day++) {
            cases.append("{estimate: 10, actual: 30, started: 2025-01-%d, finished: 2025-03-%d}, ".formatted(day, day));
        }
        var taught = onTime(forecast(learningFrom("own")
                .list("reference-classes", "id: before, ours: true, cases: [" + cases + "{estimate: 10, actual: 30}]")
                .steps(step)));

        assertThat(hopeful).isGreaterThan(0.99);
        // about 19 of 49 trials take three times as long, which is too long; how its own forecasts held takes a little
        // off
        assertThat(taught).isBetween(0.55, 0.75);
    }

    @Test
    void aRiskStrikesAsOftenAsItMay() {
        var folder = learningFrom("own")
                .steps("id: build, estimate: 60d")
                .list(
                        "risks",
                        "id: strike, what: A strike, chance: 30 %, effect: [{step: build, adds: 10d}, {cost: 5000}]");
        var forecast = forecast(folder);

        assertThat(onTime(forecast)).isCloseTo(0.7, within(BY_CHANCE));
        assertThat(forecast.get("cost").get("p50").asDouble()).isZero();
        assertThat(forecast.get("cost").get("p90").asDouble()).isCloseTo(5000, within(0.01));
    }

    @Test
    void aClaimIsAsLikelyAsWhatItLeansOn() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps("id: build, estimate: 10d, serves: [delivery-time]")
                .list("assumptions", "id: works, statement: It works, chance: 60 %, ifFalse: [{claim: delivery-time}]");

        assertThat(claim(forecast(folder))).isCloseTo(0.6, within(BY_CHANCE));
    }

    @Test
    void aClaimThatLeansOnAnAssumptionDoesNotComeTrueWhereItIsFalse() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps("id: build, estimate: 10d, serves: [delivery-time]")
                .list("assumptions", "id: works, statement: It works, for: [delivery-time], chance: 60 %");
        var forecast = forecast(folder);

        assertThat(claim(forecast)).isCloseTo(0.6, within(BY_CHANCE));
        assertThat(onTime(forecast)).isEqualTo(1);
        assertThat(forecast.get("assumptions")
                        .get(0)
                        .get("valueOfPerfectInformation")
                        .asDouble())
                .isNotNegative();
    }

    @Test
    void whatIsWrittenOfItsFailureCountsInstead() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps("id: build, estimate: 10d, serves: [delivery-time]")
                .list(
                        "assumptions",
                        "id: works, statement: It works, for: [delivery-time], chance: 60 %, ifFalse: [{step: build, times: 2}]");

        assertThat(claim(forecast(folder))).isEqualTo(1);
    }

    @Test
    void whereThePlanHasAnotherWayTheClaimMayStillComeTrue() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps(
                        "id: ask, estimate: 5d, tests: works, ifRefuted: {instead: [long-way]}",
                        "id: short-way, estimate: 5d, needs: [ask], onlyIf: {holds: works}, serves: [delivery-time]",
                        "id: long-way, estimate: 8d, needs: [ask], onlyIf: {refuted: works}, serves: [delivery-time]")
                .list("assumptions", "id: works, statement: It works, for: [delivery-time], chance: 60 %");

        assertThat(claim(forecast(folder))).isEqualTo(1);
    }

    @Test
    void theRangesAloneAreToldBesideWhatWidensThem() {
        var folder = learningFrom("it-projects").steps("id: build, estimate: {low: 39d, likely: 40d, high: 41d}");
        var finish = forecast(folder).get("finish");

        assertThat(finish.get("onTimeByRangesAlone").asDouble()).isEqualTo(1);
        assertThat(finish.get("onTime").asDouble()).isLessThan(0.9);
        assertThat(folder.run("forecast").out().replaceAll("\\s+", " "))
                .contains(
                        "With your ranges alone it would be 20 in 20; beside them counts how far IT projects elsewhere"
                                + " missed their estimates.");
    }

    @Test
    void aTestThatRefutesTakesTheOtherWay() {
        var folder = learningFrom("own")
                .steps(
                        "id: ask, estimate: 5d, tests: works, ifRefuted: {instead: [long-way]}",
                        "id: short-way, estimate: 20d, needs: [ask], onlyIf: {holds: works}",
                        "id: long-way, estimate: 70d, needs: [ask], onlyIf: {refuted: works}")
                .list("assumptions", "id: works, statement: It works, chance: 80 %");
        var forecast = forecast(folder);

        assertThat(onTime(forecast)).isCloseTo(0.8, within(BY_CHANCE));
        assertThat(forecast.get("finish").get("p50").asString()).isEqualTo("2026-04-06");
    }

    @Test
    void aTestThatStopsLeavesNoLaunch() {
        var folder = learningFrom("own")
                .steps("id: ask, estimate: 5d, tests: works, ifRefuted: stop", "id: build, estimate: 20d, needs: [ask]")
                .list("assumptions", "id: works, statement: It works, chance: 80 %");
        var forecast = forecast(folder);

        assertThat(onTime(forecast)).isCloseTo(0.8, within(BY_CHANCE));
        assertThat(forecast.get("finish").get("p90").isNull()).isTrue();
        assertThat(forecast.get("finish").get("noLaunch").asDouble()).isCloseTo(1 - onTime(forecast), within(1e-9));
        assertThat(folder.run("forecast").out()).contains("no launch: a test stops the plan there");
    }

    /** Stopping saves 90,000 × 0.4 where the claim cannot be; a test that is right 9 times in 10 saves a part of it. */
    @Test
    void knowingIsWorthWhatOneWouldNotSpend() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps("id: build, estimate: 25d, uses: {engineers: 4}, serves: [delivery-time]")
                .list("assumptions", "id: works, statement: It works, chance: 60 %, ifFalse: [{claim: delivery-time}]")
                .list(
                        "experiments",
                        "id: look, assumption: works, cost: 900, sensitivity: 0.9, specificity: 0.9",
                        "id: unsure, assumption: works, cost: 900");
        var assumption = forecast(folder).get("assumptions").get(0);
        double perfect = assumption.get("valueOfPerfectInformation").asDouble();
        double tested =
                assumption.get("experiments").get(0).get("valueOfInformation").asDouble();

        // stopping is best as things are known: 0.6 × 99,900 − 90,000; known to work it brings 9,900 in six of ten
        assertThat(perfect).isCloseTo(0.6 * 9_700, within(600.0));
        assertThat(tested).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(perfect);
        assertThat(assumption
                        .get("experiments")
                        .get(1)
                        .get("valueOfInformation")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAssumptionNobodyDependsOnIsWorthNothing() {
        var folder = learningFrom("own")
                .claims("id: delivery-time")
                .steps(
                        "id: build, estimate: {low: 10d, likely: 25d, high: 80d}, uses: {engineers: 4}, serves: [delivery-time]")
                .list("assumptions", "id: idle, statement: It rains, chance: 50 %");

        assertThat(forecast(folder)
                        .get("assumptions")
                        .get(0)
                        .get("valueOfPerfectInformation")
                        .asDouble())
                .isZero();
    }

    @Test
    void aVendorsShockCostsWhatItsPageSays() {
        var folder = learningFrom("own")
                .steps("id: build, estimate: 10d")
                .list("vendors", "id: cloud, name: Cloud, yearly: 36525, shock: {chance: 50 %, times: 3}");
        var cost = forecast(folder).get("cost");

        // from today to a year after the launch: 456 days at twice 100 more a day
        assertThat(cost.get("p10").asDouble()).isZero();
        assertThat(cost.get("p90").asDouble()).isCloseTo(456 * 200, within(1.0));
    }

    @Test
    void thePlainForecastKnowsNothingOfAllThat() {
        var steps = "id: build, estimate: {low: 40d, likely: 50d, high: 80d}, serves: [delivery-time]";
        var alone = learningFrom("none").claims("id: delivery-time").steps(steps);
        var before = forecast(alone);
        alone.list("risks", "id: strike, what: A strike, chance: 90 %, effect: [{step: build, adds: 90d}]")
                .list("assumptions", "id: works, statement: It works, chance: 10 %, ifFalse: [{claim: delivery-time}]")
                .list("reference-classes", "id: before, ours: true, cases: [{estimate: 1, actual: 90}]");

        assertThat(forecast(alone)).isEqualTo(before);
    }
}
