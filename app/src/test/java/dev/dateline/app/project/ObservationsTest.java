package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.metrics.Series;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** metrics/*.csv. */
class ObservationsTest extends FolderCase {

    @BeforeEach
    void twoMetrics() {
        givenFile("metrics.yaml", "metrics:\n  - {id: speed, unit: s}\n  - {id: safe, kind: fact}\n");
    }

    @Test
    void rowsInAnyOrderQuotedAndWithoutTheLastColumns() {
        givenObservations("""
                value,time,source,note
                3,2026-01-03,"the ""log"", first","two
                lines, quoted"
                1.50,2026-01-01T00:00:00+02:00,,
                -2 , 2026-01-02 ,log

                4,9999-12-31
                """);

        var series = TestFolders.read(folder).of(Series.KIND).getFirst();

        assertThat(series.metric()).isEqualTo("speed");
        assertThat(series.values(0, series.size())).containsExactly(1.5, -2, 3, 4);
        assertThat(series.source(2)).isEqualTo("the \"log\", first");
        assertThat(series.time(0)).isEqualTo(Instant.parse("2025-12-31T22:00:00Z"));
        assertThat(series.time(3)).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    void everyWrongRowAtOnce() {
        givenObservations("""
                time,value
                2026-02-30,1
                2026-01-01T10:00:00,2
                yesterday,3
                2026-01-01,1e3
                2026-01-01,"1,5"
                2026-01-01,true
                2026-01-01,
                2026-01-01
                2026-01-01,1,5
                +12026-01-01T00:00:00Z,1
                2026-01-01,"a
                b"
                2026-01-01,fast""");

        var neither = "is neither a date (2027-03-01) nor a time with its zone (2027-03-01T09:30:00Z)";
        var none = "is no plain decimal number such as 12 or 0.5";
        thenProblems(
                "metrics/speed.csv:2:1: bad-time: time `2026-02-30` " + neither,
                "metrics/speed.csv:3:1: bad-time: time `2026-01-01T10:00:00` " + neither,
                "metrics/speed.csv:4:1: bad-time: time `yesterday` " + neither,
                "metrics/speed.csv:5:1: bad-value: value `1e3` " + none,
                "metrics/speed.csv:6:1: bad-value: value `1,5` " + none,
                "metrics/speed.csv:7:1: bad-value: value `true` " + none,
                "metrics/speed.csv:8:1: bad-value: value `` " + none,
                "metrics/speed.csv:9:1: bad-value: value `` " + none,
                "metrics/speed.csv:10:1: too-many-values: has 3 values for 2 columns; a value with a comma in it stands"
                        + " in double quotes",
                "metrics/speed.csv:11:1: bad-time: time `+12026-01-01T00:00:00Z` " + neither,
                "metrics/speed.csv:13:1: bad-value: value `a b` " + none,
                "metrics/speed.csv:14:1: bad-value: value `fast` " + none);
    }

    @Test
    void aFactIsTrueOrFalse() {
        givenFile("metrics/safe.csv", "time,value\n2026-01-01,true\n2026-01-02,1\n2026-01-03,yes\n");

        thenProblems(
                "metrics/safe.csv:3:1: bad-value: value `1` is no truth; a fact's observations are true or false",
                "metrics/safe.csv:4:1: bad-value: value `yes` is no truth; a fact's observations are true or false");
    }

    @Test
    void whereTheMetricIsWrongItsObservationsAreHeldAgainstLess() {
        givenFile("metrics.yaml", "metrics:\n  - {id: speed, unit: s, beter: lower, kind: facts}\n");
        givenObservations("time,value\n2026-01-01,true\n2026-01-01,2\n");

        thenProblems(
                "metrics.yaml:2:26: unknown-key: `beter` is not a key here; maybe `better`?",
                "metrics.yaml:2:46: bad-value: `facts` is none of quantity, fact; maybe `fact`?");
    }

    @Test
    void observationsOfNoMetric() {
        givenFile("metrics/sped.csv", "time,value\n");
        givenFile("metrics/Revenue 2026.csv", "time,value\n");

        thenProblems(
                "metrics/Revenue 2026.csv:1:1: unknown-reference: `Revenue 2026` is not among the metrics",
                "metrics/sped.csv:1:1: unknown-reference: `sped` is not among the metrics; maybe `speed`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time;value|has the columns time;value; expected time,value and perhaps source,note",
                "date,value|has the columns date,value; expected time,value and perhaps source,note",
                "time,value,comment|has the columns time,value,comment; expected time,value and perhaps source,note",
                "2026-01-01,3|has the columns 2026-01-01,3; expected time,value and perhaps source,note"
            })
    void otherColumns(String header, String message) {
        givenObservations(header + "\n2026-01-01,3\n");

        thenProblem("metrics/speed.csv:1:1: wrong-columns: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,time,value\n",
                "time,value,,\n",
                "time,value\n2026-01-01,\"3\n",
                "time,value\n2026-01-01,\"3\"x\n"
            })
    void noCsv(String text) {
        givenObservations(text);

        assertThat(plan().err())
                .startsWith("metrics/speed.csv:")
                .contains("broken-csv: cannot be read")
                .endsWith("1 problem\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\ufeff"})
    void anEmptyFile(String text) {
        givenObservations(text);

        thenProblem("metrics/speed.csv:1:1: empty-file: is empty; expected the columns time,value,source,note");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreAccepted() {
        givenObservations("\ufefftime,value\r\n2026-01-01,3\r\n");

        assertThat(TestFolders.read(folder).of(Series.KIND).getFirst().size()).isEqualTo(1);
    }

    @Test
    void theLineThatIsNotUtf8() {
        var rows = IntStream.range(0, 50_000).mapToObj(i -> "2026-01-01,3\n").collect(Collectors.joining());
        givenBytes(
                "metrics/speed.csv",
                ("time,value\n" + rows + "2026-01-01,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        thenProblem("metrics/speed.csv:50002:1: not-utf-8: is not UTF-8 text");
    }

    @Test
    void ofManyWrongRowsTheFirstHundredAreTold() {
        givenObservations("time,value\n" + "2026-01-01,x\n".repeat(100_000));

        var run = plan();

        assertThat(run.err().lines()).hasSize(102);
        assertThat(run.err()).contains("metrics/speed.csv:102:1: more: has more of the kind from here on");
    }

    @Test
    void aMillionRows() {
        givenObservations(
                "time,value,source,note\n" + "2026-01-01T08:00:00Z,3.25,the log of deployments,\n".repeat(1_000_000));

        assertThat(TestFolders.read(folder).of(Series.KIND).getFirst().size()).isEqualTo(1_000_000);
    }

    private void givenObservations(String text) {
        givenFile("metrics/speed.csv", text);
    }
}
