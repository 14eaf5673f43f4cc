package dev.dateline.engine.language;

/** A number as written, from its first token up to, not including, {@code next}; {@code scale} is what its million or K multiplied by. */
record Numeral(int first, int next, double value, double scale, boolean digits) {
    Numeral(int first, int next, double value, boolean digits) {
        this(first, next, value, 1, digits);
    }

    Numeral times(double factor, int newNext) {
        return new Numeral(first, newNext, value * factor, scale * factor, digits);
    }

    Numeral plus(double more, int newNext) {
        return new Numeral(first, newNext, value + more, scale, digits);
    }
}
