package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is no YAML, or YAML of another form than a project's. */
class WrongYamlTest extends FolderCase {

    @ParameterizedTest
    @CsvSource({"'steps:\n\t- id: one\n', 2:1", "'steps:\n  - id: one\n  - id: two\n\n\ttitle: x\n', 5:1"})
    void tabsForSpaces(String text, String place) {
        givenFile("steps.yaml", text);

        thenProblem("steps.yaml:" + place
                + ": broken-yaml: a tab stands where spaces are expected; YAML is indented with spaces");
    }

    @Test
    void aQuoteThatNeverEnds() {
        givenFile("steps.yaml", "steps:\n  - id: one\n    title: \"two\n");

        thenProblem(
                "steps.yaml:4:1: broken-yaml: this is no YAML: while scanning a quoted scalar that begins in line 3,"
                        + " found unexpected end of stream");
    }

    @Test
    void aSecondDocument() {
        givenFile("steps.yaml", "---\nsteps:\n  - id: one\n---\nsteps: []\n");

        thenProblem("steps.yaml:4:1: broken-yaml: a second document begins here; a file holds one");
    }

    @Test
    void aliases() {
        givenSteps("&base {id: one}", "*base");

        thenProblem("steps.yaml:3:5: alias: aliases (*name) are not used here; write the value out");
    }

    @Test
    void aBillionLaughs() {
        givenFile("steps.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");

        thenProblem("steps.yaml:2:8: alias: aliases (*name) are not used here; write the value out");
    }

