package dev.dateline.app.claims;

import dev.dateline.app.project.Like;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a metric has to reach: a bound ({@code <= 60 s}), or so much less or more than the baseline. */
@Like("(<=|>=|<|>|≤|≥) ?-?[0-9]+(\\.[0-9]+)?.*|[0-9]+(\\.[0-9]+)? ?% (less|more) than baseline")
public sealed interface Target {

    Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥) ?(.+)");
    Pattern RELATIVE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?% (less|more) than baseline");

    /** As it stands in the file. */
    String text();

    /** At most (or at least) this much. */
    record Bound(Comparison comparison, Quantity quantity, String text) implements Target {
        @Override
        public String toString() {
            return text;
        }
    }

    /** {@code factor} times the baseline, at most where that is less than 1 and at least otherwise. */
    record Relative(double factor, String text) implements Target {
        @Override
        public String toString() {
            return text;
        }
    }

    /** How a value is held against a bound. */
    enum Comparison {
        AT_MOST("<="),
        LESS("<"),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean isUpper() {
            return this == AT_MOST || this == LESS;
        }

        public boolean holds(double value, double bound) {
            return switch (this) {
                case AT_MOST -> value <= bound;
                case LESS -> value < bound;
                case AT_LEAST -> value >= bound;
                case MORE -> value > bound;
            };
        }
    }

    static Target parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            var share = new BigDecimal(relative.group(1)).movePointLeft(2);
            boolean less = relative.group(2).equals("less");
            if (less && share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("`" + text + "`: nothing can fall by more than 100 %");
            }
            var factor = less ? BigDecimal.ONE.subtract(share) : BigDecimal.ONE.add(share);
            return new Relative(factor.doubleValue(), text);
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return new Bound(
                    comparison(bound.group(1)), Quantity.parse(bound.group(2).strip()), text);
        }
        throw new IllegalArgumentException("`" + text
                + "` is no target; expected <=, <, >= or > with a number and unit, or `80 % less than baseline`");
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case "<=", "≤" -> Comparison.AT_MOST;
            case "<" -> Comparison.LESS;
            case ">=", "≥" -> Comparison.AT_LEAST;
            default -> Comparison.MORE;
        };
    }
}
