package dev.dateline.app.plan;

import dev.dateline.app.plan.RandomProjects.Feature;
import dev.dateline.app.plan.RandomProjects.Shape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The chance by which a project is drawn, and the days on which it lies. */
final class RandomDraw {

    private static final List<Set<DayOfWeek>> WEEKS = List.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
            EnumSet.allOf(DayOfWeek.class));

    final SplittableRandom random;
    final LocalDate today;
    final Set<DayOfWeek> workdays;
    final List<String> holidays = new ArrayList<>();
    /** Whether some steps have begun. */
    final boolean underWay;

    private final Shape shape;
    private final VerifierCalendar calendar;

    RandomDraw(long seed, Shape shape) {
        this.random = new SplittableRandom(seed);
        this.shape = shape;
        today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        workdays = has(Feature.ODD_CALENDAR) ? oneOf(WEEKS) : WEEKS.getFirst();
        for (int i = has(Feature.ODD_CALENDAR) ? random.nextInt(6) : 0; i > 0; i--) {
            holidays.add(range(random.nextInt(-20, 120), 8));
        }
        calendar = new VerifierCalendar(
                today, workdays, holidays.stream().map(VerifierRange::of).toList());
        underWay = has(Feature.PROGRESS) && chance(0.6);
    }

    /** The working day nearest to this one, away from today, so that what was later stays later. */
    LocalDate worked(int daysFromToday) {
        var day = today.plusDays(daysFromToday);
        while (!calendar.works(day)) {
            day = day.plusDays(daysFromToday > 0 ? 1 : -1);
        }
        return day;
    }

    String range(int daysFromToday, int maxDays) {
        var first = today.plusDays(daysFromToday);
        return chance(0.3) ? first.toString() : first + "/" + first.plusDays(random.nextInt(maxDays));
    }

    static String people(int tenths) {
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }

    boolean has(Feature feature) {
        return shape.features().contains(feature);
    }

    boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
