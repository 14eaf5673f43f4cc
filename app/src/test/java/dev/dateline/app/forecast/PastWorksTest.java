package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.engine.history.FittedClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which finished work a forecast learns from, and what is left out with which reason. */
class PastWorksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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
    void rowsThatCannotBeAreToldByTheirLineAndTheOthersTaken() {
        var cases = new PastCases("""
                Task,Estimate,Actual,Start,End,Unit
                a,10,14,2025-01-06,2025-01-23,d
                b,0,3,,,d
                c,-2,3,,,d
                d,5,five,,,d
                e,5,6,2025-02-30,,d
                f,5,,,,d
                g,5,6,,,h
                h,5,6,2025-03-03,2025-03-01,d
                "i, with a comma",5,7.5,,,d
                """);

        assertThat(cases.cases()).extracting(one -> one.name().orElse("")).containsExactly("a", "i, with a comma");
        assertThat(cases.leftOut()).isEqualTo(7);
        assertThat(cases.problems())
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("line 3: estimate (0) must be above 0"),
                        told -> assertThat(told).startsWith("line 4: estimate (-2) must be above 0"),
                        told -> assertThat(told).startsWith("line 5: `actual` is `five`; expected a plain number"),
                        told -> assertThat(told).contains("line 6: the date `2025-02-30` does not exist"),
                        told -> assertThat(told).isEqualTo("line 7: `actual` is empty"),
                        told -> assertThat(told)
                                .isEqualTo("line 8: the unit is `h`, in line 2 it was `d`; a class has one unit"),
                        told -> assertThat(told)
                                .isEqualTo("line 9: finished (2025-03-01) must not be before started (2025-03-03)"));
    }

    @Test
    void aHeadingWithoutWhatIsNeededIsTold() {
        assertThat(new PastCases("name,days\na,3\n").problems())
                .containsExactly(
                        "the heading (name, days) has no column `estimate`; expected one with that name",
                        "the heading (name, days) has no column `actual`; expected one with that name");
        assertThat(new PastCases("").problems()).singleElement().asString().startsWith("nothing was handed in");
    }

    @Test
    void moreRowsThanTeachAnythingAreRefusedAtOnce() {
        var cases = new PastCases("estimate,actual\n" + "1,2\n".repeat(10_001));

        assertThat(cases.cases()).isEmpty();
        assertThat(cases.problems())
                .singleElement()
                .asString()
                .startsWith("there are 10001 rows; expected at most 10000");
    }

    @Test
    void oneCaseAndCasesAllEqualHaveNoShape() {
        assertThat(PastWorkView.fits(PastWorkView.fitted(new PastCases("estimate,actual\n2,3\n").cases())))
                .startsWith("Too few, or all alike");
        assertThat(PastWorkView.fits(
                        PastWorkView.fitted(new PastCases("estimate,actual\n" + "2,3\n".repeat(100)).cases())))
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
