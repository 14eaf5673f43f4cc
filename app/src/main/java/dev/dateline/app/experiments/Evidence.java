package dev.dateline.app.experiments;

import dev.dateline.app.metrics.Direction;
import dev.dateline.engine.statistics.BetaBinomialMixture;
import dev.dateline.engine.statistics.Interval;
import dev.dateline.engine.statistics.SequentialT;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What has come in of a test so far, weighed for and against its assumption. */
sealed interface Evidence {

    /** No plan waits for more than this. */
    int MOST_MORE = 2_000;

    Judging plan();

    /** How many units, or new numbers. */
    int n();

    Evidence with(Result result);

    /** The log of the evidence that the assumption holds. */
    double logFor();

    /** The log of the evidence that what would be worth having is not there. */
    double logAgainst();

    /** Where the true share, or the true change, lies at every look. */
    Interval interval();

    /** How many more would decide for it if they went on like those so far; empty where they never would. */
    OptionalInt more();

    private double bound() {
        return -Math.log(plan().alpha());
    }

    default boolean supports() {
        return logFor() >= bound();
    }

    default boolean refutes() {
        return logAgainst() >= bound();
    }

    static Evidence none(Judging plan) {
        return plan.isProportion() ? new Share(plan, 0, 0) : new Series(plan, List.of());
    }

    /** {@code k} of {@code n}, judged by the beta-binomial mixture. */
    record Share(Judging plan, int k, int n) implements Evidence {

        @Override
        public Evidence with(Result result) {
            return new Share(
                    plan,
                    k + result.yes().orElseThrow().number(),
                    n + result.of().orElseThrow().number());
        }

        @Override
        public double logFor() {
            double share = plan.threshold().orElseThrow().probability();
            var mixture = new BetaBinomialMixture(k, n);
            return isHigher() ? mixture.logEGreater(share) : mixture.logELess(share);
        }

        @Override
        public double logAgainst() {
            double share = plan.worth().orElseThrow().probability();
            var mixture = new BetaBinomialMixture(k, n);
            return isHigher() ? mixture.logELess(share) : mixture.logEGreater(share);
        }

        private boolean isHigher() {
            return plan.better() == Direction.HIGHER;
        }

        @Override
        public Interval interval() {
            return new BetaBinomialMixture(k, n).interval(plan.alpha());
        }

        @Override
        public OptionalInt more() {
            double share = n == 0 ? isHigher() ? 1 : 0 : (double) k / n;
            for (int more = 0; more <= MOST_MORE; more++) {
                if (new Share(plan, k + (int) Math.round(more * share), n + more).supports()) {
                    return OptionalInt.of(more);
                }
            }
            return OptionalInt.empty();
        }
    }

    /** New numbers after a change, held against the baseline by the sequential t corrected for a series that resembles itself. */
    record Series(Judging plan, List<BigDecimal> after) implements Evidence {

        @Override
        public int n() {
            return after.size();
        }

        @Override
        public Evidence with(Result result) {
            var all = new ArrayList<>(after);
            all.addAll(result.values());
            return new Series(plan, all);
        }

        /** Without a trustworthy baseline nothing is weighed. */
        private boolean isBlind() {
            return after.isEmpty() || plan.baseline().size() < Lacking.FEWEST_BASELINE;
        }

        private double sign() {
            return plan.better() == Direction.HIGHER ? 1 : -1;
        }

        @Override
        public double logFor() {
            return isBlind() ? 0 : towards(test(0), sign());
        }

        @Override
        public double logAgainst() {
            return isBlind() || plan.gain().isEmpty()
                    ? 0
                    : towards(test(sign() * plan.gain().get().doubleValue()), -sign());
        }

        private static double towards(SequentialT test, double sign) {
            return test.t() * sign > 0 ? test.logE() : Math.min(0, test.logE());
        }

        /** @param shift the change that is taken for granted */
        private SequentialT test(double shift) {
            return SequentialT.beforeAfter(
                    numbers(plan.baseline()),
                    Arrays.stream(numbers(after)).map(value -> value - shift).toArray());
        }

        private static double[] numbers(List<BigDecimal> values) {
            return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        }

        double change() {
            return isBlind() ? 0 : test(0).difference();
        }

        @Override
        public Interval interval() {
            return isBlind()
                    ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    : test(0).interval(plan.alpha());
        }

        @Override
        public OptionalInt more() {
            if (isBlind()) {
                return OptionalInt.empty();
            }
            var going = new ArrayList<>(after);
            for (int more = 0; more <= MOST_MORE / 10; more++) {
                if (new Series(plan, List.copyOf(going)).supports()) {
                    return OptionalInt.of(more);
                }
                going.add(after.get(more % after.size()));
            }
            return OptionalInt.empty();
        }
    }
}
