package dev.dateline.app.forecast;

import static dev.dateline.app.forecast.PlainYaml.get;
import static dev.dateline.app.forecast.PlainYaml.list;
import static dev.dateline.app.forecast.PlainYaml.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Working days in a row, and the number of the first that is not before a date. */
final class PlainDays {

    private static final int YEARS = 60;

    private final List<LocalDate> days = new ArrayList<>();
    private final Map<LocalDate, Integer> numbers = new HashMap<>();

    /** @param calendar as project.yaml has it */
    PlainDays(Map<String, Object> calendar, LocalDate today) {
        var week = list(calendar.getOrDefault("workdays", List.of("mon", "tue", "wed", "thu", "fri")));
        Set<LocalDate> holidays = new LinkedHashSet<>();
        for (var range : list(calendar.get("holidays"))) {
            holidays.addAll(dates(range));
        }
        for (var day = today.minusYears(10); day.isBefore(today.plusYears(YEARS)); day = day.plusDays(1)) {
            numbers.put(day, days.size());
            var name = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
            if (week.contains(name) && !holidays.contains(day)) {
                days.add(day);
            }
        }
    }

    int size() {
        return days.size();
    }

    boolean isWorkingDay(LocalDate date) {
        return days.get(number(date)).equals(date);
    }

    int number(LocalDate day) {
        return get(numbers, day);
    }

    static List<LocalDate> dates(Object range) {
        var ends = List.of(text(range).split("/"));
        return LocalDate.parse(ends.getFirst())
                .datesUntil(LocalDate.parse(ends.getLast()).plusDays(1))
                .toList();
    }
}
