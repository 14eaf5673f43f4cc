package dev.dateline.app.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.RunningWorkbench;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learning paths: their steps, who is how far, and how long it takes. */
class LearningTest {

    private static final LearningPath PATH =
            path("Before.\n\n## One\n\n```\n## no step\n```\n\n## Two *more*\n\n<b>x</b>\n");

    private static LearningPath path(String text) {
        return new LearningPath(
                "path",
                "A path",
                List.of("developers"),
                LocalDate.parse("2026-08-01"),
                Optional.empty(),
                text,
                Optional.empty(),
                Optional.empty());
    }

    private static final class Watch extends Clock {

        private Instant now = RunningWorkbench.SATURDAY.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void everyHeadingOfTheSecondLevelBeginsAStep() {
        assertThat(PATH.steps()).extracting(LearningPath.Step::title).containsExactly("One", "Two more");
        assertThat(PATH.steps().getFirst().html()).contains("## no step");
        assertThat(PATH.steps().getLast().html()).doesNotContain("<b>");
        assertThat(PATH.introduction()).isEqualTo("<p>Before.</p>");
        assertThatIllegalArgumentException().isThrownBy(() -> path("No step."));
    }

    @Test
    void afterNinetyDaysItIsStale() {
        assertThat(PATH.isStale(PATH.reviewed().plusDays(90))).isFalse();
        assertThat(PATH.isStale(PATH.reviewed().plusDays(91))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theMedianIsThatOfThoseWhoFinished(TestDatabase kind, @TempDir Path folder) {
        var watch = new Watch();
        try (var database = kind.open(folder)) {
            database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES ('project', 1)")
                    .update());
            var progress = new Progress(database, watch);
            var steps = PATH.steps().stream().map(LearningPath.Step::id).toList();
            for (int minutes : new int[] {10, 30, 80}) {
                var visitor = new Visitor("A developer", "account-" + minutes, true);
                progress.begin("project", PATH, visitor);
                progress.done("project", PATH, visitor, steps.getFirst());
                watch.now = watch.now.plus(Duration.ofMinutes(minutes));
                progress.done("project", PATH, visitor, steps.getLast());
                progress.done("project", PATH, visitor, steps.getLast());
            }
            var slow = Visitor.local("somebody");
            progress.done("project", PATH, slow, steps.getFirst());

            assertThat(progress.course("project", PATH))
                    .isEqualTo(new Progress.Course(4, 3, Optional.of(Duration.ofMinutes(30))));
            assertThat(progress.of("project", PATH, slow)).contains(Set.of(steps.getFirst()));
            progress.notDone("project", PATH, slow, steps.getFirst());
            assertThat(progress.of("project", PATH, slow)).contains(Set.of());
            assertThat(progress.of("project", PATH, Visitor.local("nobody"))).isEmpty();
        }
    }
}
