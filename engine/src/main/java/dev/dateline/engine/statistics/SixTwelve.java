package dev.dateline.engine.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of a weekly business review: six weeks and twelve months that end with a week, each beside the year before, and the nine
 * boxes beneath (C. Bryar and B. Carr, Working Backwards, 2021, chapter 6, and the conventions of the authors' own review program).
 *
 * <p>Every figure is asked of the observations of its own days; none is a mean of means, so a ratio is formed after its parts are summed.
 * The week before by a year ended 364 days earlier, on the same weekday. Months, and what month, quarter and year have come to so far, are
 * held against the same days of the calendar a year earlier.
 *
 * @param weeks six, the earliest first
 * @param months the twelve up to the last that is complete, the earliest first
 */
public record SixTwelve(List<Period> weeks, List<Period> months, List<Box> boxes) {

    private static final int WEEKS = 6;
    private static final int MONTHS = 12;
    /** 52 weeks. */
    private static final int YEAR_OF_WEEKS = 364;

    private static final double PER_CENT = 100;

    /** What the observations of some days come to. */
    @FunctionalInterface
    public interface Aggregate {

        /** Of the days from … to, both included; empty where nothing was observed. */
        OptionalDouble over(LocalDate from, LocalDate to);
    }

    /** How a figure is held against another. */
    public enum Comparison {
        /** By how many per cent it is more. */
        PERCENT,
        /** By how many hundredths of a percentage point it is more; for figures that are percentages themselves. */
        BASIS_POINTS;

        private OptionalDouble of(OptionalDouble now, OptionalDouble before) {
            if (now.isEmpty() || before.isEmpty() || (this == PERCENT && before.getAsDouble() == 0)) {
                return OptionalDouble.empty();
            }
            double more = now.getAsDouble() - before.getAsDouble();
            return OptionalDouble.of(
                    this == PERCENT ? more / Math.abs(before.getAsDouble()) * PER_CENT : more * PER_CENT);
        }
    }

    /** What a figure of the boxes is. */
    public enum Name {
        LAST_WEEK,
        WEEK_ON_WEEK,
        WEEK_ON_YEAR,
        MONTH_TO_DATE,
        MONTH_ON_YEAR,
        QUARTER_TO_DATE,
        QUARTER_ON_YEAR,
        YEAR_TO_DATE,
        YEAR_ON_YEAR
    }

    /** @param before of the same days a year earlier */
    public record Period(LocalDate from, LocalDate to, OptionalDouble value, OptionalDouble before) {}

    /** A figure, or how it compares; empty where one of its sides was not observed or is nought. */
    public record Box(Name name, OptionalDouble value) {}

    /** @param weekEnd the last day of the newest week that is complete */
    public static SixTwelve of(LocalDate weekEnd, Aggregate aggregate, Comparison comparison) {
        var weeks = new ArrayList<Period>();
        for (int k = WEEKS - 1; k >= 0; k--) {
            var to = weekEnd.minusWeeks(k);
            var from = to.minusDays(6);
            weeks.add(new Period(
                    from,
                    to,
                    aggregate.over(from, to),
                    aggregate.over(from.minusDays(YEAR_OF_WEEKS), to.minusDays(YEAR_OF_WEEKS))));
        }
        var months = new ArrayList<Period>();
        var last = lastComplete(weekEnd);
        for (int k = MONTHS - 1; k >= 0; k--) {
            var month = last.minusMonths(k);
            months.add(period(
                    month.atDay(1),
                    month.atEndOfMonth(),
                    aggregate,
                    month.minusYears(1).atEndOfMonth()));
        }
        return new SixTwelve(List.copyOf(weeks), List.copyOf(months), boxes(weeks, weekEnd, aggregate, comparison));
    }

    /** The month of the week's end where it ends with it, else the one before. */
    private static YearMonth lastComplete(LocalDate weekEnd) {
        var month = YearMonth.from(weekEnd);
        return month.atEndOfMonth().equals(weekEnd) ? month : month.minusMonths(1);
    }

    private static Period period(LocalDate from, LocalDate to, Aggregate aggregate, LocalDate toBefore) {
        return new Period(from, to, aggregate.over(from, to), aggregate.over(from.minusYears(1), toBefore));
    }

    private static List<Box> boxes(List<Period> weeks, LocalDate weekEnd, Aggregate aggregate, Comparison comparison) {
        var week = weeks.getLast();
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(Name.LAST_WEEK, week.value()));
        boxes.add(new Box(
                Name.WEEK_ON_WEEK,
                comparison.of(week.value(), weeks.get(weeks.size() - 2).value())));
        boxes.add(new Box(Name.WEEK_ON_YEAR, comparison.of(week.value(), week.before())));
        var quarter = weekEnd.withDayOfMonth(1).minusMonths((weekEnd.getMonthValue() - 1) % 3);
        toDate(
                boxes,
                Name.MONTH_TO_DATE,
                Name.MONTH_ON_YEAR,
                weekEnd.withDayOfMonth(1),
                weekEnd,
                aggregate,
                comparison);
        toDate(boxes, Name.QUARTER_TO_DATE, Name.QUARTER_ON_YEAR, quarter, weekEnd, aggregate, comparison);
        toDate(boxes, Name.YEAR_TO_DATE, Name.YEAR_ON_YEAR, weekEnd.withDayOfYear(1), weekEnd, aggregate, comparison);
        return List.copyOf(boxes);
    }

    private static void toDate(
            List<Box> boxes,
            Name name,
            Name compared,
            LocalDate from,
            LocalDate to,
            Aggregate aggregate,
            Comparison comparison) {
        var period = period(from, to, aggregate, to.minusYears(1));
        boxes.add(new Box(name, period.value()));
        boxes.add(new Box(compared, comparison.of(period.value(), period.before())));
    }

    /**
     * Whether all that was observed of the six weeks is the same, so that there is nothing to talk about; of what is observed more seldom than
     * that, the last six months.
     */
    public boolean isFlat() {
        var seen = observed(weeks).size() > 1 ? observed(weeks) : observed(months.subList(WEEKS, MONTHS));
        return seen.stream().distinct().count() <= 1;
    }

    private static List<OptionalDouble> observed(List<Period> periods) {
        return periods.stream()
                .map(Period::value)
                .filter(OptionalDouble::isPresent)
                .toList();
    }
}
