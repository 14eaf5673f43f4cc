package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first look at what was just begun is told what there is, and not what a finished project would have. */
class BeginningsSayWhatIsThereTest {

    @TempDir
    private Path directory;

    private final RunningWorkbench workbench = RunningWorkbench.bare();
    private final Session session = new Session(workbench);

    @AfterEach
    void stop() {
        workbench.close();
    }

    private String page(ProjectFolder project, String path) {
        workbench.with(project.path());
        return session.get("/projects/kindle" + path).body();
    }

    @Test
    void questionsWithoutAnAnswerAreNotCountedAsAnswered() {
        var faq = """
                ## Customers

                ### What does it cost?

                399 dollars.

                ### Who pays?

                ## Team

                ### Why now?
                """;

        assertThat(page(ProjectFolder.in(directory).with("faq.md", faq), "/faq"))
                .contains("1 of 3 questions answered.");
    }

    @Test
    void whatRarelyHappensCostsItsMean() {
        var problems = """
                problems:
                  - id: flood
                    what: The cellar is flooded
                    chance: 5 %
                    cost: {low: 1000, likely: 1000, high: 1000}
                """;

        assertThat(page(ProjectFolder.in(directory).with("problems.yaml", problems), "/problems"))
                .containsPattern("One problem costs [^<]*a month on average, and nothing in nine months of ten")
                .doesNotContain("costs 0 a month");
    }
}
