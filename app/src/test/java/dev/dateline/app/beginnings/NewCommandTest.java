package dev.dateline.app.beginnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.app.CommandRun;
import dev.dateline.app.Dateline;
import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Direction;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.plan.Need;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.Faq;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Input;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Saturday, 21 November 2026. */
class NewCommandTest {

    private static final String HEADLINE = "Teams put their own software into production on any working day";
    private static final String SUBHEADING = "Depot crews get an improvement when it is finished.";
    private static final String PROBLEM = "A deployment takes six hours and waits for a board";
    private static final String CLAIM = "a deployment takes 80 % less time";
    private static final String METRIC = "Time of a deployment";

    private static final List<String> END = List.of(HEADLINE, SUBHEADING, "Bremen", "1 March 2027", PROBLEM);
    private static final List<String> NUMBER = List.of(CLAIM, METRIC, "6 hours");
    private static final List<String> WAY = List.of(
            "All teams deploy alone 3w", "A check replaces the board (10d)", "One team deploys alone, 2-4w", "");

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("deploy-faster");
    }

    @Test
    void aDialogueLeadsFromAHeadlineToADatedPlan() {
        var run = CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        assertThat(run.status()).isZero();
        assertThat(unwrapped(run.out()))
                .startsWith("Deploy faster, launch 2027-03-01, is in")
                .contains("The first step must start by 2027-01-05, 31 working days from now: One team deploys alone")
                .containsSubsequence("dateline plan ", "dateline check ", "dateline forecast ");
        assertThat(run.err()).contains("1. The day you succeed", "80 % less than baseline, so at most 1.2 h");
    }

    @Test
    void theEndOfTheQuestionsIsInTheRecords() {
        CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        var made = read();
        assertThat(made.project().name()).isEqualTo("Deploy faster");
        assertThat(made.project().launch()).hasToString("2027-03-01");
        var head = made.of(PressRelease.KIND).getFirst().head();
        assertThat(head.headline()).contains(HEADLINE);
        assertThat(head.subheading()).contains(SUBHEADING);
        assertThat(head.place()).contains("Bremen");
        var metric = made.of(Metric.KIND).getFirst();
        assertThat(metric.title()).isEqualTo(METRIC);
        assertThat(metric.unit()).contains("h");
        assertThat(metric.better()).contains(Direction.LOWER);
        var claim = made.of(Claim.KIND).getFirst();
        assertThat(claim.metric()).contains(metric.id());
        assertThat(claim.baseline().orElseThrow().value()).hasToString("6 h");
        assertThat(claim.baseline().orElseThrow().on()).hasToString("2026-11-21");
        assertThat(claim.target().orElseThrow()).hasToString("80 % less than baseline");
    }

    @Test
    void eachStepNeedsTheOneSaidAfterItAndTheFirstServesTheClaim() {
        CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        assertThat(read().of(Step.KIND))
                .extracting(
                        Step::id,
                        Step::needs,
                        Step::serves,
                        step -> step.estimate().orElseThrow().likely().days())
                .containsExactly(
                        tuple(
                                "all-teams-deploy-alone",
                                List.of(Need.of("check-replaces-board")),
                                List.of("deployment-takes-80-less-time"),
                                15),
                        tuple("check-replaces-board", List.of(Need.of("one-team-deploys-alone")), List.of(), 10),
                        tuple("one-team-deploys-alone", List.of(), List.of(), 14));
    }

    @Test
    void thePressReleaseHasItsPartsInOrderAndNothingLeftOpenInBrackets() {
        CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        var text = read().of(PressRelease.KIND).getFirst().text();
        assertThat(text)
                .containsSubsequence(
                        "As of today, [a deployment takes 80 % less time](claim:deployment-takes-80-less-time).",
                        PROBLEM + ".",
                        "how it works",
                        "why it was worth doing",
                        "to start",
                        "a customer says",
                        "where the reader can go")
                .doesNotContain("TBD", "[Name]", "…");
        assertThat(text.split("\n\n")).hasSize(7);
        assertThat(read().of(Faq.KIND).getFirst().text())
                .startsWith("## Customer questions\n\n### What does it cost?\n\nA good answer")
                .contains("## Internal questions", "### Why now?", "### What is out of scope?");
    }

    @Test
    void checkFindsOnlyWhatIsStillToBeWritten() {
        CommandRun.answering(
                all(
                        END.subList(0, 4),
                        List.of("Every deployment waits for a board"),
                        NUMBER,
                        List.of("All teams deploy alone 2w", "")),
                "new",
                folder());

        var findings = CommandRun.dateline("check", folder(), "--json");

        assertThat(Pattern.compile("\"rule\" : \"(\\w+)\"")
                        .matcher(findings.out())
                        .results()
                        .map(rule -> rule.group(1)))
                .containsOnly("S01", "P04", "R02");
    }

    @Test
    void whatWasMadeIsReadAgainPlannedAndWrittenByteForByte() throws IOException, FolderProblems {
        CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        thenItIsWhole();
        assertThat(CommandRun.dateline("plan", folder()).out())
                .contains("The launch holds if work starts by 2027-01-05");
    }

    @Test
    void optionsNeedNoDialogue() throws IOException, FolderProblems {
        var run = CommandRun.dateline(options());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(read().of(Step.KIND)).extracting(Step::id).containsExactly("board-gone", "one-team-deploys-alone");
        thenItIsWhole();
    }

    @Test
    void jsonTellsWhatWasMade() {
        var run = CommandRun.dateline(with(options(), "--json"));

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("{")
                .contains(
                        "\"project\" : \"deploy-faster\"", "\"mustStartBy\" : \"2027-01-25\"", "\"unestimated\" : [ ]")
                .contains("\"target\" : \"80 % less than baseline\"", "\"baseline\" : \"6 h\"");
    }

    @Test
    void whatIsGivenIsNotAsked() {
        var run = CommandRun.answering(
                all(List.of("Bremen"), NUMBER, List.of("")),
                "new",
                folder(),
                "--headline",
                HEADLINE,
                "--subheading",
                SUBHEADING,
                "--launch",
                "2027-03-01",
                "--problem",
                PROBLEM);

        assertThat(run.status()).isZero();
        assertThat(run.err()).doesNotContain("headline", "On which day").contains("1. Where will it be announced?");
        assertThat(run.out()).contains("There are no steps yet");
    }

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
                .contains("does not say which of its numbers is the month")
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

    @Test
    void theClocksCityIsOfferedAsThePlace() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("America/New_York"));
        var none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var enter = new Input(new StringReader("\n"), false);
        var arguments = Stream.of(options()).map(Object::toString).collect(Collectors.toList());
        arguments.subList(6, 8).clear();

        int status = Dateline.run(
                new Terminal(none, none, 80, false, false, enter), clock, arguments.toArray(new String[0]));

        assertThat(status).isZero();
        assertThat(read().of(PressRelease.KIND).getFirst().head().place()).contains("New York");
        assertThat(read().project().timezone()).hasToString("America/New_York");
    }

    @Test
    void anEmptyFolderIsFilledAndParentsAreMade() throws IOException, FolderProblems {
        Files.createDirectories(folder());
        assertThat(CommandRun.dateline(options()).status()).isZero();
        thenItIsWhole();

        var deep = parent.resolve("a/b/c");
        assertThat(CommandRun.dateline(with(options(deep))).status()).isZero();
        assertThat(deep.resolve("project.yaml")).exists();
    }

    @Test
    void othersMayReadWhatWasMade() throws IOException {
        CommandRun.dateline(options());

        assertThat(Files.getPosixFilePermissions(folder().resolve("steps.yaml")))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(parent.resolve("any"))))
                .contains(PosixFilePermission.OWNER_READ);
    }

    @Test
    void aStepWithoutAnEstimateNeedsAttention() throws IOException, FolderProblems {
        var run = CommandRun.answering(all(END, NUMBER, List.of("Somebody agrees", "")), "new", folder());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("No step has an estimate yet").contains("somebody-agrees");
        thenItIsWhole();
    }

    @Test
    void aLaunchThatDoesNotHoldIsSaidAtOnce() {
        var run = CommandRun.answering(all(END, NUMBER, List.of("Everything is rewritten 40w", "")), "new", folder());

        assertThat(run.status()).isEqualTo(1);
        assertThat(unwrapped(run.out()))
                .contains("The launch does not hold: the work would end 130 working days too late");
    }

    @Test
    void aTargetThatIsTrueAlreadyIsAskedFor() {
        var run = CommandRun.answering(
                all(END, List.of("a deployment takes at most 8 h", METRIC, "6 h", "at most 7 h", "72 min"), WAY),
                "new",
                folder());

        assertThat(unwrapped(run.err())).contains("`<= 8 h` is true already, at 6 h today");
        assertThat(read().of(Claim.KIND).getFirst().target().orElseThrow()).hasToString("<= 72 min");
    }

    @Test
    void aNumberAloneIsAskedItsUnit() {
        var run = CommandRun.answering(
                all(END, List.of("twice as many deployments a week", "Deployments a week", "24", ""), WAY),
                "new",
                folder());

        assertThat(run.err()).contains("In which unit is that?", "[count] > ");
        assertThat(read().of(Claim.KIND).getFirst().baseline().orElseThrow().value())
                .hasToString("24 count");
        assertThat(read().of(Claim.KIND).getFirst().target().orElseThrow()).hasToString("100 % more than baseline");
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

    @Test
    void theDialogueKeepsToTheWidth() {
        var run = CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        assertThat(run.err().lines()).allMatch(line -> line.startsWith("> ") || line.length() <= 80);
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @SafeVarargs
    private static List<String> all(List<String>... answers) {
        var all = new ArrayList<String>();
        for (var some : answers) {
            all.addAll(some);
        }
        return all;
    }

    private Object[] options() {
        return options(folder());
    }

    private static Object[] options(Path folder) {
        return new Object[] {
            "new", folder, "--headline", HEADLINE, "--subheading", SUBHEADING, "--place", "Bremen", "--launch",
                    "2027-03-01",
            "--problem", PROBLEM, "--claim", CLAIM, "--metric", METRIC, "--baseline", "6", "--unit", "h",
            "--step", "The board is gone 3w", "--step", "One team deploys alone 10d"
        };
    }

    private static Object[] with(Object[] options, Object... more) {
        var all = new ArrayList<Object>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private Contents read() {
        try {
            return opened().read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    private Folder opened() {
        return new Folder(folder(), Dateline.KINDS, Dateline.CONSISTENCIES);
    }

    private static List<String> linksOf(Contents made) {
        var links = new ArrayList<String>();
        var text = Parser.builder()
                .build()
                .parse(made.of(PressRelease.KIND).getFirst().text());
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }

            @Override
            public void visit(Heading heading) {
                links.add("a heading");
            }

            @Override
            public void visit(BulletList list) {
                links.add("a list");
            }

            @Override
            public void visit(OrderedList list) {
                links.add("a list");
            }

            @Override
            public void visit(HtmlInline html) {
                links.add("HTML");
            }
        });
        return links;
    }

    /** Read without a problem, written unchanged where nothing changed, and in the same plainest form from its records alone. */
    private void thenItIsWhole() throws IOException, FolderProblems {
        var opened = opened();
        var contents = opened.read();
        assertThat(opened.warnings()).isEmpty();
        var same = parent.resolve("same");
        opened.write(contents, same);
        assertThat(files(same)).isEqualTo(files(folder()));
        var plain = parent.resolve("plain");
        new Folder(plain, Dateline.KINDS, Dateline.CONSISTENCIES).write(contents, plain);
        assertThat(files(plain)).isEqualTo(files(folder()));
        assertThat(CommandRun.dateline("plan", folder()).status()).isIn(0, 1);
        try (var beside = Files.list(parent)) {
            assertThat(beside).noneMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    private void thenNothingIsMade(CommandRun run) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(parent).isEmptyDirectory();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
