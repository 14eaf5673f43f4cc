package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Project;
import dev.dateline.app.workbench.Change;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a week changed, in sentences. */
class WeekTest {

    @TempDir
    private Path folder;

    private OnADay small;

    @BeforeEach
    void aWeekInMarch() {
        small = OnADay.with(
                folder,
                "claims.yaml",
                """
                claims:
                  - {id: fast, metric: time, baseline: {value: 10 h, on: 2026-01-05}, target: "<= 2 h"}
                """,
                "metrics.yaml",
                """
                metrics:
                  - {id: time, unit: h, statistic: last}
                """,
                "metrics/time.csv",
                "time,value\n2026-02-20,9\n2026-02-26,1.5\n",
                "steps.yaml",
                """
                steps:
                  - {id: a, title: The first, estimate: 5d, serves: [fast], status: done, started: 2026-02-16, finished: 2026-02-27}
                  - {id: b, title: The second, estimate: {low: 20d, likely: 40d, high: 80d}, needs: [a], serves: [fast], status: started, started: 2026-03-02}
                """,
                "asks.yaml",
                """
                asks:
                  - {id: c, question: Which?, by: 2026-03-10, options: [{title: This}, {title: That}], decided: {option: That, by: sponsor, on: 2026-03-01}}
                """);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Week week(String day) {
        return Week.of(small.projects, small.on(day), LocalDate.parse(day).minusWeeks(1));
    }

    private static List<String> words(List<Week.Line> lines) {
        return lines.stream().map(Week.Line::words).toList();
    }

    @Test
    void aClaimThatTurnedIsToldWithWhatItWas() {
        assertThat(words(week("2026-03-02").claims()))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("“fast” was off track and is true: 1.5 h meets ≤ 2 h"));
    }

    @Test
    void stepsThatEndedAndBeganAreTold() {
        assertThat(words(week("2026-03-02").steps()))
                .anyMatch(line -> line.startsWith("“The first” is done"))
                .contains("“The second” has begun.");
    }

    @Test
    void aDecisionIsToldWithWhoMadeIt() {
        assertThat(words(week("2026-03-02").tests()))
                .containsExactly("Decided by sponsor: “That”, to the question “Which?”");
    }

    @Test
    void theForecastOfBothDaysIsFromTheSameSeed() {
        var once = words(week("2026-03-09").forecast());

        assertThat(words(week("2026-03-09").forecast())).isEqualTo(once);
        assertThat(week("2026-03-09").json().print())
                .isEqualTo(week("2026-03-09").json().print());
    }

    @Test
    void aMovedLaunchIsWhatWasWritten() {
        var now = small.on("2026-03-02");
        var moved = Altered.of(now.contents().project())
                .with("launch", LocalDate.parse("2026-06-15"))
                .made();
        small.projects.change(now, Change.of("moved the launch to 2026-06-15").put(Project.KIND, moved));

        assertThat(words(week("2026-03-02").texts())).containsExactly("Lead moved the launch to 15 June 2026.");
    }
}