    @Test
    void anAnchorThatNothingNamesIsAccepted() {
        givenSteps("&base {id: one, estimate: 3d}");

        thenItIsRight();
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 100_000})
    void nestingOverFifty(int depth) {
        givenFile("steps.yaml", "[".repeat(depth) + "]".repeat(depth));

        thenProblem("steps.yaml:1:51: too-deep: nested deeper than 50 levels");
    }

    @Test
    void blocksNestedOverFifty() {
        givenFile("steps.yaml", "- ".repeat(60) + "x\n");

        thenProblem("steps.yaml:1:101: too-deep: nested deeper than 50 levels");
    }

    @Test
    void duplicateKeys() {
        givenSteps("{id: one, title: a, title: b}");

        thenProblem("steps.yaml:2:25: duplicate-key: `title` stands here a second time");
    }

    @Test
    void aKeyThatIsAList() {
        givenSteps("{id: one, [a, b]: c}");

        thenProblem("steps.yaml:2:15: wrong-form: a key must be a word");
    }

    @Test
    void aListAtTheTop() {
        givenFile("steps.yaml", "- id: one\n");

        thenProblem("steps.yaml:1:1: wrong-form: expected `steps:` and a list under it, found a list alone");
    }

    @Test
    void aMapInPlaceOfTheList() {
        givenFile("steps.yaml", "steps:\n  one: {estimate: 3d}\n");

        thenProblem("steps.yaml:2:3: wrong-form: expected a list under `steps:`, found a map");
    }

    @Test
    void unknownKeysWithTheNearest() {
        givenSteps("{id: one, estimat: 3d}", "{id: two, zzzzzz: 1}");
        givenFile("risks.yaml", "risk: []\n");

        thenProblems(
                "risks.yaml:1:1: unknown-key: `risk` is not a key here; maybe `risks`?",
                "steps.yaml:2:15: unknown-key: `estimat` is not a key here; maybe `estimate`?",
                "steps.yaml:3:15: unknown-key: `zzzzzz` is not a key here; expected one of id, title, parent, needs,"
                        + " estimate, uses, cost, importance, difficulty, serves, owner, notBefore, status, started,"
                        + " finished, remaining, tests, ifRefuted, onlyIf, note, source");
    }

    @Test
    void duplicateAndBadIdentifiers() {
        givenSteps(
                "{id: one}", "{id: one}", "{id: Two}", "{id: three four}", "{id: -five}", "{id: \"\"}", "{title: six}");

        thenProblems(
                "steps.yaml:3:10: duplicate-identifier: `one` stands in line 2 already",
                "steps.yaml:4:10: bad-identifier: `Two` is no identifier; expected lower-case words joined by hyphens",
                "steps.yaml:5:10: bad-identifier: `three four` is no identifier; expected lower-case words joined by hyphens",
                "steps.yaml:6:10: bad-identifier: `-five` is no identifier; expected lower-case words joined by hyphens",
                "steps.yaml:7:11: bad-identifier: `` is no identifier; expected lower-case words joined by hyphens",
                "steps.yaml:8:5: missing-key: `id` is missing");
    }

    @Test
    void keysWithoutAValue() {
        givenFile("steps.yaml", "steps:\n  - id: one\n    needs:\n    estimate: ~\n    title: null\n");

        thenProblems(
                "steps.yaml:3:11: no-value: `needs` has no value; give it one or take the key away",
                "steps.yaml:4:15: no-value: `estimate` has no value; give it one or take the key away",
                "steps.yaml:5:12: no-value: `title` has no value; give it one or take the key away");
    }

    @Test
    void formsOfTheWrongKind() {
        givenSteps("{id: [one], needs: two, uses: [crew], estimate: {low: {}}, title: {a: b}}");

        thenProblems(
                "steps.yaml:2:10: wrong-form: expected one value, found a list",
                "steps.yaml:2:24: wrong-form: expected a list such as [a, b], found `two`",
                "steps.yaml:2:35: wrong-form: expected a map such as {name: value}, found a list",
                "steps.yaml:2:53: missing-key: `likely` is missing",
                "steps.yaml:2:53: missing-key: `high` is missing",
                "steps.yaml:2:59: wrong-form: expected one value, found a map",
                "steps.yaml:2:71: wrong-form: expected one value, found a map");
    }

    @Test
    void escapesThatWriteControlCharacters() {
        givenSteps("{id: one, title: \"\\e[31mred\"}", "{id: two, title: \"half \\ud800\"}");

        thenProblems(
                "steps.yaml:2:22: bad-value: the text has a control character (U+001B), which no text needs",
                "steps.yaml:3:22: bad-value: the text has a control character (U+D800), which no text needs");
    }

    @Test
    void wordsThatOtherYamlsTakeForTruthsOrNumbersAreWords() {
        givenSteps(
                "{id: yes, title: no, estimate: 3d, owner: on}",
                "{id: 12, title: 1e3, needs: [yes], estimate: 3d}",
                "{id: 0x1f, needs: [12], estimate: 3d}",
                "{id: \"null\", needs: [0x1f], estimate: 3d}",
                "{id: true, title: \"\", needs: [\"null\"], estimate: 3d}");

        var run = thenItIsRight();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"yes\"", "\"12\"", "\"0x1f\"", "\"null\"", "\"true\"");
    }

    @Test
    void namesInEveryScript() {
        givenFile("project.yaml", """
                format: dateline/1
                name: مشروع
                launch: 2027-03-01
                teams: {工程师: {capacity: 2}, 🚀 crew: {capacity: 1}}
                """);
        givenSteps(
                "{id: one, title: متجر على الإنترنت, estimate: 3d, uses: {工程师: 2}, owner: משה}",
                "{id: two, title: 在线商店, estimate: 3d, uses: {🚀 crew: 1}, needs: [one], owner: 👩‍🚀}");

        thenItIsRight();
        var lines = new ArrayList<>(plan().out().lines().toList());
        assertThat(lines.getFirst()).startsWith("مشروع, launch 2027-03-01");
    }

    @Test
    void aValueOfAMegabyteIsShownShortened() {
        givenFile("steps.yaml", "steps:\n  - {id: one, estimate: " + "9".repeat(1_000_000) + "}\n");

        var run = plan();

        assertThat(run.err())
                .hasSizeLessThan(400)
                .startsWith("steps.yaml:2:25: bad-value: `999")
                .contains("…` is no duration");
    }

    @Test
    void twentyThousandProblemsAreAllTold() {
        givenFile(
                "steps.yaml", "steps:\n" + String.join("", Collections.nCopies(20_000, "  - {id: a-b, needs: [x]}\n")));

        var run = plan();

        assertThat(run.err().lines()).hasSize(39_999 + 1);
        assertThat(run.err()).endsWith("39999 problems\n");
    }
}
