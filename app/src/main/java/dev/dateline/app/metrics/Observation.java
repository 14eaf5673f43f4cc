package dev.dateline.app.metrics;

import dev.dateline.app.project.Today;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A metric's value at a time, as it is written.
 *
 * @param time a day, or a moment with its zone
 * @param value a plain decimal number, or true or false for a fact
 * @param source who or what it is known from; may be empty
 */
public record Observation(String time, String value, String source, String note) {

    /** The moment; a day begins in the project's zone. */
    public Instant at(ZoneId zone) {
        return at(time, zone);
    }

    static Instant at(String time, ZoneId zone) {
        if (time.length() == 10) {
            return Today.parse(time).atStartOfDay(zone).toInstant();
        } else if (time.length() > 10 && time.charAt(10) == 'T') { // so that the year has four digits
            try {
                return OffsetDateTime.parse(time).toInstant();
            } catch (DateTimeParseException wrong) {
                throw new IllegalArgumentException("is no time", wrong);
            }
        }
        throw new IllegalArgumentException("is no time");
    }

    double number() {
        return value.equals("true") ? 1 : value.equals("false") ? 0 : Double.parseDouble(value);
    }
}
