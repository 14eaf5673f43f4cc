package dev.dateline.app.metrics;

import dev.dateline.app.project.Today;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A metric's value at a time, as it is written.
 *
 * @param time a day, or a moment with its zone
 * @param value a plain decimal number, or true or false for a fact
 * @param source who or what it is known from; may be empty
 */
public record Observation(String time, String value, String source, String note) {

    private static final String UTC_SECOND = "0000-00-00T00:00:00Z";

    /** The moment; a day begins in the project's zone. */
    public Instant at(ZoneId zone) {
        return at(time, zone);
    }

    static Instant at(String time, ZoneId zone) {
        if (time.length() == 10) {
            return Today.parse(time).atStartOfDay(zone).toInstant();
        } else if (time.length() > 10 && time.charAt(10) == 'T') { // so that the year has four digits
            try {
                return isUtcSecond(time)
                        ? utcSecond(time)
                        : OffsetDateTime.parse(time).toInstant();
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException("is no time", wrong);
            }
        }
        throw new IllegalArgumentException("is no time");
    }

    /** As programs write it: 2027-03-01T09:30:00Z. Read apart, because there may be a million. */
    private static boolean isUtcSecond(String time) {
        if (time.length() != UTC_SECOND.length()) {
            return false;
        }
        for (int k = 0; k < time.length(); k++) {
            char expected = UTC_SECOND.charAt(k);
            char found = time.charAt(k);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant utcSecond(String time) {
        var day = LocalDate.of(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10));
        var second = LocalTime.of(number(time, 11, 13), number(time, 14, 16), number(time, 17, 19));
        return day.atTime(second).toInstant(ZoneOffset.UTC);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    double number() {
        return value.equals("true") ? 1 : value.equals("false") ? 0 : Double.parseDouble(value);
    }
}
