package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Dates that were kept stay where they are, and what has to move says why. Engineers are four; the launch is Monday 1 June 2026. */
class KeptDatesTest {

    private static final String STORE =
            "id: store, estimate: 10d, uses: {engineers: 3}, needs: [payments], serves: [delivery-time]";
    private static final String PAYMENTS = "id: payments, estimate: 5d, uses: {engineers: 3}, serves: [delivery-time]";
    private static final String CATALOGUE =
            "id: catalogue, estimate: 8d, uses: {engineers: 1}, serves: [delivery-time]";
    private static final String CONTRACT = "id: contract, estimate: 4d, uses: {legal: 1}, serves: [delivery-time]";

    @TempDir
    private Path directory;

    private ProjectFolder folder;

    @BeforeEach
    void write() {
        folder = ProjectFolder.in(directory).claims("id: delivery-time").steps(STORE, PAYMENTS, CATALOGUE, CONTRACT);
    }

    private void kept(String dates) {
        folder.with("schedule.yaml", "kept: 2026-03-02\ndates: {" + dates + "}\n");
    }

    private Map<String, String> deadlines(Object... options) {
        var deadlines = new TreeMap<String, String>();
        folder.json("plan", options)
                .get("steps")
                .forEach(step -> deadlines.put(
                        step.get("id").asString(),
                        step.get("deadline").isNull()
                                ? "none"
                                : step.get("deadline").asString()));
        return deadlines;
    }

    /** What is printed, as one line. */
    private String said(String command) {
        return folder.run(command).out().replaceAll("\\s+", " ");
    }

    private JsonNode kept() {
        return folder.json("plan").get("kept");
    }

    @Test
    void withoutKeptDatesNothingIsSaidOfThem() {
        var plan = folder.json("plan");

        assertThat(plan.has("kept")).isFalse();
        assertThat(plan.get("steps").get(0).has("kept")).isFalse();
        assertThat(folder.run("plan").out()).doesNotContain("kept");
    }

    @Test
    void aStepStaysAtItsKeptDeadlineThoughItCouldBeLater() {
        kept("contract: 2026-04-10");

        var contract = folder.json("plan").get("steps").get(3);

        assertThat(contract.get("deadline").asString()).isEqualTo("2026-04-10");
        assertThat(contract.get("kept").asString()).isEqualTo("2026-04-10");
        assertThat(contract.get("because").asString()).contains("its date is kept");
        assertThat(kept().get("atTheirDate").asInt()).isEqualTo(1);
        assertThat(kept().get("moved")).isEmpty();
        assertThat(kept().get("without")).hasSize(3);
    }

    @Test
    void anEditInOneCornerLeavesEveryOtherKeptDateWhereItIs() throws IOException {
        assertThat(folder.run("plan", "--keep").err()).contains("schedule.yaml keeps the dates of 4 steps");
        var before = deadlines();

        folder.steps(
                STORE,
                PAYMENTS,
                CATALOGUE,
                CONTRACT.replace("4d", "9d"),
                "id: leaflet, estimate: 2d, uses: {engineers: 2}, serves: [delivery-time]");

        var after = deadlines();
        assertThat(after.remove("leaflet")).isNotNull();
        assertThat(after).isEqualTo(before);
        Files.delete(folder.path().resolve("schedule.yaml"));
        assertThat(deadlines()).doesNotContainEntry("store", before.get("store"));
    }

