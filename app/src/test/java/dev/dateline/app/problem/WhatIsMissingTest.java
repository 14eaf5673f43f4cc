package dev.dateline.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What check says of stakeholders, their needs and what costs them. */
class WhatIsMissingTest {

    private static final String[] USUAL = {
        "id: makers, name: Makers, group: developers, speaks: lead",
        "id: crew, name: Crew, group: operations, speaks: lead",
        "id: guards, name: Guards, group: security, speaks: lead",
        "id: board, name: Board, group: business, speaks: sponsor"
    };

    @TempDir
    private Path directory;

    private ProjectFolder project = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenAProject() {
        project = ProjectFolder.in(directory).claims("id: delivery-time");
    }

    private void givenStakeholders(String... records) {
        var text = new StringBuilder("stakeholders:\n");
        List.of(records).forEach(record -> text.append("  - {").append(record).append("}\n"));
        project.with("customers.yaml", text.toString());
    }

    private List<String> findings(String rule) {
        return project.json("check")
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals(rule))
                .map(finding -> finding.path("message").asString())
                .toList();
    }

    @Test
    void aProjectThatHasNotBegunToNameThemIsLeftAlone() {
        assertThat(List.of("N01", "N02", "N03", "N04", "N05"))
                .allSatisfy(rule -> assertThat(findings(rule)).isEmpty());
    }

    @Test
    void leavingOutSecurityIsAGap() {
        givenStakeholders(USUAL[0], USUAL[1], USUAL[3]);
        assertThat(findings("N02")).containsExactly("nobody among the stakeholders is of security");

        givenStakeholders(USUAL);
        assertThat(findings("N02")).isEmpty();
    }

    @Test
    void peopleForWhomNobodySpeaksAreAGap() {
        givenStakeholders(USUAL[0].replace(", speaks: lead", ""), USUAL[1], USUAL[2], USUAL[3]);

        assertThat(findings("N02")).containsExactly("nobody speaks for `makers`: Makers");
    }

    @Test
    void eachNeedIsServedByAClaimOrSaidNotToBe() {
        givenStakeholders(
                USUAL[0] + ", needs: [{what: Speed, claims: [delivery-time]}, {what: Rest, importance: 5}]",
                USUAL[1],
                USUAL[2],
                USUAL[3]);

        assertThat(findings("N01")).containsExactly("no claim serves what `makers` need: Rest");
    }

    @Test
    void aProblemSaysWhatItCostsAndWhatFollowsFromIt() {
        project.steps("id: store")
                .list(
                        "problems",
                        "id: bare, what: It hurts",
                        "id: told, what: It hurts, hours: {low: 1, likely: 2, high: 4}, claims: [delivery-time], steps: [store]");

        assertThat(findings("N03")).containsExactly("the problem `bare` says not what it costs a month");
        assertThat(findings("N04")).containsExactly("the problem `bare` is answered by no claim");
        assertThat(findings("N05")).containsExactly("the problem `bare` has no step that works on it");
    }

    @Test
    void whatIsNamedMustBeThere() {
        givenStakeholders("id: makers, name: Makers, needs: [{what: Speed, claims: [delivery-tim]}]");
        project.list("problems", "id: bare, what: It hurts, hurts: [maker], kind: fricton, chance: 140 %");

        var run = project.run("check");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("customers.yaml", "`delivery-tim` is not among the claims; maybe `delivery-time`?")
                .contains("problems.yaml", "`fricton` is none of", "chance (140 %) must lie between 0 % and 100 %");
    }

    @Test
    void theExampleKeepsItsGaps() {
        project = ProjectFolder.example("deploy-faster", directory);

        assertThat(findings("N02")).containsExactly("nobody speaks for `depot-crews`: Depot crews");
        assertThat(findings("N03")).hasSize(1);
        JsonNode all = project.json("check");
        assertThat(all.path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("rule").asString().equals("N01")))
                .hasSize(1);
    }
}
