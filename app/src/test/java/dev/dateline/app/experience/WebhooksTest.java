package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.database.Database;
import dev.dateline.app.people.Neighbourhood;
import dev.dateline.app.workbench.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to other machines: only those an owner has confirmed, signed, and nowhere else. */
class WebhooksTest {

    @TempDir
    private Path folder;

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer machine;
    private Database database;
    private WebhookHosts hosts;
    private Webhooks webhooks;

    @BeforeEach
    void listen() throws IOException {
        machine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        machine.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> heard.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            heard.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/elsewhere")) {
                exchange.getResponseHeaders().add("Location", "/");
                exchange.sendResponseHeaders(307, -1);
            } else {
                exchange.sendResponseHeaders(path.equals("/broken") ? 500 : 204, -1);
            }
            exchange.close();
        });
        machine.start();
        open(TestDatabase.SQLITE, "first");
    }

    private void open(TestDatabase kind, String name) {
        database = kind.open(folder.resolve(name));
        database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES ('project', 1)")
                .update());
        hosts = new WebhookHosts(database, RunningWorkbench.SATURDAY);
        webhooks = new Webhooks(hosts, RunningWorkbench.SATURDAY);
    }

    @AfterEach
    void stop() {
        machine.stop(0);
        database.close();
    }

    private GoldenPath.Webhook to(String path) {
        return new GoldenPath.Webhook("http://localhost:" + machine.getAddress().getPort() + path);
    }

    private void refuses(GoldenPath.Webhook webhook, String why) {
        assertThatExceptionOfType(NotDone.class)
                .isThrownBy(() -> webhooks.send("project", webhook, "msg_1", "{}"))
                .withMessageContaining(why);
    }

    @Test
    void aConfirmedMachineHearsASignedMessage() throws NotDone {
        var secret = hosts.confirm("project", "LocalHost ", true, "the lead");
        assertThat(webhooks.send("project", to("/"), "msg_1", "{\"a\": 1}")).isEqualTo(204);
        assertThat(heard)
                .containsEntry("webhook-id", "msg_1")
                .containsEntry("body", "{\"a\": 1}")
                .containsEntry("content-type", "application/json");
        long timestamp = Long.parseLong(heard.getOrDefault("webhook-timestamp", "0"));
        assertThat(timestamp).isEqualTo(RunningWorkbench.SATURDAY.instant().getEpochSecond());
        assertThat(heard.get("webhook-signature"))
                .isEqualTo(Webhooks.signature(secret, "msg_1", timestamp, "{\"a\": 1}"))
                .isNotEqualTo(Webhooks.signature(secret, "msg_2", timestamp, "{\"a\": 1}"))
                .isNotEqualTo(Webhooks.signature(secret, "msg_1", timestamp + 1, "{\"a\": 1}"))
                .isNotEqualTo(Webhooks.signature(secret, "msg_1", timestamp, "{\"a\": 2}"));
    }

    /** The published example of the specification. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        assertThat(Webhooks.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void nothingGoesToAMachineThatNobodyConfirmedOrThatWasWithdrawn() {
        refuses(to("/"), "has not confirmed");
        hosts.confirm("project", "localhost", true, "the lead");
        assertThat(hosts.withdraw("project", "localhost")).isTrue();
        refuses(to("/"), "has not confirmed");
        assertThat(calls).hasValue(0);
    }

    @Test
    void itsOwnNetworkIsNotReachedUnlessAnOwnerAllowedIt() {
        hosts.confirm("project", "localhost", false, "the lead");
        refuses(to("/"), "only reached over https");
        refuses(
                new GoldenPath.Webhook(
                        "https://localhost:" + machine.getAddress().getPort() + "/"),
                "own network");
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "0.1.2.3", "224.0.0.1",
                "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
                        "2002:a00:1::"
            })
    void addressesOfItsOwnNetworkAreKnown(String address) throws IOException {
        assertThat(Neighbourhood.isNear(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1"})
    void addressesElsewhereAreNot(String address) throws IOException {
        assertThat(Neighbourhood.isNear(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aRedirectIsNotFollowedAndAFailureIsTold() {
        hosts.confirm("project", "localhost", true, "the lead");
        refuses(to("/elsewhere"), "answered 307, which leads elsewhere; nobody followed");
        assertThat(calls).hasValue(1);
        refuses(to("/broken"), "answered 500");
        machine.stop(0);
        refuses(to("/"), "cannot be reached");
    }

    @ParameterizedTest
    @EnumSource
    void aHostConfirmedAgainGetsAnotherSecret(TestDatabase kind) {
        database.close();
        open(kind, "second");
        var first = hosts.confirm("project", "hooks.example.org", false, "the lead");
        var second = hosts.confirm("project", "hooks.example.org", true, "the lead");
        assertThat(first).startsWith("whsec_").isNotEqualTo(second);
        assertThat(hosts.of("project"))
                .singleElement()
                .satisfies(host -> assertThat(host.neighbour()).isTrue());
        for (var wrong : List.of("", "https://a", "a/b", "a b", "a:80", "-a", "a@b")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> hosts.confirm("project", wrong, false, "x"));
        }
    }
}
