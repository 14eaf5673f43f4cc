package dev.dateline.engine.simulation;

/**
 * One distribution in a share of cases, and another in the rest.
 *
 * @param share of the first, from 0 to 1
 */
public record Blend(Distribution one, Distribution other, double share) implements Distribution {

    /** Nearer than this, of the value, nobody looks. */
    private static final double CLOSE = 1e-9;

    private static final int HALVINGS = 60;

    public Blend {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie between 0 and 1");
        }
    }

    @Override
    public double chanceAbove(double value) {
        return share * one.chanceAbove(value) + (1 - share) * other.chanceAbove(value);
    }

    /** Between the two quantiles; found by halving the interval. */
    @Override
    public double exceededWith(double chance) {
        if (share == 1) {
            return one.exceededWith(chance);
        } else if (share == 0) {
            return other.exceededWith(chance);
        }
        double low = Math.min(one.exceededWith(chance), other.exceededWith(chance));
        double high = Math.max(one.exceededWith(chance), other.exceededWith(chance));
        for (int halving = 0; halving < HALVINGS && high - low > CLOSE * high; halving++) {
            double middle = (low + high) / 2;
            if (chanceAbove(middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
