package dev.dateline.app.pastwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.pastwork.Entry.Worked;
import dev.dateline.app.pastwork.LeftOut.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryReaderTest {

    @TempDir
    Path folder;

    private final List<Entry> taken = new ArrayList<>();

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
        var only = only(header + "\n" + row);
        assertThat(only.estimate()).isEqualTo(3);
        assertThat(only.actual()).isEqualTo(4);
        assertThat(only.kind() + only.person()).isEqualTo("testp1");
        assertThat(only.finished().orElseThrow().known())
                .isEqualTo(only.started().orElseThrow().at().plusDays(2));
    }

    @Test
    void whatCannotTakePartIsCounted() throws IOException {
        var told = read("""
                started,finished,estimate,actual
                2024-01-05,2024-01-06,3,4
                2024-01-05,2024-01-06,0,4
                2024-01-05,2024-01-06,-3,4
                2024-01-05,2024-01-06,three,4
                2024-01-05,2024-01-06,3d,4h
                2024-01-05,2024-01-06,3h,30min
                2024-01-05,2024-01-06,3d,4d
                2024-01-05,2024-01-02,3,4
                2024-01-05,9999-12-31,3,4
                2024-02-30,2024-03-01,3,4
                2024-01-05,2024-01-06
                0024-01-05,2024-01-06,3,4
                2024-01-05,2024-01-06,1e400,4
                """);
        assertThat(taken).hasSize(2);
        assertThat(told.leftOut().byReason())
                .containsEntry("estimate is 0", new Rows(1, "row 3: `0`"))
                .containsEntry("estimate is below 0", new Rows(1, "row 4: `-3`"))
                .containsEntry("estimate is no number", new Rows(2, "row 5: `three`"))
                .containsEntry("estimate and actual in two units", new Rows(1, "row 6: `3d and 4h`"))
                .containsEntry("in another unit than the rest", new Rows(1, "row 8: `3d and 4d`"))
                .containsEntry("finished before it was started", new Rows(1, "row 9: `2024-01-05 to 2024-01-02`"))
                .containsEntry("finished is in a year that cannot be", new Rows(1, "row 10: `9999-12-31`"))
                .containsEntry("started is in a year that cannot be", new Rows(1, "row 13: `0024-01-05`"))
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
        var only = only("started\tfinished\testimate\tactual\n" + text + "\t" + text + "\t1\t1");
        assertThat(only.started().orElseThrow().at().withSecond(0).withNano(0))
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
        var only = only("estimate;actual\n" + row);
        assertThat(only.actual() / only.estimate()).isCloseTo(ratio, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "800;1.294/4.000;2.641/500;703 | 1294",
                "800;1,294/4,000;2,641/500;703 | 1294",
                "2,5;1.294 | 1294",
                "2.5;1.294 | 1.294",
                "2.5;1,294 | 1294",
                "2,5;1,294 | 1.294",
                "800;1.294/1100;700 | 1.294",
                "1.250;1.294/1.375;2.125/2.500;3.750 | 1.294",
                "1,250;1,294/1,375;2,125/2,500;3,750 | 1.294",
                "0,750;1,294 | 1.294",
                "1.234.567;1.294 | 1294",
            })
    void whatACommaOrAPointMeansTheOtherRowsSay(String rows, double actual) throws IOException {
        read("estimate;actual\n" + rows.replace('/', '\n'));

        assertThat(((Worked) taken.getFirst()).actual()).isEqualTo(actual);
    }

    @Test
    void aNumberThatNoOtherSettlesIsPointedOut() throws IOException {
        assertThat(read("estimate,actual\n\"1,200\",\"1,500\"\n800,\"1,000\"").notes())
                .containsExactly("leaves open what 1,200 means: it is read as 1200");
        assertThat(((Worked) taken.getFirst()).estimate()).isEqualTo(1200);
        assertThat(read("estimate,actual\n1.200,1.500").notes())
                .containsExactly("leaves open what 1.200 means: it is read as 1.200");
        assertThat(read("estimate,actual\n\"1,200\",1.5").notes()).isEmpty();
    }

    @Test
    void aColumnMayNameTheUnit() throws IOException {
        var told = read("estimate,actual,unit\n16,49.6,h\n1,1.5,d\n120,90,minutes");

        assertThat(told.unit()).isEqualTo("h");
        assertThat(told.leftOut().byReason())
                .containsExactlyEntriesOf(Map.of("in another unit than the rest", new Rows(1, "row 3: `1 and 1.5 d`")));
        assertThat(((Worked) taken.getLast()).estimate()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estimate (h),actual (h) | h",
                "HoursEstimate,HoursActual | h",
                "planned_days,actual_days | d",
                "estimate,actual | ''"
            })
    void theUnitOfAFileIsTold(String header, String unit) throws IOException {
        assertThat(read(header + "\n1,2").unit()).isEqualTo(unit);
    }

    @Test
    void twoColumnsOfOneNameArePointedOut() throws IOException {
        assertThat(read("estimate,estimate,actual,x,x\n1,2,3,,").notes())
                .containsExactly("has 2 columns estimate: the first is read");
    }

    @Test
    void datesOfWhichNoneShowsWhatComesFirstArePointedOut() throws IOException {
        assertThat(read("finished,estimate,actual\n3/4/2024,1,1").notes())
                .containsExactly("leaves open whether days or months come first: 3/4/2024 is read as 3 April");
        assertThat(read("finished,estimate,actual\n3/4/2024,1,1\n13/4/2024,1,1").notes())
                .isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldWithItsLine() {
        assertThatThrownBy(() -> read("estimate,actual\n1,2\n\"3,4\n5,6"))
                .hasMessage("history.csv cannot be read: the quote that a cell of line 3 begins with is never closed");
        assertThatThrownBy(() -> read("estimate,actual\n1,2\n\"3\"x,4"))
                .hasMessage("history.csv cannot be read: a cell of line 3 goes on after its closing quote");
    }

    @Test
    void rowsWithoutEstimateOrActualMayTellWhenTheyWereFinished() throws IOException {
        var text = "Summary,Original estimate,Time Spent,Resolved\na,2,3,2024-01-05\nb,,4,2024-01-06\nc,2,,";
        HistoryReader.read(text, "these", new HistoryReader.Wanted(10, true), this::take);

        assertThat(taken).extracting(entry -> entry.getClass().getSimpleName()).containsExactly("Worked", "Finished");
    }

    @Test
    void moreRowsThanWantedAreRefused() {
        assertThatThrownBy(() -> HistoryReader.read(
                        "estimate,actual\n1,2\n1,2\n", "this", new HistoryReader.Wanted(1, false), this::take))
                .hasMessage("this has more than 1 rows, which are read at most; the latest will do");
    }

    @Test
    void aUnitMayStandInBracketsInTheNameOfAColumn() throws IOException {
        assertThat(only("Estimate (h)|Actual [min]\n2|150").actual()).isEqualTo(2.5);
    }

    @Test
    void aFileIsReadByWhatItHoldsNotByItsName() throws IOException {
        var text = "estimate,actual\n3,4\n";
        var packed = folder.resolve("packed.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        read(packed);
        read(Files.writeString(folder.resolve("plain.csv.gz"), text));
        read(Files.writeString(folder.resolve("wide.csv"), text, StandardCharsets.UTF_16));
        assertThat(taken).hasSize(3);
        assertThat(TextFile.text(Files.newInputStream(packed), 100)).isEqualTo(text);
    }

    @Test
    void whatIsNoTextIsRefusedWhereItIsKept() {
        assertThatThrownBy(() -> TextFile.text(new ByteArrayInputStream(new byte[] {'a', (byte) 0xe4, 'b'}), 100))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void anEstimateWithoutAnActualIsSaid() throws IOException {
        assertThat(read("finished,estimate (h)\n2024-01-05,3").notes())
                .containsExactly(
                        "has a column estimate (h), but none with the actual: only when its rows were finished is examined");
    }

    @Test
    void monthsComeFirstWhereOneRowShowsIt() throws IOException {
        read("started,finished,estimate,actual\n3/4/2024,3/5/2024,1,1\n3/25/2024,3/26/2024,1,1");
        assertThat(((Worked) taken.getFirst()).started().orElseThrow().at())
                .isEqualTo(LocalDateTime.of(2024, 3, 4, 0, 0));
    }

    @Test
    void aFileThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> read("name,colour\na,red"))
                .hasMessageStartingWith(
                        "history.csv: the columns are name, colour; found no estimate, no actual, no finished.");
        assertThatThrownBy(() -> read("")).hasMessage("history.csv begins with no line of column names");
        assertThatThrownBy(() -> read(folder.resolve("nothing.csv"))).hasMessageEndingWith("nothing.csv is not there");
    }

    private Worked only(String text) throws IOException {
        read(text);
        return (Worked) taken.getFirst();
    }

    private Told read(String text) throws IOException {
        taken.clear();
        return read(Files.writeString(folder.resolve("history.csv"), text));
    }

    private Told read(Path path) {
        return HistoryReader.read(path, new HistoryReader.Wanted(1000, false), this::take);
    }

    private Optional<String> take(Entry entry, Layout layout) {
        taken.add(entry);
        return Optional.empty();
    }
}
