package dev.dateline.engine.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.engine.mining.DeploymentHistory.Change;
import dev.dateline.engine.mining.DeploymentHistory.Deployment;
import dev.dateline.engine.mining.DeploymentHistory.Failure;
import dev.dateline.engine.mining.DeploymentHistory.Incident;
import dev.dateline.engine.mining.DeploymentHistory.Mark;
import dev.dateline.engine.mining.DeploymentHistory.Sign;
import dev.dateline.engine.mining.DeploymentHistory.Untimed;
import dev.dateline.engine.statistics.ExactIntervals;
import dev.dateline.engine.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeploymentHistoryTest {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    /** One a day, each of its own version or of one that ran before. */
    private static DeploymentHistory daily(String... versions) {
        return history(versions, List.of(), List.of());
    }

    private static DeploymentHistory history(String[] versions, List<Change> changes, List<Incident> incidents) {
        return DeploymentHistory.of(
                IntStream.range(0, versions.length)
                        .mapToObj(day ->
                                new Deployment(day * DAY, versions[day].replace("!", ""), versions[day].endsWith("!")))
                        .toList(),
                changes,
                incidents);
    }

    private static String[] versions(String... versions) {
        return versions;
    }

    @Test
    void goingBackMarksAllItLeavesAndFailsTheFirst() {
        var history = daily("1", "2", "3", "1");
        assertThat(history.marks(1)).containsExactlyInAnyOrder(Mark.ROLLED_BACK, Mark.FAILED);
        assertThat(history.marks(2)).containsExactly(Mark.ROLLED_BACK);
        assertThat(history.marks(3)).containsExactlyInAnyOrder(Mark.WENT_BACK, Mark.MENDS);
        assertThat(history.failure(1))
                .contains(new Failure(Sign.ROLLED_BACK, OptionalLong.of(3 * DAY), OptionalInt.of(3)));
    }

    @Test
    void anIncidentThatNoneOfThemCausedIsLaidToNone() {
        var incidents = List.of(
                new Incident(DAY + HOUR, OptionalLong.empty(), -2, DAY),
                new Incident(DAY + HOUR, OptionalLong.empty(), -1, DAY));
        var history = history(versions("1", "2"), List.of(), incidents);
        assertThat(history.cause(0)).isEqualTo(-1);
        assertThat(history.cause(1)).isEqualTo(1);
    }

    @Test
    void severalServicesAreMeasuredTogetherDeploymentByDeployment() {
        var one = history(versions("1", "2", "1"), List.of(new Change(1, DAY - 2 * HOUR, false, -1)), List.of());
        var other = history(versions("1", "2"), List.of(new Change(1, DAY - 4 * HOUR, false, -1)), List.of());
        var together = DeliveryMeasures.of(List.of(one, other), 0, 7 * DAY);
        assertThat(together.perWeek().value()).contains(5.0);
        assertThat(together.failRate().value()).contains(1.0 / 5);
        assertThat(together.leadTime().n()).isEqualTo(2);
        assertThat(together.leadTime().value()).contains(3.0 * HOUR);
    }

    @Test
    void theSameVersionAgainIsNoReturn() {
        var history = daily("1", "1", "2", "2");
        assertThat(history.marks(0)).containsExactly(Mark.FIRST);
        assertThat(history.marks(1)).containsExactly(Mark.REPEATED);
        assertThat(history.marks(2)).isEmpty();
        assertThat(history.marks(3)).containsExactly(Mark.REPEATED);
    }

    @Test
    void aVersionThatIsTriedAgainAfterAReturnIsAReturnToIt() {
        var history = daily("1", "2", "1", "2");
        assertThat(history.failure(1)).isPresent();
        assertThat(history.marks(3)).contains(Mark.WENT_BACK);
        assertThat(history.failure(2).map(Failure::by)).contains(OptionalInt.of(3));
    }

    @Test
    void whatMendsFailsTheOneBeforeIt() {
        var history = daily("1", "2", "2", "3!");
        assertThat(history.failure(1)).contains(new Failure(Sign.MENDED, OptionalLong.of(3 * DAY), OptionalInt.of(3)));
        assertThat(history.failure(2)).isEmpty();
        assertThat(history.marks(3)).containsExactly(Mark.MENDS);
    }

    @Test
    void aRevertOfWhatUsersHadFailsWhatBroughtItAndOneOfWhatTheyNeverHadDoesNot() {
        var shipped = List.of(new Change(1, 0, false, -1), new Change(2, 0, false, 0));
        assertThat(history(versions("1", "2", "3"), shipped, List.of())
                        .failure(1)
                        .map(Failure::sign))
                .contains(Sign.REVERTED);
        var together = List.of(new Change(1, 0, false, -1), new Change(1, 0, false, 0));
        var history = history(versions("1", "2", "3"), together, List.of());
        assertThat(IntStream.range(0, 3).mapToObj(history::failure)).allMatch(Optional::isEmpty);
    }

    @Test
    void anIncidentIsLaidToTheNewestDeploymentBeforeItWithinTheWindowOrToTheOneNamed() {
        var incidents = List.of(
                new Incident(DAY + HOUR, OptionalLong.of(DAY + 3 * HOUR), -1, DAY),
                new Incident(9 * DAY, OptionalLong.empty(), -1, DAY),
                new Incident(9 * DAY, OptionalLong.empty(), 2, DAY),
                new Incident(-1, OptionalLong.empty(), -1, DAY));
        var history = history(versions("1", "2", "3"), List.of(), incidents);
        assertThat(IntStream.range(0, 4).map(history::cause)).containsExactly(1, -1, 2, -1);
        assertThat(history.failure(1).map(Failure::recovered)).contains(OptionalLong.of(DAY + 3 * HOUR));
        assertThat(history.failure(2).map(Failure::recovered)).contains(OptionalLong.empty());
    }

    @Test
    void usersWaitUntilTheLastOfSeveralIncidentsEnds() {
        var incidents = List.of(
                new Incident(HOUR, OptionalLong.of(5 * HOUR), -1, DAY),
                new Incident(2 * HOUR, OptionalLong.of(3 * HOUR), -1, DAY));
        var history = history(versions("1"), List.of(), incidents);
        assertThat(history.failure(0).map(Failure::recovered)).contains(OptionalLong.of(5 * HOUR));
    }

    @Test
    void whatTheFirstDeploymentHoldsIsNeverTimedNorAMergeNorWhatNobodyDeployed() {
        var changes = List.of(
                new Change(0, 0, false, -1),
                new Change(1, HOUR, true, -1),
                new Change(-1, HOUR, false, -1),
                new Change(1, HOUR, false, -1));
        var history = history(versions("1", "2"), changes, List.of());
        assertThat(history.untimed(0)).contains(Untimed.BEFORE_FIRST_DEPLOYMENT);
        assertThat(history.untimed(1)).contains(Untimed.MERGE);
        assertThat(history.untimed(2)).contains(Untimed.NOT_DEPLOYED);
        assertThat(history.untimed(3)).isEmpty();
        assertThat(history.leadTime(3)).isEqualTo(23 * HOUR);
    }

    @Test
    void aDeploymentContainsWhatStandsBeforeItOnItsLine() {
        assertThat(DeploymentHistory.alongALine(new int[] {1, -1, 3, 2, 4}, 7)).containsExactly(0, 0, 2, 2, 4, -1, -1);
    }

    @Test
    void theFiveMeasuresRestOnWhatLiesBetweenTheirEnds() {
        var changes = IntStream.range(0, 12)
                .mapToObj(k -> new Change(k < 10 ? k : -1, k * DAY - (k + 1) * HOUR, false, -1))
                .toList();
        var incidents = List.of(new Incident(3 * DAY, OptionalLong.of(3 * DAY + 2 * HOUR), -1, DAY));
        var versions = versions("0", "1", "2", "3", "4", "5!", "6", "7", "8", "6");
        var history = history(versions, changes, incidents);

        var all = DeliveryMeasures.of(history, 0, 14 * DAY);
        assertThat(all.perWeek().value()).contains(5.0);
        assertThat(all.perWeek().interval()).contains(ExactIntervals.garwood(10, 2, 0.05));
        assertThat(all.leadTime().n()).isEqualTo(9); // not those of the first
        assertThat(all.leadTime().value()).contains(6.0 * HOUR);
        assertThat(all.failRate().value()).contains(0.3); // 3 by its incident, 4 by what mended it, 7 by going back
        assertThat(all.reworkRate().value()).contains(0.2);
        assertThat(all.recovery().n()).isEqualTo(3);
        assertThat(all.recovery().value()).contains(1.0 * DAY); // two hours, one day, two days
        assertThat(all.stillFailing()).isZero();

        var week = DeliveryMeasures.of(history, DAY, 3 * DAY);
        assertThat(week.perWeek().n()).isEqualTo(2);
        assertThat(week.failRate().value()).contains(0.0);
        assertThat(week.recovery().value()).isEmpty();
    }

    @Test
    void withoutDeploymentsThereIsNoShareAndNoMedian() {
        var none = DeliveryMeasures.of(daily(), 0, DAY);
        assertThat(none.perWeek().value()).contains(0.0);
        assertThat(none.failRate().value()).isEmpty();
        assertThat(none.leadTime().value()).isEmpty();
        assertThat(none.leadTime().interval()).isEmpty();
    }

    @Test
    void theIntervalOfAMedianIsThatOfTheBinomialTables() {
        var ten = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        assertThat(ExactIntervals.median(ten, 0.05)).contains(new Interval(2, 9));
        var six = IntStream.rangeClosed(1, 6).asDoubleStream().toArray();
        assertThat(ExactIntervals.median(six, 0.05)).contains(new Interval(1, 6));
        assertThat(ExactIntervals.median(new double[] {1, 2, 3, 4, 5}, 0.05)).isEmpty();
        assertThat(ExactIntervals.median(new double[0], 0.05)).isEmpty();
        var many = IntStream.rangeClosed(1, 1000).asDoubleStream().toArray();
        assertThat(ExactIntervals.median(many, 0.05)).contains(new Interval(469, 532));
        var more = IntStream.rangeClosed(1, 100_000).asDoubleStream().toArray();
        assertThat(ExactIntervals.median(more, 0.05).orElseThrow().low()).isCloseTo(49_690, within(2.0));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history(versions("1"), List.of(new Change(1, 0, false, -1)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeploymentHistory.of(
                        List.of(new Deployment(2, "1", false), new Deployment(1, "2", false)), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DeliveryMeasures.of(daily("1"), DAY, DAY));
    }
}
