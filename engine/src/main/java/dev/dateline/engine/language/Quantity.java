package dev.dateline.engine.language;

/**
 * A number with its unit. The span covers both but not the words of bound and change. The unit is UCUM where UCUM has one, {@code {pp}} for
 * percentage points, an ISO 4217 code for money, else the plural noun counted, else empty; per time it is followed by a slash ("USD/mo").
 * A range is two quantities: "3–5 days" is at least 3 d and at most 5 d.
 */
public record Quantity(Span span, double value, String unit, Bound bound, Change change, Role role) {

    public boolean isPercentage() {
        return unit.equals("%");
    }

    /** The bound on the level reached: of "more than 80 % less" it is less than a fifth. */
    public Bound boundOnLevel() {
        return change instanceof Change.Relative relative && mirrors(relative) ? bound.mirrored() : bound;
    }

    /** More of "80 % less" and of "three times faster" leaves less; of "half the time", where the number is what is left, it leaves more. */
    private boolean mirrors(Change.Relative relative) {
        double said = isPercentage() ? value / 100 : value;
        return relative.direction() == Change.Direction.LESS && relative.factorLeft() != said;
    }

    Quantity withBound(Bound other) {
        return new Quantity(span, value, unit, other, change, role);
    }

    Quantity withRole(Role other) {
        return new Quantity(span, value, unit, bound, change, other);
    }
}
