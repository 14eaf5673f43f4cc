package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import dev.dateline.app.repairs.RepairFinder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PlanChartTest {

    private static final Pattern BAR =
            Pattern.compile("<rect class=\"bar[^\"]*\" x=\"([0-9.]+)\"[^>]* width=\"([0-9.]+)\"");

    @TempDir
    Path directory = Path.of("");

    @Test
    void barsEndAtTheirDeadlines() throws Exception {
        var plan = PlanReading.plan(ProjectFolder.in(directory)
                .steps(
                        "id: design, estimate: 10d, uses: {engineers: 1}",
                        "id: build, needs: [design], estimate: 10d, uses: {engineers: 2}"));
        var scale = TimeScale.of(plan, Optional.empty());
        var bars = BAR.matcher(new PlanChart(plan, Optional.empty(), scale, id -> id).svg(plan.steps(), "heading"));
        for (var step : plan.steps()) {
            assertThat(bars.find()).isTrue();
            double end = Double.parseDouble(bars.group(1)) + Double.parseDouble(bars.group(2));
            assertThat(end)
                    .isCloseTo(scale.x(step.dates().orElseThrow().deadline().plusDays(1)), within());
        }
        assertThat(scale.x(plan.launch())).isEqualTo(TimeScale.RIGHT);
    }

    /** Today is 2 March 2026, the launch 1 June: at 1 April it is tried, and May lies behind. */
    @Test
    void monthsBehindALaunchThatIsTriedAreNamed() throws Exception {
        var folder = ProjectFolder.in(directory).steps("id: design, estimate: 10d");
        var plan = PlanReading.plan(folder);
        var tried = PlanReading.plan(folder.replacing("project.yaml", "launch: 2026-06-01", "launch: 2026-04-01"));
        var scale = TimeScale.of(plan, Optional.of(tried));

        assertThat(new PlanChart(plan, Optional.of(tried), scale, id -> id).svg(plan.steps(), "heading"))
                .contains("1 Apr?", ">May<");
    }

    @Test
    void whenTheLaunchWouldHoldIsWrittenOnTheSheet() throws Exception {
        var plan = PlanReading.plan(ProjectFolder.in(directory).steps("id: design, estimate: 68d"));
        var svg = new PlanChart(plan, Optional.empty(), TimeScale.of(plan, Optional.empty()), id -> id)
                .svg(plan.steps(), "heading");
        var words = Pattern.compile("<text[^>]* x=\"([0-9.]+)\"[^>]*>([^<]* at the earliest)")
                .matcher(svg);

        assertThat(words.find()).isTrue();
        assertThat(Double.parseDouble(words.group(1)) + Lettering.width(words.group(2), false))
                .isLessThan(TimeScale.WIDTH);
    }

    @Test
    void aTeamThatIsMoreForAWhileHasMoreRoom() throws Exception {
        var plan = PlanReading.plan(ProjectFolder.in(directory)
                .replacing(
                        "project.yaml",
                        "engineers: {capacity: 4,",
                        "engineers: {capacity: 4, periods: [{days: 2026-04-06/2026-04-24, capacity: 6}],")
                .steps("id: design, estimate: 10d, uses: {engineers: 1}"));

        assertThat(new LoadChart(plan, Optional.empty(), TimeScale.of(plan, Optional.empty())).svg("heading"))
                .contains("class=\"roomier\"", "6 from 6 Apr to 24 Apr");
    }

    /** A bar of ten days that may lie six weeks later: where its words would stand otherwise. */
    @Test
    void wordsStandWhereNoDotsRunThroughThem() throws Exception {
        var folder = ProjectFolder.in(directory)
                .replacing("project.yaml", "launch: 2026-06-01", "launch: 2027-06-01")
                .steps(
                        "id: design, title: The design is agreed, estimate: 10d",
                        "id: build, needs: [design], estimate: 120d");
        var plan = PlanReading.plan(folder);
        var tried = PlanReading.plan(folder.replacing("project.yaml", "launch: 2027-06-01", "launch: 2027-07-13"));
        var scale = TimeScale.of(plan, Optional.of(tried));
        var svg = new PlanChart(plan, Optional.of(tried), scale, id -> id).svg(plan.steps(), "heading");

        assertThat(svg).containsPattern("text-anchor=\"end\"[^>]*>(<[^>]*>)?The design is agreed");
        assertThat(new PlanChart(plan, Optional.empty(), scale, id -> id).svg(plan.steps(), "heading"))
                .doesNotContainPattern("text-anchor=\"end\"[^>]*>(<[^>]*>)?The design is agreed");
    }

    @Test
    void aTitleIsTextAndNothingElse() throws Exception {
        var plan = PlanReading.plan(
                ProjectFolder.in(directory).steps("id: x, title: \"<script>alert('1')</script>\", estimate: 3d"));
        var svg = new PlanChart(plan, Optional.empty(), TimeScale.of(plan, Optional.empty()), id -> id)
                .svg(plan.steps(), "heading");
        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void thePageAnswersProgramsAsTheCommandDoes() throws Exception {
        var folder = ProjectFolder.example("deploy-faster", directory);
        var plan = PlanReading.plan(folder);
        var repairs = new RepairFinder().of(plan.contents(), plan.today(), plan);
        var page = JsonMapper.shared().readTree(PlanJson.of(plan, repairs).print());
        assertThat(page).isEqualTo(folder.json("plan"));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.2);
    }
}
