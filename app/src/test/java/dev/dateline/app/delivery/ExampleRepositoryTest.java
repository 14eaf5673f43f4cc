package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.events.EventStates;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running example's figures from a repository with the commits that its pipeline deployed, beside those from its events. */
class ExampleRepositoryTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "deploy-faster");
    private static final String PROJECT = "deploy-faster";
    private static final String TAGS = "[a-z-]+-\\d+\\.\\d+\\.\\d+";
    private static final ZoneId BREMEN = ZoneId.of("Europe/Berlin");
    private static final LocalDate BASELINE = LocalDate.parse("2026-01-30");
    private static final int WINDOW = 28;

    private static ToldRepository told;
    private static RunningWorkbench workbench;

    /** The example with an address for its repository, two metrics bound to it, and commits named by its events. */
    @BeforeAll
    static void make(@TempDir Path folder) throws IOException {
        told = new ToldRepository(
                Files.createDirectories(folder.resolve("tidewater/services.git")),
                EXAMPLE.resolve("events/pipeline.csv"),
                20260902);
        var copy = folder.resolve(PROJECT);
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = copy.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
        var sources = copy.resolve("sources.yaml");
        Files.writeString(
                sources,
                Files.readString(sources)
                        .replace(
                                "  - id: platform-repository\n    kind: git\n",
                                "  - id: platform-repository\n    kind: git\n    address: " + told.place()
                                        + "\n    releases: '" + TAGS + "'\n"));
        var metrics = copy.resolve("metrics.yaml");
        Files.writeString(
                metrics,
                Files.readString(metrics).stripTrailing() + "\n" + metric("git-lead-time", "min", "change-lead-time")
                        + metric("git-deployments", "count", "deployment-frequency"));
        nameCommits(copy.resolve("events/pipeline.csv"));
        workbench = RunningWorkbench.bare().with(copy).play(PROJECT, copy);
        var repositories = workbench.part(GitSources.class);
        var source = sources().stream()
                .filter(one -> one.id().equals("platform-repository"))
                .findFirst()
                .orElseThrow();
        repositories.fill(PROJECT, source, repositories.known(PROJECT, source));
    }

    private static String metric(String id, String unit, String measure) {
        return """
                  - id: %s
                    name: %s
                    kind: quantity
                    unit: %s
                    statistic: median
                    window: 28 d
                    source: {type: git, from: platform-repository, measure: %s}
                """.formatted(id, id, unit, measure);
    }

    private static void nameCommits(Path events) throws IOException {
        var commits = told.deployments().stream()
                .collect(Collectors.toMap(
                        ToldRepository.Told::id, one -> one.commit().name()));
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(events)) {
            var commit = line.startsWith("deployment") ? commits.get(line.split(",", -1)[1]) : "";
            lines.add(line + (lines.isEmpty() ? ",repository,commit" : ",tidewater/services," + commit));
        }
        Files.write(events, lines);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    private static List<SourceSystem> sources() {
        return workbench.part(Projects.class).contents(PROJECT).orElseThrow().of(SourceSystem.KIND);
    }

    private static List<Observation> observed(String metric) {
        var all = new ArrayList<Observation>();
        workbench.part(Projects.class).contents(PROJECT).orElseThrow().of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric))
                .forEach(series -> series.each(all::add));
        return all;
    }

    @Test
    void measuredByGitEachLeadTimeIsTheTimeThatTheEventsTell() {
        var run = CommandRun.dateline("measure", told.place().toString(), "--json", "--releases", TAGS);
        assertThat(run.err()).isEmpty();
        var releases = JsonMapper.shared().readTree(run.out()).path("releases");
        var byTag =
                told.deployments().stream().collect(Collectors.toMap(ToldRepository.Told::tag, Function.identity()));
        var measured = new HashMap<String, Long>();
        for (JsonNode release : releases) {
            var tag = release.path("tag").asString();
            assertThat(release.path("time").asString())
                    .isEqualTo(Objects.requireNonNull(byTag.get(tag)).finished().toString());
            if (!release.path("medianLeadTimeSeconds").isNull()) {
                measured.put(tag, release.path("medianLeadTimeSeconds").asLong());
            }
        }
        assertThat(releases).hasSize(1404);
        var expected = new HashMap<String, Long>();
        byTag.forEach((tag, one) -> expected.put(tag, one.lasted().toSeconds()));
        expected.remove(told.deployments().getFirst().tag()); // before the first release nobody counted
        assertThat(measured).isEqualTo(expected);
    }

    @Test
    void theBaselineFromTheRepositoryIsThatFromTheEvents() {
        var git = before(observed("git-lead-time"));
        assertThat(git).hasSizeGreaterThan(70).isEqualTo(before(observed("deployment-duration")));
        double hours = git.get(git.size() / 2) / 60.0;
        assertThat(Math.round(hours)).isEqualTo(6); // as the claim has it
        assertThat(observed("git-deployments"))
                .extracting(Observation::time)
                .containsExactlyElementsOf(observed("deployment-duration").stream()
                        .map(Observation::time)
                        .toList());
    }

    /** The values of the window up to the day of the baseline, to a tenth of a minute, by size. */
    private static List<Double> before(List<Observation> observations) {
        return observations.stream()
                .filter(one -> {
                    var day = one.at(BREMEN).atZone(BREMEN).toLocalDate();
                    return !day.isAfter(BASELINE) && day.isAfter(BASELINE.minusDays(WINDOW));
                })
                .map(one -> Math.round(Double.parseDouble(one.value()) * 10) / 10.0)
                .sorted()
                .toList();
    }

    @Test
    void eventsThatNameTheCommitsGetTheirLeadTimesFromThem() {
        var lasted = told.deployments().stream()
                .collect(Collectors.groupingBy(
                        ToldRepository.Told::service,
                        Collectors.mapping(one -> one.lasted().toSeconds(), Collectors.toList())));
        var services = ServiceDelivery.all(
                workbench.part(EventStates.class).of(PROJECT),
                sources(),
                workbench.part(GitSources.class).repositories(PROJECT, sources()));
        assertThat(services).hasSize(12);
        for (var service : services) {
            assertThat(service.commitsOf()).contains("platform-repository");
            var history = service.history();
            var times = new ArrayList<Long>();
            for (int change = 0; change < history.changes().size(); change++) {
                if (history.untimed(change).isEmpty()) {
                    times.add(history.leadTime(change));
                }
            }
            var expected = Objects.requireNonNull(lasted.get(service.service()));
            assertThat(times).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
        }
    }
}
