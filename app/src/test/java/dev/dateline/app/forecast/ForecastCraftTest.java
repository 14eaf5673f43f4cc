package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} says of what the forecast reads: one clear message for each. */
class ForecastCraftTest {

    @TempDir
    private Path directory;

    private ProjectFolder folder = new ProjectFolder(Path.of(""));

    @BeforeEach
    void aFolder() {
        folder = ProjectFolder.in(directory);
    }

    private List<String> said(String rule) {
        return JsonMapper.shared()
                .readTree(folder.run("check", "--json").out())
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals(rule))
                .map((JsonNode finding) -> finding.get("message").asString())
                .toList();
    }

    @Test
    void anAssumptionThatNothingDependsOnIsTold() {
        folder.list(
                        "assumptions",
                        "id: idle, statement: It rains, chance: 60 %",
                        "id: carried, statement: It carries, for: [delivery-time]",
                        "id: works, statement: It works, ifFalse: [{claim: delivery-time}]")
                .claims("id: delivery-time");

        assertThat(said("R01")).singleElement().asString().startsWith("nothing depends on `idle`");
    }

    @Test
    void anAssumptionThatOpensAWayOfThePlanHasWorkDependOnIt() {
        folder.list("assumptions", "id: works, statement: It works")
                .steps("id: other, estimate: 3d, onlyIf: {refuted: works}");

        assertThat(said("R01")).isEmpty();
    }

    @Test
    void openStepsOfOneNumberAreCountedOnce() {
        folder.steps(
                "id: one, estimate: 3d",
                "id: two, estimate: {low: 1d, likely: 2d, high: 3d}",
                "id: three, estimate: 3d, status: done, started: 2026-02-23, finished: 2026-02-25",
                "id: four, estimate: 0d");

        assertThat(said("R02")).singleElement().asString().startsWith("one open step has one number");
    }

    @Test
    void aStepOfNoLengthNeedsNobody() {
        folder.steps("id: one, estimate: 0d, uses: {engineers: 1}", "id: two, estimate: 0d");

        assertThat(said("R03")).singleElement().asString().startsWith("“one” takes no time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delayCost: 100 | each late day costs something",
                "worth: 0 | the launch is worth nothing",
                "worth: 5000, delayCost: 5000 | one late day costs as much as the whole launch is worth (5000)",
            })
    void aWorthAndACostOfDelayThatDoNotGoTogetherAreTold(String keys, String expected) {
        folder.with("project.yaml", folder.read("project.yaml") + keys.replace(", ", "\n") + "\n");

        assertThat(said("R04")).singleElement().asString().startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases: [] | has no cases",
                "cases: [{estimate: 3, actual: 4}] | has one case",
                "cases: [{estimate: 3, actual: 3}, {estimate: 5, actual: 5}] | says of each of its 2 cases that it took what was estimated: were actuals copied",
                "cases: [{estimate: 8, actual: 1}, {estimate: 16, actual: 2}, {estimate: 24, actual: 2}] | took 0.13 times",
            })
    void pastWorkThatTeachesNothingIsTold(String cases, String expected) {
        folder.list("reference-classes", "id: past, name: Past, " + cases);

        assertThat(said("R05")).singleElement().asString().startsWith("“Past” " + expected);
    }

    @Test
    void ourOwnWorkIsNoClassOfOthers() {
        folder.list(
                        "reference-classes",
                        "id: past, ours: true, cases: [{estimate: 3, actual: 4}, {estimate: 3, actual: 5}]")
                .with("project.yaml", folder.read("project.yaml") + "referenceClass: past\n");

        assertThat(said("R05")).singleElement().asString().contains("write `referenceClass: own`");
        assertThat(said("R06")).singleElement().asString().startsWith("2 of 2 cases");
    }

    /** What cannot be at all is no matter of craft: the folder is refused, with the value and the rule. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference-classes | id: past, cases: [{estimate: 0, actual: 4}] | estimate (0) must be above 0",
                "reference-classes | id: past, cases: [{estimate: 3, actual: -4}] | actual (-4) must be above 0",
                "assumptions | id: works, statement: It works, chance: 120 % | 120",
                "risks | id: flood, what: A flood, chance: -0.1, effect: [{cost: 5}] | -0.1",
                "steps | 'id: one, estimate: {low: 0d, likely: 2d, high: 3d}' | low (0d) must be at least 1d",
            })
    void whatCannotBeIsRefused(String kind, String record, String expected) {
        folder.list(kind, record);

        assertThat(folder.run("check").err()).contains(expected);
    }
}
