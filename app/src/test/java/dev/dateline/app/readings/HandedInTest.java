package dev.dateline.app.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.Dateline;
import dev.dateline.app.FullProject;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that were handed in: looked at, taken once, replaced by month, and said to the metrics. On both databases. */
@ParameterizedClass
@EnumSource
class HandedInTest {

    private static final String HEAD = "BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ServiceName\n";

    private final Database database;
    private final Projects projects;
    private final HandedIn handedIn;
    private final FileReading reading;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    HandedInTest(TestDatabase kind, @TempDir Path root) throws Exception {
        database = kind.open(root.resolve("data"));
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), clock);
        handedIn = new HandedIn(database, clock);
        reading = new FileReading(projects, handedIn);
        var in = FolderIn.read(
                FullProject.empty(root.resolve("folder")),
                Dateline.KINDS,
                Dateline.CONSISTENCIES,
                Dateline.CONSTANCIES);
        projects.take("project", Visitor.local("writer"), in, Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SourceSystem source(SourceSystem.Type kind) {
        return new SourceSystem(
                "files",
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void bind(SourceSystem source, String measure) {
        var metric = Offered.of(source.kind(), measure, "EUR").metric("metric", source);
        projects.change(
                projects.open("project", Optional.empty(), Optional.empty(), Visitor.local("writer"), Optional.empty()),
                Change.of("began").put(SourceSystem.KIND, source).put(Metric.KIND, metric));
    }

    private HandedIn.One look(SourceSystem source, String name, String text) throws NotRead {
        now = now.plusSeconds(1);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return reading.look("project", source, "writer", name, bytes, "2026-11-21");
    }

    private void take(SourceSystem source, String name, String text) throws NotRead {
        reading.take("project", source, look(source, name, text));
    }

    private List<String> observed() {
        var all = new ArrayList<Observation>();
        projects.contents("project").orElseThrow().of(Series.KIND).forEach(series -> series.each(all::add));
        return all.stream()
                .map(one -> one.time() + " " + one.value() + " " + one.source() + " " + one.note())
                .sorted()
                .toList();
    }

    @Test
    void aMonthHandedInAgainTakesThePlaceOfWhatWasSaidOfIt() throws NotRead {
        var bill = source(SourceSystem.Type.FOCUS);
        bind(bill, "effective-cost");
        take(bill, "first.csv", HEAD + "1,2,EUR,2026-09-30,S\n1,3,EUR,2026-10-01,S\n1,4,EUR,2026-10-02,S\n");
        assertThat(observed())
                .containsExactly(
                        "2026-09-30 2 files first.csv", "2026-10-01 3 files first.csv", "2026-10-02 4 files first.csv");
        take(bill, "second.csv", HEAD + "1,5,EUR,2026-10-01,S\n");
        assertThat(observed()).containsExactly("2026-09-30 2 files first.csv", "2026-10-01 5 files second.csv");
    }

    @Test
    void aBillInAnotherCurrencyIsNotMixedIn() throws NotRead {
        var bill = source(SourceSystem.Type.FOCUS);
        bind(bill, "effective-cost");
        take(bill, "first.csv", HEAD + "1,2,EUR,2026-09-30,S\n");
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> take(bill, "second.csv", HEAD + "1,2,USD,2026-10-30,S\n"))
                .withMessageContaining("it is in USD");
        assertThat(observed()).hasSize(1);
    }

    @Test
    void nothingCountsBeforeItIsTakenAndNothingTwice() throws NotRead {
        var tests = source(SourceSystem.Type.JUNIT);
        bind(tests, "failures");
        var report = "<testsuite timestamp='2026-11-20'><testcase><failure/></testcase></testsuite>";
        var one = look(tests, "../a/b.xml", report);
        assertThat(observed()).isEmpty();
        reading.take("project", tests, one);
        assertThat(observed()).containsExactly("2026-11-20 1 files .. a b.xml");
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> take(tests, "again.xml", report))
                .withMessageContaining("taken already");
        assertThat(observed()).hasSize(1);
    }

    @Test
    void aRuleThatIsNotNamedFoundNothing() throws NotRead {
        var findings = source(SourceSystem.Type.SARIF);
        bind(findings, "rule:A");
        var log = "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [%s],"
                + " \"invocations\": [{\"endTimeUtc\": \"2026-11-%sT00:00:00Z\"}]}]}";
        take(findings, "one", log.formatted("{\"ruleId\": \"A\"}, {\"ruleId\": \"A\"}", "18"));
        take(findings, "two", log.formatted("{\"ruleId\": \"B\"}", "19"));
        assertThat(observed()).containsExactly("2026-11-18T00:00:00Z 2 files one", "2026-11-19T00:00:00Z 0 files two");
    }

    @Test
    void whatNobodyTakesGoesAfterADay() throws NotRead {
        var tests = source(SourceSystem.Type.JUNIT);
        var left = look(tests, "left.xml", "<testsuite/>");
        now = now.plus(Duration.ofDays(2));
        look(tests, "new.xml", "<testsuite><testcase/></testsuite>");
        assertThat(handedIn.all("project", "files"))
                .extracting(HandedIn.One::name)
                .containsExactly("new.xml");
        assertThat(handedIn.measures("project", "files", left.id())).isEmpty();
    }
}
