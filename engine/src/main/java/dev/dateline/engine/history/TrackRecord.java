package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is known on a day of how work turns out: the finished work of before, pooled by size, kind and person, held to a reference class while
 * there is little, and recalibrated on how its own forecasts of that work would have held.
 */
public final class TrackRecord {

    /** So many pieces of work begun one after another are looked at together for what moves them all. */
    private static final int BATCH = 20;

    private final Rehearsal rehearsal;
    private final ReferenceClass reference;
    private final int leftOut;

    private TrackRecord(Rehearsal rehearsal, ReferenceClass reference, int leftOut) {
        this.rehearsal = rehearsal;
        this.reference = reference;
        this.leftOut = leftOut;
    }

    /**
     * @param day what was finished before it is known, nothing else is
     * @param history in any order, all estimates and actuals in one unit
     */
    public static TrackRecord before(LocalDate day, List<FinishedWork> history, ReferenceClass reference) {
        var known = history.stream()
                .filter(work -> !work.finished().isAfter(day.atStartOfDay()))
                .sorted(Comparator.comparing(FinishedWork::started))
                .toList();
        var rehearsal = new Rehearsal(Columns.of(known), reference);
        for (int i = 0; i < known.size(); i++) {
            rehearsal.reach(known.get(i).started());
            if (i % BATCH == 0) {
                rehearsal.watch(known.subList(i, Math.min(i + BATCH, known.size())));
            }
            rehearsal.begin(known.get(i));
        }
        rehearsal.reach(day.atStartOfDay());
        return new TrackRecord(rehearsal, reference, history.size() - known.size());
    }

    /** How many pieces of finished work it was learnt from. */
    public int learntFrom() {
        return rehearsal.finished();
    }

    /** How many were not finished yet on that day. */
    public int leftOut() {
        return leftOut;
    }

    /** Actual ÷ estimate. With no history it is the reference class itself; work of another kind, person or size gets its own. */
    public Distribution ratio(Work work) {
        return learntFrom() == 0 ? reference.ratio() : rehearsal.ratio(work);
    }

    /** The actual, in the unit of the estimate. */
    public Distribution actual(Work work) {
        return new Scaled(ratio(work), work.estimate());
    }

    /**
     * The standard deviation of the logarithm of the factor that moves all work of one time together: 0.18 at first, then more and more what the
     * history shows. {@link #ratio} has it within: where it is drawn for itself, a single piece of work is a little wider than it need be.
     */
    public double sharedSpread() {
        return rehearsal.sharedSpread();
    }

    /** How its own forecasts of the finished work held, each made with what was known when that work was begun. */
    public Calibration calibration() {
        return rehearsal.calibration();
    }
}
