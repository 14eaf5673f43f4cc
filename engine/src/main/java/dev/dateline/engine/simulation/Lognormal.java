package dev.dateline.engine.simulation;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * A lognormal distribution: the logarithm is normal with mean {@code mu} and standard deviation {@code sigma}. A sigma of 0 is
 * certainty.
 */
public record Lognormal(double mu, double sigma) implements Distribution {

    /** The standard normal quantile of 0.9. */
    private static final double TENTH = 1.2815515655446004;

    private static final double SQRT_2 = Math.sqrt(2);

    /** The lognormal that is below {@code low} one time in ten and above {@code high} one time in ten. */
    public static Lognormal between(double low, double high) {
        if (!(low > 0 && high >= low)) {
            throw new IllegalArgumentException(
                    "low (" + low + ") must be above 0 and high (" + high + ") not below it");
        }
        return new Lognormal((Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / (2 * TENTH));
    }

    public static Lognormal certain(double value) {
        return new Lognormal(Math.log(value), 0);
    }

    /** What it is on average: exp(mu + sigma²/2). */
    public double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double exceededWith(double chance) {
        return sigma == 0 ? Math.exp(mu) : Math.exp(mu + sigma * SQRT_2 * InverseErfc.value(2 * chance));
    }

    @Override
    public double chanceAbove(double value) {
        if (value <= 0) {
            return 1;
        }
        if (sigma == 0) {
            return Math.log(value) < mu ? 1 : 0;
        }
        return Erfc.value((Math.log(value) - mu) / (sigma * SQRT_2)) / 2;
    }
}
