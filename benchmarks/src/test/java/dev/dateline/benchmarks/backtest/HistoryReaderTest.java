package dev.dateline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.benchmarks.backtest.LeftOut.Rows;
import dev.dateline.engine.history.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started,finished,estimate,actual,kind,person | 2024-01-01,2024-01-02,3,4,test,p1",
                "StartedOn,CompletedOn,HoursEstimate,HoursActual,Category,DeveloperID | 01-Jan-24,02-Jan-24,3,4,test,p1",
                "task_actual_start_date,task_actual_complete_date,task_plan_time_minutes,task_actual_time_minutes,phase_short_name,person_key"
                        + " | 2024-01-01,2024-01-02,3,4,test,p1",
                "start;finish;estimate;actual;type;assignee | 13/1/2024;14/1/2024;3;4,0;test;p1",
                "start,finish,planned_hours,actual_minutes,type,assignee | 2024-01-01,2024-01-02,3,240,test,p1",
            })
    void columnsAreKnownByTheirUsualNames(String header, String row) throws IOException {
        var only = read(header + "\n" + row).work().getFirst();
        assertThat(only.work()).isEqualTo(Work.of(3, "test", "p1"));
        assertThat(only.actual()).isEqualTo(4);
        assertThat(only.finished()).isEqualTo(only.started().plusDays(2));
    }

    @Test
    void whatCannotTakePartIsCounted() throws IOException {
        var history = read("""
                started,finished,estimate,actual
                2024-01-05,2024-01-06,3,4
                2024-01-05,2024-01-06,0,4
                2024-01-05,2024-01-06,-3,4
                2024-01-05,2024-01-06,three,4
                2024-01-05,2024-01-06,3d,4h
                2024-01-05,2024-01-06,3h,30min
                2024-01-05,2024-01-06,3d,4d
                2024-01-05,2024-01-02,3,4
                2024-01-05,,3,4
                2024-02-30,2024-03-01,3,4
                2024-01-05,2024-01-06
                """);
        assertThat(history.rows()).isEqualTo(2);
        assertThat(history.leftOut().byReason())
                .containsEntry("estimate is 0", new Rows(1, "row 3: `0`"))
                .containsEntry("estimate is below 0", new Rows(1, "row 4: `-3`"))
                .containsEntry("estimate is no number", new Rows(1, "row 5: `three`"))
                .containsEntry("in another unit than the rest", new Rows(2, "row 6: `3d and 4h`"))
                .containsEntry("finished before it was started", new Rows(1, "row 9: `2024-01-05 to 2024-01-02`"))
                .containsEntry("no finished", new Rows(1, "row 10"))
                .containsEntry("started is no date", new Rows(1, "row 11: `2024-02-30`"))
                .containsEntry("no estimate", new Rows(1, "row 12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-13 15:05",
                "2024-01-13T15:05:07.123Z",
                "2024/1/13 15:05",
                "13.01.2024 15:05",
                "13-1-24, 15:05",
                "01/13/2024 3:05 PM",
                "13/Jan/24 3:05 p.m.",
                "13 January 2024 15:05",
                "Jan 13th, 2024 3:05:10 pm",
                "1705158300",
                "1705158300000",
            })
    void momentsAreReadAsTheyAreUsuallyWritten(String text) throws IOException {
        var only = read("started\tfinished\testimate\tactual\n" + text + "\t" + text + "\t1\t1");
        assertThat(only.work().getFirst().started().withSecond(0).withNano(0))
                .isEqualTo(LocalDateTime.of(2024, 1, 13, 15, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3;4,5 | 1.5",
                "2h;150min | 1.25",
                "1.234,5;1.234,5 | 1",
                "1,234.50;1,234.50 | 1",
                "2d;3 days | 1.5"
            })
    void numbersAreReadAsTheyAreUsuallyWritten(String row, double ratio) throws IOException {
        var only = read("estimate;actual\n" + row).work().getFirst();
        assertThat(only.actual() / only.work().estimate()).isCloseTo(ratio, within(1e-9));
    }

    @Test
    void aUnitMayStandInBracketsInTheNameOfAColumn() throws IOException {
        assertThat(read("Estimate (h)|Actual [min]\n2|150").work().getFirst().actual())
                .isEqualTo(2.5);
    }

    @Test
    void aFileIsReadByWhatItHoldsNotByItsName() throws IOException {
        var text = "estimate,actual\n3,4\n";
        var packed = folder.resolve("packed.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HistoryReader.read(packed).rows()).isEqualTo(1);
        assertThat(HistoryReader.read(Files.writeString(folder.resolve("plain.csv.gz"), text))
                        .rows())
                .isEqualTo(1);
        assertThat(HistoryReader.read(Files.writeString(folder.resolve("wide.csv"), text, StandardCharsets.UTF_16))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void anEstimateWithoutAnActualIsSaid() throws IOException {
        assertThat(read("finished,estimate (h)\n2024-01-05,3").notes())
                .containsExactly(
                        "has a column estimate (h), but none with the actual: only when its rows were finished is examined");
    }

    @Test
    void monthsComeFirstWhereOneRowShowsIt() throws IOException {
        var history = read("started,finished,estimate,actual\n3/4/2024,3/5/2024,1,1\n3/25/2024,3/26/2024,1,1");
        assertThat(history.work().getFirst().started()).isEqualTo(LocalDateTime.of(2024, 3, 4, 0, 0));
    }

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
    void aFileThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> read("name,colour\na,red"))
                .hasMessageStartingWith(
                        "history.csv: the columns are name, colour; found no estimate, no actual, no finished.");
        assertThatThrownBy(() -> read("")).hasMessage("history.csv begins with no line of column names");
        assertThatThrownBy(() -> HistoryReader.read(folder.resolve("nothing.csv")))
                .hasMessageEndingWith("nothing.csv is not there");
    }

    private History read(String text) throws IOException {
        return HistoryReader.read(Files.writeString(folder.resolve("history.csv"), text));
    }
}
