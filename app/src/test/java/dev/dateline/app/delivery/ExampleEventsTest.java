package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.claims.Claim;
import dev.dateline.app.events.EventState;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.metrics.Statistic;
import dev.dateline.app.workbench.Projects;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the running example follow from what its pipeline told, by the road that all events take. */
class ExampleEventsTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "deploy-faster");
    private static final ZoneId BREMEN = ZoneId.of("Europe/Berlin");
    private static final LocalDate BASELINE = LocalDate.parse("2026-01-30");

    private static RunningWorkbench workbench;
    private static List<ServiceDelivery> services;

    /** The example without the four series that follow from its events. */
    @BeforeAll
    static void play(@TempDir Path folder) throws IOException, InterruptedException {
        var copy = folder.resolve("deploy-faster");
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = copy.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
        for (var metric : List.of("deployment-duration", "recovery-time", "deployments", "change-failure-rate")) {
            Files.delete(copy.resolve("metrics/" + metric + ".csv"));
        }
        workbench = RunningWorkbench.bare().with(copy);
        assertThat(observed("deployment-duration")).isEmpty();
        workbench.play("deploy-faster", copy);
        services = ServiceDelivery.all(
                state(),
                workbench
                        .part(Projects.class)
                        .contents("deploy-faster")
                        .orElseThrow()
                        .of(SourceSystem.KIND),
                KnownRepositories.NONE);
        await(() -> observed("recovery-time").size() == 182);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static EventState state() {
        return workbench.part(EventStates.class).of("deploy-faster");
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        for (int time = 0; time < 300 && !until.getAsBoolean(); time++) {
            Thread.sleep(100);
        }
    }

    private static List<Observation> observed(String metric) {
        var all = new ArrayList<Observation>();
        workbench.part(Projects.class).contents("deploy-faster").orElseThrow().of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric))
                .forEach(series -> series.each(all::add));
        return all;
    }

    private static List<Observation> written(String metric) throws IOException {
        return Files.readAllLines(EXAMPLE.resolve("metrics/" + metric + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(parts -> new Observation(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    @Test
    void theDurationsAreThoseOfTheDeploymentsThatWereTold() throws IOException {
        assertThat(written("deployment-duration")).hasSize(1404);
        assertThat(observed("deployment-duration")).containsExactlyElementsOf(written("deployment-duration"));
    }

    @Test
    void theRecoveryTimesAreThoseOfTheIncidentsThatWereTold() throws IOException {
        assertThat(written("recovery-time")).hasSize(182);
        assertThat(observed("recovery-time")).containsExactlyElementsOf(written("recovery-time"));
    }

    @Test
    void theDeploymentsAreThoseThatWereTold() throws IOException {
        assertThat(written("deployments")).hasSize(1404);
        assertThat(observed("deployments")).containsExactlyElementsOf(written("deployments"));
    }

    @Test
    void theFailuresAreThoseOfTheDeploymentsThatWereTold() throws IOException {
        assertThat(written("change-failure-rate")).hasSize(1404);
        assertThat(observed("change-failure-rate")).containsExactlyElementsOf(written("change-failure-rate"));
        assertThat(observed("change-failure-rate").stream()
                        .filter(one -> one.value().equals("100")))
                .hasSize(services.stream().mapToInt(ExampleEventsTest::failed).sum());
    }

    private static int failed(ServiceDelivery service) {
        return (int) IntStream.range(0, service.deployments().size())
                .filter(number -> service.history().marks(number).contains(Mark.FAILED))
                .count();
    }

    /** Six hours, one in five, four hours and 24 a week; what the claims of the example say it was, rounded. */
    @Test
    void theBaselinesAreWhatTheEventsSay() {
        assertThat(Math.round(Statistic.MEDIAN.of(before("deployment-duration", 28)) / 60))
                .isEqualTo(6);
        assertThat(Math.round(Statistic.MEAN.of(before("change-failure-rate", 28))))
                .isEqualTo(20);
        assertThat(Math.round(Statistic.MEDIAN.of(before("recovery-time", 90)) / 60))
                .isEqualTo(4);
        assertThat(Statistic.SUM.of(before("deployments", 28)) / 4).isEqualTo(24);
        var claims = workbench
                .part(Projects.class)
                .contents("deploy-faster")
                .orElseThrow()
                .of(Claim.KIND);
        assertThat(List.of("deploy-time", "change-failures", "recovery-time", "deployments-per-week").stream()
                        .map(id -> claims.stream()
                                .filter(claim -> claim.id().equals(id))
                                .findFirst()
                                .flatMap(Claim::baseline)
                                .map(baseline -> baseline.value() + " on " + baseline.on())
                                .orElse("")))
                .containsExactly(
                        "6 h on 2026-01-30", "20 % on 2026-01-30", "4 h on 2026-01-30", "24 count on 2026-01-30");
    }

    /** The values of so many days up to the day of the baselines. */
    private static double[] before(String metric, int days) {
        return observed(metric).stream()
                .filter(one -> {
                    var day = day(one.at(BREMEN));
                    return !day.isAfter(BASELINE) && day.isAfter(BASELINE.minusDays(days));
                })
                .mapToDouble(one -> Double.parseDouble(one.value()))
                .toArray();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BREMEN).toLocalDate();
    }
}
