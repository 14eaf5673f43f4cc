package dev.dateline.engine.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a ledger of decided experiments says as a whole; figures that cannot be told yet are empty. */
public record Portfolio(List<Decided> experiments) {

    private static final double MOST = 0.85;
    private static final double ALPHA = 0.05;

    public enum Verdict {
        SUPPORTED,
        REFUTED,
        INCONCLUSIVE
    }

    /**
     * @param cost what it cost, in money, not negative
     * @param cap what it was to cost at most
     * @param days from its start to its verdict
     * @param killFired whether its kill criterion came true
     * @param stoppedInTime whether it was then stopped by the day agreed
     */
    public record Decided(
            Verdict verdict, double cost, OptionalDouble cap, int days, boolean killFired, boolean stoppedInTime) {}

    public Portfolio {
        experiments = List.copyOf(experiments);
    }

    public int decided() {
        return experiments.size();
    }

    private int of(Verdict verdict) {
        return (int) experiments.stream().filter(one -> one.verdict == verdict).count();
    }

    public int learnt() {
        return of(Verdict.SUPPORTED) + of(Verdict.REFUTED);
    }

    public double spent() {
        return experiments.stream().mapToDouble(Decided::cost).sum();
    }

    /** Supported or refuted, of all decided. */
    public OptionalDouble learningRate() {
        return share(learnt(), decided());
    }

    /** Supported, of all decided. */
    public OptionalDouble winRate() {
        return share(of(Verdict.SUPPORTED), decided());
    }

    /** Where the win rate may lie, nineteen times in twenty. */
    public Interval winRateInterval() {
        return decided() == 0
                ? new Interval(0, 1)
                : ExactIntervals.clopperPearson(of(Verdict.SUPPORTED), decided(), ALPHA);
    }

    /** All that was spent over what supported or refuted something. */
    public OptionalDouble costPerLearning() {
        return share(spent(), learnt());
    }

    /** Stopped by the day agreed, of those whose kill criterion came true. */
    public OptionalDouble killDiscipline() {
        var fired = experiments.stream().filter(Decided::killFired).toList();
        return share((double) fired.stream().filter(Decided::stoppedInTime).count(), fired.size());
    }

    /** What was spent beyond the caps, of all that was spent. */
    public OptionalDouble overspendShare() {
        double over = experiments.stream()
                .mapToDouble(one -> one.cap.isEmpty() ? 0 : Math.max(0, one.cost - one.cap.getAsDouble()))
                .sum();
        return share(over, spent());
    }

    /** Half of the verdicts took no longer. */
    public OptionalDouble medianDays() {
        var days = days();
        return days.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0);
    }

    /** Seventeen of twenty verdicts took no longer, by nearest rank. */
    public OptionalInt mostDays() {
        var days = days();
        return days.length == 0 ? OptionalInt.empty() : OptionalInt.of(days[(int) Math.ceil(MOST * days.length) - 1]);
    }

    private int[] days() {
        return experiments.stream().mapToInt(Decided::days).sorted().toArray();
    }

    private static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
