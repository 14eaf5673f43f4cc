package dev.dateline.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.CommandRun;
import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import dev.dateline.engine.calendar.DateRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Today is Monday 2 March 2026, the launch Monday 1 June 2026; four engineers. */
class ScenariosTest {

    private static final Today TODAY = new Today(LocalDate.parse("2026-03-02"), "test");

    @TempDir
    private Path directory;

    private ProjectFolder folder = new ProjectFolder(Path.of(""));

    /** Two steps of ten days that each take all engineers, so that one waits for the other. */
    @BeforeEach
    void givenTwoStepsThatShareATeam() {
        folder = ProjectFolder.in(directory)
                .claims("id: delivery-time", "id: price")
                .steps(
                        "id: store, estimate: {low: 8d, likely: 10d, high: 20d}, uses: {engineers: 4}, serves: [delivery-time]",
                        "id: prices, estimate: {low: 8d, likely: 10d, high: 20d}, uses: {engineers: 4}, serves: [price]");
    }

    private Contents contents() throws FolderProblems {
        return new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
    }

    private BackwardPlan planned(String... changes) throws FolderProblems {
        return Planner.plan(supposed(changes), TODAY);
    }

    private Contents supposed(String... changes) throws FolderProblems {
        folder.list("scenarios", "id: other, name: Otherwise, changes: [" + String.join(", ", changes) + "]");
        var contents = contents();
        return Supposed.of(contents.of(Scenario.KIND).getFirst(), contents, TODAY)
                .contents();
    }

    private PlanForecast forecast(Contents contents) {
        return PlanForecast.of(Planner.plan(contents, TODAY), 1000, PlanForecast.SEED, done -> {});
    }

    @Test
    void aScenarioLeavesTheProjectAsItWas() throws FolderProblems {
        folder.list(
                "scenarios",
                "id: other, name: Otherwise, changes: [{step: store, leftOut: true}, {launch: 2026-05-01}]");
        var contents = contents();
        var steps = contents.of(Step.KIND);
        var project = contents.project();

        Supposed.of(contents.of(Scenario.KIND).getFirst(), contents, TODAY);

        assertThat(contents.of(Step.KIND)).isEqualTo(steps);
        assertThat(contents.project()).isEqualTo(project);
    }

    @Test
    void twoStepsOfOneTeamWaitForEachOther() throws FolderProblems {
        // 20 working days back from Monday 1 June is Monday 4 May
        assertThat(planned().mustStartBy()).hasValue(LocalDate.parse("2026-05-04"));
    }

    @Test
    void twiceThePeopleDoBothAtOnce() throws FolderProblems {
        // 10 working days back from Monday 1 June is Monday 18 May
        assertThat(planned("{team: engineers, capacity: 8}").mustStartBy()).hasValue(LocalDate.parse("2026-05-18"));
    }

    @Test
    void twiceThePeopleForAWhileDoBothAtOnceOnlyThen() throws FolderProblems {
        // from 27 April to 8 May both could be done at once, which is too early to be of use: the first need only be
        // done by 15 May
        assertThat(planned("{team: engineers, capacity: 8, during: 2026-04-27/2026-05-08}")
                        .mustStartBy())
                .hasValue(LocalDate.parse("2026-05-04"));
        assertThat(planned("{team: engineers, capacity: 8, during: 2026-05-18/2026-05-29}")
                        .mustStartBy())
                .hasValue(LocalDate.parse("2026-05-18"));
        // two weeks in May with nobody to spare for either push both before them
        assertThat(planned("{team: engineers, capacity: 3, during: 2026-05-11/2026-05-22}")
                        .mustStartBy())
                .hasValue(LocalDate.parse("2026-04-13"));
    }

    @Test
    void theForecastHasThePeopleOfAPeriodToo() throws FolderProblems {
        var before = forecast(contents()).finish(0.8).orElseThrow();
        var after = forecast(supposed("{team: engineers, capacity: 8, during: 2026-03-02/2026-04-30}"))
                .finish(0.8)
                .orElseThrow();

        assertThat(after).isBefore(before);
        assertThat(after)
                .isEqualTo(forecast(supposed("{team: engineers, capacity: 8}"))
                        .finish(0.8)
                        .orElseThrow());
    }

    @Test
    void aTeamThatIsAwayPushesWorkBefore() throws FolderProblems {
        assertThat(planned("{team: engineers, away: 2026-05-18/2026-05-29}").mustStartBy())
                .hasValue(LocalDate.parse("2026-04-20"));
    }

