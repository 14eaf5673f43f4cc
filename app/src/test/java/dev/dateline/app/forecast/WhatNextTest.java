package dev.dateline.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is said of the next test: that it is worth it, that nothing is known of it and why, or that none changes anything. */
class WhatNextTest {

    private static final String WORTH = "worth: {low: 90000, likely: 100000, high: 110000}\n";
    private static final String ASSUMED = "id: works, statement: It works., for: [delivery-time], chance: 60 %";

    @TempDir
    private Path directory;

    private ProjectFolder folder(String settings) {
        var folder = ProjectFolder.in(directory);
        return folder.with("project.yaml", folder.read("project.yaml") + settings)
                .claims("id: delivery-time")
                .steps("id: build, estimate: 25d, uses: {engineers: 4}, serves: [delivery-time]");
    }

    private ProjectFolder full() {
        return folder("referenceClass: own\n" + WORTH);
    }

    private static JsonNode next(ProjectFolder folder) {
        return folder.json("forecast").get("next");
    }

    private static String finding(ProjectFolder folder) {
        return next(folder).get("finding").asString();
    }

    private static String because(ProjectFolder folder) {
        return next(folder).get("because").asString();
    }

    @Test
    void whereNothingIsWrittenNothingCanBeTested() {
        assertThat(finding(full())).isEqualTo("Nothing to test is written down yet");
    }

    @Test
    void whatTheLaunchIsWorthIsMissed() {
        var folder = folder("referenceClass: own\n").list("assumptions", ASSUMED);

        assertThat(finding(folder)).isEqualTo("What a test is worth is not known");
        assertThat(because(folder)).startsWith("Nobody has said what the launch is worth");
    }

    @Test
    void anAssumptionWithoutAChanceIsNamed() {
        var folder = full().list("assumptions", "id: works, statement: It works., for: [delivery-time]");

        assertThat(because(folder)).startsWith("Nobody has said how likely it is that “It works” holds");
    }

    @Test
    void whatIsWorthKnowingAndNobodyTestsIsNamed() {
        var folder = full().list("assumptions", ASSUMED);

        assertThat(finding(folder)).isEqualTo("Nobody tests what is worth knowing");
        assertThat(because(folder)).startsWith("To know whether “It works” holds would be worth up to ");
    }

    @Test
    void howOftenATestIsRightIsMissed() {
        var folder = full().list("assumptions", ASSUMED)
                .list("experiments", "id: look, title: Look, assumption: works, cost: 900");

        assertThat(finding(folder)).isEqualTo("What the test “Look” is worth is not known");
        assertThat(because(folder)).contains("Nobody has said how often the test is right");
        assertThat(folder.run("forecast").out()).contains("What the test “Look” is worth is not known");
    }

    @Test
    void aTestThatIsWorthItComesNext() {
        var folder = full().list("assumptions", ASSUMED)
                .list(
                        "experiments",
                        "id: look, title: Look, assumption: works, cost: 900, sensitivity: 0.95, specificity: 0.95");

        assertThat(finding(folder)).startsWith("Test this next: “Look”, worth ");
    }

    @Test
    void whereItWasWorkedOutItIsSaid() {
        var folder = full().list("assumptions", ASSUMED.replace("delivery-time", "build"));

        assertThat(finding(folder)).isEqualTo("No test would change what to do");
        assertThat(because(folder)).startsWith("Worked out: ");
    }
}
