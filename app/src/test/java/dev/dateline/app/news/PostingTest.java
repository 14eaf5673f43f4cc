package dev.dateline.app.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.app.experience.Machines;
import dev.dateline.app.workbench.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** News that goes to another machine: signed, again until it is taken, and not lost. On both databases. */
@ParameterizedClass
@EnumSource
class PostingTest {

    private final NewsOfClaims small;
    private final Machines machines;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private final FakeMailServer letters = new FakeMailServer();
    private HttpServer machine;
    private Posting posting;

    record Heard(String id, long timestamp, String signature, String body) {}

    PostingTest(TestDatabase kind, @TempDir Path root) {
        small = new NewsOfClaims(kind, root);
        machines = new Machines(small.database, small.clock());
        posting = posting(small.hooks);
    }

    @BeforeEach
    void listen() throws IOException {
        machine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        machine.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (answer == 307) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        machine.start();
    }

    @AfterEach
    void close() {
        machine.stop(0);
        letters.close();
        small.close();
    }

    private Posting posting(Hooks hooks) {
        var mailing = new Mailing(
                Optional.of("smtp://localhost:" + letters.port()), Optional.of("dateline@example.org"), small.clock());
        return new Posting(hooks, small.turns, machines.webhooks(), mailing);
    }

    private void told(List<String> states) {
        small.hooks.add(
                NewsOfClaims.SLUG, "http://localhost:" + machine.getAddress().getPort() + "/news", states, "the lead");
    }

    private Hooks.Course course() {
        return small.hooks.course(small.hooks.of(NewsOfClaims.SLUG).getFirst().id());
    }

    private void aClaimComesTrue() {
        small.measured("2026-03-02", "1.5");
        small.told();
    }

