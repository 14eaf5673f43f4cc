package dev.dateline.benchmarks.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Weekdays without holidays, numbered from today, which is 0: a list one looks into. */
final class PlainCalendar {

    /** Before every day there is. */
    static final int LONG_AGO = -1_000_000;

    private static final int YEARS_BACK = 3;
    private static final int YEARS_ON = 60;

    private final List<LocalDate> days = new ArrayList<>();
    private final int today;

    PlainCalendar(LocalDate today, List<DrawnPlan.Range> holidays) {
        for (var day = today.minusYears(YEARS_BACK); day.isBefore(today.plusYears(YEARS_ON)); day = day.plusDays(1)) {
            var date = day;
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend
                    && holidays.stream()
                            .noneMatch(range -> !date.isBefore(range.from()) && !date.isAfter(range.to()))) {
                days.add(day);
            }
        }
        this.today = place(today);
    }

    /** The number of a working day; of another day that of the next working one. */
    int number(LocalDate day) {
        return place(day) - today;
    }

    LocalDate date(int number) {
        return days.get(today + number);
    }

    boolean works(LocalDate day) {
        return Collections.binarySearch(days, day) >= 0;
    }

    private int place(LocalDate day) {
        int place = Collections.binarySearch(days, day);
        return place >= 0 ? place : -place - 1;
    }
}
