package dev.dateline.engine.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** What is left of it on other days: nothing, one range or two. */
    public List<DateRange> without(DateRange gone) {
        if (to.isBefore(gone.from) || from.isAfter(gone.to)) {
            return List.of(this);
        }
        var left = new ArrayList<DateRange>();
        if (from.isBefore(gone.from)) {
            left.add(new DateRange(from, gone.from.minusDays(1)));
        }
        if (to.isAfter(gone.to)) {
            left.add(new DateRange(gone.to.plusDays(1), to));
        }
        return left;
    }
}
