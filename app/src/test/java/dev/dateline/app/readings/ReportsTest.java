package dev.dateline.app.readings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.metrics.SourceSystem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted in files of tools and bills, and how those that mean no good are met. */
class ReportsTest {

    private static final String FOCUS_HEAD =
            "BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ServiceName,SubAccountName,Tags\n";

    private static final String SARIF = """
            {"version": "2.1.0", "runs": [{
              "results": [
                {"ruleId": "A", "level": "error"},
                {"ruleId": "A", "ruleIndex": 0, "message": {"text": "x", "level": "error"}},
                {"ruleIndex": 1},
                {"ruleId": "C"},
                {"ruleId": "C", "kind": "pass"},
                {"ruleId": "C", "baselineState": "absent"},
                {"ruleId": "B", "suppressions": [{"kind": "inSource"}]},
                {"ruleId": "B", "suppressions": [{"kind": "external", "status": "rejected"}]},
                {"rule": {"id": "B"}, "suppressions": []}],
              "invocations": [{"endTimeUtc": "2026-11-20T10:00:00.5Z"}],
              "tool": {"driver": {"name": "t", "rules": [
                {"id": "A", "defaultConfiguration": {"level": "note"}},
                {"id": "B", "defaultConfiguration": {"level": "error"}}]}}}]}
            """;

    private static final String JUNIT = """
            <?xml version="1.0"?><testsuites tests="99"><testsuite name="a" tests="50" timestamp="2026-11-20T10:00:00">
            <testcase name="1" time="0.5"/><testcase name="2" time="1,000.25"><failure/><failure/></testcase>
            <testsuite name="b"><testcase name="3"><error>why &lt;</error></testcase><testcase name="4" time="x"><skipped/></testcase></testsuite>
            <testcase name="5"><flakyFailure/></testcase></testsuite></testsuites>
            """;

