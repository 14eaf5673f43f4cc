package dev.dateline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.pastwork.LeftOut.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path folder;

    @Test
    void budgetsAreOfWholeProjects() throws IOException {
        var history = read("""
                id,original_budget_cad,latest_budget_cad,original_source_year,latest_source_year
                a,1000000,1500000,2016,2019
                """);
        assertThat(history.projects()).isTrue();
        assertThat(history.work().getFirst().finished()).isEqualTo(LocalDateTime.of(2019, 1, 1, 0, 0));
    }

    @Test
    void whereThereAreDatesEachRowNeedsThem() throws IOException {
        var history = read("started,finished,estimate,actual\n2024-01-05,,3,4\n2024-01-05,2024-01-06,3,4\n");

        assertThat(history.rows()).isEqualTo(1);
        assertThat(history.leftOut().byReason()).containsEntry("no finished", new Rows(1, "row 2"));
    }

    @Test
    void withoutDatesTheRowsAreInTimeOrder() throws IOException {
        var history = read("estimate,actual\n3,4\n5,6\n");

        assertThat(history.work())
                .isSortedAccordingTo((one, other) -> one.finished().compareTo(other.started()));
        assertThat(history.notes()).singleElement().asString().startsWith("has no dates");
    }

    private History read(String text) throws IOException {
        return History.read(Files.writeString(folder.resolve("history.csv"), text));
    }
}
