package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.RecordText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is filled into a form, and what the form says of it. */
class SubmittedTest {

    private static GoldenPath path(String properties) throws FolderProblems {
        return RecordText.read(
                GoldenPath.KIND,
                "id: path\ntitle: A path\nform: {properties: {" + properties + "}, required: [name]}\n"
                        + "does: {scaffold: {into: \"{{name}}\", files: {README.md: x}}}\n");
    }

    private static final String PROPERTIES = "name: {pattern: '^[a-z-]+$', minLength: 3, maxLength: 10},"
            + " size: {enum: [small, large]}, count: {type: integer, minimum: 1, maximum: 5, default: 2}, share: {type: number},"
            + " yes: {type: boolean}, many: {type: array, items: {enum: [a, b]}}, on: {format: date}";

    @Test
    void whatIsTypedIsReadByItsType() throws FolderProblems {
        var read = Submitted.typed(
                path(PROPERTIES).form(),
                Map.of(
                        "name", List.of("abc"),
                        "count", List.of("3"),
                        "share", List.of("2.5"),
                        "yes", List.of("true"),
                        "many", List.of("a", "b"),
                        "on", List.of("2027-03-01")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.values())
                .containsEntry("count", 3L)
                .containsEntry("share", 2.5)
                .containsEntry("yes", true)
                .containsEntry("many", List.of("a", "b"));
        assertThat(Submitted.logged(path(PROPERTIES).form(), read.texts())).isEqualTo(read);
    }

    @Test
    void everyFieldThatIsWrongSaysWhatWouldDo() throws FolderProblems {
        var read = Submitted.typed(
                path(PROPERTIES).form(),
                Map.of(
                        "size", List.of("huge"),
                        "count", List.of("nine"),
                        "share", List.of("x"),
                        "many", List.of("a", "c"),
                        "on", List.of("1 March")));
        assertThat(read.problems())
                .containsEntry("name", "is needed")
                .containsEntry("size", "must be one of small, large")
                .containsEntry("count", "must be a whole number")
                .containsEntry("share", "must be a number")
                .containsEntry("many", "must be one of a, b")
                .containsEntry("on", "must be a date such as 2027-03-01");
    }

    @Test
    void aProgramSendsTheSameAsJson() throws FolderProblems {
        var form = path(PROPERTIES).form();
        assertThat(Submitted.json(form, "{\"input\": {\"name\": \"abc\", \"many\": [\"a\"]}}")
                        .values())
                .containsEntry("count", 2L)
                .containsEntry("many", List.of("a"));
        assertThat(Submitted.json(form, "{\"name\": \"abc\", \"count\": \"3\", \"more\": 1}")
                        .problems())
                .containsEntry("count", "must be a whole number")
                .containsEntry("more", "is no property of this form");
        for (var nonsense : List.of(
                "", "[]", "3", "{", "null", "[".repeat(5_000), "{\"name\": {\"a\": [{}]}}", "x".repeat(60_000))) {
            assertThat(Submitted.json(form, nonsense).isSound())
                    .as(nonsense.substring(0, Math.min(9, nonsense.length())))
                    .isFalse();
        }
    }

    @Test
    void aTextIsOneLine() throws FolderProblems {
        var form = path("name: {}").form();
        for (var text : List.of("a\nb: evil", "a\u0000", "a\u001b[1m")) {
            assertThat(Submitted.typed(form, Map.of("name", List.of(text))).problems())
                    .containsKey("name");
        }
    }

    @Test
    @Timeout(20)
    void noPatternTakesLongWhateverIsTyped() throws FolderProblems {
        var form = path("name: {pattern: '^(a+)+$', maxLength: 2000}").form();
        assertThat(Submitted.typed(form, Map.of("name", List.of("a".repeat(1_999) + "!")))
                        .problems())
                .containsKey("name");
    }

    @Test
    void aFormRefersToNothingElsewhere() {
        for (var words : List.of(
                "name: {$ref: 'https://example.com/schema.json'}",
                "name: {allOf: [{}]}",
                "name: {type: object}",
                "name: {pattern: '(?=a)'}",
                "name: {pattern: '['}",
                "name: {minimum: 3, maximum: 2}",
                "'na me': {}",
                "other: {}")) {
            assertThatExceptionOfType(FolderProblems.class).as(words).isThrownBy(() -> path(words));
        }
    }

    @Test
    void whatIsPutIntoATemplateIsNeverLookedAtAgain() {
        var values = Map.of("name", "{{team}} $1 \\", "team", "evil\"");
        assertThat(Placeholders.filled("a {{name}} b {{team:quoted}} ${{ secrets.X }} {{ name }}", values))
                .isEqualTo("a {{team}} $1 \\ b \"evil\\\"\" ${{ secrets.X }} {{ name }}");
    }

    @Test
    void aPathThatClimbsOrMeansSomethingElsewhereIsRefused() {
        for (var path : List.of(
                "../evil",
                "a/../../b",
                "/etc/passwd",
                "C:\\evil",
                "a\\b",
                "a//b",
                "",
                ".",
                "a/.",
                ".git/hooks/post-checkout",
                "a/.GIT/config",
                "git~1/x",
                ".gitmodules",
                "con",
                "sub/NUL.txt",
                "a.",
                "a b",
                "a\u0000b",
                "ä",
                "x".repeat(81),
                "a/".repeat(120) + "b",
                "a\nb",
                "com1.txt")) {
            assertThatIllegalArgumentException().as(path).isThrownBy(() -> RepositoryPath.refuse(path));
        }
        for (var path : List.of("README.md", ".github/workflows/build.yaml", "src/main/App.java", ".gitignore")) {
            RepositoryPath.refuse(path);
        }
        for (var name : List.of("", "..", "a/b", "A", "a.git", "con", "-a", "a--b", "x".repeat(81))) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> RepositoryPath.refuseName(name));
        }
    }

    @Test
    void aTemplateThatClimbsIsRefusedWhenItIsWritten() {
        for (var does : List.of(
                "{scaffold: {into: \"{{name}}\", files: {../evil: x}}}",
                "{scaffold: {into: \"../{{name}}\", files: {a: x}}}",
                "{scaffold: {into: \"{{name}}\", files: {a: \"{{nobody}}\"}}}",
                "{scaffold: {into: \"{{name}}\", files: {}}}",
                "{webhook: {url: \"file:///etc/passwd\"}}",
                "{webhook: {url: \"https://user:secret@example.com/\"}}",
                "{}")) {
            assertThatExceptionOfType(FolderProblems.class)
                    .as(does)
                    .isThrownBy(() -> RecordText.read(
                            GoldenPath.KIND,
                            "id: path\ntitle: A path\nform: {properties: {name: {}}}\ndoes: " + does + "\n"));
        }
    }
}
