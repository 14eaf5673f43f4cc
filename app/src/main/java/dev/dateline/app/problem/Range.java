package dev.dateline.app.problem;

import dev.dateline.app.project.Amounts;
import dev.dateline.engine.simulation.IndependentSum;
import dev.dateline.engine.simulation.Lognormal;
import java.math.BigDecimal;
import java.math.MathContext;

/** An amount a month: one chance in ten below {@code low}, one in ten above {@code high}. */
record Range(double low, double middle, double high, double mean) {

    static Range of(Amounts amounts, double times) {
        return new Range(
                amounts.low().doubleValue() * times,
                amounts.likely().doubleValue() * times,
                amounts.high().doubleValue() * times,
                spread(amounts, times).mean());
    }

    static Range of(IndependentSum sum) {
        return new Range(sum.quantile(0.1), sum.quantile(0.5), sum.quantile(0.9), sum.mean());
    }

    /** Ranges are read as everywhere in a project: lognormal through low and high. */
    static Lognormal spread(Amounts amounts, double times) {
        double low = amounts.low().doubleValue() * times;
        double high = amounts.high().doubleValue() * times;
        return low == high ? Lognormal.certain(low) : Lognormal.between(low, high);
    }

    /** An estimate has three digits that matter. */
    static double rounded(double amount) {
        return amount == 0
                ? 0
                : new BigDecimal(amount).round(new MathContext(3)).doubleValue();
    }

    /** Whether fewer than one month in ten brings any. */
    boolean isRare() {
        return high == 0 && mean > 0;
    }

    boolean isCertain() {
        return low == high;
    }
}
