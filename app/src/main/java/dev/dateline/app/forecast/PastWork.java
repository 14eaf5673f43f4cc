package dev.dateline.app.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of finished work that forecasts learn from.
 *
 * @param where it is known from, in words
 * @param estimate what was thought likely, above 0
 * @param actual what it became, above 0, in the same unit: working days for a step
 * @param started the day it was begun, where somebody wrote it down
 * @param finished its last day; from the next one on it is known
 * @param kind of work; empty where nobody says
 * @param person who did it; empty where nobody says
 */
record PastWork(
        String what,
        String where,
        double estimate,
        double actual,
        Optional<LocalDate> started,
        Optional<LocalDate> finished,
        String kind,
        String person) {

    double ratio() {
        return actual / estimate;
    }
}
