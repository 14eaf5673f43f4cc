package dev.dateline.app.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimStatesTest {

    @TempDir
    private Path directory;

    /** More seeds: {@code -Ddateline.claims=5000}. */
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("dateline.claims", 120));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreeWithSlowStatesOnEveryDay(long seed) throws FolderProblems {
        var claim = new DrawnClaim(seed);
        var slow = new SlowStates(claim);
        var folder = claim.writeTo(ProjectFolder.in(directory));
        var contents = new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
        var first = DrawnClaim.MIDDLE.minusDays(75);
        var last = DrawnClaim.MIDDLE.plusDays(75);
        for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
            var today = ClaimStates.on(contents, new Today(day, "the test")).getFirst();

            assertThat(today.state().word()).as("state on %s", day).isEqualTo(slow.state(day));
            assertThat(today.observations())
                    .as("observations on %s", day)
                    .isEqualTo(slow.window(day).size());
            assertThat(today.since()).as("since on %s", day).isEqualTo(slow.since(day));
            assertThat(today.staleSince()).as("stale since on %s", day).isEqualTo(slow.staleSince(day));
            assertThat(today.current().orElse(Double.NaN))
                    .as("current on %s", day)
                    .isCloseTo(slow.current(day).map(BigDecimal::doubleValue).orElse(Double.NaN), within(1e-9));
        }
    }
}
