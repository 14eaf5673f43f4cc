package dev.dateline.engine.history;

/**
 * Work that is to be forecast.
 *
 * @param estimate above 0, in the unit of the history
 * @param kind what sort of work it is; empty where nobody says
 * @param person who does it; empty where nobody says
 * @param project what it belongs to; empty where nobody says
 */
public record Work(double estimate, String kind, String person, String project) {

    public Work {
        if (!(estimate > 0 && estimate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("estimate (" + estimate + ") must be above 0");
        }
    }

    public static Work of(double estimate) {
        return new Work(estimate, "", "", "");
    }

    public static Work of(double estimate, String kind, String person) {
        return new Work(estimate, kind, person, "");
    }
}