    @Test
    void aHolidayIsNotWorkedAndOneTakenBackIs() throws FolderProblems {
        assertThat(planned("{holiday: 2026-05-25}").mustStartBy()).hasValue(LocalDate.parse("2026-05-01"));
        assertThat(planned("{holiday: 2026-05-25}", "{worked: 2026-05-25}").mustStartBy())
                .hasValue(LocalDate.parse("2026-05-04"));
    }

    @Test
    void daysAreCutOutOfRanges() {
        var left = Supposed.without(
                List.of(range("2026-08-01", "2026-08-31"), range("2026-09-05", "2026-09-06")),
                range("2026-08-10", "2026-09-05"));

        assertThat(left).containsExactly(range("2026-08-01", "2026-08-09"), range("2026-09-06", "2026-09-06"));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** 65 working days from 2 March to 1 June, 10 in the period, at 900 EUR. */
    @Test
    void peopleWhoJoinAreSaidBesideTheCostWithWhatTheyCost() throws FolderProblems {
        assertThat(besides("{team: engineers, capacity: 5}"))
                .containsExactly("65 working days more of engineers, € 58,500 if all are paid");
        assertThat(besides("{team: engineers, capacity: 6, during: 2026-04-27/2026-05-08}"))
                .containsExactly("20 working days more of engineers, € 18,000 if all are paid");
        assertThat(besides("{team: engineers, capacity: 3, during: 2026-04-27/2026-05-08}"))
                .isEmpty();
    }

    @Test
    void whatPeopleCostWhoHaveNoDayRateIsNotKnown() throws FolderProblems {
        folder.with(
                "project.yaml",
                "{format: dateline/1, name: Kindle, launch: 2026-06-01, asOf: 2026-03-02, teams: {engineers: {capacity: 4}}}");

        assertThat(besides("{team: engineers, capacity: 4.5}"))
                .containsExactly(
                        "32.5 working days more of engineers; what they cost is not known, for the team has no day rate");
    }

    private List<String> besides(String change) throws FolderProblems {
        return compared(change).morePeople();
    }

    private Compared compared(String change) throws FolderProblems {
        var plan = forecast(contents());
        var then = forecast(supposed(change));
        return new Compared(Standing.of(plan, Optional.empty()), Standing.of(then, Optional.of(plan)));
    }

    @Test
    void morePeopleWhoChangeNothingDoNotHelp() throws FolderProblems {
        assertThat(compared("{team: engineers, capacity: 5}").sentence())
                .startsWith("It does not help: nothing that is compared here differs from the plan. Not in its cost: ");
    }

    @Test
    void anEqualScenarioHasAnEqualForecastBitForBit() throws FolderProblems {
        var plan = forecast(contents());
        var same = forecast(supposed());
        var standing = Standing.of(same, Optional.of(plan));

        assertThat(standing.onTime()).isEqualTo(plan.onTime());
        assertThat(standing.cost80()).isEqualTo(plan.cost(0.8));
        assertThat(standing.gained()).hasValue(new Standing.Gain(0, 0));
        for (int trial = 0; trial < plan.trials(); trial++) {
            assertThat(same.isInTime(trial)).isEqualTo(plan.isInTime(trial));
        }
    }

    @Test
    void aDifferenceCountsOnlyTheTrialsThatTurned() throws FolderProblems {
        var plan = forecast(supposed("{launch: 2026-04-06}"));
        var later = forecast(supposed("{launch: 2026-04-13}"));
        var gain = Standing.of(later, Optional.of(plan)).gained().orElseThrow();

        assertThat(gain.chance())
                .isEqualTo(
                        later.onTime().orElseThrow() - plan.onTime().orElseThrow(),
                        org.assertj.core.data.Offset.offset(1e-9));
        // no trial is lost by a later launch, so that it is one share of trials: its error is that of a share
        assertThat(gain.error())
                .isCloseTo(
                        1.96 * Math.sqrt(gain.chance() * (1 - gain.chance()) / 1000),
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whoWaitedForWhatIsLeftOutWaitsForWhatThatWaitedFor() throws FolderProblems {
        folder.steps(
                "id: first, estimate: 5d",
                "id: middle, estimate: 5d, needs: [{step: first, lag: 2d}]",
                "id: last, estimate: 5d, needs: [{step: middle, lag: 1d}]");

        // 5 days, a lag of 3, 5 days: 13 working days back from 1 June
        assertThat(planned("{step: middle, leftOut: true}").mustStartBy()).hasValue(LocalDate.parse("2026-05-13"));
    }

    @Test
    void aClaimThatIsLeftOutTakesTheStepsThatServeItAloneWithIt() throws FolderProblems {
        var then = supposed("{claim: price, leftOut: true}");

        assertThat(then.of(Step.KIND)).extracting(Step::id).containsExactly("store");
        assertThat(forecast(then).claim("price")).isEmpty();
    }

    @Test
    void anAssumptionTakenAsRefutedTakesTheOtherWayOut() throws FolderProblems {
        folder.with(
                        "assumptions.yaml",
                        "assumptions:\n  - {id: fast-network, statement: The network is fast, for: [delivery-time], chance: 80 %}\n")
                .steps(
                        "id: try, estimate: 3d, tests: fast-network, ifRefuted: {instead: [cable]}",
                        "id: air, estimate: 5d, needs: [try], onlyIf: {holds: fast-network}",
                        "id: cable, estimate: 20d, needs: [try], onlyIf: {refuted: fast-network}");

        assertThat(planned("{assumption: fast-network, taken: refuted}").mustStartBy())
                .hasValue(LocalDate.parse("2026-04-29"));
        assertThat(planned("{assumption: fast-network, taken: holds}")
                        .step("cable")
                        .onWay())
                .isFalse();
    }

    @Test
    void whatWouldNeedMorePeopleThanThereAreMakesNoPlan() {
        assertThatThrownBy(() -> supposed("{team: engineers, capacity: 2}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`store` uses 4 of engineers, who are only 2");
    }

    @Test
    void aScenarioThatMakesNoPlanOrSaysWhatIsPastIsFound() {
        folder.steps(
                        "id: store, estimate: 10d, uses: {engineers: 4}",
                        "id: prices, status: done, finished: 2026-02-20, uses: {engineers: 1}")
                .list(
                        "scenarios",
                        "id: fewer, name: Fewer, changes: [{team: engineers, capacity: 2}]",
                        "id: late, name: Late, changes: [{step: prices, importance: 5}]");

        assertThat(folder.json("check").get("findings"))
                .extracting(finding -> finding.get("rule").asString())
                .contains("W01", "W02");
    }

    @Test
    void theTerminalPlansAndForecastsAScenarioInTheProjectsPlace() {
        folder.list("scenarios", "id: more-people, name: More people, changes: [{team: engineers, capacity: 8}]");
        var plan = folder.json("plan", "--scenario", "more-people");

        assertThat(plan.get("mustStartBy").asString()).isEqualTo("2026-05-18");
        assertThat(plan.get("scenario").get("changes").get(0).asString()).isEqualTo("engineers of 8 instead of 4 (+4)");
        assertThat(folder.json("forecast", "--scenario", "more-people", "--trials", "500")
                        .get("scenario")
                        .get("id")
                        .asString())
                .isEqualTo("more-people");
        assertThat(folder.json("plan").has("scenario")).isFalse();
    }

    @Test
    void ofAScenarioNothingIsWritten() {
        folder.list("scenarios", "id: more-people, name: More people, changes: [{team: engineers, capacity: 8}]");
        var before = folder.read("project.yaml");

        assertThat(folder.run("plan", "--scenario", "more-people", "--keep").status())
                .isEqualTo(2);
        assertThat(folder.run("forecast", "--scenario", "more-people", "--keep").status())
                .isEqualTo(2);
        assertThat(folder.read("project.yaml")).isEqualTo(before);
        assertThat(folder.path().resolve("schedule.yaml")).doesNotExist();
    }

    @Test
    void anUnknownScenarioIsToldOnceWithTheNearest() {
        folder.list("scenarios", "id: more-people, name: More people, changes: []");
        var run = folder.run("plan", "--scenario", "more-peple");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("--scenario: there is no scenario `more-peple`; maybe `more-people`?");
    }

    @Test
    void programsAreToldOfAnUnknownScenarioInJson() {
        var run = folder.run("plan", "--json", "--scenario", "nobody");

        assertThat(run.status()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(run.out()).get("error").asString())
                .startsWith("--scenario: this project has no scenarios");
    }

    @Test
    void anUnknownStepInAScenarioIsAProblemWithTheNearest() {
        folder.list("scenarios", "id: other, name: Other, changes: [{step: stroe, leftOut: true}]");

        assertThat(CommandRun.dateline("plan", folder.path()).err())
                .contains("scenarios.yaml:2:")
                .contains("unknown-reference: `stroe` is not among the steps; maybe `store`?");
    }

    @Test
    void aChangeThatSaysNothingOrTwoThingsIsAProblem() {
        folder.list(
                "scenarios",
                "id: one, name: One, changes: [{step: store}]",
                "id: two, name: Two, changes: [{launch: 2026-05-01, step: store, leftOut: true}]",
                "id: three, name: Three, changes: [{team: engineers}]");

        assertThat(CommandRun.dateline("plan", folder.path()).err())
                .contains("a step has `leftOut: true`, or some of")
                .contains("expected one of {launch: …}")
                .contains("a team has one of `capacity`");
    }
}
