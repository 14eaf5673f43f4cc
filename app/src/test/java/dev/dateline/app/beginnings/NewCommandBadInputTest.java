package dev.dateline.app.beginnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dateline.app.CommandRun;
import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.FolderProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be is explained and asked again, or nothing is made. */
class NewCommandBadInputTest extends Interviewed {

    @Test
    void everyWrongOptionIsToldAtOnceAndNothingAsked() {
        var run = CommandRun.dateline(
                "new", folder(), "--launch", "2026-02-30", "--baseline", "six", "--headline", " ", "--step", "3w");

        thenNothingIsMade(run);
        assertThat(unwrapped(run.err()))
                .contains("--launch: the date `2026-02-30` does not exist: February 2026 has 28 days")
                .contains("--baseline: `six` is no number with a unit")
                .contains("--headline: nothing was answered")
                .contains("--step: `3w` is only a length of time")
                .doesNotContain("1. ");
    }

    @Test
    void aBadAnswerIsExplainedAndAskedAgain() {
        var run = CommandRun.answering(
                all(
                        List.of(
                                "",
                                HEADLINE,
                                SUBHEADING,
                                "Bremen",
                                "31 April 2027",
                                "1 March 2026",
                                "1 March 2027",
                                PROBLEM),
                        List.of(CLAIM, METRIC, "a while", "6 huors", "6 h"),
                        WAY),
                "new",
                folder());

        assertThat(run.status()).isZero();
        assertThat(unwrapped(run.err()))
                .contains("nothing was answered")
                .contains("the date `31 April 2027` does not exist: April 2027 has 30 days")
                .contains("2026-03-01 is 37 weeks ago; expected a day to come, after 2026-11-21")
                .contains("`a while` is no number with a unit")
                .contains("`huors` is no unit");
    }

    @Test
    void threeBadAnswersEndItAndKeepTheOthersForTheNextTime() {
        var run = CommandRun.answering(
                List.of("It's true", SUBHEADING, "Bremen", "soon", "next year", "03/01/2027"), "new", folder());

        thenNothingIsMade(run);
        assertThat(unwrapped(run.err()))
                .contains("`03/01/2027` can be 3 January 2027 or 1 March 2027; write which")
                .contains("so nothing was written")
                .contains("--headline 'It'\\''s true' --subheading 'Depot crews");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 7, 9, 11})
    void anInputThatEndsEarlyMakesNothing(int answers) {
        var some = all(END, NUMBER, WAY).subList(0, answers);
        var run = CommandRun.answering(some, "new", folder());

        thenNothingIsMade(run);
        assertThat(unwrapped(run.err())).contains("The input ended before").contains("--step");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAloneBeforeAnythingIsAsked() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("notes.txt"), "mine");

        var run = CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is not empty, it holds notes.txt").doesNotContain("headline");
        assertThat(files(folder())).containsOnly(entry("notes.txt", "mine"));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder(), "mine");

        assertThat(CommandRun.dateline(options()).err()).contains("is a file; a new project needs a folder");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsSaidBeforeAnythingIsAsked() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "mine");
        var run = CommandRun.answering(all(END, NUMBER, WAY), "new", file.resolve("below"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nothing may be written in " + file).doesNotContain("headline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It's \"quoted\": 'all' of it",
                "- not a list: [a, b] {c: d} # no comment",
                "# no heading, > no quotation",
                "+ no list, 1. no list, === no rule",
                "1. no list either",
                "[brackets] (and) `code` and a ] alone \\",
                "<b>bold</b> & &amp; *stars* _lines_ ![image](x)",
                "مرحبا بالعالم: كتاب في دقيقة",
                "日本語の見出し",
                "🚀🚀 to the moon 👩‍👩‍👧",
                "null",
                "true",
                "2027-03-01",
                "---",
                "...",
                "~",
                "Null",
                "%YAML 1.2",
                "!tag &anchor *alias",
                "?",
                "@at `tick`",
                "0x10",
                "Ärger über Straßen, çà et là, Łódź",
                "../../etc/passwd",
                "wo\u2028rd\u00a0break\ttab",
                "$HOME $(rm -rf) %s %n"
            })
    void hostileWordsAreOnlyWords(String words) throws IOException, FolderProblems {
        var run = CommandRun.answering(
                List.of(
                        words,
                        words,
                        words,
                        "2027-03-01",
                        words,
                        words,
                        words,
                        "6 h",
                        "80 % less",
                        words,
                        words + " 3w",
                        ""),
                "new",
                folder());

        assertThat(run.err()).doesNotContain("Not quite");
        assertThat(run.status()).isEqualTo(1);
        thenItIsWhole();
        var plain = words.replaceAll("[\\s\u2028\u00a0]+", " ");
        assertThat(read().of(PressRelease.KIND).getFirst().head().headline()).contains(plain);
        assertThat(read().of(Step.KIND)).extracting(Step::name).containsExactly(plain, plain);
        assertThat(linksOf(read()))
                .containsExactly("claim:" + read().of(Claim.KIND).getFirst().id());
    }

    @Test
    void veryLongWordsAreFine() throws IOException, FolderProblems {
        var words = "Everybody everywhere ".repeat(47).strip();

        CommandRun.answering(
                List.of(
                        words,
                        words,
                        words,
                        "2027-03-01",
                        words,
                        words,
                        "x".repeat(900),
                        "6 h",
                        "80 % less",
                        words,
                        ""),
                "new",
                folder());

        thenItIsWhole();
        assertThat(read().of(Step.KIND).getFirst().id()).hasSizeLessThan(40);
        assertThat(read().of(Metric.KIND).getFirst().id()).isEqualTo("x".repeat(32));
    }

    @Test
    void endlessAnswersAndArrowKeysAreRefused() {
        var run = CommandRun.answering(List.of("x".repeat(5000), "\u001b[D", "\ufffd"), "new", folder());

        thenNothingIsMade(run);
        assertThat(unwrapped(run.err())).contains("has 5000 characters").contains("perhaps from an arrow key");
    }

    private void thenNothingIsMade(CommandRun run) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(parent).isEmptyDirectory();
    }
}