    @Test
    void aConfirmedMachineHearsASignedMessageOnce() {
        var secret = machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(Turn.KINDS);
        aClaimComesTrue();
        posting.send();
        small.now = small.now.plus(Duration.ofDays(1));
        posting.send();

        assertThat(heard).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(small.told().getFirst().id());
            assertThat(one.signature()).isEqualTo(Machines.signature(secret, one.id(), one.timestamp(), one.body()));
            assertThat(one.body()).contains("\"type\" : \"claim.turned\"", "\"is\" : \"true\"", "two hours & more");
        });
        assertThat(course().sent()).isEqualTo(1);
    }

    @Test
    void peopleAreToldByLetterAndTheSameTurnIsTheSameLetter() {
        small.hooks.add(NewsOfClaims.SLUG, "mailto:team@example.org", Turn.KINDS, "the lead");
        aClaimComesTrue();
        letters.refuse();
        posting.send();
        assertThat(course().failure()).hasValueSatisfying(why -> assertThat(why).contains("did not take the letter"));
        assertThat(letters.taken()).isEmpty();

        small.now = small.now.plusSeconds(6);
        posting.send();
        assertThat(letters.taken())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("RCPT TO:<team@example.org>", "From: dateline@example.org")
                        .contains("Message-ID: <" + small.told().getFirst().id() + "@dateline>")
                        .contains("Auto-Submitted: auto-generated"));
        assertThat(course().sent()).isEqualTo(1);
    }

    @Test
    void noLetterIsSentWhereNobodySaysThroughWhomOrToWhatIsNoAddress() {
        var without = new Mailing(Optional.empty(), Optional.empty(), small.clock());
        assertThat(without.problem("mailto:team@example.org"))
                .hasValueSatisfying(why -> assertThat(why).contains("DATELINE_SMTP"));
        var with = new Mailing(
                Optional.of("smtps://me:s3cret@mail.example.org"), Optional.of("d@example.org"), small.clock());
        assertThat(with.problem("mailto:team@example.org")).isEmpty();
        for (var wrong :
                List.of("mailto:", "mailto:team", "mailto:a@b,c@d", "mailto:a@b?bcc=c@d", "mailto:a@b\r\nBcc: c@d")) {
            assertThat(with.problem(wrong)).as(wrong).isPresent();
        }
        for (var wrong :
                List.of("mail.example.org", "smtp://me:s3cret@", "http://me:s3cret@x", "smtp://a b:s3cret@x")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> new Mailing(Optional.of(wrong), Optional.of("d@example.org"), small.clock()))
                    .withMessageNotContaining("s3cret");
        }
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(List.of("off track", "stale"));
        aClaimComesTrue();
        posting.send();
        assertThat(heard).isEmpty();

        small.pass(20);
        small.told();
        posting.send();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aMachineThatIsNotConfirmedHearsNothingAndThePageSaysWhy() {
        told(Turn.KINDS);
        aClaimComesTrue();
        posting.send();

        assertThat(heard).isEmpty();
        assertThat(course().waiting()).isEqualTo(1);
        assertThat(course().failure()).hasValueSatisfying(why -> assertThat(why).contains("has not confirmed"));
    }

    @Test
    void whatIsNotTakenIsSentAgainLaterAndLater() {
        machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(Turn.KINDS);
        aClaimComesTrue();
        answer = 500;
        posting.send();
        posting.send();
        assertThat(heard).as("not at once").hasSize(1);
        assertThat(course().failure()).hasValueSatisfying(why -> assertThat(why).contains("answered 500"));

        small.now = small.now.plusSeconds(6);
        posting.send();
        small.now = small.now.plusSeconds(6);
        posting.send();
        assertThat(heard).as("five seconds, then five minutes").hasSize(2);

        answer = 200;
        small.now = small.now.plus(Duration.ofMinutes(6));
        posting.send();
        assertThat(heard)
                .hasSize(3)
                .extracting(Heard::id)
                .containsOnly(heard.getFirst().id());
        assertThat(course()).isEqualTo(new Hooks.Course(0, 0, 1, course().last(), course().failure()));
        assertThat(course().failure()).isEmpty();
    }

    @Test
    void afterTenTimesItIsGivenUpUntilSomebodySaysOtherwise() {
        machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(Turn.KINDS);
        aClaimComesTrue();
        answer = 503;
        for (int time = 0; time < 15; time++) {
            posting.send();
            small.now = small.now.plus(Duration.ofDays(2));
        }
        assertThat(heard).hasSize(10);
        assertThat(course().givenUp()).isEqualTo(1);

        answer = 200;
        small.hooks.again(
                NewsOfClaims.SLUG, small.hooks.of(NewsOfClaims.SLUG).getFirst().id());
        posting.send();
        assertThat(course().sent()).isEqualTo(1);
    }

    @Test
    void nothingIsLostWhenTheServerStopsBeforeItIsSent() {
        machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(Turn.KINDS);
        aClaimComesTrue();
        var taken = small.hooks.due(10).getFirst();
        assertThat(small.hooks.take(taken, Duration.ofMinutes(2))).isTrue();
        assertThat(small.hooks.take(taken, Duration.ofMinutes(2)))
                .as("by one server alone")
                .isFalse();

        posting = posting(new Hooks(small.database, small.clock()));
        small.now = small.now.plus(Duration.ofMinutes(3));
        posting.send();

        assertThat(heard).hasSize(1);
    }

    @Test
    void noRedirectIsFollowed() {
        machines.confirm(NewsOfClaims.SLUG, "localhost");
        told(Turn.KINDS);
        aClaimComesTrue();
        answer = 307;
        posting.send();

        assertThat(heard).hasSize(1);
        assertThat(course().failure()).hasValueSatisfying(why -> assertThat(why).contains("nobody followed"));
    }

    @Test
    void moreThanAThousandThatWaitAreNotAddedTo() {
        told(Turn.KINDS);
        small.now = small.now.plusSeconds(1);
        for (int round = 0; round < 3; round++) {
            var turns = java.util.stream.IntStream.range(0, 400)
                    .mapToObj(one -> new Turn(
                            java.util.UUID.randomUUID().toString(),
                            "fast",
                            "words",
                            "true",
                            "off track",
                            java.util.Optional.empty(),
                            false,
                            "",
                            java.util.Optional.empty(),
                            "",
                            "",
                            java.time.LocalDate.parse("2026-03-02"),
                            small.now))
                    .toList();
            var look = small.turns.look(NewsOfClaims.SLUG).orElseThrow();
            small.turns.tell(NewsOfClaims.SLUG, look, look, java.util.Map.of(), turns);
        }

        assertThat(course().waiting()).isEqualTo(1_000);
        assertThat(course().givenUp()).isEqualTo(200);
        assertThat(course().failure()).contains("not sent: 1000 messages were waiting already");
    }
}
