package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.People;
import dev.dateline.app.project.Team;
import dev.dateline.app.project.Today;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.engine.calendar.DateRange;
import dev.dateline.engine.scheduling.LinkType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {

    @TempDir
    private Path directory;

    private Contents contents = Contents.empty("none");

    @BeforeEach
    void givenTwoSteps() throws Exception {
        contents = PlanReading.of(
                ProjectFolder.in(directory)
                        .steps(
                                "id: design, estimate: {low: 5d, likely: 10d, high: 20d}, uses: {engineers: 1}",
                                "id: build, title: Built & tested, needs: [design], estimate: 10d, importance: 2, uses: {engineers: 2}"));
    }

    @Test
    void theLaunchMoves() {
        var proposal = proposed("launch", "2026-05-25");
        assertThat(proposal.apply(contents).project().launch()).isEqualTo("2026-05-25");
        assertThat(proposal.describe()).isEqualTo("the launch one week earlier, on 25 May 2026");
    }

    @Test
    void aLongerEstimateKeepsTheWidthOfItsRange() {
        var estimate =
                step(proposed("estimate.design", "20d"), "design").estimate().orElseThrow();
        assertThat(estimate).hasToString("10d–40d");
        assertThat(estimate.likely().days()).isEqualTo(20);
    }

    @Test
    void aStepThatIsToEndOnADayMayNotBeginBeforeItsLengthAllows() {
        // ten working days that end on Friday 1 May begin on Monday 20 April
        assertThat(step(proposed("finish.build", "2026-05-01"), "build").notBefore())
                .hasValue(LocalDate.of(2026, 4, 20));
    }

    @Test
    void datesScoresAndCapacitiesChange() {
        assertThat(step(proposed("notBefore.build", "2026-04-07"), "build").notBefore())
                .hasValue(LocalDate.of(2026, 4, 7));
        assertThat(step(proposed("importance.build", "5"), "build").importanceOrMiddle())
                .isEqualTo(5);
        assertThat(step(proposed("difficulty.build", "1"), "build").difficultyOrMiddle())
                .isEqualTo(1);
        assertThat(proposed("capacity.engineers", "2.5")
                        .apply(contents)
                        .project()
                        .teams())
                .extractingByKey("engineers")
                .extracting(Team::capacity)
                .hasToString("2.5");
    }

    @Test
    void whoNeededAStepThatIsLeftOutNeedsWhatItNeeded() throws Exception {
        contents = PlanReading.of(ProjectFolder.in(directory)
                .steps(
                        "id: design, estimate: 10d",
                        "id: polish, needs: [{step: design, lag: 2d}], estimate: 5d",
                        "id: build, needs: [polish], estimate: 10d"));
        var proposal = proposed("without.polish", "yes");
        assertThat(proposal.apply(contents).of(Step.KIND)).extracting(Step::id).containsExactly("design", "build");
        assertThat(step(proposal, "build").needs())
                .containsExactly(new Need("design", LinkType.FS, new WorkingDays(2)));
        assertThat(proposal.describe()).isEqualTo("without “polish”");
    }

    @Test
    void aStepAllOfWhosePartsAreLeftOutGoesWithThem() throws Exception {
        contents = PlanReading.of(ProjectFolder.in(directory)
                .steps(
                        "id: extras, title: Extras",
                        "id: one, parent: extras, estimate: 5d",
                        "id: two, parent: extras, estimate: 5d",
                        "id: build, needs: [extras], estimate: 10d"));
        var proposal = proposed(Map.of("without.one", "yes", "without.two", "yes"));
        assertThat(proposal.apply(contents).of(Step.KIND)).extracting(Step::id).containsExactly("build");
        assertThat(step(proposal, "build").needs()).isEmpty();
    }

    @Test
    void anAbsenceMovesOrIsNone() throws Exception {
        contents = PlanReading.of(
                ProjectFolder.in(directory).with("project.yaml", """
                        format: dateline/1
                        name: Kindle
                        launch: 2026-06-01
                        asOf: 2026-03-02
                        teams: {engineers: {capacity: 4, away: [2026-04-06/2026-04-17, 2026-05-04]}}
                        """).steps("id: design, estimate: 10d"));
        assertThat(away(proposed("away.engineers.2026-04-06", "none")))
                .hasToString("[DateRange[from=2026-05-04, to=2026-05-04]]");
        assertThat(away(proposed("away.engineers.2026-05-04", "2026-05-11/2026-05-12")))
                .contains(new DateRange(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 12)));
        assertThat(proposed("away.engineers.2026-04-07", "none").problems().values())
                .containsExactly("engineers have no absence that begins on 2026-04-07");
    }

    @Test
    void daysOnWhichATeamIsFewerMoveOrAreNone() throws Exception {
        contents = PlanReading.of(
                ProjectFolder.in(directory).with("project.yaml", """
                        format: dateline/1
                        name: Kindle
                        launch: 2026-06-01
                        asOf: 2026-03-02
                        teams:
                          engineers:
                            capacity: 4
                            periods:
                              - {days: 2026-04-06/2026-04-17, capacity: 2}
                              - {days: 2026-05-04/2026-05-08, capacity: 6}
                        """).steps("id: design, estimate: 10d"));
        assertThat(periods(proposed("away.engineers.2026-04-06", "none")))
                .extracting(Team.Period::capacity)
                .containsExactly(new People(60));
        assertThat(periods(proposed("away.engineers.2026-04-06", "2026-04-13/2026-04-24")))
                .extracting(Team.Period::days)
                .contains(new DateRange(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 24)));
        assertThat(proposed("away.engineers.2026-04-06", "2026-05-04")
                        .problems()
                        .values())
                .singleElement()
                .asString()
                .startsWith("two periods of the team both hold 2026-05-04");
        assertThat(proposed("away.engineers.2026-05-04", "none").problems().values())
                .containsExactly("engineers have no absence that begins on 2026-05-04");
    }

    private List<Team.Period> periods(Proposal proposal) {
        return Objects.requireNonNull(proposal.apply(contents).project().teams().get("engineers"))
                .periods();
    }

    private List<DateRange> away(Proposal proposal) {
        return Objects.requireNonNull(proposal.apply(contents).project().teams().get("engineers"))
                .away();
    }

    @Test
    void aFormNamesItsStepInAFieldOfItsOwn() {
        var proposal = proposed(Map.of("step", "build", "estimate", "3d"));
        assertThat(step(proposal, "build").estimate()).hasToString("Optional[3d]");
        assertThat(proposal.query()).isEqualTo("estimate.build=3d");
    }

    @Test
    void aFormNamesItsStepByItsTitleOrTheBeginningOfOne() {
        for (var written : List.of("Built & tested", "built & TESTED", "Buil", "build")) {
            assertThat(proposed(Map.of("step", written, "estimate", "3d")).query())
                    .isEqualTo("estimate.build=3d");
        }
        assertThat(proposed(Map.of("step", "Bult & tested", "estimate", "3d"))
                        .problems()
                        .get("step"))
                .isEqualTo("`Bult & tested` is not among the steps; maybe `Built & tested`?");
    }

    @Test
    void aStepThatIsDoneSaysSo() throws Exception {
        contents = PlanReading.of(ProjectFolder.in(directory)
                .steps(
                        "id: design, title: Designed, estimate: 10d, status: done, started: 2026-01-05, finished: 2026-01-16",
                        "id: build, estimate: 10d"));

        assertThat(proposed(Map.of("step", "Designed", "estimate", "3d"))
                        .problems()
                        .values())
                .containsExactly("“Designed” is done");
    }

    @Test
    void halfAPersonMayBeTypedWithAComma() {
        assertThat(proposed("capacity.engineers", "6,5").describe()).isEqualTo("engineers of 6.5 instead of 4");
        assertThat(proposed("capacity.engineers", "1,200").problems()).hasSize(1);
    }

    @Test
    void whatIsSoAlreadyIsSaid() {
        assertThat(proposed(Map.of("launch", "2026-06-01", "estimate.build", "2w", "capacity.engineers", "4"))
                        .same()
                        .values())
                .containsExactlyInAnyOrder(
                        "The launch is on 1 June 2026 already.",
                        "“Built & tested” takes 10 working days already.",
                        "The plan has 4 people in engineers already.");
    }

    @Test
    void whatCannotBeIsToldOnceAndChangesNothing() {
        var hostile = new HashMap<String, String>();
        hostile.put("estimate.nosuch", "3d");
        hostile.put("estimate.biuld", "3d");
        hostile.put("estimate.build", "-3d");
        hostile.put("launch", "31 February 2026");
        hostile.put("capacity.engineers", "'; drop table steps; --");
        hostile.put("importance.build", "9".repeat(1_000_000));
        hostile.put("notBefore.build", "9999-12-31");
        var proposal = proposed(hostile);
        assertThat(proposal.isEmpty()).isTrue();
        assertThat(proposal.problems()).hasSameSizeAs(hostile);
        assertThat(proposal.problems().get("estimate.biuld")).isEqualTo("there is no step `biuld`; maybe `build`?");
        assertThat(proposal.problems().values()).allMatch(message -> message.length() < 300);
        assertThat(proposal.apply(contents).of(Step.KIND)).isEqualTo(contents.of(Step.KIND));
    }

    @Test
    void whatIsSoAlreadyIsNoProposal() {
        assertThat(proposed(Map.of("launch", "2026-06-01", "estimate.build", "10d", "day", "2026-03-02"))
                        .isEmpty())
                .isTrue();
    }

    private Step step(Proposal proposal, String id) {
        return proposal.apply(contents).of(Step.KIND).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Proposal proposed(String name, String value) {
        return proposed(Map.of(name, value));
    }

    private Proposal proposed(Map<String, String> parameters) {
        var request = new HashMap<String, String[]>();
        parameters.forEach((name, value) -> request.put(name, new String[] {value}));
        return Proposal.of(request, contents, Today.of(contents.project(), Optional.empty(), Clock.systemUTC()));
    }
}
