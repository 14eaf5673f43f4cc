package dev.dateline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.FolderIn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Which practice returns most depends on one's own problems, and is said only as far as it can be known. */
class MatrixTest {

    @TempDir
    private Path directory;

    /** 2,000 × 50 % = 1,000 a month for 24 months less 12,000 = 12,000; the other 600 × 24 − 1,000 = 13,400. */
    @Test
    void certainFiguresAreReckonedByHand() throws FolderProblems {
        var rows = Matrix.of(
                        read(comparing(
                                project("cost: 2000", "cost: 600"),
                                "id: pipeline, name: Pipeline, effects: [{problem: waiting, share: 50 %}], cost: 12000",
                                "id: tests, name: Tests, effects: [{problem: failing, share: 100 %}], cost: 1000")),
                        24)
                .rows();

        assertThat(rows.getFirst().capability().id()).isEqualTo("tests");
        assertThat(rows.getFirst().net().p50()).isCloseTo(13_400, within(1e-6));
        assertThat(rows.getLast().net().p50()).isCloseTo(12_000, within(1e-6));
        assertThat(rows.getFirst().best()).isEqualTo(1);
    }

    @Test
    void anotherBaselineOfOnesOwnChangesTheRanking() throws FolderProblems {
        assertThat(first(project("cost: 2000", "cost: 600"))).isEqualTo("tests");
        assertThat(first(project("cost: 4000", "cost: 600"))).isEqualTo("pipeline");
    }

    private static String first(ProjectFolder project) throws FolderProblems {
        return Matrix.of(
                        read(comparing(
                                project,
                                "id: pipeline, name: Pipeline, effects: [{problem: waiting, share: 50 %}], cost: 12000",
                                "id: tests, name: Tests, effects: [{problem: failing, share: 100 %}], cost: 1000")),
                        24)
                .rows()
                .getFirst()
                .capability()
                .id();
    }

    @Test
    void whatTheTrialsCannotTellApartSharesItsPlace() throws FolderProblems {
        var same = "effects: [{problem: waiting, share: {low: 20 %, likely: 30 %, high: 50 %}}], cost: 500";
        var rows = Matrix.of(
                        read(comparing(
                                project("cost: {low: 1000, likely: 2000, high: 4000}", "cost: 600"),
                                "id: one, name: One, " + same,
                                "id: other, name: Other, " + same,
                                "id: dear, name: Dear, " + same.replace("cost: 500", "cost: 9000"))),
                        24)
                .rows();

        assertThat(rows).extracting(Matrix.Row::place).containsExactly(1, 1, 3);
        assertThat(rows).extracting(Matrix.Row::tied).containsExactly(true, true, false);
    }

    @Test
    void anEffectOnAProblemWithoutACostIsLeftOutAndNamed() throws FolderProblems {
        var rows = Matrix.of(
                        read(comparing(
                                project("cost: 2000", "kind: debt"),
                                "id: tests, name: Tests, effects: [{problem: failing, share: 50 %}], cost: 100")),
                        24)
                .rows();

        assertThat(rows.getFirst().unpriced()).containsExactly("failing");
        assertThat(rows.getFirst().net().p50()).isCloseTo(-100, within(1e-9));
    }

    @Test
    void aPracticeWithoutEffectOnOnesOwnProblemsIsAFinding() {
        assertThat(found(comparing(
                        project("cost: 2000", "cost: 600"),
                        "id: fashion, name: What others do",
                        "id: tests, name: Tests, effects: [{problem: failing, share: 50 %}]")))
                .containsExactly("B02 fashion");
    }

    @Test
    void aSentenceWhoseOwnNumbersDisagreeIsAFinding() {
        var project = project("cost: 2000", "cost: 600");
        assertThat(found(saying(project, "A deployment fell from 10 hours to 2 hours, 80 % less.")))
                .isEmpty();
        assertThat(found(saying(project, "A deployment fell from 10 hours to 2 hours, 70 % less.")))
                .containsExactly("B01 70 %");
        assertThat(found(saying(project, "A deployment fell from 10 hours to 2 hours, at least 70 % less.")))
                .isEmpty();
        assertThat(found(saying(project, "A deployment fell from 3 hours to 60 minutes, 67 % less.")))
                .isEmpty();
    }

    private static ProjectFolder saying(ProjectFolder project, String sentence) {
        return project.with(
                "press-release.md",
                "---\nheadline: A\nsubheading: B\nplace: Bremen\nstatus: draft\n---\n\n" + sentence + "\n");
    }

    @Test
    void anImprovementIsReckonedFromItsBaseline() throws FolderProblems {
        var contents = read(ProjectFolder.example("deploy-faster", directory));
        var improvement = Improvement.of(
                        contents,
                        new dev.dateline.app.project.Today(
                                contents.project().asOf().orElseThrow(), "the example"))
                .stream()
                .filter(one -> one.claim().equals("deploy-time"))
                .findFirst()
                .orElseThrow();

        assertThat(improvement.baseline()).isEqualTo("6 h");
        assertThat(improvement.target()).isEqualTo("1.2 h");
        assertThat(improvement.difference()).isEqualTo("saves 4.8 h");
        assertThat(improvement.share()).isEqualTo("80 % less");
        assertThat(improvement.wrong()).isEmpty();
    }

    private static ProjectFolder comparing(ProjectFolder project, String... capabilities) {
        return project.with("benefits.yaml", "capabilities:\n  - {" + String.join("}\n  - {", capabilities) + "}\n");
    }

    private ProjectFolder project(String waiting, String failing) {
        return ProjectFolder.in(directory)
                .list("problems", "id: waiting, what: Waiting, " + waiting, "id: failing, what: Failing, " + failing)
                .claims("id: delivery-time");
    }

    private static Contents read(ProjectFolder project) throws FolderProblems {
        return FolderIn.read(project.path(), Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES)
                .contents();
    }

    /** Rule and text of each finding about benefits. */
    private static List<String> found(ProjectFolder project) {
        var run = project.run("check", "--json");
        assertThat(run.err()).isEmpty();
        var json = JsonMapper.builder().build().readTree(run.out());
        return StreamSupport.stream(json.path("findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asString().startsWith("B"))
                .map(finding -> finding.path("rule").asString() + " "
                        + finding.path("text").asString())
                .toList();
    }
}
