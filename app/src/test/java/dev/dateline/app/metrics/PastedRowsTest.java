package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return PastedRows.read(text, metric, ZoneOffset.UTC);
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
    void everyRowThatCannotBeTakenIsNamedByItsLine() {
        var rows = read(
                "time,value\n2027-03-01,12\nyesterday,12\n2027-03-02,much\n2027-03-03,true", Metric.Nature.QUANTITY);

        assertThat(rows.sound()).hasSize(1);
        assertThat(rows.problems()).extracting(PastedRows.Problem::line).containsExactly(3L, 4L, 5L);
    }

    @Test
    void aFactIsTrueOrFalse() {
        assertThat(read("2027-03-01,true", Metric.Nature.FACT).sound()).hasSize(1);
        assertThat(read("2027-03-01,1", Metric.Nature.FACT).problems()).hasSize(1);
    }

    @Test
    void wrongColumnsAndBrokenQuotesAreProblemsNotFailures() {
        assertThat(read("time,amount\n2027-03-01,1", Metric.Nature.QUANTITY).problems())
                .hasSize(1);
        assertThat(read("2027-03-01,\"12", Metric.Nature.QUANTITY).problems()).isNotEmpty();
        assertThat(read("", Metric.Nature.QUANTITY).sound()).isEmpty();
    }
}
