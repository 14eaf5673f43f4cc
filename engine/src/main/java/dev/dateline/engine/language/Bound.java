package dev.dateline.engine.language;

/** On which side of its number a quantity may lie: the four comparisons of a target, or the number itself. */
public enum Bound {
    EXACT,
    /** {@code <=}: at most, up to, within, or less. */
    AT_MOST,
    /** {@code <}: under, less than, below. */
    LESS_THAN,
    /** {@code >=}: at least, from, or more. */
    AT_LEAST,
    /** {@code >}: over, more than, above. */
    MORE_THAN;

    public boolean strict() {
        return this == LESS_THAN || this == MORE_THAN;
    }

    public boolean isUpper() {
        return this == AT_MOST || this == LESS_THAN;
    }

    public boolean isLower() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /** The same bound seen from the other side: "up to 80 % less" leaves at least 20 %. */
    public Bound mirrored() {
        return switch (this) {
            case EXACT -> EXACT;
            case AT_MOST -> AT_LEAST;
            case LESS_THAN -> MORE_THAN;
            case AT_LEAST -> AT_MOST;
            case MORE_THAN -> LESS_THAN;
        };
    }
}
