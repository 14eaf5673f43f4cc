package dev.dateline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.delivery.GitServer;
import dev.dateline.app.delivery.MadeRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the path of a repository to metrics with all their history, and on from there. */
class GitSourceTest {

    private static final long DAY = 86_400;
    private static final long BEGIN = Instant.parse("2026-10-01T09:00:00Z").getEpochSecond();

    private static RunningWorkbench workbench;

    @TempDir
    private Path folder;

    private final Session visitor = new Session(workbench);

    @BeforeAll
    static void start() {
        workbench = RunningWorkbench.demo();
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    @Test
    void aPathBecomesABaselineInOneGoAndGrowsWithTheRepository() {
        var made = new MadeRepository(folder.resolve("checkout.git"));
        var first = made.commit(BEGIN, "first");
        var second = made.commit(BEGIN + DAY, "<script>alert(1)</script>", first);
        made.tag("v1.0.0", BEGIN + 1, first, Constants.OBJ_COMMIT);
        made.tag("v1.1.0", BEGIN + 4 * DAY, second, Constants.OBJ_COMMIT);
        visitor.get("/projects/empty/repository");

        var answer = visitor.post(
                "/projects/empty/repository",
                List.of(
                        List.of("address", made.place.toString()),
                        List.of("measure", "change-lead-time"),
                        List.of("measure", "deployment-frequency")));

        assertThat(answer.statusCode()).isEqualTo(303);
        var source = "/projects/empty/sources/checkout/repository";
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(source);
        assertThat(observations("empty", "change-lead-time"))
                .contains("2026-10-05T09:00:00Z,3,checkout," + id(second) + " in v1.1.0");
        assertThat(observations("empty", "releases-in-90-days").lines().filter(line -> line.contains(",1,checkout,")))
                .hasSize(2);
        assertThat(visitor.get(source + "?release=v1.1.0").body())
                .contains(id(second))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(visitor.get(source + "?left=before-first-release").body()).contains(id(first));
        assertThat(visitor.json(source).body()).contains("\"medianLeadTimeSeconds\" : 259200");

        var third = made.commit(BEGIN + 5 * DAY, "third", second);
        made.tag("v1.1.1", BEGIN + 6 * DAY, third, Constants.OBJ_COMMIT);
        assertThat(visitor.post(source + "/refresh", Map.of()).statusCode()).isEqualTo(303);

        assertThat(observations("empty", "change-lead-time"))
                .contains(id(second) + " in v1.1.0")
                .contains("2026-10-07T09:00:00Z,1,checkout," + id(third) + " in v1.1.1");
        assertThat(visitor.get("/projects/empty/history").body()).contains("read the repository");
    }

    @Test
    void theServicesWithinItAreNamedWithTheirPathsAndMeasuredByThemselves() {
        var made = new MadeRepository(folder.resolve("several.git"));
        var first = made.commit(BEGIN, "first", "shop");
        var second = made.commit(BEGIN + DAY, "second (#12)", "till", first);
        made.tag("v1.0.0", BEGIN + 1, first, Constants.OBJ_COMMIT);
        made.tag("v1.1.0", BEGIN + 4 * DAY, second, Constants.OBJ_COMMIT);
        visitor.get("/projects/empty/repository");
        visitor.post("/projects/empty/repository", Map.of("address", made.place.toString()));
        var page = "/projects/empty/sources/several/repository";

        var wrong = visitor.post(page, Map.of("address", made.place.toString(), "services", "till"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“till” is no service with its paths");

        var answer = visitor.post(
                page, Map.of("address", made.place.toString(), "services", "counter: /till/\nweb: shop, site\n"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("counter: till\nweb: shop, site", "Services within it");
        assertThat(visitor.get(page + "?release=v1.1.0").body()).contains("second (#12) (squashed");
        assertThat(visitor.post(page + "/metrics", Map.of("measure", "deployment-frequency", "service", "nobody"))
                        .statusCode())
                .isEqualTo(404);
        visitor.post(page + "/metrics", Map.of("measure", "change-lead-time", "service", "counter"));
        assertThat(observations("empty", "change-lead-time-counter")).contains("2026-10-05T09:00:00Z,3,several,");
    }

    @Test
    void whatSomebodyPushesToARepositoryHereIsSeenWithoutBeingAskedFor() throws InterruptedException {
        var made = new MadeRepository(folder.resolve("pushed.git"));
        var first = made.commit(BEGIN, "first");
        made.tag("v1.0.0", BEGIN + 1, first, Constants.OBJ_COMMIT);
        visitor.get("/projects/empty/repository");
        visitor.post(
                "/projects/empty/repository",
                Map.of("address", made.place.toString(), "measure", "change-lead-time-author"));

        var second = made.commit(BEGIN + DAY, "second", first);
        made.tag("v1.1.0", BEGIN + 4 * DAY, second, Constants.OBJ_COMMIT);

        await(() -> observations("empty", "change-lead-time-since-it").contains(id(second) + " in v1.1.0"));
    }

    @Test
    void aCloneAddressBecomesABaselineOnceItsMachineIsAllowed() throws InterruptedException {
        var made = new MadeRepository(folder.resolve("made.git"));
        var first = made.commit(BEGIN, "first");
        var second = made.commit(BEGIN + DAY, "second", first);
        made.branch("main", second);
        made.tag("v1.0.0", BEGIN + 1, first, Constants.OBJ_COMMIT);
        made.tag("v1.1.0", BEGIN + 4 * DAY, second, Constants.OBJ_COMMIT);
        try (var server = new GitServer(made).wanting("me:s3cret")) {
            var address = server.address().replace("http://", "http://me:s3cret@");
            visitor.get("/projects/kindle/repository");
            var refused = visitor.post("/projects/kindle/repository", Map.of("address", address));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("has not allowed that localhost")
                    .doesNotContain("s3cret");

            var answer = visitor.post(
                    "/projects/kindle/repository",
                    Map.of("address", address, "allow", "yes", "neighbour", "yes", "measure", "change-lead-time"));
            assertThat(answer.statusCode()).isEqualTo(303);
            var page = "/projects/kindle"
                    + answer.headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceFirst(".*/projects/kindle", "")
                            .replaceFirst("\\?.*", "");
            await(() -> visitor.json(page).body().contains("\"medianLeadTimeSeconds\" : 259200"));
            await(() -> observations("kindle", "change-lead-time").contains(id(second)));
            assertThat(visitor.get(page).body())
                    .contains("Fetched from localhost")
                    .contains("A secret is kept")
                    .doesNotContain("s3cret");
            assertThat(visitor.get("/projects/kindle/sources").body()
                            + visitor.get("/projects/kindle/history").body()
                            + visitor.json("/projects/kindle/sources").body())
                    .doesNotContain("s3cret");

            var third = made.commit(BEGIN + 5 * DAY, "third", second);
            made.branch("main", third);
            made.tag("v1.1.1", BEGIN + 6 * DAY, third, Constants.OBJ_COMMIT);
            assertThat(visitor.post(page + "/refresh", Map.of()).statusCode()).isEqualTo(303);
            await(() -> visitor.get(page).body().contains("v1.1.1"));
        }
    }

    @Test
    void whatIsPushedIsFetchedAsSoonAsAnEventTellsOfIt() throws InterruptedException {
        var made = new MadeRepository(folder.resolve("pushed.git"));
        var first = made.commit(BEGIN, "first");
        made.branch("main", first);
        made.tag("v1.0.0", BEGIN + 1, first, Constants.OBJ_COMMIT);
        try (var server = new GitServer(made)) {
            visitor.get("/projects/deploy-faster/repository");
            var answer = visitor.post(
                    "/projects/deploy-faster/repository",
                    Map.of("address", server.address(), "allow", "yes", "neighbour", "yes"));
            var page = found(
                    "(/projects/deploy-faster/sources/[\\w-]+/repository)",
                    answer.headers().firstValue("Location").orElseThrow());
            await(() -> visitor.get(page).body().contains("Fetched from"));
            var sender = visitor.send(visitor.request("/projects/deploy-faster/sources")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"kind\": \"csv\", \"name\": \"Pushes\", \"secret\": \"of both\"}")));

            var second = made.commit(BEGIN + DAY, "second", first);
            made.branch("main", second);
            made.tag("v1.1.0", BEGIN + 2 * DAY, second, Constants.OBJ_COMMIT);
            assertThat(visitor.get(page).body()).doesNotContain("v1.1.0");
            var told = visitor.send(visitor.request(found("(/events/[\\w-]{32})", sender.body()))
                    .header("Authorization", "Bearer of both")
                    .POST(BodyPublishers.ofString(
                            "{\"type\": \"change\", \"repository\": \"shop/checkout\", \"commit\": \"" + second.name()
                                    + "\", \"merged\": \"2026-10-02T09:00:00Z\"}")));

            assertThat(told.statusCode()).isEqualTo(202);
            await(() -> visitor.get(page).body().contains("v1.1.0"));
        }
    }

    private static String found(String pattern, String in) {
        var match = Pattern.compile(pattern).matcher(in);
        assertThat(match.find()).as(in).isTrue();
        return match.group(1);
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        for (int time = 0; time < 300 && !until.getAsBoolean(); time++) {
            Thread.sleep(100);
        }
        assertThat(until.getAsBoolean()).isTrue();
    }

    @Test
    void whatIsNoRepositoryIsSaidBesideTheFormAndNothingIsMade() {
        visitor.get("/projects/kindle/repository");

        var answer = visitor.post(
                "/projects/kindle/repository", Map.of("address", folder.toString(), "measure", "change-lead-time"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no git repository").contains(folder.toString());
        assertThat(visitor.get("/projects/kindle/sources/repository/repository").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        visitor.get("/projects/deploy-faster/sources/platform-repository/repository");

        var answer = visitor.post(
                "/projects/deploy-faster/sources/platform-repository/repository",
                Map.of("address", folder.toString(), "releases", "v(", "rule", "first-release"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no regular expression");
    }

    private static String id(ObjectId commit) {
        return commit.name().substring(0, 12);
    }

    /** As the folder has them. */
    private String observations(String project, String metric) {
        var folder = visitor.send(visitor.request("/projects/" + project + "/folder.zip"), BodyHandlers.ofByteArray());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(folder.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("metrics/" + metric + ".csv")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
