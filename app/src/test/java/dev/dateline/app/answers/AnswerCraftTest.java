package dev.dateline.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} says of the answers. */
class AnswerCraftTest {

    private static final String SOURCED =
            "question: customer, text: Readers, evidence: [{what: a talk, url: \"https://example.com\", on: 2026-02-01}]";

    @TempDir
    private Path directory;

    @Test
    void aProjectThatHasNotBegunToAnswerIsLeftInPeace() {
        assertThat(found(ProjectFolder.in(directory))).isEmpty();
    }

    @Test
    void aMissingAnswerIsNamedOnceOthersAreThere() {
        assertThat(found(ProjectFolder.in(directory).list("answers", SOURCED)))
                .containsExactly("A01 insight", "A01 problem", "A01 benefit", "A01 experience", "A01 test");
    }

    @Test
    void anOpinionIsEnoughForADraftOnly() {
        var project = ProjectFolder.in(directory).list("answers", "question: customer, text: Readers");

        assertThat(found(project)).noneMatch(rule -> rule.startsWith("A02"));
        assertThat(found(project.replacing("press-release.md", "status: draft", "status: review")))
                .contains("A02 customer");
    }

    @Test
    void aWrittenGradeThatTheEvidenceDoesNotBearIsTold() {
        assertThat(found(ProjectFolder.in(directory).list("answers", SOURCED + ", grade: data")))
                .contains("A03 customer");
        assertThat(found(ProjectFolder.in(directory).list("answers", SOURCED + ", grade: anecdote")))
                .noneMatch(rule -> rule.startsWith("A03"));
    }

    @Test
    void evidenceOlderThanAYearIsTold() {
        assertThat(found(ProjectFolder.in(directory).list("answers", SOURCED.replace("2026-02-01", "2025-03-01"))))
                .contains("A04 customer");
        assertThat(found(ProjectFolder.in(directory).list("answers", SOURCED.replace("2026-02-01", "2025-03-02"))))
                .noneMatch(rule -> rule.startsWith("A04"));
    }

    /** Rule and question of each finding about answers. */
    private static List<String> found(ProjectFolder project) {
        var json = JsonMapper.builder()
                .build()
                .readTree(project.run("check", "--json").out());
        return StreamSupport.stream(json.path("findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asString().startsWith("A"))
                .map(finding -> finding.path("rule").asString() + " " + question(finding))
                .toList();
    }

    private static String question(JsonNode finding) {
        var message = finding.path("message").asString();
        int from = message.indexOf('`');
        return from < 0 ? finding.path("text").asString() : message.substring(from + 1, message.indexOf('`', from + 1));
    }
}
