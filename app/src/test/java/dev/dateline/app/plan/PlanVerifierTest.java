package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plans made by hand: right ones hold, and each rule catches one that breaks it. Today is Monday 2 March 2026; a number
 * for a day counts working days from it, so 5 is Monday 9 March and 10, the usual launch, Monday 16 March.
 */
class PlanVerifierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path directory;

    private static final String TWO_STEPS = """
            - {id: build, title: Build, estimate: {low: 2d, likely: 3d, high: 9d}}
            - {id: ship, title: Ship, estimate: 2d, needs: [build]}
            """;

    private static final String TWO_STEPS_PLAN = """
            {"project": "kindle", "launch": "2026-03-16", "today": "2026-03-02", "feasible": true, "lateBy": 0,
             "mustStartBy": "2026-03-09", "chain": ["build", "ship"], "unestimated": [],
             "steps": [
              {"id": "build", "start": "2026-03-09", "deadline": "2026-03-11",
               "earlyStart": "2026-03-02", "earlyFinish": "2026-03-04",
               "lateStart": "2026-03-09", "lateFinish": "2026-03-11", "slack": 5, "critical": true,
               "because": "ship needs it", "rank": 1, "rankedBecause": "unlocks 1 step"},
              {"id": "ship", "start": "2026-03-12", "deadline": "2026-03-13",
               "earlyStart": "2026-03-05", "earlyFinish": "2026-03-06",
               "lateStart": "2026-03-12", "lateFinish": "2026-03-13", "slack": 5, "critical": true,
               "because": "the launch", "rank": null, "rankedBecause": null}]}
            """;

    @Test
    void aRightPlanHolds() {
        givenProject("2026-03-16", "{}", TWO_STEPS);
        thenItHolds(TWO_STEPS_PLAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'project': 'kindle'      | 'project': 'fire'            | plan: project fire must be kindle",
                "'launch': '2026-03-16'   | 'launch': '2026-03-17'       | plan: launch 2026-03-17 must be 2026-03-16",
                "'today': '2026-03-02'    | 'today': '2026-03-03'        | plan: today 2026-03-03 must be 2026-03-02",
                "'lateBy': 0,             | ``                           | plan: feasible must be true or false",
                "'lateBy': 0              | 'lateBy': 1                  | plan: feasible is true, but lateBy 1",
                "'feasible': true         | 'feasible': false            | plan: feasible is false, but lateBy 0",
                "'mustStartBy': '2026-03-09' | 'mustStartBy': '2026-03-12' | plan: mustStartBy",
                "'mustStartBy': '2026-03-09' | 'mustStartBy': null       | plan: mustStartBy null must be the first start, 2026-03-09",
                "['build', 'ship']        | []                           | plan: chain must not be empty",
                "['build', 'ship']        | ['ship', 'build']            | build: follows ship in the chain without",
                "['build', 'ship']        | ['build']                    | build: is last in the chain, but ends 2 days before",
                "['build', 'ship']        | ['sail', 'ship']             | sail: stands in the chain but is no open step",
                "['build', 'ship']        | ['build', 'build', 'ship']   | repeats a step",
                "'unestimated': []        | 'unestimated': ['ship']      | ship: must not be in unestimated",
                "'id': 'ship'             | 'id': 'sail'                 | ship: is listed 0 times, must be once",
                "'id': 'ship'             | 'id': 'sail'                 | sail: is listed but no step of the project",
                "'id': 'ship'             | 'id': 'build'                | build: is listed 2 times, must be once",
                "'start': '2026-03-12'    | 'start': null                | ship: start null must be a working day",
                "'start': '2026-03-12'    | 'start': '2026-03-08'        | ship: start 2026-03-08 must be a working day",
                "'start': '2026-03-12'    | 'start': '2026-03-13'        | ship: length 1 must be the estimate 2",
                "'deadline': '2026-03-13' | 'deadline': '2026-03-16'     | ship: length 3 must be the estimate 2",
                "'deadline': '2026-03-13' | 'deadline': '2026-03-16'     | ship: end (morning of 2026-03-17) must not be after",
                "'deadline': '2026-03-13' | 'deadline': '2026-03-16'     | without uses its lateFinish",
                "'start': '2026-03-09'    | 'start': '2026-02-27'        | build: start 2026-02-27 must not be before today",
                "'start': '2026-03-12'    | 'start': '2026-03-10'        | ship: link FS+0d from build is broken by 2 days",
                "'earlyStart': '2026-03-05'  | 'earlyStart': '2026-03-04'  | ship: earlyStart 2026-03-04 must be 2026-03-05",
                "'earlyFinish': '2026-03-04' | 'earlyFinish': '2026-03-05' | build: earlyFinish 2026-03-05 must be 2026-03-04",
                "'lateStart': '2026-03-09'   | 'lateStart': '2026-03-10'   | build: lateStart 2026-03-10 must be 2026-03-09",
                "'lateFinish': '2026-03-13'  | 'lateFinish': '2026-03-16'  | ship: lateFinish 2026-03-16 must be 2026-03-13",
                "'slack': 5               | 'slack': 4                   | build: slack 4 must be 5",
                "'slack': 5               | 'slack': null                | build: slack must be a number",
                "'critical': true         | 'critical': false            | build: critical must be true with slack 5",
                "'critical': true         | 'critical': null             | build: critical must be true or false",
                "'rank': 1                | 'rank': 2                    | plan: ranks [2] must be [1]",
                "'rank': 1                | 'rank': null                 | build: rank is null, and it could be done now",
                "'rank': null             | 'rank': 2                    | ship: rank is 2, and it is nothing that could",
            })
    void oneWrongWordIsCaught(String right, String wrong, String caught) {
        givenProject("2026-03-16", "{}", TWO_STEPS);
        var from = right.replace('\'', '"');
        assertThat(TWO_STEPS_PLAN).contains(from);
        thenItIsCaught(TWO_STEPS_PLAN.replaceFirst(Pattern.quote(from), wrong.replace('\'', '"')), caught);
    }

    @Test
    void aStepThatCouldMoveLaterAloneIsCaught() {
        givenProject("2026-03-16", "{}", TWO_STEPS);
        var ship = row("ship", 8, 10, 3, 5, 8, 10, 5, true, null);
        var early = row("build", 4, 7, 0, 3, 5, 8, 5, true, 1);
        thenItIsCaught(plan(10, 0, 4, "'build', 'ship'", "", early, ship), "build: could move later alone by 1 days");
    }

    /** The bound on the first step, a (4 days), from b (2 days, held by the launch alone). */
    @ParameterizedTest
    @CsvSource({
        "FS, 0d, 4, 4",
        "FS, -1d, 5, 3",
        "SS, 1w, 3, 5",
        "SS, 7d, 1, 7",
        "FF, 2d, 4, 4",
        "FF, 1w, 1, 7",
        "SF, 6d, 4, 4",
        "SF, 2w, 0, 8"
    })
    void linksOfEachTypeHoldWithTheirLags(String type, String lag, int start, int earlyStartOfNext) {
        givenProject("2026-03-16", "{}", """
                - {id: b, title: B, estimate: 2d, needs: [{step: a, type: %s, lag: %s}]}
                - {id: a, title: A, estimate: 4d}
                """.formatted(type, lag));
        int early = earlyStartOfNext;
        var b = row("b", 8, 10, early, early + 2, 8, 10, 8 - early, true, null);
        thenItHolds(plan(
                10, 0, start, "'a', 'b'", "", row("a", start, start + 4, 0, 4, start, start + 4, start, true, 1), b));
        var later = row("a", start + 1, start + 5, 0, 4, start, start + 4, start, true, 1);
        thenItIsCaught(plan(10, 0, start + 1, "'a', 'b'", "", later, b), "from a is broken by 1 days");
        var earlier = row("a", start - 1, start + 3, 0, 4, start, start + 4, start, true, 1);
        thenItIsCaught(plan(10, 0, start - 1, "'a', 'b'", "", earlier, b), "a: could move later alone by 1 days");
    }

    @Test
    void theTighterOfTwoLinksBinds() {
        givenProject("2026-03-16", "{}", """
                - {id: a, title: A, estimate: 4d}
                - {id: b, title: B, estimate: 2d, needs: [{step: a, type: SS, lag: 1d}, {step: a, type: FF, lag: 3d}]}
                """);
        var b = row("b", 8, 10, 5, 7, 8, 10, 3, true, null);
        thenItHolds(plan(10, 0, 3, "'a', 'b'", "", row("a", 3, 7, 0, 4, 3, 7, 3, true, 1), b));
        thenItIsCaught(plan(10, 0, 3, "'a', 'b'", "", row("a", 3, 7, 0, 4, 6, 10, 6, false, 1), b), "a: lateStart");
    }

    @Test
    void aKeptDateMayBeEarlierThanNeedBe() {
        givenProject("2026-03-16", "{}", TWO_STEPS);
        givenKept("2026-03-02", "{build: 2026-03-06}");
        var ship = row("ship", 8, 10, 3, 5, 8, 10, 5, true, null);
        var kept = row("build", 2, 5, 0, 3, 5, 8, 5, true, 1);
        thenItHolds(plan(10, 0, 2, "'build'", "", kept, ship));
        var early = row("build", 1, 4, 0, 3, 5, 8, 5, true, 1);
        thenItIsCaught(plan(10, 0, 1, "'build'", "", early, ship), "build: could move later alone by 1 days");
        var late = row("build", 4, 7, 0, 3, 5, 8, 5, true, 1);
        thenItIsCaught(
                plan(10, 0, 4, "'build'", "", late, ship), "build: could move alone by 1 days, nearer to its kept date");
    }

    @Test
    void aDateKeptLaterIsNotYetKnown() {
        givenProject("2026-03-16", "{}", TWO_STEPS);
        givenKept("2026-03-03", "{build: 2026-03-06}");
        thenItHolds(TWO_STEPS_PLAN);
    }

    private void givenKept(String since, String dates) {
        write("schedule.yaml", "kept: %s\ndates: %s\n".formatted(since, dates));
    }

    private static final String TEAM = "{engineers: {capacity: 2.5, dayRate: 900, away: [2026-03-13/2026-03-20]}}";

    private static final String SHARED_TEAM = """
            - {id: a, title: A, estimate: 2d, uses: {engineers: 1.1}}
            - {id: b, title: B, estimate: 2d, uses: {engineers: 1.5}}
            """;

    @Test
    void aTeamHandsItsDaysOn() {
        givenProject("2026-03-16", TEAM, SHARED_TEAM);
        var a = row("a", 5, 7, 0, 2, 8, 10, 8, true, 1);
        var b = row("b", 7, 9, 0, 2, 8, 10, 8, true, 2);
        thenItHolds(plan(10, 0, 5, "'a', 'b'", "", a, b));
        thenItIsCaught(plan(10, 0, 5, "'b', 'a'", "", a, b), "a: follows b in the chain without");
    }

    @Test
    void peopleBeyondTheCapacityAreCaught() {
        givenProject("2026-03-16", TEAM, SHARED_TEAM);
        var a = row("a", 6, 8, 0, 2, 8, 10, 8, true, 1);
        var b = row("b", 7, 9, 0, 2, 8, 10, 8, true, 2);
        thenItIsCaught(
                plan(10, 0, 6, "'b'", "", a, b),
                "[a, b]: team engineers has capacity 2.5 on 2026-03-11, and 2.6 planned besides 0.0 held");
    }

    @Test
    void workOnADayTheTeamIsAwayIsCaught() {
        givenProject("2026-03-16", TEAM, SHARED_TEAM);
        var a = row("a", 6, 8, 0, 2, 8, 10, 8, true, 1);
        var b = row("b", 8, 10, 0, 2, 8, 10, 8, true, 2);
        thenItIsCaught(plan(10, 0, 6, "'a', 'b'", "", a, b), "[b]: team engineers has capacity 0.0 on 2026-03-13");
    }

    @Test
    void aGapTheTeamCouldFillIsCaught() {
        givenProject("2026-03-16", TEAM, SHARED_TEAM);
        var a = row("a", 3, 5, 0, 2, 8, 10, 8, true, 1);
        var b = row("b", 7, 9, 0, 2, 8, 10, 8, true, 2);
        thenItIsCaught(plan(10, 0, 3, "'b'", "", a, b), "a: could move later alone by 1 days");
    }

    @Test
    void aGapFurtherOnIsCaught() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", """
                - {id: a, title: A, estimate: 2d, uses: {engineers: 1}}
                - {id: b, title: B, estimate: 2d, uses: {engineers: 1}}
                """);
        var a = row("a", 4, 6, 0, 2, 8, 10, 8, true, 1);
        var b = row("b", 6, 8, 0, 2, 8, 10, 8, true, 2);
        var plan = plan(10, 0, 4, "'a', 'b'", "", a, b);
        thenItIsCaught(plan, "a: could move later alone by 4 days");
        thenItIsCaught(plan, "b: could move later alone by 1 days");
    }

    private static final String UNDER_WAY = """
            - {id: draft, title: D, estimate: 1d, status: done, started: 2026-02-23, finished: 2026-02-25, needs: [build]}
            - {id: build, title: B, estimate: 5d, status: started, started: 2026-02-26, uses: {engineers: 1}, needs: [idea]}
            - {id: idea, title: I, needs: [draft]}
            - {id: sell, title: S, estimate: 2d, needs: [build], uses: {engineers: 1}}
            - {id: party, title: P, estimate: 0d, needs: [sell]}
            """;

    private static final String DRAFT = rowOfDates("draft", "2026-02-23", "2026-02-25");
    private static final String BUILD = startedRow("build", "2026-02-26", 8, 3, 8, 5, true);
    private static final String IDEA = milestone("idea", 10, 0, 10, 10, false, 1);
    private static final String SELL = row("sell", 8, 10, 3, 5, 8, 10, 5, true, null);
    private static final String PARTY = milestone("party", 10, 5, 10, 5, true, null);

    private static String planUnderWay(String draft, String build, String idea, String sell, String party) {
        return plan(10, 0, 8, "'build', 'sell', 'party'", "'idea'", draft, build, idea, sell, party);
    }

    @Test
    void whatIsUnderWayHolds() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        thenItHolds(planUnderWay(DRAFT, BUILD, IDEA, SELL, PARTY));
    }

    @Test
    void doneStepsKeepTheirDates() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var moved = rowOfDates("draft", "2026-02-24", "2026-03-02");
        var plan = planUnderWay(moved, BUILD, IDEA, SELL, PARTY);
        thenItIsCaught(plan, "draft: start 2026-02-24 must be 2026-02-23, the day it was started");
        thenItIsCaught(plan, "draft: deadline 2026-03-02 must be 2026-02-25, the day");
    }

    @Test
    void startedStepsKeepTheirStart() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var moved = startedRow("build", "2026-02-27", 8, 3, 8, 5, true);
        thenItIsCaught(planUnderWay(DRAFT, moved, IDEA, SELL, PARTY), "build: start");
        thenItIsCaught(planUnderWay(DRAFT, moved, IDEA, SELL, PARTY), "build: lateStart 2026-02-27 must be 2026-02-26");
    }

    @Test
    void startedStepsEndAsLateAsTheyMay() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var early = startedRow("build", "2026-02-26", 7, 3, 8, 5, true);
        thenItIsCaught(planUnderWay(DRAFT, early, IDEA, SELL, PARTY), "build: could move later alone by 1 days");
        var late = startedRow("build", "2026-02-26", 9, 3, 8, 5, true);
        thenItIsCaught(planUnderWay(DRAFT, late, IDEA, SELL, PARTY), "sell: link FS+0d from build is broken by 1 days");
    }

    @Test
    void startedStepsNeedTheirRemainingDays() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var hasty = startedRow("build", "2026-02-26", 2, 3, 8, 5, true);
        thenItIsCaught(
                planUnderWay(DRAFT, hasty, IDEA, SELL, PARTY), "build: 2 days from today must hold the remaining 3");
        var wrong = startedRow("build", "2026-02-26", 8, 5, 8, 3, true);
        thenItIsCaught(
                planUnderWay(DRAFT, wrong, IDEA, SELL, PARTY), "build: earlyFinish 2026-03-06 must be 2026-03-04");
    }

    @Test
    void milestonesLastNoDay() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var tooLong = PARTY.replace("\"deadline\": \"2026-03-16\"", "\"deadline\": \"2026-03-17\"");
        thenItIsCaught(planUnderWay(DRAFT, BUILD, IDEA, SELL, tooLong), "party: length 1 must be the estimate 0");
        var early = milestone("party", 9, 5, 10, 5, true, null);
        thenItIsCaught(planUnderWay(DRAFT, BUILD, IDEA, SELL, early), "party: link FS+0d from sell is broken");
    }

    @Test
    void whatLacksAnEstimateIsListed() {
        givenProject("2026-03-16", "{engineers: {capacity: 1}}", UNDER_WAY);
        var plan = plan(10, 0, 8, "'build', 'sell', 'party'", "", DRAFT, BUILD, IDEA, SELL, PARTY);
        thenItIsCaught(plan, "idea: must be in unestimated");
    }

    @Test
    void startedStepsHoldTheirPeopleWhateverTheCapacity() {
        givenProject("2026-03-06", "{engineers: {capacity: 1}}", """
                - {id: a, title: A, estimate: 9d, status: started, started: 2026-02-27, remaining: 2d, uses: {engineers: 1}}
                - {id: b, title: B, estimate: 9d, status: started, started: 2026-02-27, remaining: 2d, uses: {engineers: 1}}
                - {id: c, title: C, estimate: 1d, needs: [d], uses: {engineers: 1}}
                - {id: d, title: D, estimate: 1d, uses: {engineers: 1}}
                """);
        var a = startedRow("a", "2026-02-27", 4, 2, 4, 2, true);
        var b = startedRow("b", "2026-02-27", 4, 2, 4, 2, true);
        var c = row("c", 3, 4, 1, 2, 3, 4, 2, true, null);
        thenItHolds(plan(4, 0, 2, "'d', 'c'", "", a, b, c, row("d", 2, 3, 0, 1, 2, 3, 2, true, 1)));
        thenItIsCaught(
                plan(4, 0, 1, "'c'", "", a, b, c, row("d", 1, 2, 0, 1, 2, 3, 2, true, 1)),
                "[a, b, d]: team engineers has capacity 1.0 on 2026-03-03, and 1.0 planned besides 2.0 held by started");
    }

    @Test
    void intoAStartedStepOnlyFinishLinksBind() {
        givenProject("2026-03-16", "{}", """
                - {id: a, title: A, estimate: 6d}
                - id: b
                  title: B
                  estimate: 9d
                  status: started
                  started: 2026-02-27
                  remaining: 1d
                  needs: [a, {step: a, type: SS}, {step: a, type: FF, lag: 1d}]
                """);
        var b = startedRow("b", "2026-02-27", 10, 7, 10, 3, true);
        thenItHolds(plan(10, 0, 3, "'a', 'b'", "", row("a", 3, 9, 0, 6, 3, 9, 3, true, 1), b));
        thenItIsCaught(
                plan(10, 0, 4, "'b'", "", row("a", 4, 10, 0, 6, 3, 9, 3, true, 1), b),
                "b: link FF+1d from a is broken by 1 days");
    }

    @Test
    void whatIsDatedLaterIsNotYetKnown() {
        givenProject("2026-03-16", "{}", """
                - {id: a, title: A, estimate: 4d, status: done, started: 2026-02-27, finished: 2026-03-03}
                - {id: b, title: B, estimate: 2d, status: started, started: 2026-03-03, remaining: 7d}
                """);
        var started = startedRow("a", "2026-02-27", 10, 3, 10, 7, true);
        var planned = row("b", 8, 10, 0, 2, 8, 10, 8, false, 1);
        thenItHolds(plan(10, 0, 8, "'b'", "", started, planned));
        var done = rowOfDates("a", "2026-02-27", "2026-03-03");
        thenItIsCaught(plan(10, 0, 8, "'b'", "", done, planned), "a: earlyStart null must be a working day");
        var begun = startedRow("b", "2026-03-03", 10, 7, 10, 3, true);
        thenItIsCaught(plan(10, 0, 8, "'b'", "", started, begun), "b: length 9 must be the estimate 2");
    }

    @Test
    void anInfeasiblePlanIsThatOfTheMovedLaunch() {
        givenProject("2026-03-04", "{}", TWO_STEPS);
        var build = row("build", 0, 3, 0, 3, -3, 0, -3, true, 1);
        var ship = row("ship", 3, 5, 3, 5, 0, 2, -3, true, null);
        thenItHolds(plan(2, 3, 0, "'build', 'ship'", "", build, ship));
        var tooLate = plan(2, 4, 0, "'build', 'ship'", "", build, ship);
        thenItIsCaught(tooLate, "plan: lateBy 4, but the work ends 3 days after the launch boundary");
        thenItIsCaught(tooLate, "plan: without uses lateBy 4 must be the critical path's 3");
        thenItIsCaught(tooLate, "ship: could move later alone by 1 days");
        thenItIsCaught(
                plan(2, 2, 0, "'build', 'ship'", "", build, ship), "ship: end (morning of 2026-03-09) must not be");
        thenItIsCaught(plan(2, 0, 0, "'build', 'ship'", "", build, ship), "plan: without uses lateBy 0 must be");
        var calm = row("ship", 3, 5, 3, 5, 0, 2, -3, false, null);
        thenItIsCaught(plan(2, 3, 0, "'build', 'ship'", "", build, calm), "ship: critical must be true with slack -3");
    }

    @Test
    void notBeforeBindsTheScheduleAndTheEarlyPassOnly() {
        givenProject("2026-03-12", "{}", "- {id: a, title: A, estimate: 2d, notBefore: 2026-03-11}");
        thenItHolds(plan(8, 1, 7, "'a'", "", row("a", 7, 9, 7, 9, 6, 8, -1, true, null)));
        thenItIsCaught(
                plan(8, 0, 6, "'a'", "", row("a", 6, 8, 7, 9, 6, 8, -1, true, null)),
                "a: start 2026-03-10 must not be before today or notBefore, 2026-03-11");
        thenItIsCaught(
                plan(8, 1, 7, "'a'", "", row("a", 7, 9, 7, 9, 7, 9, 0, true, null)),
                "a: lateStart 2026-03-11 must be 2026-03-10");
    }

    private static final String PARTS_AND_WAYS = """
            - {id: party, title: P, estimate: 1d, needs: [buying]}
            - {id: buying, title: B, needs: [design]}
            - {id: catalogue, title: C, parent: buying, estimate: 2d, onlyIf: {holds: demand}}
            - {id: money, title: M, parent: buying}
            - {id: payments, title: P, parent: money, estimate: 3d}
            - {id: cash, title: C, parent: money, estimate: 9d, onlyIf: {refuted: demand}}
            - {id: design, title: D, estimate: 1d, needs: [plan-b]}
            - {id: trial, title: T, estimate: 2d, tests: demand, ifRefuted: {instead: [cash, plan-b]}}
            - {id: plan-b, title: P, onlyIf: {refuted: demand}}
            - {id: leaflet, title: L, parent: plan-b, estimate: 1d}
            """;

    private static String planOfParts(String design, String buying, String money, String cash) {
        return plan(
                10,
                0,
                5,
                "'design', 'payments', 'party'",
                "",
                row("party", 9, 10, 4, 5, 9, 10, 5, true, null),
                buying,
                row("catalogue", 7, 9, 1, 3, 7, 9, 6, false, null),
                money,
                row("payments", 6, 9, 1, 4, 6, 9, 5, true, null),
                cash,
                design,
                row("trial", 8, 10, 0, 2, 8, 10, 8, false, 2),
                rowOfDates("plan-b", null, null),
                rowOfDates("leaflet", null, null));
    }

    private static final String DESIGN = row("design", 5, 6, 0, 1, 5, 6, 5, true, 1);
    private static final String BUYING = rowOfDates("buying", "2026-03-10", "2026-03-12");
    private static final String MONEY = rowOfDates("money", "2026-03-10", "2026-03-12");
    private static final String CASH = rowOfDates("cash", null, null);

    @Test
    void partsAndWaysOutHold() {
        givenProject("2026-03-16", "{}", PARTS_AND_WAYS);
        thenItHolds(planOfParts(DESIGN, BUYING, MONEY, CASH));
    }

    @Test
    void parentsRunWithTheirParts() {
        givenProject("2026-03-16", "{}", PARTS_AND_WAYS);
        var shorter = rowOfDates("buying", "2026-03-11", "2026-03-12");
        thenItIsCaught(planOfParts(DESIGN, shorter, MONEY, CASH), "its parts' first start");
        var longer = rowOfDates("money", "2026-03-10", "2026-03-13");
        thenItIsCaught(planOfParts(DESIGN, BUYING, longer, CASH), "its parts' last deadline");
    }

    @Test
    void whatAParentNeedsItsPartsNeed() {
        givenProject("2026-03-16", "{}", PARTS_AND_WAYS);
        var late = row("design", 6, 7, 0, 1, 6, 7, 6, false, 1);
        thenItIsCaught(planOfParts(late, BUYING, MONEY, CASH), "payments: link FS+0d from design is broken by 1 days");
        thenItIsCaught(planOfParts(late, BUYING, MONEY, CASH), "design: lateFinish 2026-03-10 must be 2026-03-09");
    }

    @Test
    void stepsOfTheOtherWayHaveNoDates() {
        givenProject("2026-03-16", "{}", PARTS_AND_WAYS);
        var dated = rowOfDates("cash", "2026-03-10", null);
        thenItIsCaught(planOfParts(DESIGN, BUYING, MONEY, dated), "cash: is off the way, start must be null");
    }

    @Test
    void weeksAndHolidaysAreTheProjectsOwn() {
        givenProject(
                "2026-03-16", "{}", "{workdays: [sun, mon, tue, wed, thu], holidays: [2026-03-11/2026-03-12]}", """
                - {id: a, title: A, estimate: 2d}
                """);
        var dates = List.of("2026-03-10", "2026-03-15");
        var row = row("a", dates, List.of("2026-03-02", "2026-03-03"), dates, 6, true, 1);
        var plan = plan(10, 0, 6, "'a'", "", row);
        thenItHolds(plan);
        thenItIsCaught(plan.replace("2026-03-15", "2026-03-12"), "a: deadline 2026-03-12 must be a working day");
    }

    private void givenProject(String launch, String teams, String steps) {
        givenProject(launch, teams, "{workdays: [mon, tue, wed, thu, fri]}", steps);
    }

    private void givenProject(String launch, String teams, String calendar, String steps) {
        write(
                "project.yaml",
                "format: dateline/1\nname: Kindle\nlaunch: %s\ncalendar: %s\nteams: %s\n"
                        .formatted(launch, calendar, teams));
        write("steps.yaml", "steps:\n" + steps.indent(2));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(directory.resolve("kindle"));
            Files.writeString(directory.resolve("kindle").resolve(file), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void thenItHolds(String plan) {
        assertThat(violations(plan)).isEmpty();
    }

    private void thenItIsCaught(String plan, String violation) {
        assertThat(violations(plan)).anyMatch(found -> found.contains(violation));
    }

    private List<String> violations(String plan) {
        return PlanVerifier.violations(directory.resolve("kindle"), TODAY, plan);
    }

    private static String plan(
            int launch, int lateBy, int mustStartBy, String chain, String unestimated, String... rows) {
        return """
                {"project": "kindle", "launch": "%s", "today": "2026-03-02", "feasible": %s, "lateBy": %d,
                 "mustStartBy": "%s", "chain": [%s], "unestimated": [%s], "steps": [%s]}
                """.formatted(
                        day(launch),
                        lateBy == 0,
                        lateBy,
                        day(mustStartBy),
                        chain.replace('\'', '"'),
                        unestimated.replace('\'', '"'),
                        String.join(",\n", rows));
    }

    /** A planned step of at least one day; each end is the boundary after the last day. */
    private static String row(
            String id,
            int start,
            int end,
            int earlyStart,
            int earlyEnd,
            int lateStart,
            int lateEnd,
            int slack,
            boolean critical,
            @Nullable Integer rank) {
        var early = List.of(day(earlyStart), day(earlyEnd - 1));
        var late = List.of(day(lateStart), day(lateEnd - 1));
        return row(id, List.of(day(start), day(end - 1)), early, late, slack, critical, rank);
    }

    private static String startedRow(
            String id, String started, int end, int earlyEnd, int lateEnd, int slack, boolean critical) {
        var dates = List.of(started, day(end - 1));
        return row(
                id,
                dates,
                List.of(started, day(earlyEnd - 1)),
                List.of(started, day(lateEnd - 1)),
                slack,
                critical,
                null);
    }

    private static String milestone(
            String id, int at, int early, int late, int slack, boolean critical, @Nullable Integer rank) {
        var dates = List.of(day(at), day(at));
        return row(id, dates, List.of(day(early), day(early)), List.of(day(late), day(late)), slack, critical, rank);
    }

    private static String row(
            String id,
            List<String> dates,
            List<String> early,
            List<String> late,
            int slack,
            boolean critical,
            @Nullable Integer rank) {
        return """
                {"id": "%s", "start": "%s", "deadline": "%s", "earlyStart": "%s", "earlyFinish": "%s",
                 "lateStart": "%s", "lateFinish": "%s", "slack": %d, "critical": %s, "rank": %s}""".formatted(
                        id,
                        dates.getFirst(),
                        dates.getLast(),
                        early.getFirst(),
                        early.getLast(),
                        late.getFirst(),
                        late.getLast(),
                        slack,
                        critical,
                        rank);
    }

    /** What is not scheduled: done, or a parent, or off the way. */
    private static String rowOfDates(String id, @Nullable String start, @Nullable String deadline) {
        return "{'id': '%s', 'start': '%s', 'deadline': '%s', 'slack': null, 'critical': false, 'rank': null}"
                .formatted(id, start, deadline)
                .replace("'null'", "null")
                .replace('\'', '"');
    }

    private static String day(int workingDays) {
        return TODAY.plusDays(workingDays + 2L * Math.floorDiv(workingDays, 5)).toString();
    }
}
