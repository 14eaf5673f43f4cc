package dev.dateline.app.beginnings;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.terminal.Input;
import dev.dateline.app.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a few answers to a project with a dated plan. */
class NewCommandTest extends Interviewed {

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

    @Test
    void theDialogueKeepsToTheWidth() {
        var run = CommandRun.answering(all(END, NUMBER, WAY), "new", folder());

        assertThat(run.err().lines()).allMatch(line -> line.startsWith("> ") || line.length() <= 80);
    }
}
