package dev.dateline.app.project;

import java.math.BigDecimal;

/** An amount of money: one chance in ten below {@code low}, one in ten above {@code high}; or one certain amount. */
public record Amounts(BigDecimal low, BigDecimal likely, BigDecimal high) implements Written {

    public Amounts {
        if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
            throw new IllegalArgumentException("low (" + low.toPlainString() + "), likely (" + likely.toPlainString()
                    + ") and high (" + high.toPlainString() + ") must not fall");
        }
        if (low.signum() < 0) {
            throw new IllegalArgumentException("an amount (" + low.toPlainString() + ") must not be negative");
        }
        if (low.signum() == 0 && high.signum() > 0) {
            throw new IllegalArgumentException(
                    "low (0) must be above 0 where high (" + high.toPlainString() + ") is; write at least 1");
        }
    }

    @Brief
    public static Amounts certain(BigDecimal amount) {
        return new Amounts(amount, amount, amount);
    }

    public boolean isCertain() {
        return low.compareTo(high) == 0;
    }

    @Override
    public Object written() {
        return equals(certain(likely)) ? likely : this;
    }
}
