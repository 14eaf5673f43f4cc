package dev.dateline.app.vendors;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a shortcut costs every month until it is undone.
 *
 * @param days working days of interest a month
 * @param cost money of interest a month
 * @param payback the day by which it is undone
 */
public record Debt(Optional<Estimate> days, Optional<Amounts> cost, Optional<LocalDate> payback) {

    /** A mean Gregorian month in days. */
    private static final BigDecimal MONTH = new BigDecimal("30.436875");

    public Debt {
        if (days.isEmpty() && cost.isEmpty()) {
            throw new IllegalArgumentException("a debt has interest a month: `days` or `cost`");
        }
    }

    /** How many months it bears interest, to a tenth: to its payback, or a year where nobody promised one. */
    BigDecimal months(LocalDate from) {
        var end = payback.orElse(from.plusYears(1));
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(from, end)))
                .divide(MONTH, 1, RoundingMode.HALF_UP);
    }
}
