package dev.dateline.engine.statistics;

/** The chance of a false call that one accepts. */
final class Alpha {

    private Alpha() {}

    /** The logarithm that evidence must reach, ln(1/α). */
    static double bound(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must lie between 0 and 1");
        }
        return -Math.log(alpha);
    }
}
