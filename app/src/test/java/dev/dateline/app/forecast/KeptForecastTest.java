package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forecast is kept, and scored once it is known what became of it. */
class KeptForecastTest {

    @TempDir
    private Path directory;

    private ProjectFolder folder;

    @BeforeEach
    void aPlanIsForecast() {
        folder = ProjectFolder.in(directory)
                .steps("id: build, estimate: {low: 5d, likely: 10d, high: 20d}")
                .list("assumptions", "id: works, statement: It works, chance: 80 %");
        folder.run("forecast", "--keep");
    }

    private ForecastRecord record(String today) {
        return ForecastRecord.of(contents(), new Today(LocalDate.parse(today), "test"));
    }

    private Contents contents() {
        try {
            return new Folder(folder.path(), Dateline.KINDS, List.of()).read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    @Test
    void itStandsInTheFolderOnceADay() {
        folder.run("forecast", "--keep");

        assertThat(contents().of(Kept.KIND)).singleElement().satisfies(kept -> {
            assertThat(kept.on()).isEqualTo("2026-03-02");
            assertThat(kept.dates()).hasSize(20).isSorted();
            assertThat(kept.steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.days()).hasSize(20));
        });
    }

    @Test
    void whatWasSaidIsToldOfTheLastDayThatIsKept() {
        assertThat(Keeping.said(contents(), LocalDate.parse("2026-03-20")))
                .get()
                .asString()
                .matches("What was said on 2 March 2026: \\d+ chances in 20 that the launch on 1 June 2026 holds\\.");
        assertThat(Keeping.said(contents(), LocalDate.parse("2026-03-01"))).isEmpty();
    }

    @Test
    void keepingTwiceWritesTheSameBytes() {
        var once = folder.read("forecasts.yaml");
        folder.run("forecast", "--keep");

        assertThat(folder.read("forecasts.yaml")).isEqualTo(once);
    }

    @Test
    void nothingIsScoredBeforeItIsKnown() {
        assertThat(record("2026-03-10").things()).isZero();
        assertThat(record("2026-03-10").waiting()).isEqualTo(3);
    }

    @Test
    void aStepThatIsFinishedScoresWhatWasSaidOfIt() {
        folder.steps(
                "id: build, estimate: {low: 5d, likely: 10d, high: 20d}, status: done, started: 2026-03-02, finished: 2026-03-13");
        var record = record("2026-03-16");

        assertThat(record.chances())
                .extracting(Outcomes.OfChance::about, Outcomes.OfChance::happened)
                .containsExactlyInAnyOrder(tuple(Outcomes.About.LAUNCH, true), tuple(Outcomes.About.STEP, true));
        // ten days, the middle of what was said
        assertThat(record.coverage(0.5)).contains(1.0);
        assertThat(record.measured()).isEqualTo(2);
        assertThat(record.ofRanges())
                .isEqualTo("2 dates, lengths and costs are known; 2 lay within the range for 80 of 100, where 2 should."
                        + " That is too few to say how far to believe the next.");
    }

    @Test
    void whatIsKnownLaterDoesNotScoreEarlier() {
        folder.steps(
                "id: build, estimate: {low: 5d, likely: 10d, high: 20d}, status: done, started: 2026-03-02, finished: 2026-03-13");

        assertThat(record("2026-03-12").things()).isZero();
    }

    @Test
    void aDeadlineThatPassesCountsAgainstIt() {
        assertThat(record("2026-06-02").chances())
                .extracting(Outcomes.OfChance::about, Outcomes.OfChance::happened)
                .contains(tuple(Outcomes.About.LAUNCH, false), tuple(Outcomes.About.STEP, false));
    }

    @Test
    void whatWasKnownWhenItWasForecastIsNoForecast() {
        folder.with("forecasts.yaml", folder.read("forecasts.yaml").replace("2026-03-02", "2026-06-01"));

        assertThat(record("2026-06-03").chances()).isEmpty();
    }

    @Test
    void projectsTogetherCountEachOnesThings() {
        var one = record("2026-06-02");

        assertThat(ForecastRecord.together(Map.of("this", one, "that", one)).things())
                .isEqualTo(2 * one.things())
                .isPositive();
    }

    @Test
    void aVerdictScoresTheAssumption() {
        folder.list("experiments", "id: look, assumption: works, status: done, finished: 2026-03-20, verdict: refuted");

        assertThat(record("2026-03-23").chances()).singleElement().satisfies(one -> {
            assertThat(one.about()).isEqualTo(Outcomes.About.ASSUMPTION);
            assertThat(one.chance()).isEqualTo(0.8);
            assertThat(one.happened()).isFalse();
        });
    }

    @Test
    void fewOutcomesAreNotJudged() {
        assertThat(record("2026-06-02").sentence()).endsWith("That is too few to say how far to believe the next.");
    }

    /** One chain of fifteen steps, forecast once: however it ends, it is one thing that happened. */
    @Test
    void whatHangsTogetherIsNotJudgedAsIfItStoodAlone() {
        folder.steps(chain(step -> ""));
        folder.run("forecast", "--keep");
        folder.steps(chain(step -> ", status: done, started: %s, finished: %s"
                .formatted(FIRST.plusWeeks(step), FIRST.plusWeeks(step).plusDays(4))));

        assertThat(record("2026-07-06").sentence())
                .matches("1[56] things that were forecast here have turned out.*")
                .endsWith(
                        "Those forecast over the same time hang on one another, so they tell no more than 1 that stands alone."
                                + " That is too few to say how far to believe the next.");
    }

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private static String[] chain(IntFunction<String> rest) {
        return IntStream.range(0, 15)
                .mapToObj(step -> "id: step%d, estimate: {low: 2d, likely: 3d, high: 5d}%s%s"
                        .formatted(step, step == 0 ? "" : ", needs: [step" + (step - 1) + "]", rest.apply(step)))
                .toArray(String[]::new);
    }

    private static final String TWO_ENGINEERS =
            "id: build, estimate: {low: 5d, likely: 10d, high: 20d}, uses: {engineers: 2}";

    @Test
    void aCostIsScoredByWhatWasWorkedAndSpent() {
        folder.steps(TWO_ENGINEERS + ", cost: {low: 1000, likely: 2000, high: 4000}");
        folder.run("forecast", "--keep");
        folder.steps(TWO_ENGINEERS + ", cost: 2500, status: done, started: 2026-03-02, finished: 2026-03-13");
        var record = record("2026-03-16");

        assertThat(record.amounts())
                .filteredOn(one -> one.about() == Outcomes.About.COST)
                .singleElement()
                // two people at 900 for ten days, and the bill
                .satisfies(one -> assertThat(one.actual()).isEqualTo(2 * 900 * 10 + 2500));
        assertThat(record.costCrps().orElseThrow()).isBetween(0.0, 0.2);
        assertThat(record.crps().orElseThrow()).isLessThan(10);
    }

    @Test
    void aCostThatNobodyBroughtUpToDateIsNotScored() {
        folder.steps(TWO_ENGINEERS + ", cost: {low: 1000, likely: 2000, high: 4000}");
        folder.run("forecast", "--keep");
        folder.steps(
                TWO_ENGINEERS
                        + ", cost: {low: 1000, likely: 2000, high: 4000}, status: done, started: 2026-03-02, finished: 2026-03-13");

        assertThat(record("2026-03-16").costCrps()).isEmpty();
        assertThat(record("2026-03-16").unknown())
                .isEqualTo(
                        "What it cost cannot be scored: the cost of “build”, which is done, is still a range; write what it was");
    }

    @Test
    void aPaceIsScoredOnceAsMuchIsFinishedAsWasLeft() {
        var done = IntStream.range(0, 12)
                .mapToObj(
                        day -> "id: done-%d, estimate: 1d, status: done, started: 2026-02-%02d, finished: 2026-02-%02d"
                                .formatted(day, day + 1, day + 1));
        var before = Stream.concat(done, Stream.of("id: build, estimate: {low: 5d, likely: 10d, high: 20d}"))
                .toArray(String[]::new);
        folder.steps(before);
        folder.run("forecast", "--keep");
        before[12] = "id: build, estimate: 10d, status: done, started: 2026-03-02, finished: 2026-03-13";
        folder.steps(before);

        assertThat(record("2026-03-16").amounts())
                .filteredOn(one -> one.about() == Outcomes.About.PACE)
                .singleElement()
                .satisfies(one -> assertThat(one.known()).isEqualTo("2026-03-13"));
    }

    @Test
    void aClaimIsNamedByItsWords() {
        folder.claims("id: delivery-time, by: 2026-03-10, evidence: [{on: 2026-02-01, what: tried, grade: data}]")
                .with("project.yaml", folder.read("project.yaml") + "referenceClass: it-projects\n")
                .steps("id: build, estimate: {low: 5d, likely: 10d, high: 20d}, serves: [delivery-time]")
                .list("metrics", "id: seconds, unit: s");
        folder.with(
                        "claims.yaml",
                        folder.read("claims.yaml")
                                .replace("id: delivery-time", "id: delivery-time, metric: seconds, target: <= 60 s"))
                .with("metrics/seconds.csv", "time,value\n2026-03-09T10:00:00Z,50\n");
        folder.run("forecast", "--keep");

        assertThat(record("2026-03-11").chances())
                .filteredOn(one -> one.about() == Outcomes.About.CLAIM)
                .extracting(Outcomes.OfChance::what)
                .containsExactly("in under 60 seconds");
    }
}
