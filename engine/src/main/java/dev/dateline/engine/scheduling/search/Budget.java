package dev.dateline.engine.scheduling.search;

/** How long a search may go on: by schedules, by a clock, until a hand moves. Asked often and by every thread. */
@FunctionalInterface
public interface Budget {

    /**
     * @param schedules how many schedules have been generated so far
     * @return which share of the budget is used, 1 or more where it is spent; 0 throughout where nobody knows when it will be
     */
    double used(long schedules);

    /** So many schedules; the same number always gives the same result. */
    static Budget schedules(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("schedules (" + most + ") must be at least 1");
        }
        return schedules -> (double) schedules / most;
    }
}
