package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.experiments.LeastKnown;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages further up say of the next test: what the forecast says, or where that values none, what is known least. */
class WorthOfTestsTest {

    @TempDir
    private Path directory;

    private ProjectFolder folder(String settings) {
        var folder = ProjectFolder.in(directory);
        return folder.with("project.yaml", folder.read("project.yaml") + settings)
                .claims("id: delivery-time")
                .list("assumptions", "id: works, statement: It works., for: [delivery-time], chance: 60 %")
                .steps("id: build, estimate: 25d, uses: {engineers: 4}, serves: [delivery-time]");
    }

    private static <T> T of(ProjectFolder folder, Function<Opened, T> told) {
        try (var running = RunningWorkbench.bare()) {
            running.with(folder.path());
            return told.apply(running.part(Projects.class)
                    .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty()));
        }
    }

    @Test
    void whereALaunchIsWorthSomethingAllSayWhatTheForecastSays() {
        var folder = folder("referenceClass: own\nworth: {low: 90000, likely: 100000, high: 110000}\n");

        assertThat(of(folder, new WorthOfTests()::of).orElseThrow().finding())
                .isEqualTo(folder.json("forecast").get("next").get("finding").asString())
                .isEqualTo("Nobody tests what is worth knowing");
    }

    @Test
    void aPlainProjectIsToldWhatIsKnownLeast() {
        var folder = folder("");

        assertThat(of(folder, new WorthOfTests()::of)).isEmpty();
        assertThat(of(folder, LeastKnown::of).orElseThrow().sentences(Optional.of("EUR")))
                .containsExactly("“It works.”", "Nobody has thought of a test yet.");
    }
}
