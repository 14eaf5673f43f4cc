package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chance of lengths that are single numbers does not sound sure. */
class SingleNumbersTest {

    @TempDir
    private Path directory;

    private Opened opened(RunningWorkbench running, String... steps) {
        running.with(ProjectFolder.in(directory).steps(steps).path());
        return running.part(Projects.class)
                .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty());
    }

    @Test
    void ofSingleNumbersThereIsASumAndNoForecast() {
        try (var running = RunningWorkbench.bare()) {
            var forecast = PlanForecast.of(opened(running, "id: build, estimate: 10d", "id: ship, estimate: 0d"));

            assertThat(forecast.isSum()).isTrue();
            assertThat(forecast.chances())
                    .contains("20 chances in 20, if every step takes exactly as long as was said");
            assertThat(ForecastFigures.holds(forecast))
                    .contains("is a sum and no forecast yet")
                    .doesNotContain("vary");
        }
    }

    @Test
    void whereOneLengthVariesItIsSaidHowMany() {
        try (var running = RunningWorkbench.bare()) {
            var forecast = PlanForecast.of(
                    opened(running, "id: build, estimate: 10d", "id: ship, estimate: {low: 2d, likely: 4d, high: 9d}"));

            assertThat(forecast.isSum()).isFalse();
            assertThat(ForecastFigures.holds(forecast)).contains("with lengths that vary in 1 of 2 steps");
        }
    }
}
