package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.Dateline;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.Comment;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workbench keeps: every version, by whom; taken back whole; out and in without loss. On both databases. */
@ParameterizedClass
@EnumSource
class ProjectsTest {

    private static final Visitor WRITER = Visitor.local("writer");
    private static final Visitor OTHER = Visitor.local("other");

    private final Path root;
    private final Database database;
    private final Projects projects;
    private Instant now = Instant.parse("2026-06-01T09:00:00Z");

    ProjectsTest(TestDatabase kind, @TempDir Path root) {
        this.root = root;
        this.database = kind.open(root.resolve("data"));
        this.projects = new Projects(
                database, Dateline.KINDS, Dateline.CONSISTENCIES, List.of(new Observations()), Access.open(), clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFolderGoesInAndComesOutByteForByte() throws Exception {
        for (var example : List.of("examples/kindle", "examples/deploy-faster", "press-release")) {
            var in = take(Path.of("..").resolve(example), slug(example));

            projects.out(in).write(root.resolve("out"));

            assertThat(files(Path.of("..").resolve(example))).containsAllEntriesOf(files(root.resolve("out")));
            Imports.delete(root.resolve("out"));
        }
    }

    @Test
    void whatCameOutAfterAChangeGoesInAndComesOutTheSame() throws Exception {
        var opened = kindle();
        opened = projects.change(opened, Change.of("renamed a step").put(Step.KIND, renamed(opened, "A new name")));
        projects.out(opened).write(root.resolve("first"));

        var again = take(root.resolve("first"), "again");
        projects.out(again).write(root.resolve("second"));

        assertThat(files(root.resolve("second"))).isEqualTo(files(root.resolve("first")));
    }

    @Test
    void aChangedFileIsPlainAndTheOthersStayAsTheyCame() throws Exception {
        var opened = kindle();
        opened = projects.change(opened, Change.of("renamed a step").put(Step.KIND, renamed(opened, "A new name")));
        projects.out(opened).write(root.resolve("out"));

        var before = files(Path.of("../examples/kindle"));
        var after = files(root.resolve("out"));
        after.forEach((path, text) -> {
            if (!path.equals("steps.yaml")) {
                assertThat(text).as(path).isEqualTo(before.get(path));
            }
        });
        assertThat(after.get("steps.yaml")).contains("A new name").isNotEqualTo(before.get("steps.yaml"));
    }

    @Test
    void takingAnActionBackBringsBackTheFileAsItWasWritten() throws Exception {
        var opened = kindle();
        opened = projects.change(opened, Change.of("renamed a step").put(Step.KIND, renamed(opened, "A new name")));

        opened = projects.undo(opened, opened.revision());

        projects.out(opened).write(root.resolve("out"));
        assertThat(files(Path.of("../examples/kindle"))).containsAllEntriesOf(files(root.resolve("out")));
    }

    @Test
    void aThousandRowsOfOneActionAreTakenBackTogetherAndStandWhereTheyStood() throws Exception {
        var opened = kindle();
        var before = opened.contents().of(Step.KIND);
        var change = Change.of("pasted a thousand steps");
        for (int k = 0; k < 1000; k++) {
            change.put(Step.KIND, step("pasted-" + k));
        }
        var reversed = before.stream().map(Step::id).toList().reversed();
        opened = projects.change(opened, change.order(Step.KIND, reversed));
        assertThat(opened.contents().of(Step.KIND)).hasSize(before.size() + 1000);

        var back = projects.undo(opened, opened.revision());

        assertThat(back.contents().of(Step.KIND)).isEqualTo(before);
        var again = projects.undo(back, back.revision());
        assertThat(again.contents().of(Step.KIND)).isEqualTo(opened.contents().of(Step.KIND));
    }

    @Test
    void theProjectIsThereAsItWasOnAnyDay() throws Exception {
        var folder = small(root.resolve("small"));
        var first = take(folder, "small");
        var launches = new TreeMap<LocalDate, LocalDate>();
        for (int day = 1; day <= 5; day++) {
            now = now.plus(Duration.ofDays(1));
            var moved = LocalDate.parse("2027-01-01").plusDays(day);
            var project = open("small").contents().project();
            projects.change(open("small"), Change.of("moved the launch").put(Project.KIND, launchOn(project, moved)));
            launches.put(LocalDate.ofInstant(now, ZoneOffset.UTC), moved);
        }

        launches.forEach((day, launch) -> {
            var then = projects.open("small", Optional.of(day), Optional.empty(), WRITER, Optional.empty());
            assertThat(then.contents().project().launch()).isEqualTo(launch);
            assertThat(then.today().date()).isEqualTo(day);
        });
        var began = projects.open(
                "small", Optional.of(LocalDate.parse("2026-06-01")), Optional.empty(), WRITER, Optional.empty());
        assertThat(began.contents().project().launch())
                .isEqualTo(first.contents().project().launch());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> projects.change(began, Change.of("x").put(Step.KIND, step("late"))))
                .withMessageContaining("earlier version");
    }

    @Test
    void whoDidWhatIsKeptWithWhatWasThereBefore() throws Exception {
        var opened = kindle();
        var before = opened.contents().of(Step.KIND).getFirst();
        opened = projects.change(
                open("kindle", OTHER), Change.of("renamed a step").put(Step.KIND, renamed(opened, "A new name")));

        var action = projects.history().of(opened, 10).getFirst();

        assertThat(action.who()).isEqualTo("other");
        assertThat(action.at()).isEqualTo(now);
        assertThat(projects.history().differences(opened, action))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.before()).contains(before.name()).doesNotContain("A new name");
                    assertThat(difference.after()).contains("A new name").doesNotContain(before.name());
                });
    }

    @Test
    void typingInOneGoIsOneAction() throws Exception {
        var opened = kindle();
        var original = opened.contents().of(PressRelease.KIND);
        for (var text : List.of("A", "A b", "A b c")) {
            now = now.plusSeconds(30);
            opened = projects.change(open("kindle"), typed(opened, text));
        }
        now = now.plus(Duration.ofMinutes(5));
        opened = projects.change(open("kindle"), typed(opened, "later"));

        var history = projects.history().of(opened, 10);
        assertThat(history)
                .extracting(Action::what)
                .startsWith("wrote the text", "wrote the text", "began the project from a folder");

        var back = projects.undo(
                projects.undo(opened, history.get(0).revision()), history.get(1).revision());
        assertThat(back.contents().of(PressRelease.KIND)).isEqualTo(original);
    }

    @Test
    void theSecondOfTwoIsShownBothAndNothingIsLost() throws Exception {
        var mine = kindle();
        var theirs = projects.change(
                open("kindle", OTHER), Change.of("renamed").put(Step.KIND, renamed(mine, "Their name")));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> projects.change(mine, Change.of("renamed").put(Step.KIND, renamed(mine, "My name"))))
                .satisfies(conflict -> assertThat(conflict.both())
                        .singleElement()
                        .satisfies(both -> {
                            assertThat(both.theirs()).contains("Their name");
                            assertThat(both.mine()).contains("My name");
                        }));
        var other = projects.change(mine, Change.of("added a step").put(Step.KIND, step("unrelated")));
        assertThat(other.revision()).isEqualTo(theirs.revision() + 1);
    }

    @Test
    void anActionThatALaterOneChangedAgainIsNotTakenBack() throws Exception {
        var opened = kindle();
        opened = projects.change(opened, Change.of("renamed").put(Step.KIND, renamed(opened, "One")));
        long first = opened.revision();
        var newest = projects.change(opened, Change.of("renamed").put(Step.KIND, renamed(opened, "Two")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> projects.undo(newest, first))
                .withMessageContaining("changed again");
    }

    @Test
    void whatCannotBeIsRefusedWholeWithEveryProblem() throws Exception {
        var opened = kindle();
        var before = opened.revision();
        var wrong = Change.of("wrong")
                .put(Step.KIND, step("sound"))
                .remove(Step.KIND, opened.contents().of(Step.KIND).getFirst().id());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> projects.change(opened, wrong))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo("unknown-reference")));

        assertThat(open("kindle").revision()).isEqualTo(before);
        assertThat(open("kindle").contents().of(Step.KIND))
                .isEqualTo(opened.contents().of(Step.KIND));
    }

    @Test
    void aChangeThatChangesNothingIsNoAction() throws Exception {
        var opened = kindle();

        var same = projects.change(
                opened,
                Change.of("nothing")
                        .put(Step.KIND, opened.contents().of(Step.KIND).getFirst()));

        assertThat(same.revision()).isEqualTo(opened.revision());
        assertThat(open("kindle").revision()).isEqualTo(opened.revision());
    }

    @Test
    void observationsComeAndGoWithTheirRevision() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        int before = size(opened, metric);
        var more = List.of(
                new Observation("2026-08-31", "12.50", "typed, \"by hand\"", "a note\nin two lines"),
                new Observation("2026-08-30T10:00:00Z", "7", "", ""));
        var added = projects.change(opened, Change.of("observed").kept(Series.KIND, new Observed.Added(metric, more)));
        assertThat(size(added, metric)).isEqualTo(before + 2);
        assertThat(projects.history()
                        .stories(added, projects.history().of(added, 1).getFirst()))
                .containsExactly("2 observations added to " + metric);
        projects.out(added).write(root.resolve("out"));
        assertThat(Files.readString(root.resolve("out/metrics/" + metric + ".csv")))
                .endsWith(
                        "2026-08-31,12.50,\"typed, \"\"by hand\"\"\",\"a note\nin two lines\"\n2026-08-30T10:00:00Z,7,,\n");

        var less = projects.change(
                added, Change.of("took one back").kept(Series.KIND, new Observed.Removed(metric, more.getFirst())));
        assertThat(size(less, metric)).isEqualTo(before + 1);
        var again = projects.undo(less, less.revision());
        assertThat(size(again, metric)).isEqualTo(before + 2);
        var none = projects.undo(projects.undo(again, again.revision()), added.revision());
        var then = projects.open(
                "deploy-faster", Optional.empty(), Optional.of(added.revision()), WRITER, Optional.empty());
        assertThat(size(then, metric)).isEqualTo(before + 2);
        assertThat(size(none, metric)).isEqualTo(before);
    }

    @Test
    void observationsThatAreAddedStandAsIfAllHadBeenReadAnew() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        var late = opened.contents().of(Series.KIND).getFirst().time(3).toString();
        var more = List.of(
                new Observation("2026-08-31", "1", "same day", ""),
                new Observation(late, "2", "same moment", ""),
                new Observation("2020-01-01", "3", "first of all", ""),
                new Observation("2026-08-31", "4", "same day again", ""));

        var added = projects.change(
                opened,
                Change.of("observed")
                        .kept(Series.KIND, new Observed.Added(metric, more))
                        .kept(Series.KIND, new Observed.Added("a-new-one", more)));

        assertThat(rows(added)).isEqualTo(rows(anew()));
        var back = projects.undo(added, added.revision());
        assertThat(rows(back)).isEqualTo(rows(opened));
    }

    @Test
    void whatASourceNoLongerSaysGoesAndTheRestStays() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var metric = opened.contents().of(Series.KIND).getFirst().metric();
        var kept = new Observation("2026-08-30T10:00:00Z", "7", "git", "one");
        var twice = new Observation("2026-08-31T10:00:00Z", "8", "git", "two");
        var late = new Observation("2026-08-29T10:00:00Z", "9", "git", "late");

        measure(metric, List.of(kept, twice, twice));
        var first = open("deploy-faster");
        measure(metric, List.of(late, kept, twice));
        var second = open("deploy-faster");

        assertThat(size(first, metric)).isEqualTo(size(opened, metric) + 3);
        assertThat(size(second, metric)).isEqualTo(size(opened, metric) + 3);
        assertThat(rows(second)).isEqualTo(rows(anew()));
        assertThat(projects.history().of(second, 1).getFirst().who()).isEqualTo("git");
        assertThat(projects.history()
                        .stories(second, projects.history().of(second, 1).getFirst()))
                .containsExactly("1 observation added to " + metric, "1 observation taken from " + metric);
        measure(metric, List.of(late, kept, twice));
        assertThat(open("deploy-faster").revision()).isEqualTo(second.revision());
        assertThat(rows(projects.undo(second, second.revision()))).isEqualTo(rows(first));
    }

    @Test
    void aSourceBringsObservationsAndChangesNothingElse() throws Exception {
        var opened = take(Path.of("../examples/deploy-faster"), "deploy-faster");
        var step = opened.contents().of(Step.KIND).getFirst();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> projects.measured(
                        "deploy-faster", "git", contents -> Change.of("no").remove(Step.KIND, step.id())));
    }

    private void measure(String metric, List<Observation> known) {
        projects.measured(
                "deploy-faster",
                "git",
                contents -> Change.of("measured").kept(Series.KIND, new Observed.Measured(metric, "git", known)));
    }

    private Opened anew() {
        return new Projects(
                        database,
                        Dateline.KINDS,
                        Dateline.CONSISTENCIES,
                        List.of(new Observations()),
                        Access.open(),
                        clock())
                .open("deploy-faster", Optional.empty(), Optional.empty(), WRITER, Optional.empty());
    }

    private static List<String> rows(Opened opened) {
        return opened.contents().of(Series.KIND).stream()
                .flatMap(series -> IntStream.range(0, series.size())
                        .mapToObj(k -> series.metric() + " " + series.time(k) + " " + series.value(k) + " "
                                + series.source(k)))
                .toList();
    }

    @Test
    void twoWhoBeginAProjectOfOneNameAtOnceBothGetTheirOwn() throws Exception {
        var contents = kindle().contents();
        var names = new TreeSet<String>();
        try (var both = Executors.newFixedThreadPool(4)) {
            var begun = new ArrayList<Future<Opened>>();
            var barrier = new CyclicBarrier(4);
            for (int k = 0; k < 4; k++) {
                begun.add(both.submit(() -> {
                    barrier.await();
                    return projects.begin("Same name", contents, WRITER);
                }));
            }
            for (var one : begun) {
                names.add(one.get().slug());
            }
        }
        assertThat(names).containsExactly("same-name", "same-name-2", "same-name-3", "same-name-4");
        assertThat(names).allSatisfy(name -> assertThat(open(name).revision()).isEqualTo(1));
    }

    @Test
    void twoWhoBringInAFolderOfOneNameAtOnceMakeOneProject() throws Exception {
        var folder = small(root.resolve("small"));
        try (var both = Executors.newFixedThreadPool(2)) {
            var barrier = new CyclicBarrier(2);
            var brought = new ArrayList<Future<Opened>>();
            for (int k = 0; k < 2; k++) {
                brought.add(both.submit(() -> {
                    barrier.await();
                    return take(folder, "small");
                }));
            }
            for (var one : brought) {
                assertThat(one.get().slug()).isEqualTo("small");
            }
        }
        assertThat(open("small").revision()).isEqualTo(1);
    }

    @Test
    void bringingAKnownProjectInIsOneActionWithItsDifference() throws Exception {
        kindle();
        var copy = root.resolve("kindle");
        projects.out(open("kindle")).write(copy);
        var steps = Files.readString(copy.resolve("steps.yaml"));
        Files.writeString(copy.resolve("steps.yaml"), steps + "  - id: one-more\n");

        var opened = take(copy, "kindle");

        assertThat(opened.revision()).isEqualTo(2);
        assertThat(projects.history()
                        .differences(opened, projects.history().of(opened, 1).getFirst()))
                .filteredOn(difference -> difference.kind().equals("steps"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.id()).isEqualTo("one-more"));
    }

    @Test
    void everyScriptAndEverySortOfMischiefIsKeptAsItIs() throws Exception {
        var opened = kindle();
        for (var name : List.of(
                "Робочий план 计划 خطة योजना 🙂",
                "'; DROP TABLE version; --",
                "<script>alert(1)</script>",
                "\\ \" ' ` ${x} :project {{}}",
                "a\u200bb\u00a0c")) {
            opened = projects.change(opened, Change.of("named " + name).put(Step.KIND, renamed(opened, name)));

            assertThat(opened.contents().of(Step.KIND).getFirst().title()).contains(name);
            assertThat(projects.history().of(opened, 1).getFirst().what()).isEqualTo("named " + name);
        }
    }

    @Test
    void aReaderCommentsAndChangesNothingElse() throws Exception {
        kindle();
        var reading = new Projects(
                database,
                Dateline.KINDS,
                Dateline.CONSISTENCIES,
                List.of(new Observations()),
                new ReadersOnly(),
                clock());
        var opened = reading.open("kindle", Optional.empty(), Optional.empty(), OTHER, Optional.empty());
        var comment = new Comment(
                "too-soon",
                "press-release",
                "That is too soon.",
                "other",
                LocalDate.parse("2026-06-01"),
                false,
                Optional.empty());

        var said = reading.remark(opened, contents -> Change.of("commented").put(Comment.KIND, comment));

        assertThat(said.contents().of(Comment.KIND)).containsExactly(comment);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reading.remark(
                        said,
                        contents -> Change.of("commented")
                                .put(Comment.KIND, comment)
                                .put(Step.KIND, step("slipped-in"))))
                .withMessageContaining("nothing else");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reading.change(said, Change.of("commented").remove(Comment.KIND, comment.id())))
                .withMessageContaining("You read this project");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reading.undo(said, said.revision()));
        projects.out(open("kindle")).write(root.resolve("out"));
        assertThat(take(root.resolve("out"), "again").contents().of(Comment.KIND))
                .containsExactly(comment);
    }

    private static final class ReadersOnly implements Access {

        @Override
        public Optional<Role> role(Visitor visitor, String project) {
            return Optional.of(Role.READER);
        }

        @Override
        public boolean mayBegin(Visitor visitor) {
            return false;
        }

        @Override
        public void begun(Visitor visitor, String project) {
            throw new IllegalStateException("readers begin nothing");
        }

        @Override
        public boolean hasAccounts() {
            return true;
        }
    }

    private Opened kindle() throws Exception {
        return take(Path.of("../examples/kindle"), "kindle");
    }

    private Opened take(Path folder, String slug) throws Exception {
        return projects.take(
                slug,
                WRITER,
                FolderIn.read(folder, Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                Optional.empty());
    }

    private Opened open(String slug) {
        return open(slug, WRITER);
    }

    private Opened open(String slug, Visitor visitor) {
        return projects.open(slug, Optional.empty(), Optional.empty(), visitor, Optional.empty());
    }

    private static String slug(String example) {
        return example.substring(example.lastIndexOf('/') + 1);
    }

    private static Path small(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("project.yaml"), "format: dateline/1\nname: Small\nlaunch: 2027-01-01\n");
        Files.writeString(folder.resolve("press-release.md"), "---\nheadline: It works\n---\nIt does.\n");
        return folder;
    }

    private static Change typed(Opened opened, String text) {
        var release = opened.contents().of(PressRelease.KIND).getFirst();
        return Change.of("wrote the text")
                .put(PressRelease.KIND, new PressRelease(release.head(), text, release.textLine()))
                .typing();
    }

    private static int size(Opened opened, String metric) {
        return opened.contents().of(Series.KIND).stream()
                .filter(series -> series.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .size();
    }

    private static Step step(String id) {
        return new Step(
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Status.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step renamed(Opened opened, String title) {
        var step = opened.contents().of(Step.KIND).getFirst();
        return new Step(
                step.id(),
                Optional.of(title),
                step.parent(),
                step.needs(),
                step.estimate(),
                step.uses(),
                step.cost(),
                step.importance(),
                step.difficulty(),
                step.serves(),
                step.owner(),
                step.notBefore(),
                step.status(),
                step.started(),
                step.finished(),
                step.remaining(),
                step.tests(),
                step.ifRefuted(),
                step.onlyIf(),
                step.note(),
                step.source());
    }

    private static Project launchOn(Project project, LocalDate launch) {
        return new Project(
                project.format(),
                project.name(),
                launch,
                project.asOf(),
                project.timezone(),
                project.currency(),
                project.worth(),
                project.delayCost(),
                project.priority(),
                project.referenceClass(),
                project.calendar(),
                project.teams(),
                project.commitments(),
                project.note(),
                project.source());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return files;
    }
}
