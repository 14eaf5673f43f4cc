package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.Dateline;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.Comment;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Altered;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people at one project: what one does is not lost to another, nor allowed to whoever only reads. On both databases. */
@ParameterizedClass
@EnumSource
class ProjectsTogetherTest extends KeptProjects {

    ProjectsTogetherTest(TestDatabase kind, @TempDir Path root) {
        super(kind, root);
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

    private static Step first(Opened opened) {
        return opened.contents().of(Step.KIND).getFirst();
    }

    private static Change givenTo(Opened opened, String owner) {
        return Change.of("gave it to " + owner)
                .put(Step.KIND, Altered.of(first(opened)).some("owner", owner).made());
    }

    @Test
    void anActionIsTakenBackThoughOtherLinesOfItsRecordWereChangedSince() throws Exception {
        var begun = kindle();
        var renamed = projects.change(begun, Change.of("renamed").put(Step.KIND, renamed(begun, "One")));
        var given = projects.change(renamed, givenTo(renamed, "somebody else"));

        var back = projects.undo(given, renamed.revision());

        assertThat(first(back).name()).isEqualTo(first(begun).name());
        assertThat(first(back).owner()).contains("somebody else");
    }

    @Test
    void whatIsDoneAgainIsNotTakenBackAnyMore() throws Exception {
        var begun = kindle();
        var renamed = projects.change(begun, Change.of("renamed it").put(Step.KIND, renamed(begun, "One")));
        var back = projects.undo(renamed, renamed.revision());
        var again = projects.undo(back, back.revision());

        assertThat(first(again).name()).isEqualTo("One");
        assertThat(projects.history().of(again, 1).getFirst().what()).isEqualTo("did again: renamed it");
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

    private static Change typed(Opened opened, String text) {
        var release = opened.contents().of(PressRelease.KIND).getFirst();
        return Change.of("wrote the text")
                .put(PressRelease.KIND, new PressRelease(release.head(), text, release.textLine()))
                .typing();
    }
}
