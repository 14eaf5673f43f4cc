package dev.dateline.app.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses that are asked: only those that may be, within limits, and what failed is told. On both databases. */
@ParameterizedClass
@EnumSource
class AddressReadingTest {

    private final Database database;
    private final Projects projects;
    private final AllowedHosts hosts;
    private final Asked asked;
    private final AddressReading reading;
    private final Rounds rounds;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer machine;
    private final String here;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private volatile String secret = "";
    private volatile String answer =
            "{\"queue\": {\"length\": 12.5, \"open\": true}, \"name\": \"x\", \"huge\": 1e999999}";

    AddressReadingTest(TestDatabase kind, @TempDir Path root) throws Exception {
        database = kind.open(root.resolve("data"));
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), clock);
        hosts = new AllowedHosts(database, clock);
        asked = new Asked(database, clock);
        var fetch = new Fetch(Duration.ofSeconds(1), Duration.ofSeconds(2), 100_000);
        reading = new AddressReading(projects, hosts, asked, clock, fetch);
        rounds = new Rounds(projects, hosts, asked, reading);
        machine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here = "localhost:" + machine.getAddress().getPort();
        var in = FolderIn.read(
                FullProject.empty(root.resolve("folder")),
                Dateline.KINDS,
                Dateline.CONSISTENCIES,
                Dateline.CONSTANCIES);
        projects.take("project", Visitor.local("writer"), in, Optional.empty());
    }

    @BeforeEach
    void listen() {
        machine.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        machine.createContext("/", this::answer);
        machine.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        machine.stop(0);
        database.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        secret = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getResponseHeaders();
        switch (path) {
            case "/never" -> rest();
            case "/forever" -> {
                exchange.sendResponseHeaders(200, 0);
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write("queue 1\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
                }
            }
            case "/trickle" -> {
                exchange.sendResponseHeaders(200, 0);
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write('#');
                    exchange.getResponseBody().flush();
                    pause();
                }
            }
            case "/huge" -> {
                exchange.sendResponseHeaders(200, 5_000_000_000L);
                exchange.getResponseBody().flush();
                rest();
            }
            case "/inwards" -> {
                headers.add("Location", "http://169.254.169.254/latest/meta-data/");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/loop" -> {
                headers.add("Location", "/loop");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/moved" -> {
                headers.add("Location", "/json");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/metrics" -> send(exchange, """
                    # HELP queue_length how many wait
                    # TYPE queue_length gauge
                    queue_length{host="a",path="C:\\\\x \\"q\\" {,}"} 3 1700000000000
                    queue_length{host="b"} 4.5e1
                    up 1
                    broken_ratio NaN
                    """);
            default -> send(exchange, answer);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, 0); // in chunks
        exchange.getResponseBody().write(bytes);
    }

    private void rest() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private SourceSystem source(String path) {
        return at("http://" + here + path);
    }

    private static SourceSystem at(String address) {
        return FormReading.of(
                        SourceSystem.class,
                        Map.of(
                                "id",
                                "portal",
                                "kind",
                                "http",
                                "name",
                                "The portal",
                                "address",
                                address,
                                "every",
                                "1 h"))
                .record()
                .orElseThrow(IllegalArgumentException::new);
    }

    private void refuses(SourceSystem source, String why) {
        assertThatExceptionOfType(NotRead.class)
                .isThrownBy(() -> reading.look("project", source))
                .withMessageContaining(why);
    }

    private Contents contents() {
        return projects.contents("project").orElseThrow();
    }

    private Opened opened() {
        return projects.open("project", Optional.empty(), Optional.empty(), Visitor.local("writer"), Optional.empty());
    }

    private static Metric metric(String id, Metric.Nature kind) {
        return FormReading.of(
                        Metric.class,
                        kind == Metric.Nature.FACT
                                ? Map.of("id", id, "kind", "fact")
                                : Map.of("id", id, "kind", "quantity", "unit", "count"))
                .record()
                .orElseThrow();
    }

    private void bind(SourceSystem source, Metric metric, String measure) {
        projects.change(
                opened(), Change.of("began").put(SourceSystem.KIND, source).put(Metric.KIND, metric));
        projects.change(opened(), Bound.binding(metric, source, measure));
    }

    private List<Observation> observed(String metric) {
        var all = new ArrayList<Observation>();
        contents().of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric))
                .forEach(series -> series.each(all::add));
        return all;
    }

    @Test
    void anAnswerBecomesAnObservationOfEveryMetricBoundToIt() {
        var portal = source("/json");
        hosts.allow("project", here, true, "the owner");
        bind(portal, metric("queue", Metric.Nature.QUANTITY), "/queue/length");
        bind(portal, metric("open", Metric.Nature.FACT), "/queue/open");

        rounds.read("project");

        assertThat(observed("queue"))
                .containsExactly(new Observation("2026-11-21T12:00:00Z", "12.5", "portal", "/queue/length"));
        assertThat(observed("open")).extracting(Observation::value).containsExactly("true");
        assertThat(projects.history().of(opened(), 1).getFirst())
                .satisfies(action ->
                        assertThat(action.who() + " " + action.what()).isEqualTo("The portal read The portal"));
        assertThat(asked.of("project", "portal").orElseThrow().success()).hasValue(now);
    }

    @Test
    void anAddressIsAskedAgainWhenItsTimeHasCome() {
        hosts.allow("project", here, true, "the owner");
        bind(source("/json"), metric("queue", Metric.Nature.QUANTITY), "/queue/length");
        rounds.read("project");
        rounds.read("project");
        assertThat(observed("queue")).hasSize(1);
        now = now.plus(Duration.ofHours(1));
        answer = "{\"queue\": {\"length\": 3}}";
        rounds.read("project");
        assertThat(observed("queue")).extracting(Observation::value).containsExactly("12.5", "3");
    }

    @Test
    void whatFailsIsToldAndTriedLessAndLessOften() {
        hosts.allow("project", here, true, "the owner");
        bind(source("/broken"), metric("queue", Metric.Nature.QUANTITY), "/queue/length");
        rounds.read("project");
        var first = asked.of("project", "portal").orElseThrow();
        assertThat(first.words()).contains("answered 500");
        assertThat(first.next()).isEqualTo(now.plus(Duration.ofHours(1)));
        now = first.next();
        rounds.read("project");
        assertThat(asked.of("project", "portal").orElseThrow().next()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(Asked.wait(50, Duration.ofHours(1))).isEqualTo(Duration.ofDays(1));
        assertThat(Asked.wait(50, Duration.ofDays(7))).isEqualTo(Duration.ofDays(7));
        assertThat(observed("queue")).isEmpty();
    }

    @Test
    void aValueThatIsNotThereStopsNoOther() {
        hosts.allow("project", here, true, "the owner");
        bind(source("/json"), metric("queue", Metric.Nature.QUANTITY), "/queue/length");
        bind(source("/json"), metric("other", Metric.Nature.QUANTITY), "/none");
        bind(source("/json"), metric("words", Metric.Nature.QUANTITY), "/name");
        bind(source("/json"), metric("much", Metric.Nature.QUANTITY), "/huge");
        rounds.read("project");
        assertThat(observed("queue")).hasSize(1);
        assertThat(asked.of("project", "portal").orElseThrow().words())
                .contains("other: there is no `/none`", "words: `/name` is `x`, no number", "much:");
    }

    @Test
    void samplesOfPrometheusAreFoundByNameAndLabels() throws NotRead {
        hosts.allow("project", here, true, "the owner");
        var values = reading.look("project", source("/metrics"));
        var metric = metric("queue", Metric.Nature.QUANTITY);
        assertThat(values.value("queue_length{host=\"b\"}", metric)).isEqualTo("45");
        assertThat(values.value("queue_length{host=\"a\"}", metric)).isEqualTo("3");
        for (var shown : values.shown()) {
            if (!shown.measure().equals("broken_ratio")) {
                values.value(shown.measure(), metric);
            }
        }
        assertThat(values.value("up", metric("up", Metric.Nature.FACT))).isEqualTo("true");
        for (var wrong : List.of("queue_length", "none", "broken_ratio", "{", "a{b=\"c\"", "/queue")) {
            assertThatExceptionOfType(NotRead.class).as(wrong).isThrownBy(() -> values.value(wrong, metric));
        }
    }

    @Test
    void nobodyIsAskedWhomAnOwnerHasNotAllowed() {
        refuses(source("/json"), "has not allowed");
        hosts.allow("project", here, true, "the owner");
        assertThat(hosts.withdraw("project", here)).isTrue();
        refuses(source("/json"), "has not allowed");
        hosts.allow("project", "localhost", true, "the owner");
        refuses(source("/json"), "has not allowed"); // another port is another machine
        assertThat(calls).hasValue(0);
    }

    @Test
    void theOwnNetworkIsNotReachedWhereOnlyTheNameIsAllowed() {
        hosts.allow("project", here, false, "the owner");
        refuses(source("/json"), "only asked over https");
        refuses(at("https://" + here + "/"), "own network");
        for (var inwards :
                List.of("127.1.2.3", "[::1]", "10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            hosts.allow("project", inwards, false, "the owner");
            refuses(at("https://" + inwards + "/"), "own network");
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void nobodyIsLedToAnotherMachineOrInACircle() throws NotRead {
        hosts.allow("project", here, true, "the owner");
        refuses(source("/inwards"), "which an owner of the project has not allowed");
        refuses(source("/loop"), "leads on and on");
        assertThat(reading.look("project", source("/moved")).shown())
                .extracting(Values.Value::measure)
                .contains("/queue/length");
    }

    @Test
    void whoNeverAnswersOrNeverEndsIsLeft() {
        hosts.allow("project", here, true, "the owner");
        refuses(source("/never"), "did not answer within");
        refuses(source("/trickle"), "did not answer within");
        refuses(source("/forever"), "more than 100 kB");
        refuses(source("/huge"), "more than 100 kB");
    }

    @Test
    void answersThatAreNoneAreTold() {
        hosts.allow("project", here, true, "the owner");
        for (var nonsense : List.of("", "<html>", "{\"a\": ", "[".repeat(50_000), "a b c {", "{}x")) {
            answer = nonsense;
            assertThatExceptionOfType(NotRead.class).isThrownBy(() -> {
                var values = reading.look("project", source("/json"));
                values.value("/a", metric("a", Metric.Nature.QUANTITY));
            });
        }
    }

    @Test
    void aSecretIsToldToItsMachineAlone() throws NotRead {
        hosts.allow("project", here, true, "the owner");
        hosts.keepSecret("project", "portal", here, "s3cret");
        reading.look("project", source("/json"));
        assertThat(secret).isEqualTo("Bearer s3cret");
        var other = here.replace("localhost", "127.0.0.1");
        hosts.allow("project", other, true, "the owner");
        reading.look("project", at("http://" + other + "/json"));
        assertThat(secret).isEmpty();
        hosts.forgetSecret("project", "portal");
        reading.look("project", source("/json"));
        assertThat(secret).isEmpty();
        for (var wrong : List.of("a\r\nHost: x", "a b", "", "ä")) {
            assertThatIllegalArgumentException().isThrownBy(() -> hosts.keepSecret("project", "portal", here, wrong));
        }
    }

    @Test
    void anAddressWithANameOrPasswordIsNoAddress() {
        for (var wrong :
                List.of("https://me:secret@example.org/", "ftp://example.org/", "file:///etc/passwd", "/x", "a b")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> at(wrong));
        }
    }
}
