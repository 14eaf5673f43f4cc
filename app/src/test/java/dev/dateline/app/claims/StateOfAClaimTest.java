package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The sentences of FORMAT.md's paragraph on states, one by one; the launch is on 2026-06-01, in Berlin. */
class StateOfAClaimTest {

    @TempDir
    private Path directory;

    private ProjectFolder project = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenAProject() {
        project = ProjectFolder.in(directory);
        givenMetric("unit: s, better: lower, statistic: median, window: 28 d");
    }

    @Test
    void withoutAMetricItIsUnmeasured() {
        project.claims("id: delivery-time, target: <= 60 s");

        thenOn("2026-03-02", "unmeasured");
    }

    @Test
    void withoutATargetItIsUnmeasured() {
        givenClaim("owner: store team");
        observed("2026-03-01,48");

        thenOn("2026-03-02", "unmeasured");
    }

    @Test
    void withoutAnObservationInTheWindowItIsUnmeasured() {
        givenClaim("target: <= 60 s");
        observed("2026-03-01,48");

        thenOn("2026-03-28", "true");
        thenOn("2026-03-29", "unmeasured");
    }

    @Test
    void aStepNotYetDueWithNothingToMeasureIsPromised() {
        givenClaim("target: <= 60 s, shape: step, baseline: {value: 5 d, on: 2026-01-05}");

        thenOn("2026-05-31", "promised");
        thenOn("2026-06-01", "unmeasured");
    }

    @Test
    void whatIsPromisedIsShownWithItsChanceAndItsBestEvidence() {
        givenClaim("""
                target: <= 60 s, shape: step, evidence: [
                {on: 2026-02-01, what: a sketch, grade: opinion},
                {on: 2026-02-02, what: 41 downloads, grade: experiment},
                {on: 2026-04-01, what: not known yet, grade: experiment}]""");
        project.steps("id: store, estimate: 10d, serves: [delivery-time]");

        var claim = on("2026-03-02");

        assertThat(claim.path("evidence").asString()).isEqualTo("41 downloads");
        assertThat(claim.path("chance").asDouble()).isEqualTo(1);
        assertThat(claim.path("because").asString()).contains("41 downloads");
    }

    @Test
    void itIsTrueWhenTheStatisticMeetsTheTarget() {
        givenClaim("target: <= 60 s");
        observed("2026-03-01,40", "2026-03-01,60", "2026-03-02,300");

        thenOn("2026-03-02", "true");
    }

    @ParameterizedTest
    @CsvSource({"<= 60 s, true", "< 60 s, off track", "< 60.1 s, true", "<= 59.9 s, off track"})
    void aBoundMeansWhatItsSignSays(String target, String state) {
        givenClaim("target: \"" + target + "\"");
        observed("2026-03-01,60");

        thenOn("2026-03-02", state);
    }

    @Test
    void itIsNoLongerTrueWhenItWasOnAnEarlierDay() {
        givenClaim("target: <= 60 s, baseline: {value: 5 d, on: 2026-01-05}");
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d");
        observed("2026-02-20,50", "2026-02-25,70");

        thenOn("2026-02-24", "true");
        thenOn("2026-02-25", "no longer true");
        assertThat(on("2026-03-01").path("because").asString()).contains("until 2026-02-24");
    }

    /** From 160 s on the 1st of March to 60 s on the 11th: ten seconds a day. */
    @Test
    void itIsOnTrackAtTheLineFromBaselineToTargetAndOffTrackBelow() {
        givenClaim("target: <= 60 s, by: 2026-03-11, baseline: {value: 160 s, on: 2026-03-01}");
        observed("2026-03-02,110");

        thenOn("2026-03-06", "on track");
        thenOn("2026-03-07", "off track");
    }

    @Test
    void givenPointsAreTheLine() {
        givenClaim("""
                target: <= 60 s, by: 2026-03-11, baseline: {value: 160 s, on: 2026-03-01},
                shape: [{on: 2026-03-05, value: 160 s}, {on: 2026-03-06, value: 2 min}]""");
        observed("2026-03-02,150");

        thenOn("2026-03-05", "on track");
        thenOn("2026-03-06", "off track");
    }

    @Test
    void afterItsDateTheLineIsTheTarget() {
        givenClaim("target: <= 60 s, by: 2026-03-11, baseline: {value: 160 s, on: 2026-03-01}");
        observed("2026-03-10,61");

        thenOn("2026-03-11", "off track");
        thenOn("2026-03-20", "off track");
    }

