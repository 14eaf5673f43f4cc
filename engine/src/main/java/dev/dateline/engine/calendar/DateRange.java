package dev.dateline.engine.calendar;

import java.time.LocalDate;

/** The dates from {@code from} to {@code to}, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range (" + from + "/" + to + ") must not end before it begins");
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
