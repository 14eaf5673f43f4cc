package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** People who share work: how many, what a day of one of them costs, and when none of them is there. */
public record Team(
        People capacity,
        Optional<BigDecimal> dayRate,
        List<DateRange> away,
        Optional<String> note,
        Optional<Source> source) {

    public Team {
        dayRate.filter(rate -> rate.signum() < 0).ifPresent(rate -> {
            throw new IllegalArgumentException("dayRate (" + rate.toPlainString() + ") must not be negative");
        });
    }
}