    private static Tally read(SourceSystem.Type kind, String text) throws NotRead {
        return Report.of(kind).orElseThrow().tally(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(SourceSystem.Type kind, String text, String why) {
        assertThatExceptionOfType(NotRead.class)
                .as(text.substring(0, Math.min(80, text.length())))
                .isThrownBy(() -> read(kind, text))
                .withMessageContaining(why);
    }

    private static String value(Tally tally, String measure, String time) {
        return String.valueOf(
                requireNonNull(requireNonNull(tally.values().get(measure)).get(time))
                        .toPlainString());
    }

    @Test
    void resultsOfSarifHaveTheirRulesLevelAndStandUnlessSuppressed() throws NotRead {
        var tally = read(SourceSystem.Type.SARIF, SARIF);
        assertThat(tally.time()).hasValue("2026-11-20T10:00:00Z");
        assertThat(value(tally, "results", "")).isEqualTo("6");
        assertThat(value(tally, "level:error", "")).as("A, and B three times").isEqualTo("4");
        assertThat(value(tally, "level:note", "")).isEqualTo("1");
        assertThat(value(tally, "level:warning", "")).isEqualTo("1");
        assertThat(value(tally, "rule:B", "")).isEqualTo("3");
        assertThat(value(tally, "suppressed", "")).isEqualTo("1");
    }

    @Test
    void testCasesAreCountedAndNotWhatSuitesSayOfThemselves() throws NotRead {
        var tally = read(SourceSystem.Type.JUNIT, JUNIT);
        assertThat(tally.time()).hasValue("2026-11-20");
        assertThat(tally.values()).hasSize(5);
        assertThat(value(tally, "tests", "")).isEqualTo("5");
        assertThat(value(tally, "failures", "")).isEqualTo("1");
        assertThat(value(tally, "errors", "")).isEqualTo("1");
        assertThat(value(tally, "skipped", "")).isEqualTo("1");
        assertThat(value(tally, "duration", "")).isEqualTo("1000.75");
    }

    @Test
    void partsAreCountedAlikeInJsonAndXml() throws NotRead {
        var json = read(SourceSystem.Type.CYCLONEDX, """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"timestamp": "2026-11-20T10:00:00+01:00", "component": {"name": "me"}, "tools": {"components": [{"name": "t"}]}},
                 "components": [
                   {"name": "a", "licenses": [{"license": {"id": "MIT"}}], "components": [{"name": "b", "licenses": []}]},
                   {"name": "c", "licenses": [{"expression": "MIT OR Apache-2.0"}]}],
                 "vulnerabilities": [
                   {"id": "1", "ratings": [{"severity": "low"}, {"severity": "critical", "score": 9.8}]},
                   {"id": "2"}]}
                """);
        var xml = read(SourceSystem.Type.CYCLONEDX, """
                <?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.6">
                <metadata><timestamp>2026-11-20T10:00:00+01:00</timestamp><tools><components><component><name>t</name></component></components></tools>
                <component><name>me</name></component></metadata>
                <components><component><name>a</name><licenses><license><id>MIT</id></license></licenses>
                <components><component><name>b</name><licenses/></component></components></component>
                <component><name>c</name><licenses><expression>MIT</expression></licenses></component></components>
                <vulnerabilities><vulnerability><ratings><rating><severity>low</severity></rating>
                <rating><severity>critical</severity></rating></ratings></vulnerability><vulnerability/></vulnerabilities></bom>
                """);
        assertThat(json).isEqualTo(xml);
        assertThat(value(json, "components", "")).isEqualTo("3");
        assertThat(value(json, "without-licence", "")).isEqualTo("1");
        assertThat(value(json, "vulnerabilities", "")).isEqualTo("2");
        assertThat(value(json, "severity:critical", "")).isEqualTo("1");
        assertThat(value(json, "severity:unknown", "")).isEqualTo("1");
        assertThat(json.time()).hasValue("2026-11-20T09:00:00Z");
    }

    @Test
    void aCheckThatDoesNotApplyHasNoScore() throws NotRead {
        var tally = read(SourceSystem.Type.SCORECARD, """
                {"date": "2026-11-20", "repo": {"name": "x"}, "score": 7.4,
                 "checks": [{"name": "Fuzzing", "score": -1}, {"name": "Code-Review", "score": 10}]}
                """);
        assertThat(value(tally, "score", "")).isEqualTo("7.4");
        assertThat(tally.values()).containsKey("check:Code-Review").doesNotContainKey("check:Fuzzing");
    }

    @Test
    void aBillIsSummedByDayServiceAndTeam() throws NotRead {
        var tally = read(
                SourceSystem.Type.FOCUS,
                "\ufeff" + FOCUS_HEAD
                        + "10,8.5,EUR,2026-10-01T00:00:00Z,Compute,shop,\"{\"\"Team\"\": \"\"Parcels\"\"}\"\n"
                        + "1.25,1,EUR,2026-10-01 00:00:00,Compute,shop,\n"
                        + "-2,-2,EUR,2026-10-02,Storage,shop,{}\n"
                        + "1e-2,1E-2,EUR,2026-10-02,Storage,,not json\n");
        assertThat(tally.unit()).isEqualTo("EUR");
        assertThat(value(tally, "effective-cost", "2026-10-01")).isEqualTo("9.5");
        assertThat(value(tally, "billed-cost", "2026-10-02")).isEqualTo("-1.99");
        assertThat(value(tally, "effective-cost/team:Parcels", "2026-10-01")).isEqualTo("8.5");
        assertThat(value(tally, "effective-cost/service:Compute/team:shop", "2026-10-01"))
                .isEqualTo("1");
        assertThat(value(tally, "effective-cost/team:(none)", "2026-10-02")).isEqualTo("0.01");
    }

    @Test
    void whatIsWrongWithABillIsToldByLine() {
        refuses(SourceSystem.Type.FOCUS, "a,b\n1,2\n", "line 1: the columns BilledCost");
        refuses(SourceSystem.Type.FOCUS, "", "empty");
        refuses(SourceSystem.Type.FOCUS, FOCUS_HEAD, "no charge");
        refuses(
                SourceSystem.Type.FOCUS,
                FOCUS_HEAD
                        + "1,1,EUR,2026-10-01,S,a,\n1,1,USD,2026-10-01,S,a,\nx,1,EUR,2026-10-01,S,a,\n1,1,EUR,soon,S,a,\n",
                "line 3: BillingCurrency is USD, that of the lines before EUR");
        refuses(SourceSystem.Type.FOCUS, FOCUS_HEAD + "1,1e99999,EUR,2026-10-01,S,a,\n", "line 2: EffectiveCost");
        refuses(SourceSystem.Type.FOCUS, FOCUS_HEAD + "1,1,EUR,2026-02-30,S,a,\n", "is no date");
        refuses(SourceSystem.Type.FOCUS, FOCUS_HEAD + "\"1,1,EUR,2026-02-03,S,a,\n", "");
        refuses(SourceSystem.Type.FOCUS, "x".repeat(1_100_000), "longer than 1000000 characters");
    }

    @Test
    void entitiesThatGrowOrLookElsewhereAreRefused(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "s3cret");
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int k = 1; k < 30; k++) {
            laughs.append("<!ENTITY e" + k + " \"" + ("&e" + (k - 1) + ";").repeat(10) + "\">");
        }
        laughs.append("]><testsuite><testcase name=\"&e29;\">&e29;</testcase></testsuite>");
        refuses(SourceSystem.Type.JUNIT, laughs.toString(), "DOCTYPE");
        refuses(
                SourceSystem.Type.JUNIT,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><testsuite>&x;</testsuite>",
                "DOCTYPE");
        refuses(SourceSystem.Type.CYCLONEDX, "<!DOCTYPE bom SYSTEM \"http://127.0.0.1:9/x.dtd\"><bom/>", "DOCTYPE");
        refuses(SourceSystem.Type.JUNIT, "<testsuite>".repeat(100_000), "deep");
    }

