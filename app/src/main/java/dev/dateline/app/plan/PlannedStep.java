package dev.dateline.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the plan says of one step.
 *
 * @param dates missing where the step is on another way
 * @param because the two below in words
 * @param waitsFor all that together keeps it from starting a day earlier; empty where it could
 * @param heldBy all that together keeps it where it is: with all of it out of the way it could be later
 * @param rank its place among the steps that could be done now
 */
public record PlannedStep(
        Step step,
        Status status,
        boolean hasParts,
        boolean onWay,
        Optional<Dates> dates,
        boolean critical,
        String because,
        List<Cause> waitsFor,
        List<Cause> heldBy,
        Optional<Integer> rank,
        String rankedBecause,
        Optional<IfRefuted> ifRefuted) {

    /** Open work of which nobody has said what it takes. */
    boolean isUnestimated() {
        return !hasParts && status != Status.DONE && step.isUnestimated();
    }

    String countsWithoutEstimate() {
        return countsWithoutEstimate(status);
    }

    /** Begun work is never over before today is. */
    static String countsWithoutEstimate(Status status) {
        return status == Status.STARTED ? "counts as one working day more" : "counts as no time";
    }

    /**
     * First and last days, as scheduled and by the critical path method with capacity left out.
     *
     * @param start the day it must start at the latest for the launch to hold; missing where a done step does not say
     * @param deadline the day it must be finished
     * @param slack working days
     */
    public record Dates(
            Optional<LocalDate> start,
            LocalDate deadline,
            Optional<LocalDate> earlyStart,
            LocalDate earlyFinish,
            Optional<LocalDate> lateStart,
            LocalDate lateFinish,
            int slack) {}

    /**
     * What becomes of the launch if the step's test refutes its assumption.
     *
     * @param lateBy working days the work would then end too late; missing where there is no launch any more
     */
    public record IfRefuted(String assumption, Optional<Integer> lateBy, String text) {}
}
