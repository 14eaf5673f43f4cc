package dev.dateline.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.network.NetworkGraph.Edge;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlanReading;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.project.Today;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network shows of a plan: what must be true before what, and no more than one can take in. */
class NetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Scope SCOPE = new Scope(
            "Late",
            "/projects/late",
            1,
            TODAY,
            false,
            Optional.empty(),
            TODAY,
            TODAY,
            Optional.empty(),
            Optional::empty,
            () -> false,
            true,
            Optional.empty(),
            "");

    private Path directory = Path.of("unset");

    @BeforeEach
    void in(@TempDir Path temporary) {
        directory = temporary;
    }

    @Test
    void aStepLeadsToWhatNeedsIt() throws Exception {
        var graph = graph(Optional.empty(), "id: design, estimate: 2d", "id: build, needs: [design], estimate: 2d");

        assertThat(graph.edges())
                .extracting(Edge::from, Edge::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("design", "build"));
    }

    @Test
    void aNeedOfAStepWithPartsIsANeedOfItsFirstParts() throws Exception {
        var graph = graph(
                Optional.empty(),
                "id: design, estimate: 2d",
                "id: house, needs: [design]",
                "id: walls, parent: house, estimate: 2d",
                "id: roof, parent: house, needs: [walls], estimate: 2d");

        assertThat(graph.edges())
                .extracting(edge -> edge.from() + " " + edge.to())
                .containsExactlyInAnyOrder("design walls", "walls roof");
    }

    @Test
    void aLargePlanIsCutToWhatSurroundsTheChosenStep() throws Exception {
        var many = IntStream.range(0, 1000)
                .mapToObj(number -> "id: step-" + number + ", estimate: 1d"
                        + (number % 10 == 0 ? "" : ", needs: [step-" + (number - 1) + "]"))
                .toArray(String[]::new);

        var graph = graph(Optional.of("step-555"), many);

        assertThat(graph.nodes()).hasSizeLessThanOrEqualTo(NetworkGraph.MOST).containsKeys("step-554", "step-556");
        assertThat(graph.leftOut()).isEqualTo(1000 - graph.nodes().size());
    }

    @Test
    void whatMustBeTrueFirstStandsFurtherLeft() {
        var layout = NetworkLayout.of(
                List.of(shape("early"), shape("late"), shape("aside")),
                List.of(new NetworkLayout.Line("early", "late")));

        assertThat(layout.box("early").right()).isLessThan(layout.box("late").x());
        assertThat(layout.routes())
                .singleElement()
                .satisfies(route -> assertThat(route.points()).hasSizeGreaterThanOrEqualTo(2));
    }

    /** 68 working days from 2 March are through on 3 June, and the launch is on 1 June. */
    @Test
    void theLaunchOfALatePlanStandsBeforeItsEnd() throws Exception {
        var contents = PlanReading.of(
                ProjectFolder.in(directory).steps("id: a, estimate: 30d", "id: b, estimate: 38d, needs: [a]"));
        var plan = Planner.plan(contents, new Today(TODAY, "the test"));
        var graph = NetworkGraph.of(plan, Optional.empty());
        var layout = NetworkLayout.of(
                graph.nodes().values().stream().map(NetworkPlaces::shape).toList(),
                graph.edges().stream()
                        .map(edge -> new NetworkLayout.Line(edge.from(), edge.to()))
                        .toList());
        var svg = new NetworkChart(graph, plan, layout, Map.of(), Optional.empty(), SCOPE).drawn("heading");

        assertThat(svg).contains("by Wed 3 Jun", "Thu 4 Jun at the earliest");
        assertThat(x(svg, "goal")).isLessThan(x(svg, "latest"));
    }

    private static double x(String svg, String line) {
        var found = Pattern.compile("<line class=\"" + line + "\"[^>]*>").matcher(svg);
        assertThat(found.find()).isTrue();
        var x = Pattern.compile("x1=\"([0-9.]+)\"").matcher(found.group());
        assertThat(x.find()).isTrue();
        return Double.parseDouble(x.group(1));
    }

    private static NetworkLayout.Shape shape(String key) {
        return new NetworkLayout.Shape(key, 180, 56, 28, false);
    }

    private NetworkGraph graph(Optional<String> chosen, String... steps) throws Exception {
        var contents = PlanReading.of(ProjectFolder.in(directory).steps(steps));
        return NetworkGraph.of(Planner.plan(contents, new Today(TODAY, "the test")), chosen);
    }
}
