package dev.dateline.engine.simulation;

/**
 * What it is worth to know something before deciding, in the unit of the net benefits.
 *
 * @param value 0 where none can be detected
 * @param noise up to here a value means nothing: as much is found for numbers that have nothing to do with the outcome
 * @param error the standard error of the value
 */
public record Worth(double value, double noise, double error) {

    static final Worth NONE = new Worth(0, 0, 0);

    /** Whether the trials tell the value from nothing. */
    public boolean isDetectable() {
        return value > 0;
    }

    /** What is left of it once it is paid for (the expected net benefit of sampling). */
    public double net(double cost) {
        return value - cost;
    }

    /** The value of each unit spent; infinite where something worth having costs nothing. */
    public double perCost(double cost) {
        if (!(cost >= 0)) {
            throw new IllegalArgumentException("cost (" + cost + ") must be at least 0");
        }
        return value == 0 ? 0 : value / cost;
    }

    /** Nobody knows more from a part than from the whole. */
    Worth atMost(double limit) {
        return new Worth(Math.max(0, Math.min(value, limit)), noise, error);
    }
}
