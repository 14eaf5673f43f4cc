package dev.dateline.engine.language;

/** Whether a number states a level or how far something moved, and by which way of counting. */
public sealed interface Change {
    Change ABSOLUTE = new Absolute();

    /** The number is the level itself: "in 60 seconds", "$399". */
    record Absolute() implements Change {}

    /** The number is a share of the baseline: "80 % less" leaves a factor of 0.2, "twice as many" one of 2. */
    record Relative(Direction direction, double factorLeft) implements Change {}

    /** The number is the distance from the baseline in its own unit: "saves 5 hours", "2 clicks fewer". */
    record Difference(Direction direction) implements Change {}

    /** Faster and sooner are less, because they are said of time. */
    enum Direction {
        LESS,
        MORE
    }
}
