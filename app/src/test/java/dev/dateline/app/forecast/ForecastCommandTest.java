package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.plan.RandomProjects;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code forecast --json}: today is Monday 2 March 2026, the launch Monday 1 June, 65 working days later. */
class ForecastCommandTest {

    @TempDir
    private Path directory;

    private ProjectFolder project = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenAProject() {
        project = ProjectFolder.in(directory).claims("id: delivery-time", "id: no-bill, by: 2026-03-16");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyNumberOfCoresPrintsTheSameBytes(long seed) throws Exception {
        var random = RandomProjects.write(directory, seed, RandomProjects.Shape.ANY);

        assertThat(onCores(4, random.folder())).isEqualTo(onCores(1, random.folder()));
    }

    private static String onCores(int cores, Path folder) throws InterruptedException, ExecutionException {
        try (var pool = new ForkJoinPool(cores)) {
            return pool.submit(() -> CommandRun.dateline("forecast", folder, "--json", "--trials", 3000)
                            .out())
                    .get();
        }
    }

    @Test
    void aLaunchThatIsPastIsSaidToBe() {
        project.steps("id: store, estimate: {low: 10d, likely: 20d, high: 60d}");
        project.replacing("project.yaml", "launch: 2026-06-01", "launch: 2026-02-02");

        assertThat(project.run("forecast").out().replaceAll("\\s+", " "))
                .contains("The launch of 2 February 2026 is past, with one step still open.");
    }

    @Test
    void anotherSeedDrawsOtherNumbers() {
        project.steps("id: store, estimate: {low: 10d, likely: 20d, high: 60d}, uses: {engineers: 2}");

        assertThat(forecast("--seed", 2).path("cost"))
                .isNotEqualTo(forecast("--seed", 1).path("cost"));
    }

    @Test
    void aStepThatTouchesNoOtherLeavesTheirDrawsAsTheyWere() {
        String store = "id: store, estimate: {low: 10d, likely: 20d, high: 60d}, uses: {engineers: 2}";
        String catalogue = "id: catalogue, needs: [store], estimate: {low: 10d, likely: 20d, high: 60d}";
        var before = project.steps(store, catalogue);
        var finish = forecast().path("finish");
        var steps = rows("steps");

        before.steps("id: aside, estimate: {low: 1d, likely: 1d, high: 2d}", store, catalogue);

        assertThat(forecast().path("finish")).isEqualTo(finish);
        assertThat(rows("steps").subList(1, 3)).isEqualTo(steps);
    }

    @Test
    void withCertainDurationsTheFinishIsTheEarlyScheduleAndOnTimeIsCertain() {
        project.steps("id: store, estimate: 30d", "id: catalogue, needs: [store], estimate: 7w");

        assertThat(onTime()).isEqualTo(1);
        thenEveryFinishIs("2026-06-01");
        assertThat(project.run("forecast").out()).as("and says so").contains("taken as certain");
    }

    @Test
    void oneDayMoreAndItIsCertainlyLate() {
        project.steps("id: store, estimate: 31d", "id: catalogue, needs: [store], estimate: 7w");

        assertThat(onTime()).isZero();
        thenEveryFinishIs("2026-06-02");
    }

    @Test
    void aTeamCostsItsPeopleTimesTheirRateTimesTheDaysWorked() {
        project.steps("id: store, estimate: 10d, uses: {engineers: 2.5, legal: 1}");

        thenEveryCostIs(10 * (2.5 * 900 + 1200.50));
    }

    @Test
    void aStartedStepCostsTheDaysThatRemainAndItsOwnCostWhole() {
        project.steps(
                "id: store, estimate: 10d, uses: {engineers: 1}, cost: 5000, status: started, started: 2026-02-26");

        thenEveryCostIs(8 * 900 + 5000);
    }

    @Test
    void whatWasSpentOnDoneStepsIsNotCounted() {
        project.steps(
                "id: store, estimate: 10d, uses: {engineers: 1}, cost: 5000, status: done, started: 2026-02-02, finished: 2026-02-13",
                "id: catalogue, estimate: 1d, uses: {engineers: 1}");

        thenEveryCostIs(900);
    }

    @Test
    void aStepWithPartsCostsItsOwnAmountOnceWhileAPartIsOpen() {
        project.steps(
                "id: shop, cost: 7000",
                "id: store, parent: shop, estimate: 1d, uses: {engineers: 1}",
                "id: till, parent: shop, estimate: 1d, status: done, finished: 2026-02-13");

        thenEveryCostIs(900 + 7000);
    }

    /** A written {@code remaining} is certain, whatever the estimate says. */
    @Test
    void whatRemainsAsWrittenIsCertain() {
        project.steps(
                "id: store, estimate: {low: 10d, likely: 20d, high: 60d}, status: started, started: 2026-02-26, remaining: 3d");

        thenEveryFinishIs("2026-03-05");
    }

    @Test
    void aStepFarBeyondItsEstimateTakesAtLeastADay() {
        project.steps("id: store, estimate: {low: 1d, likely: 1d, high: 2d}, status: started, started: 2024-01-08");

        assertThat(forecast().path("finish").path("p10").asString()).isEqualTo("2026-03-03");
    }

    @Test
    void withoutStepsThereIsNoDateAndNothingToPay() {
        var forecast = forecast();

        assertThat(forecast.path("finish").path("onTime").isNull()).isTrue();
        assertThat(forecast.path("finish").path("p50").isNull()).isTrue();
        thenEveryCostIs(0);
    }

    @Test
    void whereAllIsDoneAllIsCertain() {
        project.steps("id: store, estimate: 10d, serves: [delivery-time], status: done, finished: 2026-02-13");

        assertThat(onTime()).isEqualTo(1);
        assertThat(forecast().path("finish").path("p95").asString()).isEqualTo("2026-02-16");
        assertThat(probability("delivery-time").asDouble()).isEqualTo(1);
        thenEveryCostIs(0);
    }

    @Test
    void aClaimThatNobodyServesHasNoProbability() {
        project.steps("id: store, estimate: 10d, serves: [delivery-time]");

        assertThat(probability("no-bill").isNull()).isTrue();
        assertThat(probability("delivery-time").asDouble()).isEqualTo(1);
        assertThat(forecast().path("allClaims").asDouble()).isEqualTo(1);
    }

    @Test
    void whereNoClaimIsServedAllOfThemHaveNoChance() {
        project.steps("id: store, estimate: 10d");

        assertThat(forecast().path("allClaims").isNull()).isTrue();
    }

    @Test
    void aClaimIsHeldToItsOwnDay() {
        project.steps("id: store, estimate: 11d, serves: [delivery-time, no-bill]");

        assertThat(probability("delivery-time").asDouble()).isEqualTo(1);
        assertThat(probability("no-bill").asDouble()).isZero();
    }

    @Test
    void whatAStepServesItsPartsServe() {
        project.steps("id: shop, serves: [no-bill]", "id: store, parent: shop, estimate: 11d");

        assertThat(probability("no-bill").asDouble()).isZero();
    }

    @Test
    void aRangeIsMissedOneTimeInTenAtEitherEnd() {
        project.steps("id: store, estimate: {low: 40d, likely: 50d, high: 65d}, uses: {engineers: 1}");

        assertThat(onTime()).isCloseTo(0.9, within(0.02)); // 0.012 for chance, the rest for rounding to days
        assertThat(forecast().path("cost").path("p10").asDouble()).isCloseTo(40 * 900, within(900.0));
        assertThat(forecast().path("cost").path("p90").asDouble()).isCloseTo(65 * 900, within(900.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many"})
    void trialsThatAreNoneAreRefused(String trials) {
        var run = project.run("forecast", "--trials", trials);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--trials", trials);
    }

    private JsonNode forecast(Object... options) {
        return project.json("forecast", options);
    }

    private double onTime() {
        return forecast().path("finish").path("onTime").asDouble(Double.NaN);
    }

    private List<JsonNode> rows(String key) {
        return forecast().path(key).valueStream().toList();
    }

    private JsonNode probability(String claim) {
        return rows("claims").stream()
                .filter(row -> row.path("id").asString().equals(claim))
                .findFirst()
                .orElseThrow()
                .path("probability");
    }

    private void thenEveryFinishIs(String date) {
        var finish = forecast().path("finish");
        assertThat(List.of("p10", "p50", "p80", "p90", "p95"))
                .allMatch(key -> finish.path(key).asString().equals(date), date + " in " + finish);
    }

    private void thenEveryCostIs(double amount) {
        var cost = forecast().path("cost");
        assertThat(List.of("p10", "p50", "p80", "p90", "p95"))
                .allMatch(key -> cost.path(key).asDouble() == amount, amount + " in " + cost);
    }
}
