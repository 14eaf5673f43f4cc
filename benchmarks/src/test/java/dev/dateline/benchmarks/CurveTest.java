package dev.dateline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances whose critical path takes 10 days. */
class CurveTest {

    @TempDir
    private Path folder;

    private final Curve curve = new Curve("Dateline");

    @Test
    void theMeanIsOfTheBestOfEachAndStartsWhenEachHasOne() {
        givenTwoInstances();

        assertThat(curve.meanAfter(0.2)).isEmpty();
        assertThat(curve.meanAfter(0.3)).hasValue(35);
        assertThat(curve.meanAfter(1)).hasValue(20);
        assertThat(curve.moments()).containsExactly(0.1, 0.3, 0.5);
        assertThat(curve.best("one")).isEqualTo(12);
    }

    @Test
    void everyBetterScheduleIsARow() throws IOException {
        givenTwoInstances();
        var file = folder.resolve("curve.csv");

        Curve.write(file, List.of(curve));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "instance,solver,cpu_seconds,makespan",
                        "one,Dateline,0.1000,15",
                        "other,Dateline,0.3000,12",
                        "one,Dateline,0.5000,12");
    }

    @Test
    void thePictureNamesEachSolverWithItsLastMean() {
        givenTwoInstances();
        var beside = new Curve("CP-SAT");
        beside.add(project("one"), 0.2, 14);

        assertThat(new CurvePlot(List.of(curve, beside), 1).svg())
                .contains(">Dateline<", ">20.0 %<", ">CP-SAT<", ">40.0 %<", "mean of 2 instances");
    }

    private void givenTwoInstances() {
        curve.add(project("one"), 0.1, 15);
        curve.add(project("other"), 0.3, 12);
        curve.add(project("one"), 0.5, 12);
    }

    private static PsplibProject project(String name) {
        return PsplibProject.read(name, PsplibTest.SMALL.replace("2      1     3       1", "2      1    10       1"));
    }
}
