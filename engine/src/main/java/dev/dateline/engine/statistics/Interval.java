package dev.dateline.engine.statistics;

/** Two ends, both included; an end that is not known yet is infinite. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low (" + low + ") must not be above high (" + high + ")");
        }
    }
}