    @Test
    void whatIsNoneOfItsKindIsTold() {
        for (var kind : List.of(
                SourceSystem.Type.SARIF,
                SourceSystem.Type.JUNIT,
                SourceSystem.Type.CYCLONEDX,
                SourceSystem.Type.SCORECARD,
                SourceSystem.Type.FOCUS)) {
            for (var nonsense : List.of(
                    "",
                    "{",
                    "[]",
                    "{}",
                    "null",
                    "\u0000\u0001",
                    "<a/>",
                    "<",
                    "{\"version\": \"2.1.0\"}",
                    "[".repeat(100_000),
                    "{\"a\":".repeat(100_000),
                    "{\"checks\": [], \"score\": 1e999}",
                    "{\"version\": {}, \"runs\": 3}")) {
                refuses(kind, nonsense, "");
            }
        }
    }

    @Test
    void aPackedFileIsReadAndNeverMoreOfItThanAllowed() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(JUNIT.getBytes(StandardCharsets.UTF_8));
        }
        var tally =
                Report.of(SourceSystem.Type.JUNIT).orElseThrow().tally(new ByteArrayInputStream(packed.toByteArray()));
        assertThat(value(tally, "tests", "")).isEqualTo("5");

        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            var spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            gzip.write("{\"version\": \"2.1.0\",".getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                gzip.write(spaces);
            }
        }
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> Report.of(SourceSystem.Type.SARIF)
                        .orElseThrow()
                        .tally(new ByteArrayInputStream(bomb.toByteArray())))
                .withMessageContaining("longer than 200 MB");
        var cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 40);
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(
                        () -> Report.of(SourceSystem.Type.JUNIT).orElseThrow().tally(new ByteArrayInputStream(cut)));
    }

    @Test
    void aLongBillStreamsPast() throws NotRead {
        var row = "1.5,1,EUR,2026-10-01T00:00:00Z,Compute,shop,\"{\"\"team\"\": \"\"Parcels\"\"}\"\n"
                .repeat(1_000)
                .getBytes(StandardCharsets.UTF_8);
        var head = FOCUS_HEAD.getBytes(StandardCharsets.UTF_8);
        var blocks = 300; // 20 MB
        var bill = new SequenceInputStream(
                new ByteArrayInputStream(head),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(blocks, row).stream()
                        .map(ByteArrayInputStream::new)
                        .toList())));
        var tally = Report.of(SourceSystem.Type.FOCUS).orElseThrow().tally(bill);
        assertThat(requireNonNull(tally.values().get("effective-cost")).get("2026-10-01"))
                .isEqualByComparingTo(BigDecimal.valueOf(300_000));
        assertThat(tally.size()).isEqualTo(8);
    }
}
