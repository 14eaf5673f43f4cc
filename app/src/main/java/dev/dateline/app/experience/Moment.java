package dev.dateline.app.experience;

import dev.dateline.app.project.Like;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** A second in UTC, as a log has it: {@code 2026-08-28T09:12:00Z}. */
@Like("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z")
public record Moment(Instant at) {

    public Moment {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    public static Moment parse(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no moment; expected one like 2027-03-01T09:12:00Z", wrong);
        }
    }

    LocalDate day(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    @Override
    public String toString() {
        return at.toString();
    }
}
