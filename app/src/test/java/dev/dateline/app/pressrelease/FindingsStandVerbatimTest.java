package dev.dateline.app.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.CommandRun;
import dev.dateline.app.ProjectFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a finding or a claim quotes stands in its file where it says: in the examples, and in examples spoilt at random. */
class FindingsStandVerbatimTest {

    private static final List<String> FILES =
            List.of("press-release.md", "faq.md", "claims.yaml", "steps.yaml", "obstacles.yaml");

    /** Put between two words: numbers, dates, marks of more than one byte or char, and Markdown. */
    private static final List<String> SPOILS = List.of(
            " 17 % less ",
            " on December 3, 2029 ",
            " $1,200 ",
            " ü 25 € ",
            " 🚚 within 3 days 🚚 ",
            " **40 times** faster ",
            " [half the cost](claim:nobody-knows) ",
            " [12 kg](https://example.com) ",
            " from 5 days to 60 seconds ",
            "\n\n",
            "\n> ",
            " `7 min` ",
            " “ten percent” &amp; more ");

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("dateline.checks", 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kindle", "deploy-faster"})
    void inTheExamples(String example) {
        thenAllStandVerbatim(ProjectFolder.example(example, directory));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inExamplesSpoiltAtRandom(long seed) {
        var random = new SplittableRandom(seed);
        var project = ProjectFolder.example(random.nextBoolean() ? "kindle" : "deploy-faster", directory);
        for (int spoils = random.nextInt(1, 6); spoils > 0; spoils--) {
            spoil(project, random.nextInt(3) == 0 ? "faq.md" : "press-release.md", random);
        }
        if (random.nextInt(3) == 0) {
            dropALine(project, FILES.get(random.nextInt(2, FILES.size())), random);
        }

        thenAllStandVerbatim(project);
    }

    private static void spoil(ProjectFolder project, String file, SplittableRandom random) {
        var text = project.read(file);
        int from = Math.max(0, text.indexOf("---\n", 4));
        int space = text.indexOf(' ', random.nextInt(from, text.length() - 1));
        if (space >= 0) {
            var spoilt = SPOILS.get(random.nextInt(SPOILS.size()));
            project.with(file, text.substring(0, space) + spoilt + text.substring(space + 1));
        }
    }

    private static void dropALine(ProjectFolder project, String file, SplittableRandom random) {
        var lines = new ArrayList<>(project.read(file).lines().toList());
        lines.remove(random.nextInt(lines.size()));
        project.with(file, String.join("\r\n", lines) + "\r\n");
    }

    private static void thenAllStandVerbatim(ProjectFolder project) {
        var run = project.run("check", "--json");
        if (run.status() == 2) {
            assertThat(run.out()).isEmpty(); // spoilt so that it is no project any more
            return;
        }
        var answer = JsonMapper.shared().readTree(run.out());
        for (var finding : answer.path("findings")) {
            thenStandsVerbatim(project, finding);
            finding.path("related").forEach(related -> thenStandsVerbatim(project, related));
        }
        for (var claim : answer.path("claims")) {
            var line = lines(project, "press-release.md").get(claim.path("line").asInt() - 1);
            assertThat(line)
                    .contains(claim.path("text").asString().lines().findFirst().orElse(""));
        }
        assertThat(CommandRun.dateline("check", project.path().resolve("press-release.md"), "--json")
                        .status())
                .isIn(0, 1);
    }

    private static void thenStandsVerbatim(ProjectFolder project, JsonNode place) {
        var text = place.path("text").asString();
        var lines = lines(project, place.path("file").asString());
        int line = place.path("line").asInt();
        int column = place.path("column").asInt();
        assertThat(line).as("%s", place).isBetween(1, Math.max(1, lines.size()));
        var rest = String.join("\n", lines.subList(line - 1, lines.size()));
        int start = rest.offsetByCodePoints(0, column - 1);
        assertThat(rest.substring(start)).as("%s", place).startsWith(text.replace("\r\n", "\n"));
    }

    private static List<String> lines(ProjectFolder project, String file) {
        return project.read(file).lines().toList();
    }
}
