package dev.dateline.engine.language;

/**
 * A quantity on its way: tokens from {@code first} up to {@code next}. It {@code counts} if it stands on its own; a number word without a
 * unit waits for the other half of its range to lend it one.
 */
record Draft(
        int first,
        int next,
        double value,
        double scale,
        String unit,
        Bound bound,
        Change change,
        Role role,
        boolean counts) {

    static Draft level(int first, int next, double value, String unit) {
        return new Draft(first, next, value, 1, unit, Bound.EXACT, Change.ABSOLUTE, Role.STATED, true);
    }

    static Draft relative(int first, int next, double value, String unit, double factorLeft) {
        Change.Direction direction = factorLeft < 1 ? Change.Direction.LESS : Change.Direction.MORE;
        return level(first, next, value, unit).withChange(new Change.Relative(direction, factorLeft));
    }

    static Draft of(Numeral numeral, int first, Unit unit, boolean counts) {
        return new Draft(
                first,
                unit.next(),
                numeral.value(),
                numeral.scale(),
                unit.code(),
                Bound.EXACT,
                Change.ABSOLUTE,
                Role.STATED,
                counts);
    }

    Draft withUnit(String other) {
        return new Draft(first, next, value, scale, other, bound, change, role, true);
    }

    Draft withValue(double other, int newNext) {
        return new Draft(first, newNext, other, scale, unit, bound, change, role, counts);
    }

    Draft withBound(Bound other) {
        return new Draft(first, next, value, scale, unit, other, change, role, counts);
    }

    Draft withChange(Change other) {
        return new Draft(first, next, value, scale, unit, bound, other, role, counts);
    }

    Draft withRole(Role other) {
        return new Draft(first, next, value, scale, unit, bound, change, other, counts);
    }

    boolean isAbsolute() {
        return change.equals(Change.ABSOLUTE);
    }

    /** Whether the two can be compared: the same unit, or both of them time. */
    boolean isLike(Draft other) {
        return unit.equals(other.unit) || (Units.isTime(unit) && Units.isTime(other.unit));
    }

    /** The value in seconds where the unit is one of time. */
    double comparable() {
        return value * Units.seconds(unit).orElse(1);
    }

    Quantity quantity(Tokens tokens) {
        return new Quantity(tokens.span(first, next - 1), value, unit, bound, change, role);
    }
}
