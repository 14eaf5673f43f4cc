package dev.dateline.app.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Working days by walking from day to day: slow and obvious on purpose. A boundary is the morning of a working day, as
 * the number of working days between it and the origin.
 */
final class VerifierCalendar {

    private final LocalDate origin;
    private final Set<DayOfWeek> workdays;
    private final List<VerifierRange> holidays;
    private final Map<Integer, LocalDate> walked = new HashMap<>();

    VerifierCalendar(LocalDate origin, Set<DayOfWeek> workdays, List<VerifierRange> holidays) {
        this.origin = origin;
        this.workdays = workdays;
        this.holidays = holidays;
    }

    boolean works(LocalDate day) {
        return workdays.contains(day.getDayOfWeek()) && holidays.stream().noneMatch(range -> range.contains(day));
    }

    /** The boundary on the morning of this day; the next working day's where this one is not worked. */
    int boundary(LocalDate day) {
        int boundary = 0;
        for (var passed = origin; passed.isBefore(day); passed = passed.plusDays(1)) {
            boundary += works(passed) ? 1 : 0;
        }
        for (var passed = day; passed.isBefore(origin); passed = passed.plusDays(1)) {
            boundary -= works(passed) ? 1 : 0;
        }
        return boundary;
    }

    /** The working day whose morning is this boundary. */
    LocalDate day(int boundary) {
        return walked.computeIfAbsent(boundary, this::walk);
    }

    private LocalDate walk(int boundary) {
        var day = origin;
        int left = boundary;
        while (left < 0) {
            day = day.minusDays(1);
            left += works(day) ? 1 : 0;
        }
        while (left > 0 || !works(day)) {
            left -= works(day) ? 1 : 0;
            day = day.plusDays(1);
        }
        return day;
    }
}
