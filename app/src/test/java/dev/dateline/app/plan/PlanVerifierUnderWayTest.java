package dev.dateline.app.plan;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same of work that has begun, of parts and of ways out. */
class PlanVerifierUnderWayTest extends HandMadePlans {

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
}
