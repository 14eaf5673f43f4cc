package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.engine.history.FittedClass;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which finished work a forecast learns from, and what is left out with which reason. */
class PastWorksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final PastCases.As OTHERS = new PastCases.As(false, Optional.empty());
    private static final PastCases.As OURS = new PastCases.As(true, Optional.empty());

    @TempDir
    private Path directory;

    private Contents contents(String... steps) {
        var folder = ProjectFolder.in(directory).steps(steps);
        try {
            return new Folder(folder.path(), Dateline.KINDS, List.of()).read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    private Contents past(String classes) {
        var folder = ProjectFolder.in(directory);
        folder.list("reference-classes", classes);
        try {
            return new Folder(folder.path(), Dateline.KINDS, List.of()).read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    private static String done(String id, String estimate, String dates) {
        return "id: " + id + ", " + estimate + "status: done, " + dates;
    }

    @Test
    void aStepTeachesItsWorkingDays() {
        var works = PastWorks.of(
                contents(done("a", "estimate: 4d, owner: crew, ", "started: 2026-02-19, finished: 2026-02-24")), TODAY);

        assertThat(works.used()).singleElement().satisfies(work -> {
            assertThat(work.estimate()).isEqualTo(4);
            assertThat(work.actual()).isEqualTo(4);
            assertThat(work.person()).isEqualTo("crew");
        });
    }

    @Test
    void whatTeachesNothingIsToldWithItsReason() {
        var works = PastWorks.of(
                contents(
                        done("stone", "estimate: 0d, ", "started: 2026-02-19, finished: 2026-02-24"),
                        done("unknown", "", "started: 2026-02-19, finished: 2026-02-24"),
                        done("begun-when", "estimate: 4d, ", "finished: 2026-02-24"),
                        done("weekend", "estimate: 4d, ", "started: 2026-02-21, finished: 2026-02-22"),
                        done("later", "estimate: 4d, ", "started: 2026-02-19, finished: 2026-03-03")),
                TODAY);

        assertThat(works.used()).isEmpty();
        assertThat(works.leftOut())
                .extracting(PastWorks.LeftOut::why)
                .containsExactly(
                        "a milestone, which takes no time",
                        "nobody estimated it",
                        "nobody wrote down when it started",
                        "no working day lies between its first and its last",
                        "finished on 2026-03-03, which nobody knows yet");
    }

    @Test
    void rowsThatCannotBeAreCountedWithTheirReasonAndTheOthersTaken() {
        var cases = PastCases.of("""
                Task,Estimate,Actual,Start,End,Unit
                a,10,14,2025-01-06,2025-01-23,d
                b,0,3,,,d
                c,-2,3,,,d
                d,5,five,,,d
                e,5,6,2025-02-30,,d
                f,5,,,,d
                g,5,6,,,h
                h,5,6,2025-03-03,2025-03-01,d
                h,5,6,2025-03-03,2025-03-02,d
                "i, with a comma",5,7.5,,,d
                """, OTHERS);

        assertThat(cases.cases()).extracting(one -> one.name().orElse("")).containsExactly("a", "i, with a comma");
        assertThat(cases.leftOut().count()).isEqualTo(8);
        assertThat(cases.problems())
                .containsExactly(
                        "One row is left out: Estimate is 0 (row 3: `0`)",
                        "One row is left out: Estimate is below 0 (row 4: `-2`)",
                        "One row is left out: Actual is no number (row 5: `five`)",
                        "One row is left out: Start is no date (row 6: `2025-02-30`)",
                        "One row is left out: no Actual (row 7)",
                        "One row is left out: in another unit than the rest (row 8: `5 and 6 h`)",
                        "2 rows are left out: finished before it was started (first row 9: `2025-03-03 to 2025-03-01`)");
    }

    @Test
    void aThousandWithItsCommaIsAThousand() {
        assertThat(PastCases.of("estimate,actual\n\"1,200\",\"1,500\"\n800,\"1,000\"\n", OTHERS)
                        .cases())
                .extracting(one -> one.actual().orElseThrow())
                .containsExactly(new BigDecimal("1.5E+3"), new BigDecimal("1E+3"));
    }

    @Test
    void aMissThatNobodyBelievesIsPointedOut() {
        assertThat(PastCases.of("estimate,actual\n1.2,150\n5,6\n", OTHERS).notes())
                .containsExactly(
                        "One case took more than 100 times its estimate or less than a hundredth: is that so? It is row 2, estimated at 1.2,"
                                + " in the end 150");
    }

    @Test
    void ourOwnWorkInHoursBecomesDaysWhereTheHoursOfADayAreSaid() {
        var hours = "estimate,actual,unit\n8,9,hours\n16,20,hours\n";

        assertThat(PastCases.of(hours, OURS).wrong())
                .contains(
                        "our own finished work is counted in working days (`unit: d`) as the steps are; found `h`: say below how many"
                                + " hours a working day of yours has, and they are converted");
        var days = PastCases.of(hours, new PastCases.As(true, Optional.of(new BigDecimal(8))));
        assertThat(days.unit()).isEqualTo("d");
        assertThat(days.cases())
                .extracting(one -> one.actual().orElseThrow())
                .containsExactly(new BigDecimal("1.125"), new BigDecimal("2.5"));
        assertThat(PastCases.of(hours, OTHERS).unit()).isEqualTo("h");
        assertThat(PastCases.of("estimate,actual\n3points,4points\n", OURS).wrong())
                .contains(
                        "our own finished work is counted in working days (`unit: d`) as the steps are; found `points`");
    }

    @Test
    void finishesAloneAreTakenForThePaceOfOurOwnWork() {
        var rows = "number,title,state,closed_at\n7,\"Do, it\",closed,2026-02-10T10:00:00Z\n8,Later,open,\n";
        var cases = PastCases.of(rows, OURS);

        assertThat(cases.cases())
                .containsExactly(new Precedents.Case(
                        Optional.of("Do, it"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 2, 10)),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(cases.problems()).containsExactly("One row is left out: not finished (row 3)");
        assertThat(PastCases.of(rows, OTHERS).wrong().orElseThrow()).startsWith("these rows say only when");
    }

    @Test
    void ofATrackersRowsThoseWithoutAnEstimateTellThePace() {
        var cases = PastCases.of(
                        "Summary,Original estimate,Time Spent,Resolved\na,2d,3d,2026-01-05\nb,,4d,2026-01-06\n", OURS)
                .cases();

        assertThat(cases).hasSize(2);
        assertThat(Precedents.ratios(cases)).containsExactly(1.5);
    }

    @Test
    void aCaseHasEstimateAndActualOrADayOnWhichItWasFinished() {
        assertThatThrownBy(() -> past("id: mine, ours: true, cases: [{estimate: 3, finished: 2026-02-20}]"))
                .hasMessageContaining("or neither and the day on which it was `finished`; found no `actual`");
        assertThatThrownBy(() -> past("id: others, cases: [{finished: 2026-02-20}]"))
                .hasMessageContaining("which only our own finished work does");
    }

    @Test
    void aCaseWithoutEstimateComesBackFromItsFolderAsItWas() throws Exception {
        var before =
                past("id: own-days, ours: true, cases: [{name: a, finished: 2026-02-20}, {estimate: 3, actual: 4}]");
        new Folder(directory.resolve("kindle"), Dateline.KINDS, List.of()).write(before, directory.resolve("copy"));
        var after = new Folder(directory.resolve("copy"), Dateline.KINDS, List.of()).read();
        var classes = before.of(Precedents.KIND);
        var changed = before.with(
                Precedents.KIND,
                List.of(
                        classes.getFirst(),
                        new Precedents(
                                "more",
                                Optional.empty(),
                                Precedents.Of.TASKS,
                                true,
                                "d",
                                classes.getFirst().cases(),
                                Optional.empty(),
                                Optional.empty())));
        new Folder(directory.resolve("copy"), Dateline.KINDS, List.of()).write(changed, directory.resolve("again"));

        assertThat(after.of(Precedents.KIND)).isEqualTo(classes);
        assertThat(new Folder(directory.resolve("again"), Dateline.KINDS, List.of())
                        .read()
                        .of(Precedents.KIND))
                .isEqualTo(changed.of(Precedents.KIND));
    }

    @Test
    void finishesAloneTeachNoLengths() {
        var contents = past("id: own-days, ours: true, cases: [{finished: 2026-02-20}, {estimate: 3, actual: 4}]");

        assertThat(PastWorks.of(contents, TODAY).used()).hasSize(1);
        assertThat(PastWorks.of(contents, TODAY).leftOut()).isEmpty();
    }

    @Test
    void daysThatDoNotFitBetweenStartAndFinishArePointedOut() {
        var text =
                "Key,Created,Started,Resolved,Original estimate,Time Spent\nA-1,2026-01-02,2026-01-05,2026-01-07,28800,57600\n";

        assertThat(PastCases.of(text, OURS).notes())
                .containsExactly(
                        "Of 1 the actual is more days than lie between start and finish: are they counted in days?");
        assertThat(PastCases.of(text, OTHERS).notes()).isEmpty();
    }

    @Test
    void budgetsAreNoDays() {
        assertThat(PastCases.of("id,original_budget,latest_budget\na,1000,1500\n", OURS)
                        .wrong()
                        .orElseThrow())
                .endsWith("found `money`");
        assertThat(PastCases.of("id,original_budget,latest_budget\na,1000,1500\n", OTHERS)
                        .unit())
                .isEqualTo("money");
    }

    @Test
    void aHeadingWithoutWhatIsNeededIsTold() {
        assertThat(PastCases.of("name,days\na,3\n", OTHERS).wrong().orElseThrow())
                .startsWith(
                        "what was handed in: the columns are name, days; found no estimate, no actual, no finished");
        assertThat(PastCases.of("", OTHERS).wrong()).contains("what was handed in begins with no line of column names");
    }

    @Test
    void moreRowsThanTeachAnythingAreRefusedAtOnce() {
        var cases = PastCases.of("estimate,actual\n" + "1,2\n".repeat(10_001), OTHERS);

        assertThat(cases.cases()).isEmpty();
        assertThat(cases.wrong())
                .hasValueSatisfying(
                        wrong -> assertThat(wrong).startsWith("what was handed in has more than 10,000 rows"));
    }

    @Test
    void oneCaseAndCasesAllEqualHaveNoShape() {
        assertThat(PastWorkView.fits(PastWorkView.fitted(
                        PastCases.of("estimate,actual\n2,3\n", OTHERS).cases())))
                .startsWith("Too few, or all alike");
        assertThat(PastWorkView.fits(PastWorkView.fitted(PastCases.of("estimate,actual\n" + "2,3\n".repeat(100), OTHERS)
                        .cases())))
                .startsWith("Too few, or all alike");
    }

    @Test
    void ofFewCasesIsSaidHowFarTheyLieApart() {
        var two = FittedClass.of("ours", new double[] {1, 1.05});
        var ten = FittedClass.of("ours", new double[] {1, 1, 1, 1, 1, 1, 1.5, 1.5, 2, 2});

        assertThat(PastWorkView.says(two, "finished work", "the estimate"))
                .isEqualTo("They took 1 to 1.05 times the estimate. So few say little.");
        assertThat(PastWorkView.says(ten, "finished work", "the estimate"))
                .isEqualTo(
                        "Half of finished work took at most the estimate, one in five more than 1.5 times, one in twenty more than 2 times.");
    }
}
