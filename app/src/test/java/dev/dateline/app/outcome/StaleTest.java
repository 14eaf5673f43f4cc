package dev.dateline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.forecast.PlanForecast;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was good when it was last measured, and has not been for too long, is nowhere counted or coloured as good. */
class StaleTest {

    private static final String FRESH = "2026-03-02";
    private static final String LATER = "2026-03-20";

    @TempDir
    private Path folder;

    private OnADay small;

    @BeforeEach
    void oneTrueOneOnTrackOneOffTrack() {
        small = OnADay.with(
                folder,
                "claims.yaml",
                """
                claims:
                  - {id: fast, metric: time, baseline: {value: 10 h, on: 2026-01-05}, target: "<= 2 h", by: 2026-03-20}
                  - {id: cheap, metric: cost, baseline: {value: 100 EUR, on: 2026-01-05}, target: "<= 50 EUR"}
                  - {id: small, metric: size, baseline: {value: 10 MB, on: 2026-01-05}, target: "<= 1 MB", by: 2026-02-20}
                """,
                "metrics.yaml",
                """
                metrics:
                  - {id: time, unit: h, statistic: last, staleAfter: 14 d}
                  - {id: cost, unit: EUR, statistic: last, staleAfter: 14 d}
                  - {id: size, unit: MB, statistic: last, staleAfter: 14 d}
                """,
                "metrics/time.csv",
                "time,value\n2026-02-26,1.5\n",
                "metrics/cost.csv",
                "time,value\n2026-02-26,51\n",
                "metrics/size.csv",
                "time,value\n2026-02-26,9\n");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private List<ClaimToday> claims(String day) {
        return Standing.of(small.on(day)).claims();
    }

    private OutcomeView outcome(String day) {
        return OutcomeView.of(claims(day), PlanForecast.of(small.on(day)));
    }

    @Test
    void aChipSaysStaleSinceAndHasNoColourOfSuccess() {
        assertThat(claims(FRESH)).extracting(claim -> claim.chip().look()).containsExactly("true", "on", "off");
        assertThat(claims(LATER)).extracting(claim -> claim.chip().look()).containsExactly("stale", "stale", "off");
        assertThat(claims(LATER))
                .extracting(claim -> claim.chip().words())
                .containsExactly("Stale since 12 Mar", "Stale since 12 Mar", "Off track, stale since 12 Mar");
    }

    @Test
    void theStateItselfStaysAsItWasMeasured() {
        assertThat(claims(LATER))
                .extracting(claim -> claim.state().word())
                .containsExactly("true", "on track", "off track");
        assertThat(claims(LATER).getFirst().sentence())
                .isEqualTo("Since 12 March 2026: a newer observation is overdue; by the last one, 1.5 h meets ≤ 2 h.");
    }

    @Test
    void theOutcomeCountsItApart() {
        assertThat(outcome(FRESH).headline()).isEqualTo("1 of 3 claims is true today");
        assertThat(outcome(LATER).headline()).isEqualTo("None of 3 claims are true today");
        assertThat(outcome(LATER).groups())
                .extracting(OutcomeView.Group::heading)
                .containsExactly("Stale: 2", "Off track: 1");
        assertThat(outcome(LATER).lede()).contains("2 were good when last measured, which is too long ago to count.");
    }

    @Test
    void theSponsorsSheetAndThePortfolioDoNotCountIt() {
        assertThat(SponsorView.of(small.projects, small.on(FRESH)).json().print())
                .contains("\"true\" : 1");
        assertThat(SponsorView.of(small.projects, small.on(LATER)).json().print())
                .contains("\"true\" : 0")
                .contains("\"state\" : \"stale\"");
        var row = ProjectRow.of(small.on(LATER), Optional.empty(), List.of());
        assertThat(row.standing()).isEqualTo("0 of 3 true");
        assertThat(row.spoken()).isEqualTo("2 stale, 1 off track");
    }

    @Test
    void aProjectWhoseWorstIsThatNobodyMeasuresSaysSo() {
        var row = ProjectRow.of(small.on("2026-03-15"), Optional.empty(), List.of());

        assertThat(row.worst()).contains("off track");
        assertThat(row.spoken()).contains("stale");
    }

    @Test
    void aWeekInWhichItBecameStaleTellsIt() {
        var week = Week.of(small.projects, small.on("2026-03-14"), LocalDate.parse("2026-03-07"));

        assertThat(week.claims())
                .extracting(Week.Line::words)
                .contains(
                        "“fast” was true and is true, stale: a newer observation is overdue; by the last one, 1.5 h meets ≤ 2 h.");
    }

    @Test
    void theJudgementAfterTheLaunchDoesNotCallItTrue() {
        var judged = Judgement.of(small.projects, small.on("2026-06-10"), Optional.empty());

        assertThat(String.valueOf(judged)).doesNotContain("verdict=TRUE");
    }
}
