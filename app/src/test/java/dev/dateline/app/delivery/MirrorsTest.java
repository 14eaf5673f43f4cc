package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.FormReading;
import dev.dateline.app.sources.AllowedHosts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of repositories that lie elsewhere: from a real server on this machine, and from some that mean no good. */
class MirrorsTest {

    private static final long BEGIN = Instant.parse("2026-10-01T09:00:00Z").getEpochSecond();
    private static final Errand.Limits SMALL =
            new Errand.Limits(Duration.ofMillis(700), Duration.ofSeconds(20), 1_000_000);

    private final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Path folder;
    private final Database database;
    private final AllowedHosts hosts;
    private final Mirrors mirrors;
    private final MadeRepository made;
    private final ObjectId first;

    MirrorsTest(@TempDir Path root) throws Exception {
        folder = root.resolve("clones");
        database = Database.in(root.resolve("data"));
        database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES ('project', 1)")
                .update());
        hosts = new AllowedHosts(database, Clock.systemUTC());
        mirrors = new Mirrors(Optional.of(folder), hosts, Clock.systemUTC(), SMALL);
        made = new MadeRepository(root.resolve("made.git"));
        first = made.commit(BEGIN, "first");
        made.branch("main", first);
        made.tag("v1.0.0", first);
    }

    @BeforeEach
    void listen() {
        mirrors.listen((project, source) -> ended.add(source.id()));
    }

    @AfterEach
    void close() throws Exception {
        mirrors.destroy();
        for (var one : open) {
            one.close();
        }
        database.close();
    }

    private GitServer server() {
        var server = new GitServer(made);
        open.add(server);
        return server;
    }

    private static SourceSystem at(String address) {
        return FormReading.of(SourceSystem.class, Map.of("id", "checkout", "kind", "git", "address", address))
                .record()
                .orElseThrow(IllegalArgumentException::new);
    }

    private SourceSystem allowed(GitServer server) {
        hosts.allow("project", server.host(), true, "the owner");
        return at(server.address());
    }

    private void fetch(SourceSystem source) throws InterruptedException {
        mirrors.begin("project", source);
        assertThat(ended.poll(30, TimeUnit.SECONDS)).isEqualTo(source.id());
    }

    private void failsWith(SourceSystem source, String words) throws InterruptedException {
        fetch(source);
        assertThat(mirrors.failure("project", "checkout").orElseThrow().words()).contains(words);
    }

    private boolean has(SourceSystem source, ObjectId commit) throws Exception {
        try (var copy = mirrors.open("project", source)) {
            return copy.getObjectDatabase().has(commit);
        }
    }

    @Test
    void aCopyIsBroughtOnceAndThenOnlyGrows() throws Exception {
        var server = server();
        var source = allowed(server);
        fetch(source);
        assertThat(mirrors.failure("project", "checkout")).isEmpty();
        assertThat(has(source, first)).isTrue();

        var second = made.commit(BEGIN + 60, "second", first);
        made.branch("main", second);
        made.tag("v1.1.0", second);
        fetch(source);

        assertThat(has(source, second)).isTrue();
        var mined = new RepositoryMining()
                .mine(
                        folder.resolve("project/checkout.git"),
                        RepositoryMining.Asked.of("v.*", RuleWord.parse("first-release")));
        assertThat(mined.history().releases()).hasSize(2);
        assertThat(mirrors.fetched("project", source)).isPresent();
    }

    @Test
    void filesAreLeftWhereTheyAreByAMachineThatCanLeaveThemOut() throws Exception {
        made.repository().getConfig().setBoolean("uploadpack", null, "allowfilter", true);
        var source = allowed(server());
        fetch(source);
        var second = made.commit(BEGIN + 60, "second", first);
        made.branch("main", second);
        fetch(source);

        assertThat(mirrors.failure("project", "checkout")).isEmpty();
        assertThat(has(source, second)).isTrue();
        assertThat(has(source, made.insert(Constants.OBJ_BLOB, Constants.encode("second"))))
                .isFalse();
    }

    @Test
    void whatIsGoneThereIsGoneHere() throws Exception {
        made.branch("short-lived", first);
        var source = allowed(server());
        fetch(source);
        var update = made.repository().updateRef("refs/heads/short-lived");
        update.setForceUpdate(true);
        update.delete();
        fetch(source);
        try (var copy = mirrors.open("project", source)) {
            assertThat(copy.exactRef("refs/heads/short-lived")).isNull();
            assertThat(copy.exactRef("refs/heads/main")).isNotNull();
        }
    }

    @Test
    void nobodyIsAskedWhomAnOwnerHasNotAllowed() throws Exception {
        var server = server();
        failsWith(at(server.address()), "has not allowed");
        hosts.allow("project", server.host(), false, "the owner");
        failsWith(at(server.address()), "only asked over https");
        failsWith(at("https://" + server.host() + "/shop/checkout.git"), "own network");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void nobodyIsLedToAnotherMachine() throws Exception {
        var other = server();
        failsWith(
                allowed(server().leadingTo("http://" + other.host().replace("localhost", "127.0.0.1"))),
                "has not allowed");
        failsWith(allowed(server().leadingTo("http://169.254.169.254")), "has not allowed");
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void aMachineThatIsAllowedTooIsLedTo() throws Exception {
        var other = server();
        hosts.allow("project", other.host(), true, "the owner");
        var source = allowed(server().leadingTo("http://" + other.host()));
        fetch(source);
        assertThat(has(source, first)).isTrue();
    }

    @Test
    void theSecretIsToldToItsOwnMachineOnly() throws Exception {
        var server = server().wanting("me:s3cret");
        var source = allowed(server);
        failsWith(source, "wants a secret");
        hosts.keepSecret("project", "checkout", server.host(), "me:s3cret");
        fetch(source);
        assertThat(has(source, first)).isTrue();

        var stranger = server().wanting("me:s3cret");
        hosts.allow("project", stranger.host(), true, "the owner");
        failsWith(allowed(server().leadingTo("http://" + stranger.host())), "wants a secret");
    }

    @Test
    void whoNeverAnswersOrNeverEndsIsLeft() throws Exception {
        failsWith(allowed(server().silent()), "did not answer in time");
        failsWith(allowed(server().endless()), "more than 1 MB");
        assertThatExceptionOfType(NotMeasurable.class)
                .isThrownBy(() -> mirrors.open("project", at("https://git.example.org/other.git")))
                .withMessageContaining("more than 1 MB");
    }

    @Test
    void whenTheServerStopsNothingIsFetchedOn() throws Exception {
        var patient = new Mirrors(
                Optional.of(folder),
                hosts,
                Clock.systemUTC(),
                new Errand.Limits(Duration.ofHours(1), Duration.ofHours(1), 1_000_000));
        var over = new CountDownLatch(1);
        patient.listen((project, source) -> over.countDown());
        var server = server().silent();
        patient.begin("project", allowed(server));
        while (server.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(patient.progress("project", "checkout").orElseThrow()).contains("MB so far");
        patient.destroy();
        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(patient.progress("project", "checkout")).isEmpty();
    }

    @Test
    void anotherAddressIsAnotherCopy() throws Exception {
        fetch(allowed(server()));
        var moved = allowed(server());
        assertThat(mirrors.fetched("project", moved)).isEmpty();
        fetch(moved);
        assertThat(has(moved, first)).isTrue();
        mirrors.forget("project", "checkout");
        assertThat(Files.exists(folder.resolve("project/checkout.git"))).isFalse();
    }

    @Test
    void aNameAndPasswordInAnAddressAreTakenOutOfIt() throws Exception {
        var clone = CloneAddress.of("https://me:s3%2Fcret@git.example.org:8443/shop/checkout.git");
        assertThat(clone.address()).hasToString("https://git.example.org:8443/shop/checkout.git");
        assertThat(clone.secret()).hasValue("me:s3/cret");
        assertThat(clone.isOf("Shop/checkout")).isTrue();
        assertThat(clone.isOf("op/checkout")).isFalse();
        assertThat(CloneAddress.shown("x https://me:p@ss@host/y")).isEqualTo("x https://host/y");
        assertThatIllegalArgumentException().isThrownBy(() -> at("https://me:s3cret@git.example.org/x.git"));
        for (var wrong : List.of("https://", "https://me:s3cret@/x", "http://a b/", "https://h:99999999/x")) {
            assertThatExceptionOfType(NotMeasurable.class)
                    .as(wrong)
                    .isThrownBy(() -> CloneAddress.of(wrong))
                    .withMessageNotContaining("s3cret");
        }
    }
}
