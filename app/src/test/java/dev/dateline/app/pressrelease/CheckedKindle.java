package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The Kindle example, changed a little and checked. */
abstract class CheckedKindle {

    @TempDir
    Path directory;

    ProjectFolder project = new ProjectFolder(Path.of(""));

    @BeforeEach
    void givenTheKindle() {
        project = ProjectFolder.example("kindle", directory);
    }

    void given(String file, String instead, String there) {
        project.replacing(file, instead, there);
    }

    void givenStep(String step) {
        project.with("steps.yaml", project.read("steps.yaml") + "\n  - " + step + "\n");
    }

    List<JsonNode> findings(String rule, Object... options) {
        return project.json("check", options)
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals(rule))
                .toList();
    }

    JsonNode finding(String rule) {
        assertThat(findings(rule)).as(rule).hasSize(1);
        return findings(rule).getFirst();
    }

    List<String> texts(String rule) {
        return findings(rule).stream().map(row -> row.path("text").asString()).toList();
    }

    void thenFires(String rule, String file, String text) {
        assertThat(finding(rule).path("file").asString()).isEqualTo(file);
        assertThat(finding(rule).path("text").asString()).isEqualTo(text);
    }

    void thenSilent(String rule) {
        assertThat(findings(rule)).isEmpty();
    }
}
