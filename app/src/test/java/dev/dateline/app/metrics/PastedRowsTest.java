package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRowsTest {

    private static PastedRows read(String text, Metric.Nature kind) {
        var metric = new Metric(
                "m",
                Optional.empty(),
                kind,
                Optional.of("min"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                java.util.List.of(),
                Optional.empty());
        return PastedRows.read(text, metric, ZoneOffset.UTC, LocalDate.of(2027, 12, 31));
    }

    @Test
    void rowsAreTakenWithAndWithoutNamesAndHoweverTheyAreSetApart() {
        var one = new Observation("2027-03-01", "12.5", "log", "");

        assertThat(read("2027-03-01,12.5,log", Metric.Nature.QUANTITY).sound()).containsExactly(one);
        assertThat(read("Date;Value;Source\n2027-03-01;12.5;log\n", Metric.Nature.QUANTITY)
                        .sound())
                .containsExactly(one);
        assertThat(read("\ufeffvalue\ttime\tsource\r\n12.5\t2027-03-01\tlog\r\n", Metric.Nature.QUANTITY)
                        .sound())
                .containsExactly(one);
    }

    @Test
    void theOnlyColumnOfNumbersIsTheValueWhateverItIsCalled() {
        assertThat(read("date;days;who\n2027-03-01;12,5;payments\n2027-03-02;3;payments", Metric.Nature.QUANTITY)
                        .sound())
                .containsExactly(
                        new Observation("2027-03-01", "12.5", "", ""), new Observation("2027-03-02", "3", "", ""));
    }

    @Test
    void everyRowThatCannotBeTakenIsNamedByItsLine() {
        var rows = read(
                "time,value\n2027-03-01,12\nyesterday,12\n2027-03-02,much\n2027-03-03,true", Metric.Nature.QUANTITY);

        assertThat(rows.sound()).hasSize(1);
        assertThat(rows.problems()).extracting(PastedRows.Problem::line).containsExactly(3L, 4L, 5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 Nov 2026;3,5        | 2026-11-20 | 3.5",
                "20/11/2026;1.234,5     | 2026-11-20 | 1234.5",
                "11/20/2026;1,234.5     | 2026-11-20 | 1234.5",
                "04/04/2026;−0,25       | 2026-04-04 | -0.25",
                "20.11.2026;12 345,6    | 2026-11-20 | 12345.6",
                "1 March 2027;1,234,567 | 2027-03-01 | 1234567",
                "2027-03-01;0,125       | 2027-03-01 | 0.125",
                "2027-03-01;3,5 min     | 2027-03-01 | 3.5"
            })
    void whatPeopleWriteIsReadWhereOnlyOneThingCanBeMeant(String row, String time, String value) {
        var read = read(row, Metric.Nature.QUANTITY);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sound()).containsExactly(new Observation(time, value, "", ""));
        assertThat(read.rows().getFirst().otherwise()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/04/2026;3           | “05/04/2026” can be 5 April 2026 or 4 May 2026; write which, such as 5 April 2026",
                "2026-11-20;1,234       | “1,234” can be 1234 or 1.2340; write one of these",
                "31/02/2026;3           | the date “31/02/2026” does not exist",
                "2026-11-20,3,5         | “3,5” can be one number or a number and a source",
                "2026-11-20;1.234       | “1.234” can be 1234 or 1.2340; write one of these",
                "2028-01-01;3           | “2028-01-01” lies ahead; expected a day up to today, 31 December 2027",
                "2026-11-20;3 h         | “3 h” is in h; expected min or a number alone",
                "2026-11-20;1.234¶2026-11-21;3,5 | “1.234” can be 1234 or 1,234, because other rows have a comma"
            })
    void whatCanMeanTwoThingsIsRefusedWithBoth(String row, String problem) {
        var read = read(row.replace('¶', '\n'), Metric.Nature.QUANTITY);

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().words()).startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20,1.234", "2026-11-20;1.234\n2026-11-21;3.5", "2026-11-20;1.234\n2026-11-21;0.125"})
    void whereAnotherRowOrAColumnSaysSoThePointStandsBeforeDecimals(String rows) {
        var read = read(rows, Metric.Nature.QUANTITY);

        assertThat(read.problems()).isEmpty();
        assertThat(read.sound().getFirst().value()).isEqualTo("1.234");
    }

    @Test
    void aFactIsTrueOrFalse() {
        assertThat(read("2027-03-01,true", Metric.Nature.FACT).sound()).hasSize(1);
        assertThat(read("2027-03-01,1", Metric.Nature.FACT).problems()).hasSize(1);
    }

    @Test
    void wrongColumnsAndBrokenQuotesAreProblemsNotFailures() {
        assertThat(read("time,amount,share\n2027-03-01,1,20 %", Metric.Nature.QUANTITY)
                        .problems())
                .hasSize(1);
        assertThat(read("2027-03-01,\"12", Metric.Nature.QUANTITY).problems()).isNotEmpty();
        assertThat(read("", Metric.Nature.QUANTITY).sound()).isEmpty();
    }
}
