package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.events.Change;
import dev.dateline.app.events.Deployment;
import dev.dateline.app.events.Deployment.Evidence;
import dev.dateline.app.events.Deployment.Status;
import dev.dateline.app.events.EventState;
import dev.dateline.app.events.Incident;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Statistic;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Span;
import dev.dateline.engine.mining.DeliveryMeasures;
import dev.dateline.engine.mining.DeploymentHistory;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import dev.dateline.engine.mining.ReleaseRule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDeliveryTest {

    private static final Instant START = Instant.parse("2026-09-07T08:00:00Z");

    private final List<Deployment> deployments = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    private static Instant hour(int hour) {
        return START.plus(hour, ChronoUnit.HOURS);
    }

    private void deployed(int hour, String commit, String environment, Status status, Optional<Boolean> planned) {
        deployments.add(new Deployment(
                "ci",
                "d" + deployments.size(),
                Optional.of("shop"),
                Optional.of(environment),
                Optional.of("acme/shop"),
                Optional.of(commit),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.of(hour(hour)),
                hour(hour),
                planned,
                false,
                Optional.empty(),
                Evidence.DEPLOYMENT,
                List.of("e" + deployments.size())));
    }

    private void deployed(int hour, String commit) {
        deployed(hour, commit, "production", Status.SUCCESS, Optional.empty());
    }

    private void merged(int first, int merged, String commit, String title, String branch) {
        changes.add(new Change(
                "ci",
                "c" + changes.size(),
                Optional.of("acme/shop"),
                Optional.of(branch),
                Optional.of(commit),
                Optional.of("head-of-" + commit),
                Optional.of(hour(first)),
                Optional.of(hour(merged)),
                Optional.empty(),
                Optional.of(hour(first)),
                Optional.empty(),
                Optional.of(1),
                Optional.of(title),
                true,
                title.startsWith("Revert"),
                Optional.empty(),
                List.of()));
    }

    private void merged(int first, int merged, String commit) {
        merged(first, merged, commit, "Change " + commit, "main");
    }

    private void hurt(int opened, int resolved, Optional<String> cause, Optional<String> service) {
        incidents.add(new Incident(
                "pager",
                "i" + incidents.size(),
                service,
                Optional.empty(),
                Optional.empty(),
                hour(opened),
                Optional.of(hour(resolved)),
                cause,
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    private List<ServiceDelivery> all() {
        return all(KnownRepositories.NONE);
    }

    private List<ServiceDelivery> all(KnownRepositories repositories) {
        return ServiceDelivery.all(state(), List.of(), repositories);
    }

    private EventState state() {
        return new EventState(deployments, changes, incidents, List.of());
    }

    /** With the commits of what it is deployed from. */
    private ServiceDelivery only(MadeRepository made) {
        try {
            var mined = new RepositoryMining()
                    .mine(made.place, RepositoryMining.Asked.of("v.*", ReleaseRule.FIRST_RELEASE));
            var services = all((service, repository) -> Optional.of(new KnownRepositories.Known("checkout", mined)));
            assertThat(services).hasSize(1);
            return services.getFirst();
        } catch (NotMeasurable wrong) {
            throw new AssertionError(wrong);
        }
    }

    private ServiceDelivery only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    @Test
    void aChangeIsTimedByTheFirstDeploymentThatHoldsIt() {
        merged(0, 1, "aaa");
        merged(2, 3, "bbb");
        merged(3, 5, "ccc");
        deployed(4, "aaa");
        deployed(8, "ccc");
        var shop = only();
        var measures = DeliveryMeasures.of(
                shop.history(), START.getEpochSecond(), hour(100).getEpochSecond());
        assertThat(measures.leadTime().n()).isEqualTo(2); // bbb after 6 hours, ccc after 5
        assertThat(measures.leadTime().value()).contains(5.5 * 3600);
        assertThat(shop.leftOut()).containsEntry("changes that the first known deployment held already", 1);
    }

    @Test
    void aSquashIsKnownByTheHeadItLeftBehind() {
        merged(0, 1, "aaa");
        merged(2, 3, "bbb");
        deployed(4, "aaa");
        deployed(8, "head-of-bbb");
        assertThat(only().history().leadTime(1)).isEqualTo(6 * 3600);
    }

    @Test
    void whatIsNotWhatUsersGotIsLeftOutByItsReason() {
        merged(0, 1, "aaa");
        merged(0, 1, "fff", "Half of it", "feature");
        merged(0, 9, "zzz");
        deployed(2, "aaa");
        deployed(3, "bbb", "production", Status.FAILURE, Optional.empty());
        deployed(4, "nobody-knows");
        assertThat(only().leftOut())
                .containsEntry("deployments that failed, were cancelled or are not over", 1)
                .containsEntry("changes to a branch that nobody deploys from", 1)
                .containsEntry("changes that no deployment holds yet", 1)
                .containsEntry(
                        "deployments of a commit that no known change brought: counted, and no lead time taken from them",
                        1);
    }

    @Test
    void whereTheCommitsAreKnownADeploymentHoldsWhatItsCommitWasMadeFrom(@TempDir Path folder) {
        var made = new MadeRepository(folder.resolve("shop.git"));
        var first = made.commit(hour(0).getEpochSecond(), "first");
        var aside = made.commit(hour(2).getEpochSecond(), "aside", first);
        var fix = made.commit(hour(3).getEpochSecond(), "fix", first);
        var both = made.commit(hour(6).getEpochSecond(), "both", aside, fix);
        made.branch("main", both).tag("v1", first);
        merged(0, 1, first.name());
        merged(2, 4, aside.name());
        merged(3, 5, fix.name());
        deployed(1, first.name());
        deployed(5, fix.name());
        deployed(8, both.name());

        assertThat(brought(only())).as("by the order of merges").containsExactly(0, 1, 1);
        assertThat(brought(only(made))).as("by the commits").containsExactly(0, 2, 1);
        assertThat(only(made).leftOut())
                .containsExactly(Map.entry("changes that the first known deployment held already", 1));
        assertThat(only(made).commitsOf()).contains("checkout");
    }

    @Test
    void whatTheRepositoryDoesNotKnowYetStaysInTheOrderOfItsMerge(@TempDir Path folder) {
        var made = new MadeRepository(folder.resolve("shop.git"));
        var first = made.commit(hour(0).getEpochSecond(), "first");
        var second = made.commit(hour(2).getEpochSecond(), "second", first);
        made.branch("main", second).tag("v1", first);
        merged(0, 1, first.name());
        merged(2, 3, second.name());
        merged(3, 5, "0".repeat(39) + "1");
        deployed(1, first.name());
        deployed(6, "0".repeat(39) + "1");
        deployed(8, second.name());

        assertThat(brought(only(made))).containsExactly(0, 1, 1);
    }

    @Test
    void whereNobodyToldOfChangesTheCommitsAreTheChanges(@TempDir Path folder) {
        var made = new MadeRepository(folder.resolve("shop.git"));
        var first = made.commit(hour(0).getEpochSecond(), "first");
        var second = made.commit(hour(2).getEpochSecond(), "second", first);
        var third = made.commit(hour(3).getEpochSecond(), "third", first);
        var merge = made.commit(hour(4).getEpochSecond(), "merge", second, third);
        var back = made.commit(hour(6).getEpochSecond(), "back\n\nThis reverts commit " + third.name() + ".", merge);
        made.branch("main", made.commit(hour(9).getEpochSecond(), "not deployed", back));
        made.tag("v1", first);
        deployed(1, first.name());
        deployed(5, merge.name());
        deployed(7, back.name());

        var shop = only(made);
        var measures = DeliveryMeasures.of(
                shop.history(), START.getEpochSecond(), hour(100).getEpochSecond());
        assertThat(measures.leadTime().n()).isEqualTo(3); // after 3 hours, 2 and 1
        assertThat(measures.leadTime().value()).contains(2.0 * 3600);
        assertThat(shop.history().marks(1)).contains(Mark.FAILED);
        assertThat(shop.history().marks(2)).contains(Mark.MENDS);
        assertThat(shop.leftOut())
                .containsOnly(
                        Map.entry("merges", 1), Map.entry("changes that the first known deployment held already", 1));
        assertThat(only().changes()).isEmpty();
    }

    private static List<Integer> brought(ServiceDelivery service) {
        return service.history().changes().stream()
                .map(DeploymentHistory.Change::broughtBy)
                .toList();
    }

    @Test
    void environmentsAreApartAndAnIncidentHurtsProduction() {
        deployed(1, "aaa", "staging", Status.SUCCESS, Optional.empty());
        deployed(2, "aaa", "production", Status.SUCCESS, Optional.empty());
        hurt(3, 4, Optional.empty(), Optional.of("shop"));
        assertThat(all()).extracting(ServiceDelivery::environment).containsExactly("production", "staging");
        assertThat(all().get(0).history().marks(0)).contains(Mark.FAILED);
        assertThat(all().get(1).history().marks(0)).doesNotContain(Mark.FAILED);
    }

    @Test
    void anIncidentIsLaidToTheCommitItNamesAndToNoneAfterADay() {
        deployed(0, "abcdef0123");
        deployed(5, "bbbbbbb123");
        hurt(6, 7, Optional.of("abcdef0"), Optional.empty());
        hurt(80, 81, Optional.empty(), Optional.empty());
        var shop = only();
        assertThat(shop.history().failure(0)).isPresent();
        assertThat(shop.history().failure(1)).isEmpty();
        assertThat(shop.leftOut()).containsEntry("incidents that no deployment is the cause of, as far as is known", 1);
    }

    @Test
    void anIncidentThatNamesNoKnownDeploymentIsNotGuessedToBeTheNewestOnes() {
        deployed(1, "aaaaaaa123");
        hurt(2, 3, Optional.of("no-such-deployment"), Optional.empty());
        assertThat(only().history().failure(0)).isEmpty();
        assertThat(only().incidents().getFirst().why(false)).contains("it names no-such-deployment");
    }

    @Test
    void anIncidentThatNamesTheCommitOfAChangeIsLaidToTheDeploymentThatBroughtIt() {
        merged(0, 1, "aaaaaaa123");
        merged(2, 3, "bbbbbbb123");
        merged(3, 4, "ccccccc123");
        deployed(2, "aaaaaaa123");
        deployed(5, "ccccccc123");
        deployed(6, "aaaaaaa123");
        hurt(7, 8, Optional.of("bbbbbbb"), Optional.empty());
        assertThat(only().history().cause(0)).isEqualTo(1);
    }

    @Test
    void anIncidentThatNamesADeploymentIsOfItsServiceWithoutSayingSo() {
        deployed(1, "aaa");
        deployments.add(Altered.of(deployments.getFirst())
                .with("id", "of-billing")
                .some("service", "billing")
                .made());
        hurt(90, 91, Optional.of("of-billing"), Optional.empty());
        hurt(92, 93, Optional.empty(), Optional.empty());
        assertThat(all()).extracting(one -> one.incidents().size()).containsExactly(1, 0);
        assertThat(Unplaced.of(state(), all()))
                .containsExactly("one incident of no service that is known to be deployed, the newest “i1”");
    }

    @Test
    void aReturnThatIsOnlyToldIsReworkOfTheOneBeforeIt() {
        deployed(1, "aaa");
        deployments.add(Altered.of(deployments.getFirst())
                .with("id", "back")
                .some("commit", "not-seen-before")
                .with("at", hour(2))
                .with("rollback", true)
                .made());
        assertThat(only().history().marks(0)).contains(Mark.FAILED);
        assertThat(only().history().marks(1)).contains(Mark.MENDS);
    }

    @Test
    void hotfixesUnplannedDeploymentsAndRevertsOfWhatUsersHadAreRework() {
        merged(0, 1, "aaa");
        merged(1, 2, "bbb", "New checkout", "main");
        merged(2, 3, "ccc", "Revert \"New checkout\"", "main");
        merged(3, 4, "ddd", "Hotfix: prices", "main");
        deployed(4, "aaa");
        deployed(5, "bbb");
        deployed(6, "ccc");
        deployed(7, "ddd");
        deployed(8, "eee", "production", Status.SUCCESS, Optional.of(false));
        var history = only().history();
        assertThat(history.marks(1)).contains(Mark.FAILED);
        assertThat(history.marks(2)).contains(Mark.MENDS, Mark.FAILED);
        assertThat(history.marks(3)).contains(Mark.MENDS, Mark.FAILED);
        assertThat(history.marks(4)).containsExactly(Mark.MENDS);
    }

    @Test
    void aMetricObservesWhatHappenedInItsOwnUnit() {
        merged(0, 1, "aaa");
        merged(2, 3, "bbb");
        deployed(4, "aaa");
        deployed(8, "bbb");
        hurt(5, 7, Optional.empty(), Optional.empty());
        assertThat(observed(DeliveryMetric.CHANGE_LEAD_TIME, "h"))
                .containsExactly(new Observation("2026-09-07T16:00:00Z", "6", "ci", "c1 in bbb"));
        assertThat(observed(DeliveryMetric.CHANGE_LEAD_TIME, "min"))
                .extracting(Observation::value)
                .containsExactly("360");
        assertThat(observed(DeliveryMetric.CHANGE_FAIL_RATE, "%"))
                .extracting(Observation::value)
                .containsExactly("100", "0");
        assertThat(observed(DeliveryMetric.RECOVERY_TIME, "h"))
                .containsExactly(new Observation("2026-09-07T12:00:00Z", "3", "ci", "incident in aaa"));
        assertThat(observed(DeliveryMetric.DEPLOYMENT_FREQUENCY, "count")).hasSize(2);
        assertThat(observed(DeliveryMetric.CHANGE_LEAD_TIME, "kg")).isEmpty();
    }

    private List<Observation> observed(DeliveryMetric measure, String unit) {
        var metric = Metric.measured(
                "m",
                "What is measured",
                unit,
                Optional.empty(),
                Statistic.MEDIAN,
                Span.parse("28 d"),
                Metric.MeasuredBy.of("events"));
        return DeliveryObservations.of(metric, measure, "ci", all());
    }
}
