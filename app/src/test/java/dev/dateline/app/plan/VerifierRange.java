package dev.dateline.app.plan;

import java.time.LocalDate;

/** Days from the first to the last, both included: {@code 2007-12-24/2008-01-01}, or one day. */
record VerifierRange(LocalDate first, LocalDate last) {

    static VerifierRange of(String text) {
        var ends = text.split("/", -1);
        return new VerifierRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
