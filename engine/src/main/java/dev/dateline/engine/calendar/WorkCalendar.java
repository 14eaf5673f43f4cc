package dev.dateline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Numbers the working days, so that schedules are computed on integers: working day {@code i} is followed by working day
 * {@code i + 1}, whatever weekends and holidays lie between. The same number names a boundary, the morning of that day.
 *
 * <p>Both directions cost a binary search over the holidays. Where number 0 lies is not specified.
 */
public final class WorkCalendar {

    /** 1970-01-01, day 0 of the epoch, was a Thursday: three days after a Monday. */
    private static final int EPOCH_AFTER_MONDAY = 3;

    private final int perWeek;
    /** Working weekdays before each weekday; Monday first, eight entries. */
    private final int[] before = new int[8];
    /** Weekday (Monday 0) of the n-th working day of a week. */
    private final int[] weekday;
    /** Holidays as ranges [from, to) of week-pattern numbers, merged and sorted. */
    private final long[] from;

    private final long[] to;
    /** Holidays in all ranges before range k. */
    private final long[] removed;

    private WorkCalendar(Set<DayOfWeek> workdays, Collection<DateRange> holidays) {
        if (workdays.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one working day in the week");
        }
        perWeek = workdays.size();
        weekday = new int[perWeek];
        for (var day : DayOfWeek.values()) {
            int i = day.getValue() - 1;
            before[i + 1] = before[i];
            if (workdays.contains(day)) {
                weekday[before[i + 1]++] = i;
            }
        }
        var ranges = merged(holidays.stream()
                .map(range -> new long[] {
                    patternNumber(range.from()), patternNumber(range.to().plusDays(1))
                })
                .filter(range -> range[0] < range[1])
                .sorted(Comparator.comparingLong(range -> range[0]))
                .toList());
        from = new long[ranges.size()];
        to = new long[ranges.size()];
        removed = new long[ranges.size()];
        long sum = 0;
        for (int k = 0; k < ranges.size(); k++) {
            from[k] = ranges.get(k)[0];
            to[k] = ranges.get(k)[1];
            removed[k] = sum;
            sum += to[k] - from[k];
        }
    }

    public static WorkCalendar of(Set<DayOfWeek> workdays, Collection<DateRange> holidays) {
        return new WorkCalendar(workdays, holidays);
    }

    /** The number of the first working day on or after {@code date}: the boundary before which work of earlier days ends. */
    public int numberOf(LocalDate date) {
        long pattern = patternNumber(date);
        int k = lastRangeStartingBefore(pattern);
        long gone = k < 0 ? 0 : removed[k] + Math.min(pattern, to[k]) - from[k];
        return Math.toIntExact(pattern - gone);
    }

    /** The date of working day {@code number}. */
    public LocalDate date(int number) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] - removed[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long pattern = low == 0 ? number : number + removed[low - 1] + to[low - 1] - from[low - 1];
        long sinceMonday = pattern + before[EPOCH_AFTER_MONDAY];
        long week = Math.floorDiv(sinceMonday, perWeek);
        int inWeek = Math.floorMod(sinceMonday, perWeek);
        return LocalDate.ofEpochDay(week * 7 + weekday[inWeek] - EPOCH_AFTER_MONDAY);
    }

    public boolean isWorked(LocalDate date) {
        return date(numberOf(date)).equals(date);
    }

    /** Working days that have passed when {@code date} begins, had there been no holidays. */
    private long patternNumber(LocalDate date) {
        long sinceMonday = date.toEpochDay() + EPOCH_AFTER_MONDAY;
        return Math.floorDiv(sinceMonday, 7) * perWeek
                + before[Math.floorMod(sinceMonday, 7)]
                - before[EPOCH_AFTER_MONDAY];
    }

    private int lastRangeStartingBefore(long pattern) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < pattern) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static List<long[]> merged(List<long[]> sorted) {
        var ranges = new ArrayList<long[]>();
        for (var range : sorted) {
            var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }
}
