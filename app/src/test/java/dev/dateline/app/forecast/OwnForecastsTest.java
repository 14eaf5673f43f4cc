package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of kept forecasts makes the next ones wider, longer or shorter. */
class OwnForecastsTest {

    @TempDir
    private Path directory;

    private ProjectFolder folder;

    @BeforeEach
    void tenStepsAreForecast() {
        folder = ProjectFolder.in(directory).steps(steps(0));
        folder.run("forecast", "--keep");
    }

    /** The first ones took 26 working days each, though 20 was thought to be much. */
    private static String[] steps(int finished) {
        return IntStream.range(0, 10)
                .mapToObj(k -> "id: step-%d, estimate: {low: 5d, likely: 10d, high: 20d}".formatted(k)
                        + (k < finished ? ", status: done, started: 2026-03-03, finished: 2026-04-07" : ""))
                .toArray(String[]::new);
    }

    private Contents contents() {
        try {
            return new Folder(folder.path(), Dateline.KINDS, List.of()).read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    @Test
    void nothingIsKnownBeforeAStepIsFinished() {
        assertThat(OwnForecasts.calibration(contents(), LocalDate.parse("2026-03-10"))
                        .count())
                .isZero();
    }

    @Test
    void stepsThatTookLongerThanWasStatedMakeTheNextLonger() {
        folder.steps(steps(6));
        var calibration = OwnForecasts.calibration(contents(), LocalDate.parse("2026-04-08"));

        assertThat(calibration.count()).isEqualTo(6);
        // six outcomes beyond what was thought of, beside the sixty at which the map starts
        assertThat(calibration.held(0.9)).isCloseTo(0.9 * 60 / 66, within(0.005));
    }

    @Test
    void anOutcomeIsUsedFromTheDayItIsKnown() {
        folder.steps(steps(6));

        assertThat(OwnForecasts.calibration(contents(), LocalDate.parse("2026-04-06"))
                        .count())
                .isZero();
    }

    @Test
    void whatAnotherReferenceClassSaidIsNotHeldAgainstThisOne() {
        folder.steps(steps(6));
        folder.replacing("forecasts.yaml", "referenceClass: none", "referenceClass: it-projects");

        assertThat(OwnForecasts.calibration(contents(), LocalDate.parse("2026-04-08"))
                        .count())
                .isZero();
    }
}
