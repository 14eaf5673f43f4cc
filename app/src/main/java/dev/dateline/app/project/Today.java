package dev.dateline.app.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The day a question is asked for, and who said so. What is dated later is not yet known on it. */
public record Today(LocalDate date, String whence) {

    private static final String CLOCK = "the clock";

    /** Whether it is the day it is, and none that somebody looks from. */
    public boolean isOfTheClock() {
        return whence.equals(CLOCK);
    }

    /** A day as somebody asks for it, {@code 2027-03-01}; refuses another text with what is wrong. */
    public static LocalDate parse(String text) {
        return Scalars.date(text);
    }

    public static Today of(Project project, Optional<LocalDate> asked, Clock clock) {
        if (asked.isPresent()) {
            return new Today(asked.get(), "--today");
        }
        return project.asOf()
                .map(day -> new Today(day, "asOf in project.yaml"))
                .orElseGet(() -> new Today(LocalDate.now(clock.withZone(project.timezone())), CLOCK));
    }
}
