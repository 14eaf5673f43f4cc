package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;

/**
 * How actual ÷ estimate turned out where others did something similar, and how much it weighs beside one's own.
 *
 * @param name as people know it
 * @param ratio actual ÷ estimate
 * @param pseudoObservations of how many finished pieces of one's own work it has the weight; above 0
 */
public record ReferenceClass(String name, Distribution ratio, double pseudoObservations) {

    /** The weight that was never bad on held-out durations and budgets of whole projects. */
    public static final double DEFAULT_PSEUDO_OBSERVATIONS = 30;

    public ReferenceClass {
        if (!(pseudoObservations > 0 && pseudoObservations < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pseudo-observations (" + pseudoObservations + ") must be above 0");
        }
    }

    public static ReferenceClass of(String name, Distribution ratio) {
        return new ReferenceClass(name, ratio, DEFAULT_PSEUDO_OBSERVATIONS);
    }

    /** The shipped class of IT projects under its default tail. */
    public static ReferenceClass itProjects() {
        return of(ItProjects.NAME, ItProjects.DEFAULT);
    }
}
