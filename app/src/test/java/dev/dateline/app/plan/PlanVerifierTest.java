package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right plans hold, and each rule catches one that breaks it: dates, links, kept dates and teams. */
class PlanVerifierTest extends HandMadePlans {

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
                "['build', 'ship']        | ['build']                    | build: is last in the chain, and something else than",
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
        thenItHolds(plan(10, 0, 2, "'build', 'ship'", "", kept, ship));
        var early = row("build", 1, 4, 0, 3, 5, 8, 5, true, 1);
        thenItIsCaught(plan(10, 0, 1, "'build'", "", early, ship), "build: could move later alone by 1 days");
        var late = row("build", 4, 7, 0, 3, 5, 8, 5, true, 1);
        thenItIsCaught(
                plan(10, 0, 4, "'build'", "", late, ship),
                "build: could move alone by 1 days, nearer to its kept date");
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
}
