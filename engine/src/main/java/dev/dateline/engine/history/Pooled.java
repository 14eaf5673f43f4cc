package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;

/**
 * What one saw oneself and what others saw, each with its weight: F = (n F₁ + k F₂) / (n + k).
 *
 * @param ownWeight how many observations stand behind it; 0 or above
 * @param otherWeight above 0
 */
public record Pooled(Distribution own, double ownWeight, Distribution other, double otherWeight)
        implements Distribution {

    private static final int HALVINGS = 80;

    public Pooled {
        if (!(ownWeight >= 0 && otherWeight > 0)) {
            throw new IllegalArgumentException(
                    "weights (" + ownWeight + ", " + otherWeight + ") must not be below 0, and the second above it");
        }
    }

    /** A user's own class held to another one, as finished work is. */
    public static Pooled of(FittedClass own, ReferenceClass reference) {
        return new Pooled(own, own.size(), reference.ratio(), reference.pseudoObservations());
    }

    @Override
    public double chanceAbove(double value) {
        double mine = ownWeight == 0 ? 0 : ownWeight * own.chanceAbove(value);
        return (mine + otherWeight * other.chanceAbove(value)) / (ownWeight + otherWeight);
    }

    /** The least value with no more than this chance above it; it lies between the two parts'. */
    @Override
    public double exceededWith(double chance) {
        double theirs = other.exceededWith(chance);
        if (ownWeight == 0) {
            return theirs;
        }
        double low = Math.min(theirs, own.exceededWith(chance));
        double high = Math.max(theirs, own.exceededWith(chance));
        if (chanceAbove(low) <= chance) {
            return low;
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
            double middle = low + (high - low) / 2;
            if (chanceAbove(middle) <= chance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
