package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would have to be true for the launch to hold, and that all who ask the same are told the same. */
class ReachTest {

    private static final String FASTER = "id: faster, metric: seconds, target: \"<= 60 s\"";
    private static final String SAFER = "id: safer, metric: seconds, target: \"<= 50 s\"";
    private static final String BUILD = "id: build, estimate: {low: 40d, likely: 60d, high: 90d}, serves: [faster]";
    private static final String PROVE = "id: prove, estimate: {low: 40d, likely: 60d, high: 90d}, serves: [safer]";

    @TempDir
    private Path directory;

    private Opened opened(RunningWorkbench running, String... claims) {
        var folder = ProjectFolder.in(directory)
                .list("metrics", "id: seconds, unit: s, statistic: median, window: 28 d")
                .claims(claims)
                .steps(BUILD, PROVE.replace("safer", claims.length == 1 ? "faster" : "safer"));
        folder.with("press-release.md", folder.read("press-release.md").replace("claim:delivery-time", "claim:faster"));
        running.with(folder.path());
        return running.part(Projects.class)
                .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty());
    }

    private static List<String> ways(Opened project) {
        return Reach.of(project, 0.8).ways().stream().map(Reach.Way::words).toList();
    }

    @Test
    void aClaimBesideOthersCanBeLeftOut() {
        try (var running = RunningWorkbench.bare()) {
            assertThat(ways(opened(running, FASTER, SAFER))).anyMatch(way -> way.startsWith("without the work"));
        }
    }

    @Test
    void theOnlyClaimCannot() {
        try (var running = RunningWorkbench.bare()) {
            assertThat(ways(opened(running, FASTER))).isNotEmpty().noneMatch(way -> way.startsWith("without the work"));
        }
    }

    @Test
    void whatWasNotTriedIsSaidWithItsReason() {
        try (var running = RunningWorkbench.bare()) {
            assertThat(Reach.of(opened(running, FASTER), 0.8).notTried())
                    .containsExactly(
                            "More people: no open step says which team it takes.",
                            "Less to do: there is one claim only, and a launch that claims nothing is none.");
        }
    }

    /** Eight engineers do in three days what four do in six. */
    @Test
    void whatGainsHardlyAnythingBesideALaterDateIsNoSecondWay() {
        try (var running = RunningWorkbench.bare()) {
            running.with(ProjectFolder.in(directory)
                    .steps(
                            "id: first, estimate: 3d, uses: {engineers: 4}",
                            "id: second, estimate: 3d, uses: {engineers: 4}",
                            "id: build, estimate: {low: 40d, likely: 60d, high: 90d}, needs: [first, second]")
                    .path());
            var project = running.part(Projects.class)
                    .open("kindle", Optional.empty(), Optional.empty(), Visitor.local("test"), Optional.empty());

            assertThat(Reach.of(project, 0.8).ways().stream().filter(Reach.Way::reaches))
                    .singleElement()
                    .extracting(Reach.Way::query)
                    .asString()
                    .startsWith("launch=");
        }
    }

    @Test
    void leavingAClaimOutHasOneChanceWhereverItIsAsked() {
        try (var running = RunningWorkbench.bare()) {
            var project = opened(running, FASTER, SAFER);
            var way = Reach.of(project, 0.8).ways().stream()
                    .filter(one -> one.words().endsWith("alone"))
                    .findFirst()
                    .orElseThrow();

            var whatIf = WhatIf.of(project, Proposal.of(parameters(way.query()), project.contents(), project.today()));

            assertThat(whatIf.then().onTime()).contains(way.chance());
        }
    }

    @Test
    void aWhatIfStandsBesideTheForecastThatThePageShows() {
        try (var running = RunningWorkbench.bare()) {
            var project = opened(running, FASTER, SAFER);

            var whatIf = WhatIf.of(
                    project, Proposal.of(parameters("launch=2026-07-01"), project.contents(), project.today()));

            assertThat(whatIf.now()).isSameAs(PlanForecast.of(project));
        }
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (var part : query.split("&", -1)) {
            parameters.put(part.substring(0, part.indexOf('=')), new String[] {part.substring(part.indexOf('=') + 1)});
        }
        return parameters;
    }
}
