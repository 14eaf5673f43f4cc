package dev.dateline.engine.mining;

import dev.dateline.engine.mining.DeploymentHistory.Mark;
import dev.dateline.engine.statistics.ExactIntervals;
import dev.dateline.engine.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The five delivery metrics (dora.dev, 2025) of the deployments from one moment to another: how often, how long a change takes, which
 * share fails, how long a failure lasts and which share is rework. Each with what it rests on and a 95 % interval.
 *
 * @param perWeek how often users get something, those of the running version again among them; the interval is Garwood's
 * @param leadTime median seconds from a change's commit to the deployment that brought it
 * @param failRate the share of deployments that failed, 0 … 1; the interval is Clopper's and Pearson's
 * @param recovery median seconds from a failed deployment to users having it right again
 * @param reworkRate the share of deployments made to mend what users had, 0 … 1
 * @param stillFailing failed deployments that nothing has mended yet: in the fail rate, and not in the recovery
 */
public record DeliveryMeasures(
        Measure perWeek, Measure leadTime, Measure failRate, Measure recovery, Measure reworkRate, int stillFailing) {

    private static final double ALPHA = 0.05;
    private static final double WEEK = 7 * 24 * 60 * 60;

    /**
     * @param n what it rests on: deployments, changes or failures
     * @param value not there where it rests on nothing; how often is 0 then
     * @param interval not there where the sample is too small for one
     */
    public record Measure(int n, Optional<Double> value, Optional<Interval> interval) {

        static Measure share(int some, int all) {
            return all == 0
                    ? new Measure(0, Optional.empty(), Optional.empty())
                    : new Measure(
                            all,
                            Optional.of((double) some / all),
                            Optional.of(ExactIntervals.clopperPearson(some, all, ALPHA)));
        }

        static Measure median(Times times) {
            var middle = times.median();
            return new Measure(
                    times.count(),
                    middle.isPresent() ? Optional.of(middle.getAsDouble()) : Optional.empty(),
                    ExactIntervals.median(
                            Arrays.stream(times.sorted()).asDoubleStream().toArray(), ALPHA));
        }
    }

    /**
     * @param from the first second, and {@code to} the first after the last
     * @throws IllegalArgumentException where there is no second between them
     */
    public static DeliveryMeasures of(DeploymentHistory history, long from, long to) {
        return of(List.of(history), from, to);
    }

    /** Of several services at once: every deployment, change and failure of theirs counts alike. */
    public static DeliveryMeasures of(List<DeploymentHistory> histories, long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("from (" + from + ") must be before to (" + to + ")");
        }
        int count = 0;
        int failed = 0;
        int mending = 0;
        int waiting = 0;
        var recoveries = new Times();
        var leads = new Times();
        for (var history : histories) {
            for (int number = 0; number < history.deployments().size(); number++) {
                long time = history.deployments().get(number).time();
                if (time < from || time >= to) {
                    continue;
                }
                count++;
                mending += history.marks(number).contains(Mark.MENDS) ? 1 : 0;
                var failure = history.failure(number);
                if (failure.isPresent()) {
                    failed++;
                    if (failure.get().recovered().isPresent()) {
                        recoveries.add(failure.get().recovered().getAsLong() - time);
                    } else {
                        waiting++;
                    }
                }
            }
            addLeadTimes(leads, history, from, to);
        }
        double weeks = (to - from) / WEEK;
        return new DeliveryMeasures(
                new Measure(
                        count, Optional.of(count / weeks), Optional.of(ExactIntervals.garwood(count, weeks, ALPHA))),
                Measure.median(leads),
                Measure.share(failed, count),
                Measure.median(recoveries),
                Measure.share(mending, count),
                waiting);
    }

    private static void addLeadTimes(Times times, DeploymentHistory history, long from, long to) {
        for (int change = 0; change < history.changes().size(); change++) {
            if (history.untimed(change).isEmpty()) {
                long lead = history.leadTime(change);
                long deployed = history.changes().get(change).made() + lead;
                if (deployed >= from && deployed < to) {
                    times.add(lead);
                }
            }
        }
    }
}
