package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workbench keeps: every version, by whom; taken back whole; out and in without loss. On both databases. */
@ParameterizedClass
@EnumSource
class ProjectsTest extends KeptProjects {

    ProjectsTest(TestDatabase kind, @TempDir Path root) {
        super(kind, root);
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
}
