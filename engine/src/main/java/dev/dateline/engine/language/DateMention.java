package dev.dateline.engine.language;

import java.time.LocalDate;

/** A date in a text, from its first day to its last: the same for a day, the ends of the month for "November 2007". */
public record DateMention(Span span, LocalDate from, LocalDate to) {
    public DateMention {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("date (" + from + " to " + to + ") must not end before it starts");
        }
    }

    public boolean isDay() {
        return from.equals(to);
    }
}
