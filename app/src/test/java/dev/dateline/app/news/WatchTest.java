package dev.dateline.app.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.claims.Target;
import dev.dateline.app.project.Altered;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes news, and how often. On both databases. */
@ParameterizedClass
@EnumSource
class WatchTest {

    private final NewsOfClaims small;

    WatchTest(TestDatabase kind, @TempDir Path root) {
        small = new NewsOfClaims(kind, root);
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void howAProjectStandsAtTheFirstLookIsNoNews() {
        assertThat(small.told()).isEmpty();
    }

    @Test
    void whatChangesAProjectBeforeItsFirstLookIsNews() {
        small.neverLooked();
        var changed = small.measured("2026-03-02", "1.5");
        small.watch.look(NewsOfClaims.SLUG, Optional.of(changed.revision() - 1));

        assertThat(small.told()).extracting(Turn::now).containsExactly("true");
    }

    @Test
    void anObservationThatTurnsAClaimIsToldOnceWithItsActionItsDayAndItsReason() {
        var changed = small.measured("2026-03-02", "1.5");

        assertThat(small.told()).singleElement().satisfies(turn -> {
            assertThat(turn.headline()).isEqualTo("“two hours & more” was off track and is true");
            assertThat(turn.since()).contains(LocalDate.parse("2026-03-02"));
            assertThat(turn.because()).isEqualTo("1.5 h meets <= 2 h");
            assertThat(turn.revision()).contains(changed.revision());
            assertThat(turn.who()).isEqualTo("lead");
            assertThat(turn.what()).isEqualTo("observed time");
            assertThat(turn.late()).isFalse();
        });
    }

    @Test
    void nothingIsToldTwiceHoweverOftenAnybodyLooksAndAfterARestart() {
        small.measured("2026-03-02", "1.5");
        small.told();
        small.restart();
        small.pass(1);
        small.restart();

        assertThat(small.told()).hasSize(1);
    }

    @Test
    void whatHappenedWhileTheServerStoodStillIsToldWhenItStarts() {
        small.measured("2026-03-02", "1.5");
        small.measured("2026-03-02", "7");
        small.restart();

        assertThat(small.told()).extracting(Turn::now).containsExactlyInAnyOrder("true", "off track");
    }

    @Test
    void takingTheObservationBackIsNewsAsWell() {
        var changed = small.measured("2026-03-02", "1.5");
        small.told();
        small.now = small.now.plusSeconds(60);
        small.projects.undo(changed, changed.revision());

        assertThat(small.told())
                .extracting(Turn::was, Turn::now)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("true", "off track"),
                        org.assertj.core.groups.Tuple.tuple("off track", "true"));
        assertThat(small.told().getFirst().what()).isEqualTo("took back: observed time");
    }

    @Test
    void aLateObservationMovesThePastAndSaysThatItCameLate() {
        small.measured("2026-03-02", "1.5");
        small.told();
        small.pass(5);
        small.told();
        assertThat(since()).contains(LocalDate.parse("2026-03-02"));

        small.measured("2026-02-25", "1.8");
        assertThat(since()).contains(LocalDate.parse("2026-02-25"));
        assertThat(small.told()).as("it was true before and is true").hasSize(1);

        small.measured("2026-03-04", "6");
        assertThat(small.told().getFirst()).satisfies(turn -> {
            assertThat(turn.now()).isEqualTo("no longer true");
            assertThat(turn.since()).contains(LocalDate.parse("2026-03-04"));
            assertThat(turn.late()).isTrue();
            assertThat(turn.story()).contains("came late");
        });
    }

    @Test
    void anotherTargetTurnsAClaimAsWellAndThatIsNotLate() {
        small.pass(3);
        small.told();
        var claim = small.opened().contents().of(Claim.KIND).getFirst();
        small.projects.change(
                small.opened(),
                Change.of("eased the target")
                        .put(
                                Claim.KIND,
                                Altered.of(claim)
                                        .with("target", Optional.of(Target.parse("<= 9 h")))
                                        .made()));

        assertThat(small.told()).singleElement().satisfies(turn -> {
            assertThat(turn.now()).isEqualTo("true");
            assertThat(turn.since().orElseThrow()).isBefore("2026-03-02");
            assertThat(turn.late()).isFalse();
        });
    }

    private Optional<LocalDate> since() {
        return Standing.of(small.opened()).claim("fast").orElseThrow().since();
    }

    @Test
    void aDayOnItsOwnTurnsATruthThatNobodyMeasuresAnyMore() {
        small.measured("2026-03-02", "1.5");
        small.told();
        small.pass(20);

        assertThat(small.told().getFirst()).satisfies(turn -> {
            assertThat(turn.headline()).isEqualTo("“two hours & more” was true and is true, stale");
            assertThat(turn.since()).contains(LocalDate.parse("2026-03-16"));
            assertThat(turn.revision()).isEmpty();
            assertThat(turn.cause()).isEqualTo("No record changed; the day came.");
        });
    }

    @Test
    void twoServersThatLookAtOnceTellItOnce() {
        var other = new Watch(small.projects, small.turns);
        small.measured("2026-03-02", "1.5");

        small.watch.look(NewsOfClaims.SLUG);
        other.look(NewsOfClaims.SLUG);

        assertThat(small.told()).hasSize(1);
    }
}