    @Test
    void whatHasToMoveIsSaidWithItsOldAndItsNewDateAndWhy() {
        kept("payments: 2026-05-15, store: 2026-05-29");
        folder.steps(STORE.replace("10d", "15d"), PAYMENTS, CATALOGUE, CONTRACT);

        var moved = kept().get("moved");

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).get("step").asString()).isEqualTo("payments");
        assertThat(moved.get(0).get("kept").asString()).isEqualTo("2026-05-15");
        assertThat(moved.get(0).get("deadline").asString()).isEqualTo("2026-05-08");
        assertThat(moved.get(0).get("because").asString()).contains("store starts on 2026-05-11");
        assertThat(said("plan"))
                .contains("1 of 2 steps are at the dates kept", "payments: due 2026-05-08, was kept for 2026-05-15");
    }

    @Test
    void theLaunchComesBeforeTheDates() {
        folder.run("plan", "--keep");
        folder.replacing("project.yaml", "launch: 2026-06-01", "launch: 2026-05-04");

        var plan = folder.json("plan");

        assertThat(plan.get("feasible").asBoolean()).isTrue();
        assertThat(plan.get("kept").get("atTheirDate").asInt()).isZero();
        plan.get("kept")
                .get("moved")
                .forEach(moved -> assertThat(moved.get("because").asString())
                        .containsAnyOf("the launch is on 2026-05-04", "starts on"));
    }

    @Test
    void howMuchLaterWorkCouldBeginIsSaidBeforeAnyoneLetsGo() {
        kept("payments: 2026-04-10, store: 2026-04-24, catalogue: 2026-04-17, contract: 2026-04-17");

        var letGo = kept().get("ifLetGo");

        assertThat(letGo.get("laterBy").asInt()).isEqualTo(25);
        assertThat(letGo.get("mustStartBy").asString()).isEqualTo("2026-05-11");
        assertThat(said("plan"))
                .contains("If they were let go, work could begin 25 working days later, on 2026-05-11.");
        assertThat(folder.run("plan", "--let-go").err()).contains("schedule.yaml is taken away");
        assertThat(folder.path().resolve("schedule.yaml")).doesNotExist();
        assertThat(folder.json("plan").get("mustStartBy").asString()).isEqualTo("2026-05-11");
    }

    @Test
    void aDateOfNoStepIsFoundWithTheNearestName() {
        kept("paymnts: 2026-05-08, store: 2026-05-22");

        var finding = folder.json("check")
                .get("findings")
                .valueStream()
                .filter(one -> one.get("rule").asString().equals("P07"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.get("file").asString()).isEqualTo("schedule.yaml");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("column").asInt()).isEqualTo(9);
        assertThat(finding.get("fix").asString()).contains("`payments`");
        assertThat(kept().get("passedOver").get(0).get("because").asString()).isEqualTo("there is no such step");
        assertThat(kept().get("steps").asInt()).isEqualTo(1);
    }

    @Test
    void aDayNobodyWorksAndOneThatIsPastAreFound() {
        kept("store: 2026-05-23, payments: 2026-02-27");

        assertThat(said("check"))
                .contains("P08", "2026-05-23, is a day on which nobody works", "write 2026-05-22")
                .contains("P09", "was to be done by 2026-02-27");
        assertThat(deadlines()).containsEntry("store", "2026-05-22");
        assertThat(kept().get("moved").get(0).get("because").asString()).contains("cannot start before today");
    }

    @Test
    void whatIsDoneHasPartsOrLiesOnAnotherWayIsPassedOverWithASentence() {
        folder.steps(
                        STORE,
                        PAYMENTS + ", status: done, finished: 2026-02-27",
                        CATALOGUE.replace("estimate: 8d, uses: {engineers: 1}, ", ""),
                        "id: half, parent: catalogue, estimate: 3d",
                        CONTRACT + ", onlyIf: {refuted: fast-network}",
                        "id: try, estimate: 1d, tests: fast-network, ifRefuted: {instead: [contract]}")
                .list("assumptions", "id: fast-network, statement: The network is fast");
        kept("payments: 2026-05-08, catalogue: 2026-05-20, contract: 2026-05-22, store: 2026-05-22");

        assertThat(kept().get("passedOver")).hasSize(3);
        assertThat(said("plan"))
                .contains("because the step is done: payments")
                .contains("because the step has parts now, whose dates count: catalogue")
                .contains("because the step is on another way out: contract");
        assertThat(folder.run("check").out()).doesNotContain("P07", "P08", "P09");
    }

    @Test
    void aStepThatHasBegunIsStillHeldToItsKeptDeadline() {
        kept("payments: 2026-03-06");
        folder.steps(STORE, PAYMENTS + ", status: started, started: 2026-02-27, remaining: 8d", CATALOGUE, CONTRACT);

        var moved = kept().get("moved").get(0);

        assertThat(moved.get("deadline").asString()).isEqualTo("2026-03-11");
        assertThat(moved.get("because").asString()).contains("started, 8 working days left");
    }

    @Test
    void onAnEarlierDayNobodyKnowsOfTheDatesYet() {
        kept("contract: 2026-04-10");

        assertThat(folder.json("plan", "--today", "2026-02-27").has("kept")).isFalse();
        assertThat(deadlines("--today", "2026-02-27")).containsEntry("contract", "2026-05-29");
    }

    @Test
    void datesOfNothingAndDatesThatAreNoneAreRefused() {
        folder.with("schedule.yaml", "kept: 2026-03-02\n");
        assertThat(folder.run("plan").err()).contains("schedule.yaml:1:1", "`dates` names no step");

        folder.with("schedule.yaml", "kept: 2026-03-02\ndates: {store: soon}\n");
        assertThat(folder.run("plan").err()).contains("schedule.yaml:2:16", "soon");

        folder.with("schedule.yaml", "dates: {store: 2026-05-22}\n");
        assertThat(folder.run("plan").err()).contains("`kept` is missing");
    }

    @Test
    void keepingWritesOneFileAndLeavesTheOthersAsTheyWere() throws IOException {
        var before = Files.readString(folder.path().resolve("steps.yaml"));

        folder.run("plan", "--keep");

        assertThat(folder.read("steps.yaml")).isEqualTo(before);
        assertThat(folder.read("schedule.yaml"))
                .startsWith("kept: 2026-03-02\ndates:")
                .contains("contract: 2026-05-29");
        folder.run("plan", "--keep");
        assertThat(kept().get("atTheirDate").asInt()).isEqualTo(4);
    }

    @Test
    void whatCannotBeAskedForIsAnsweredWithOneMessage() {
        assertThat(folder.run("plan", "--improve", "0").err()).contains("--improve (0) must lie between 1 and 86400");
        assertThat(folder.run("plan", "--improve", "long").err()).contains("--improve");
        assertThat(folder.run("plan", "--keep", "--let-go").err()).contains("one of them");
        var nothing = folder.run("plan", "--let-go");
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("no dates are kept");
        assertThat(nothing.out()).isEmpty();
    }
}
