package dev.dateline.app.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.experiments.Phase.Outcome;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today is Monday 2 March 2026. */
class GateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private ProjectFolder folder = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenAProject(@TempDir Path directory) {
        folder = ProjectFolder.in(directory);
    }

    private Gate gate(String kpis) throws Exception {
        var contents =
                read(folder.list("phases", "id: pilot, title: Pilot, started: 2026-02-02, kpis: [" + kpis + "]"));
        return Gate.on(contents, TODAY).getFirst();
    }

    private static Contents read(ProjectFolder folder) throws Exception {
        return new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
    }

    private static String failures(int found, int of, String more) {
        return "{id: failed, name: Failures, role: guardrail, pass: '<= 15 %'" + more
                + ", counts: [{on: 2026-02-20, found: " + found + ", of: " + of + "}]}";
    }

    @Test
    void threeFailuresInTwentyAreNotEnoughEvidence() throws Exception {
        var gate = gate(failures(3, 20, ""));
        assertThat(gate.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(gate.readings().getFirst().because())
                .startsWith("3 of 20 counted: not enough evidence; at best ")
                .contains("and if it goes on like this no number would");
    }

    @Test
    void asManyMoreAsItSaysAreEnoughAndOneFewerAreNot() throws Exception {
        var more = Integer.parseInt(
                gate(failures(3, 20, "")).readings().getFirst().because().replaceAll(".*at best (\\d+) more.*", "$1"));
        assertThat(gate(failures(3, 20 + more, "")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(gate(failures(3, 20 + more - 1, "")).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatIsShownToBeWorseFailsTheGate() throws Exception {
        var gate = gate(failures(14, 20, ""));
        assertThat(gate.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(gate.because()).isEqualTo("“Failures” failed");
    }

    @Test
    void betweenTheTwoBoundsItHolds() throws Exception {
        assertThat(gate(failures(14, 40, ", fail: '>= 50 %'")).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(gate(failures(14, 40, "")).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void countsFromBeforeThePhaseOrAfterTheDayDoNotCount() throws Exception {
        var gate = gate("{id: failed, name: Failures, pass: '<= 15 %', counts: [{on: 2026-02-01, found: 9, of: 9},"
                + " {on: 2026-02-02, found: 0, of: 40}, {on: 2026-03-03, found: 9, of: 9}]}");
        assertThat(gate.readings().getFirst().seen()).isEqualTo(40);
        assertThat(gate.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void tooFewObservationsHoldWhateverTheyShow() throws Exception {
        assertThat(gate(failures(0, 60, ", atLeast: 61")).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(gate(failures(0, 60, ", atLeast: 60")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aGateWithoutDataHolds() throws Exception {
        folder.list("metrics", "id: duration, unit: min, better: lower");
        var gate = gate("{id: duration, metric: duration, pass: '<= 1 h'}");
        assertThat(gate.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(gate.readings().getFirst().because()).isEqualTo("nothing is observed yet");
    }

    @Test
    void aMedianIsHeldAgainstItsBoundByTheShareWithinItInTheMetricsUnit() throws Exception {
        folder.list("metrics", "id: duration, unit: min, better: lower");
        folder.with(
                "metrics/duration.csv",
                "time,value,source,note\n" + "2026-02-03,59,log,\n".repeat(18) + "2026-02-04,61,log,\n".repeat(2));
        var gate = gate("{id: duration, metric: duration, pass: '<= 1 h'}");
        assertThat(gate.readings().getFirst().because())
                .startsWith("18 of 20 observations <= 1 h, more than 50 % must be, with evidence of ");
        assertThat(gate.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aSignalIsLookedAtAndDecidesNothing() throws Exception {
        var gate = gate(failures(0, 60, "") + ", {id: mood, name: Content, role: signal, pass: '>= 90 %',"
                + " counts: [{on: 2026-02-20, found: 0, of: 60}]}");
        assertThat(gate.readings().getLast().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(gate.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aGateThatStillHoldsAfterItsDayHasFailed() throws Exception {
        var phase = "id: pilot, title: Pilot, started: 2026-02-02, decideBy: 2026-03-01, kpis: [" + failures(3, 20, "")
                + "]";
        var contents = read(folder.list("phases", phase));
        assertThat(Gate.on(contents, TODAY).getFirst().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Gate.on(contents, TODAY.minusDays(1)).getFirst().outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void moreGatesAskForMoreEvidence() throws Exception {
        var one = gate(failures(0, 30, "")).readings().getFirst().needed();
        var contents = read(folder.list(
                "phases",
                "id: pilot, title: Pilot, started: 2026-02-02, kpis: [" + failures(0, 30, "") + "]",
                "id: all, title: All"));
        assertThat(Math.exp(one)).isCloseTo(20, offset(1e-9));
        assertThat(Math.exp(Gate.on(contents, TODAY)
                        .getFirst()
                        .readings()
                        .getFirst()
                        .needed()))
                .isCloseTo(40, offset(1e-9));
    }

    @Test
    void aPhaseCannotStartBeforeTheGateBeforeItIsOpen() {
        folder.list(
                "phases", "id: pilot, title: Pilot, started: 2026-02-02", "id: all, title: All, started: 2026-02-20");
        assertThat(folder.run("check").err()).contains("gate-not-open", "decide that first");
    }

    @Test
    void whoeverDecidesAgainstTheNumbersSaysWhy() {
        folder.list(
                "phases",
                "id: pilot, title: Pilot, started: 2026-02-02, decision: {outcome: pass, on: 2026-02-20, by: lead, found: hold}");
        assertThat(folder.run("check").err()).contains("`why` must say why it is pass all the same");
    }

    @Test
    void moreFoundThanCountedCannotBe() {
        folder.list("phases", "id: pilot, title: Pilot, kpis: [" + failures(21, 20, "") + "]");
        assertThat(folder.run("check").err()).contains("found 21 of 20 cannot be");
    }

    @Test
    void aDecisionThatClaimsWhatTheNumbersDoNotSayIsFound() {
        folder.list(
                "phases",
                "id: pilot, title: Pilot, started: 2026-02-02, kpis: [" + failures(3, 20, "")
                        + "], decision: {outcome: pass, on: 2026-02-25, by: lead, found: pass}");
        assertThat(folder.json("check").get("findings"))
                .anySatisfy(
                        finding -> assertThat(finding.get("rule").asString()).isEqualTo("K01"));
    }
}
