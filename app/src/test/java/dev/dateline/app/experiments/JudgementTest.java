package dev.dateline.app.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.app.experiments.Experiment.Verdict;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.RecordText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");

    private static final String SHARE = """
            id: postcards
            assumption: they-answer
            costCap: 500
            ends: 2026-04-30
            kill: {when: "fewer than 3 of 20 answer", by: 2026-04-15, action: ring them}
            plan: {kind: proportion, threshold: 30 %, worth: 60 %, cap: 20}
            """;

    private static final String SERIES = """
            id: machines
            assumption: machines-matter
            costCap: 500
            ends: 2026-04-30
            kill: {when: "a build breaks", by: 2026-04-15, action: send them back}
            plan: {kind: before-after, better: lower, gain: 60, baseline: [352, 401, 318, 389, 362, 335, 427, 358, 366, 309, 381, 340]}
            """;

    private static Experiment read(String yaml) {
        try {
            return RecordText.read(Experiment.KIND, yaml);
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    private static Experiment started(String yaml) {
        var test = read(yaml);
        return Altered.of(test)
                .with("status", Experiment.Progress.STARTED)
                .some("started", START)
                .some("locked", Lock.of(test, START, Optional.empty()))
                .made();
    }

    private static Result share(int day, int yes, int of) {
        return new Result(
                START.plusDays(day),
                Optional.of(new Count(yes)),
                Optional.of(new Count(of)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Result numbers(int day, int... values) {
        var all = new ArrayList<BigDecimal>();
        for (int value : values) {
            all.add(BigDecimal.valueOf(value));
        }
        return new Result(
                START.plusDays(day),
                Optional.empty(),
                Optional.empty(),
                all,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Experiment with(Experiment test, Result... results) {
        return Altered.of(test).with("results", List.of(results)).made();
    }

    private static Judgement judged(Experiment test) {
        return Judgement.of(test, START.plusDays(20));
    }

    @Test
    void fiveOfFiveSupportAShareAboveThreeTenths() {
        var judged = judged(with(started(SHARE), share(1, 3, 3), share(2, 2, 2)));
        assertThat(judged.verdict()).contains(Verdict.SUPPORTED);
        assertThat(judged.on()).contains(START.plusDays(2));
    }

    @Test
    void fourOfFiveDoNotYet() {
        var judged = judged(with(started(SHARE), share(1, 4, 5)));
        assertThat(judged.verdict()).isEmpty();
        assertThat(judged.evidence().orElseThrow().more()).hasValue(2);
    }

    @Test
    void aOneWayDoorAsksForMore() {
        var test = started(SHARE.replace("cap: 20", "cap: 20, door: one-way"));
        assertThat(judged(with(test, share(1, 5, 5))).verdict()).isEmpty();
    }

    @Test
    void theFirstCrossingIsFinal() {
        var judged = judged(with(started(SHARE), share(1, 5, 5), share(3, 0, 14)));
        assertThat(judged.verdict()).contains(Verdict.SUPPORTED);
        assertThat(judged.on()).contains(START.plusDays(1));
    }

    @Test
    void farFromWhatIsWorthHavingIsRefuted() {
        var judged = judged(with(started(SHARE), share(1, 0, 4), share(2, 1, 6)));
        assertThat(judged.verdict()).contains(Verdict.REFUTED);
        assertThat(judged.killed()).isFalse();
    }

    @Test
    void aKillCriterionThatCountsFiresWhenItCannotBeTurned() {
        var test = started(SHARE.replace("fewer than 3 of 20", "fewer than 15 of 20"));
        var judged = judged(with(test, share(1, 3, 5), share(2, 3, 7)));
        assertThat(judged.verdict()).contains(Verdict.REFUTED);
        assertThat(judged.killed()).isTrue();
    }

    @Test
    void theCapEndsItWithoutAnAnswer() {
        var judged = judged(with(started(SHARE), share(1, 9, 20)));
        assertThat(judged.verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void theEndDateEndsItWithoutAnAnswer() {
        var test = with(started(SHARE), share(1, 2, 5));
        assertThat(Judgement.of(test, LocalDate.parse("2026-04-30")).verdict()).isEmpty();
        assertThat(Judgement.of(test, LocalDate.parse("2026-05-01")).verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void theCostCapEndsItWithoutAnAnswer() {
        var test = Altered.of(with(started(SHARE), share(1, 2, 5)))
                .some("spent", new BigDecimal(501))
                .made();
        assertThat(judged(test).verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void whatIsDatedLaterIsNotKnownYet() {
        var test = with(started(SHARE), share(3, 5, 5));
        assertThat(Judgement.of(test, START.plusDays(2)).verdict()).isEmpty();
    }

    @Test
    void aPlanChangedAfterTheLockSettlesNothing() {
        var forged = Altered.of(with(started(SHARE), share(1, 4, 5)))
                .with("plan", read(SHARE.replace("30 %", "10 %")).plan())
                .made();
        var judged = judged(forged);
        assertThat(judged.verdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(judged.because()).contains("changed after it was locked");
    }

    @Test
    void resultsWithoutALockSettleNothing() {
        assertThat(judged(with(read(SHARE), share(1, 5, 5))).verdict()).contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void aVerdictWrittenByHandCountsWhereNothingIsJudged() {
        var judged = judged(read("id: talk\nassumption: a\nstatus: done\nfinished: 2026-03-09\nverdict: refuted\n"));
        assertThat(judged.verdict()).contains(Verdict.REFUTED);
        assertThat(judged.isByHand()).isTrue();
        assertThat(judged.because()).isEqualTo("as recorded by hand");
    }

    @Test
    void aLockHidesAVerdictWrittenByHand() {
        var forged =
                Altered.of(started(SHARE)).some("verdict", Verdict.SUPPORTED).made();
        assertThat(judged(forged).verdict()).isEmpty();
    }

    @Test
    void numbersThatAreNoBetterRefuteAnImprovementOfAnHour() {
        var judged = judged(with(
                started(SERIES),
                numbers(1, 347, 322, 398, 351),
                numbers(8, 368, 336, 311, 379),
                numbers(15, 342, 405, 330)));
        assertThat(judged.verdict()).contains(Verdict.REFUTED);
        assertThat(judged.on()).contains(START.plusDays(15));
    }

    @Test
    void numbersThatAreMuchBetterSupportIt() {
        var judged = judged(with(started(SERIES), numbers(1, 147, 122, 198, 151)));
        assertThat(judged.verdict()).contains(Verdict.SUPPORTED);
    }

    @Test
    void aSumMovesInTimeWithItsTest() {
        var moved = SHARE.replace("2026-04-30", "2026-05-07").replace("2026-04-15", "2026-04-22");
        assertThat(Lock.of(read(moved), START.plusWeeks(1), Optional.empty()).hash())
                .isEqualTo(Lock.of(read(SHARE), START, Optional.empty()).hash());
    }

    @Test
    void moreYesThanAskedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(1, 6, 5))
                .withMessage("yes (6) cannot be more than of (5); it is so many of so many");
    }
}
