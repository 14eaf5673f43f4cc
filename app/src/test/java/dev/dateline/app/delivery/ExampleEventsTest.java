package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.events.EventState;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the running example follow from what its pipeline told, by the road that all events take. */
class ExampleEventsTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "deploy-faster");
    private static final ZoneId BREMEN = ZoneId.of("Europe/Berlin");

    private static RunningWorkbench workbench;
    private static List<ServiceDelivery> services;

    /** The example without the two series that follow from its events. */
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
        Files.delete(copy.resolve("metrics/deployment-duration.csv"));
        Files.delete(copy.resolve("metrics/recovery-time.csv"));
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
    void theCountsOfEachDayAreThoseOfTheDeployments() throws IOException {
        var days = new TreeMap<String, Integer>();
        state().deployments().forEach(one -> days.merge(day(one.at()).toString(), 1, Integer::sum));
        var written = new TreeMap<String, Integer>();
        for (var one : written("deployments")) {
            if (Integer.parseInt(one.value()) > 0) {
                written.put(one.time(), Integer.valueOf(one.value()));
            }
        }
        assertThat(days).isEqualTo(written);
    }

    @Test
    void theFailuresOfEachWeekAreThoseOfTheDeployments() throws IOException {
        var told = new TreeMap<String, int[]>();
        for (var service : services) {
            for (int number = 0; number < service.deployments().size(); number++) {
                var monday = day(service.deployments().get(number).at())
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .toString();
                var week = told.computeIfAbsent(monday, unseen -> new int[2]);
                week[0] += service.history().marks(number).contains(Mark.FAILED) ? 1 : 0;
                week[1]++;
            }
        }
        for (var one : written("change-failure-rate")) {
            var week = told.getOrDefault(one.time(), new int[2]);
            told.remove(one.time());
            assertThat(one.note()).as(one.time()).contains(week[0] + " of " + week[1]);
        }
        // over Christmas nobody wrote a figure down, and the last week is not over
        assertThat(told).containsOnlyKeys("2025-12-29", "2026-01-05", "2026-09-07");
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BREMEN).toLocalDate();
    }
}
