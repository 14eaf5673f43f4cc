package dev.dateline.app.metrics;

/** Which way a metric gets better. */
public enum Direction {
    LOWER,
    HIGHER
}
