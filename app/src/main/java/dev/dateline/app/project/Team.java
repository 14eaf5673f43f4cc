package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * People who share work: how many, what a day of one of them costs, and when none of them is there.
 *
 * @param periods when they are more or fewer than usual
 */
public record Team(
        People capacity,
        Optional<BigDecimal> dayRate,
        List<DateRange> away,
        List<Period> periods,
        Optional<String> note,
        Optional<Source> source) {

    public Team {
        dayRate.filter(rate -> rate.signum() < 0).ifPresent(rate -> {
            throw new IllegalArgumentException("dayRate (" + rate.toPlainString() + ") must not be negative");
        });
        for (int k = 0; k < periods.size(); k++) {
            for (int other = 0; other < periods.size(); other++) {
                var from = periods.get(other).days.from();
                if (k != other && periods.get(k).days.contains(from)) {
                    throw new IllegalArgumentException(
                            "two periods of the team both hold " + from + "; which of them says how many are there?");
                }
            }
        }
    }

    /**
     * Days on which there are so many of them, and not as many as usual.
     *
     * @param note why
     */
    public record Period(DateRange days, People capacity, Optional<String> note) {

        /** The same on other days. */
        public Period on(DateRange other) {
            return new Period(other, capacity, note);
        }

        public boolean isFewerThan(People usual) {
            return capacity.tenths() < usual.tenths();
        }

        public boolean isMoreThan(People usual) {
            return capacity.tenths() > usual.tenths();
        }
    }
}