    @Test
    void withoutABaselineItIsOffTrackUntilTheTargetIsMet() {
        givenClaim("target: <= 60 s");
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d");
        observed("2026-03-01,61", "2026-03-05,60");

        thenOn("2026-03-04", "off track");
        thenOn("2026-03-05", "true");
    }

    @Test
    void aStepThatIsMeasuredEarlyStaysAtItsBaselineUntilItIsDue() {
        givenClaim("target: <= 60 s, by: 2026-03-11, shape: step, baseline: {value: 160 s, on: 2026-03-01}");
        observed("2026-03-02,150");

        thenOn("2026-03-10", "on track");
        thenOn("2026-03-11", "off track");
    }

    @Test
    void itIsAsItIsSinceTheFirstDayOfTheUnbrokenRun() {
        givenClaim("target: <= 60 s");
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d");
        observed("2026-02-01,50", "2026-02-10,70", "2026-02-14,55");

        assertThat(on("2026-03-02").path("since").asString()).isEqualTo("2026-02-14");
        assertThat(on("2026-02-12").path("since").asString()).isEqualTo("2026-02-10");
    }

    @Test
    void aLateObservationChangesThePast() {
        givenClaim("target: <= 60 s");
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d");
        observed("2026-02-01,50", "2026-02-10,55");
        assertThat(on("2026-03-02").path("since").asString()).isEqualTo("2026-02-01");

        observed("2026-02-01,50", "2026-02-10,55", "2026-02-04,99");

        thenOn("2026-02-05", "no longer true");
        assertThat(on("2026-03-02").path("since").asString()).isEqualTo("2026-02-10");
    }

    @Test
    void whatIsLaterThanTodayIsNotKnown() {
        givenClaim("target: <= 60 s");
        observed("2026-02-01,50", "2026-02-10,9999");

        var claim = on("2026-02-09");

        assertThat(claim.path("state").asString()).isEqualTo("true");
        assertThat(claim.path("observations").asInt()).isEqualTo(1);
    }

    /** Seen at the start of the 1st: from the start of the 8th on, nothing is newer than seven days. */
    @Test
    void withNothingNewerThanStaleAfterItIsStaleSince() {
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d, staleAfter: 7 d");
        givenClaim("target: <= 60 s");
        observed("2026-03-01,50");

        assertThat(on("2026-03-07").path("staleSince").isNull()).isTrue();
        assertThat(on("2026-03-08").path("staleSince").asString()).isEqualTo("2026-03-08");
        assertThat(on("2026-03-20").path("staleSince").asString()).isEqualTo("2026-03-08");
    }

    /** The 29th of March 2026 has 23 hours in Berlin, the 25th of October 25. */
    @Test
    void aDayOfAWindowIsTwentyFourHoursWhateverTheClocksDo() {
        givenMetric("unit: s, better: lower, statistic: median, window: 1 d");
        givenClaim("target: <= 60 s");
        observed("2026-03-28T23:00:00+01:00,50", "2026-10-25,50", "2026-10-25T01:00:00+02:00,50");

        assertThat(on("2026-03-29").path("observations").asInt()).isEqualTo(1);
        assertThat(on("2026-03-30").path("observations").asInt()).isZero();
        assertThat(on("2026-10-25").path("observations").asInt()).isEqualTo(1);
    }

    @Test
    void aDateStandsForItsStartInTheProjectsTimeZone() {
        givenMetric("unit: s, better: lower, statistic: last, window: 28 d");
        givenClaim("target: <= 60 s");
        observed("2026-02-28T23:30:00Z,70", "2026-03-01,50");

        thenOn("2026-03-01", "off track");
        assertThat(on("2026-02-28").path("observations").asInt()).isZero();
    }

    @Test
    void durationsOfOtherUnitsAreConverted() {
        givenClaim("target: <= 1 min, by: 2026-03-11, baseline: {value: 5 d, on: 2026-03-01}");
        observed("2026-03-02,216030");

        thenOn("2026-03-06", "on track");
        thenOn("2026-03-07", "off track");
    }

