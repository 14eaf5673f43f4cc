package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;

/**
 * A ratio times what it is a ratio of: actual ÷ estimate becomes the actual.
 *
 * @param factor above 0
 */
public record Scaled(Distribution ratio, double factor) implements Distribution {

    public Scaled {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor (" + factor + ") must be above 0");
        }
    }

    @Override
    public double exceededWith(double chance) {
        return factor * ratio.exceededWith(chance);
    }

    @Override
    public double chanceAbove(double value) {
        return ratio.chanceAbove(value / factor);
    }
}
