package dev.dateline.app.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} says of vendors, partners and decisions. */
class VendorCraftTest {

    private static final String EXIT = ", exit: {cost: 1000, takes: 10d}";

    @TempDir
    private Path directory;

    /** Rule, severity and file of every finding about these; today is 2 March 2026. */
    private static List<String> findings(ProjectFolder folder) {
        var run = CommandRun.dateline("check", folder.path(), "--json");
        assertThat(run.err()).isEmpty();
        var found = new ArrayList<String>();
        new JsonMapper().readTree(run.out()).get("findings").forEach(finding -> {
            if (finding.get("rule").asString().startsWith("V")) {
                found.add(finding.get("rule").asString() + " "
                        + finding.get("severity").asString() + " "
                        + finding.get("file").asString());
            }
        });
        return found;
    }

    private ProjectFolder vendor(String rest) {
        return ProjectFolder.in(directory)
                .with("claims.yaml", "claims:\n  - {id: delivery-time}\n")
                .with("vendors.yaml", "vendors:\n  - {id: cloud, name: Cloud" + rest + "}\n");
    }

    @Test
    void theLastDayToLeaveIsNear() {
        assertThat(findings(vendor(", until: 2026-05-31, notice: 30 d" + EXIT)))
                .containsExactly("V01 warning vendors.yaml");
        assertThat(findings(vendor(", until: 2026-05-31, notice: 29 d" + EXIT))).isEmpty();
    }

    @Test
    void theLastDayToLeaveHasGoneByWhileTheContractRuns() {
        assertThat(findings(vendor(", until: 2026-05-01, notice: 90 d" + EXIT)))
                .containsExactly("V01 warning vendors.yaml");
        assertThat(findings(vendor(", until: 2026-02-01, notice: 90 d" + EXIT))).isEmpty();
    }

    @Test
    void aClaimLeansOnAPromiseThatNobodyHasSeenKept() {
        var folder = vendor(EXIT + ", promises: [{what: reduces cost 40 %, claims: [delivery-time]}, {what: is nice}]");

        assertThat(findings(folder)).containsExactly("V02 warning vendors.yaml");
    }

    @Test
    void aPromiseThatWasShownToBeFalseIsAnError() {
        var folder = vendor(EXIT + ", promises: [{what: fast, claims: [delivery-time], evidence:"
                + " [{what: took a day, on: 2026-02-01, grade: data, speaks: against}]}]");

        assertThat(findings(folder)).containsExactly("V02 error vendors.yaml");
    }

    @Test
    void aPartnerThatGainsByWhatItRecommendsIsFlagged() {
        var conflict = "{vendor: cloud, kind: resale, on: 2026-02-01, signedBy: head of sales}";
        var folder = vendor(EXIT)
                .with(
                        "partners.yaml",
                        "partners:\n  - {id: seller, name: Seller, conflicts: [" + conflict
                                + "], recommends: [cloud]}\n");

        assertThat(findings(folder)).containsExactly("V03 warning partners.yaml");
        assertThat(findings(folder.with(
                        "partners.yaml", "partners:\n  - {id: seller, name: Seller, conflicts: [" + conflict + "]}\n")))
                .isEmpty();
    }

    @Test
    void nobodyHasSaidWhatLeavingWouldTake() {
        assertThat(findings(vendor(""))).containsExactly("V05 warning vendors.yaml");
    }

    private ProjectFolder decision(String front) {
        return ProjectFolder.in(directory)
                .with("tenets.yaml", "tenets:\n  - {id: open, text: We keep our data in open forms.}\n")
                .with("decisions/closed-store.md", "---\n" + front + "---\n\n# Use the closed store\n");
    }

    @Test
    void aProposalThatBreaksATenetIsAnErrorUntilSomebodyOverridesIt() {
        var breaking = "tenets: [{tenet: open, effect: breaks}]\n";

        assertThat(findings(decision(breaking))).containsExactly("V04 error decisions/closed-store.md");
        assertThat(findings(decision(breaking + "override: {by: sponsor, on: 2026-02-27, why: there is no other}\n")))
                .isEmpty();
    }

    @Test
    void aDecisionThatBreaksATenetIsNotAcceptedWithoutAnOverride() {
        var folder = decision("status: accepted\ntenets: [{tenet: open, effect: breaks}]\n");

        var run = CommandRun.dateline("check", folder.path());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("decisions/closed-store.md", "breaks the tenet `open`", "override: {by, on, why}");
    }
}
