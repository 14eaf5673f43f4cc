package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.util.Optional;

/** Dates so far out that nobody plans with them: what makes them is a fat tail, and their day means nothing. */
final class Far {

    private static final int YEARS = 4;

    private Far() {}

    static boolean is(LocalDate date, LocalDate launch) {
        return date.getYear() > launch.getYear() + YEARS;
    }

    /** {@code 30 June 2027}, {@code beyond 2031}, or that there is none. */
    static String words(Optional<LocalDate> date, LocalDate launch) {
        return date.map(one -> is(one, launch) ? "beyond " + (launch.getYear() + YEARS) : Days.full(one))
                .orElse("no launch");
    }

    /** The same with the day as {@code 2027-06-30}, for a terminal. */
    static String brief(Optional<LocalDate> date, LocalDate launch) {
        return date.filter(one -> !is(one, launch)).map(LocalDate::toString).orElseGet(() -> words(date, launch));
    }

    /** {@code 30 June 2027} or, of what is far, its year alone. */
    static String inYears(LocalDate date, LocalDate launch) {
        return is(date, launch) ? String.valueOf(date.getYear()) : Days.full(date);
    }

    /** Why there are such dates. */
    static String why(PlanForecast forecast) {
        return forecast.learning().filter(Learning::hasProjects).isPresent()
                ? "some past projects elsewhere took many times as long as was thought, and the slowest trials go as they did."
                : "the slowest trials take many times as long as is likely.";
    }
}
