package dev.dateline.engine.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of working days, held against walking from day to day. */
class WorkCalendarTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.complementOf(EnumSet.of(SATURDAY, SUNDAY));

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    /** A calendar drawn at random, and the same as a plain question. */
    private record Drawn(Set<DayOfWeek> workdays, List<DateRange> holidays) {

        static Drawn from(SplittableRandom random, LocalDate around) {
            var workdays = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
            for (var day : DayOfWeek.values()) {
                if (random.nextInt(3) > 0) {
                    workdays.add(day);
                }
            }
            var holidays = new ArrayList<DateRange>();
            for (int i = random.nextInt(12); i > 0; i--) {
                var first = around.plusDays(random.nextInt(-400, 400));
                holidays.add(new DateRange(first, first.plusDays(random.nextInt(3) * random.nextLong(20))));
            }
            return new Drawn(workdays, holidays);
        }

        WorkCalendar calendar() {
            return WorkCalendar.of(workdays, holidays);
        }

        boolean works(LocalDate day) {
            return workdays.contains(day.getDayOfWeek()) && holidays.stream().noneMatch(range -> range.contains(day));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithWalkingFromDayToDay(int seed) {
        var random = new SplittableRandom(seed);
        var middle = LocalDate.of(2026, 6, 1).plusDays(random.nextInt(-40_000, 40_000));
        var drawn = Drawn.from(random, middle);

        thenWalkingAgrees(drawn, middle.minusDays(500), middle.plusDays(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9000-03-01", "0000-02-27", "1582-10-10", "1970-01-01", "2400-02-25", "+12000-12-20"})
    void agreesInFarPastAndFuture(LocalDate far) {
        for (int seed = 0; seed < 10; seed++) {
            var drawn = Drawn.from(new SplittableRandom(seed), far);

            thenWalkingAgrees(drawn, far.minusDays(450), far.plusDays(450));
        }
    }

    @Test
    void countsAcrossFourCenturiesOfHolidays() {
        var drawn = Drawn.from(new SplittableRandom(1), LocalDate.of(2226, 1, 1));
        var from = LocalDate.of(2000, 1, 1);
        var to = LocalDate.of(2400, 1, 1);

        long walked = from.datesUntil(to).filter(drawn::works).count();

        assertThat(drawn.calendar().numberOf(to) - drawn.calendar().numberOf(from))
                .isEqualTo(Math.toIntExact(walked));
    }

    private static void thenWalkingAgrees(Drawn drawn, LocalDate from, LocalDate to) {
        var calendar = drawn.calendar();
        int number = calendar.numberOf(from);
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            assertThat(calendar.numberOf(day)).as("number of %s", day).isEqualTo(number);
            assertThat(calendar.isWorked(day)).as("%s is worked", day).isEqualTo(drawn.works(day));
            if (drawn.works(day)) {
                assertThat(calendar.date(number)).as("date of %d", number).isEqualTo(day);
                number++;
            }
        }
    }

    @Test
    void mondayFollowsFriday() {
        var calendar = WorkCalendar.of(WEEKDAYS, List.of());

        int friday = calendar.numberOf(FRIDAY);

        assertThat(calendar.date(friday + 1)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(calendar.date(friday - 5)).isEqualTo(FRIDAY.minusDays(7));
    }

    @Test
    void aWeekendHasTheNumberOfTheMondayBehindIt() {
        var calendar = WorkCalendar.of(WEEKDAYS, List.of());

        assertThat(calendar.numberOf(FRIDAY.plusDays(1))).isEqualTo(calendar.numberOf(FRIDAY.plusDays(3)));
    }

    @Test
    void holidaysThatOverlapCountOnce() {
        var monday = FRIDAY.plusDays(3);
        var calendar = WorkCalendar.of(
                WEEKDAYS,
                List.of(
                        new DateRange(monday, monday.plusDays(2)),
                        new DateRange(monday.plusDays(1), monday.plusDays(3)),
                        new DateRange(monday, monday)));

        assertThat(calendar.date(calendar.numberOf(FRIDAY) + 1)).isEqualTo(FRIDAY.plusDays(7));
    }

    @Test
    void aHolidayOnAWeekendTakesNothing() {
        var plain = WorkCalendar.of(WEEKDAYS, List.of());
        var calendar = WorkCalendar.of(WEEKDAYS, List.of(new DateRange(FRIDAY.plusDays(1), FRIDAY.plusDays(2))));

        assertThat(calendar.date(calendar.numberOf(FRIDAY) + 7)).isEqualTo(plain.date(plain.numberOf(FRIDAY) + 7));
    }

    @Test
    void aWeekMayHaveOneWorkingDay() {
        var calendar = WorkCalendar.of(EnumSet.of(MONDAY), List.of());

        assertThat(calendar.date(calendar.numberOf(FRIDAY))).isEqualTo(FRIDAY.plusDays(3));
        assertThat(calendar.date(calendar.numberOf(FRIDAY) - 1)).isEqualTo(FRIDAY.minusDays(4));
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.of(Set.of(), List.of()));
    }
}