    /** 6 h are 360 min, and 80 % less is 72 min to the minute. */
    @Test
    void aRelativeTargetCountsFromTheBaseline() {
        givenMetric("unit: min, better: lower, statistic: median, window: 28 d");
        givenClaim("target: 80 % less than baseline, baseline: {value: 6 h, on: 2026-01-30}");
        observed("2026-03-01,72");

        thenOn("2026-03-02", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "10 % more, 7, 7.7",
        "30 % more, 11, 14.3",
        "15 % more, 1.1, 1.265",
        "99.9 % less, 1.1, 0.0011",
        "5 % less, 3, 2.85",
        "200 % more, 0.7, 2.1"
    })
    void aRelativeTargetIsReachedToTheDigit(String change, String baseline, String value) {
        givenMetric("unit: EUR, better: " + (change.endsWith("more") ? "higher" : "lower") + ", statistic: last");
        givenClaim("target: %s than baseline, baseline: {value: %s EUR, on: 2026-01-30}".formatted(change, baseline));
        observed("2026-03-01," + value);

        thenOn("2026-03-02", "true");
    }

    @Test
    void withoutABaselineARelativeTargetMeasuresNothing() {
        givenClaim("target: 80 % less than baseline");
        observed("2026-03-01,1");

        thenOn("2026-03-02", "unmeasured");
    }

    @Test
    void currenciesAreNeverConverted() {
        givenMetric("unit: EUR, better: lower, statistic: last");
        givenClaim("target: <= 100 USD");

        var run = project.run("status");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("100 USD", "EUR");
    }

    @Test
    void aFactIsTrueAsLongAsNobodySaysOtherwise() {
        givenMetric("kind: fact");
        givenClaim("owner: legal");
        observed("2026-01-10,false", "2026-02-10,true", "2026-05-10,false");

        thenOn("2026-02-09", "off track");
        thenOn("2026-05-09", "true");
        thenOn("2026-05-10", "no longer true");
        assertThat(on("2026-05-09").path("current").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "median, 3",
        "mean, 4.1",
        "min, 0",
        "max, 12",
        "sum, 41",
        "count, 10",
        "last, 5",
        "share, 90",
        "p75, 5",
        "p90, 9",
        "p95, 12"
    })
    void aStatisticIsTakenOverTheWindow(String statistic, double expected) {
        givenMetric("unit: s, better: lower, window: 28 d, statistic: " + statistic);
        givenClaim("target: <= 60 s");
        observed(
                "2026-01-01,1000",
                "2026-02-20,9",
                "2026-02-20,4",
                "2026-02-21,0",
                "2026-02-22,1",
                "2026-02-22,2",
                "2026-02-23,3",
                "2026-02-24,3",
                "2026-02-25,12",
                "2026-02-26,2",
                "2026-02-27,5");

        assertThat(on("2026-03-02").path("current").asDouble()).isEqualTo(expected);
    }

    /** In binary, 0.1 and 0.2 add up to a little more than 0.3. */
    @ParameterizedTest
    @CsvSource({"sum, 0.3", "mean, 0.15", "median, 0.15"})
    void decimalsAddUpAsOnPaper(String statistic, String bound) {
        givenMetric("unit: EUR, better: lower, window: 28 d, statistic: " + statistic);
        givenClaim("target: <= " + bound + " EUR");
        observed("2026-02-20,0.1", "2026-02-21,0.2");

        thenOn("2026-03-02", "true");
        assertThat(on("2026-03-02").path("current").asDouble()).isEqualTo(Double.parseDouble(bound));
    }

    @Test
    void whereAMetricDoesNotSayWhichWayIsBetterTheTargetDoes() {
        givenMetric("unit: s, statistic: last, window: 28 d");
        givenClaim("target: <= 60 s, baseline: {value: 160 s, on: 2026-03-01}");
        observed("2026-03-02,500");

        thenOn("2026-03-02", "off track");
    }

    private void givenMetric(String keys) {
        project.list("metrics", "id: book-delivery, " + keys);
    }

    private void givenClaim(String keys) {
        project.claims("id: delivery-time, metric: book-delivery, " + keys.replace('\n', ' '));
    }

    private void observed(String... rows) {
        project.with("metrics/book-delivery.csv", "time,value\n" + String.join("\n", rows) + "\n");
    }

    private JsonNode on(String day) {
        return project.json("status", "--today", day).path("claims").path(0);
    }

    private void thenOn(String day, String state) {
        assertThat(on(day).path("state").asString()).as("on %s", day).isEqualTo(state);
    }
}
