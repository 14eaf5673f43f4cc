package dev.dateline.engine.simulation;

import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * A share between 0 and 1 of which nobody is certain: its logit, ln(x / (1 − x)), is normal with mean {@code mu} and standard deviation
 * {@code sigma} (Johnson's S_B distribution, Biometrika 36, 1949). So no draw leaves the range of a share. A sigma of 0 is certainty.
 */
public record LogitNormal(double mu, double sigma) {

    /** The standard normal quantile of 0.9. */
    private static final double TENTH = 1.2815515655446004;

    private static final double SQRT_2 = Math.sqrt(2);

    /** The share that is below {@code low} one time in ten and above {@code high} one time in ten, both strictly between 0 and 1. */
    public static LogitNormal between(double low, double high) {
        if (!(low > 0 && high >= low && high < 1)) {
            throw new IllegalArgumentException(
                    "low (" + low + ") and high (" + high + ") must lie between 0 and 1 and not fall");
        }
        return new LogitNormal((logit(low) + logit(high)) / 2, (logit(high) - logit(low)) / (2 * TENTH));
    }

    /** @param share from 0 to 1, both ends included */
    public static LogitNormal certain(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie between 0 and 1");
        }
        return new LogitNormal(logit(share), 0);
    }

    /** The share that is exceeded with probability {@code chance}, strictly between 0 and 1. */
    public double exceededWith(double chance) {
        return share(sigma == 0 ? mu : mu + sigma * SQRT_2 * InverseErfc.value(2 * chance));
    }

    private static double logit(double share) {
        return Math.log(share) - Math.log1p(-share);
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
