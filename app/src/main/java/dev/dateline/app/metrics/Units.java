package dev.dateline.app.metrics;

import dev.dateline.app.project.Span;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.format.UCUMFormat.Variant;
import systems.uom.ucum.internal.format.TokenMgrError;

/** Brings a value from one unit to another. Counts and currencies are never converted; all else is UCUM. */
public final class Units {

    private static final String COUNT = "count";
    private static final String PERCENT = "%";

    private Units() {}

    /**
     * The value in the unit {@code to}; empty where one cannot become the other. A value written without a unit is in the other's.
     * UCUM's tables take a third of a second to load, so they are only asked where units differ and are not both of
     * time.
     */
    public static Optional<Double> convert(double value, String from, String to) {
        if (from.equals(to) || from.isEmpty()) {
            return Optional.of(value);
        }
        if (isOwn(from) || isOwn(to)) {
            return Optional.empty();
        }
        var before = Span.seconds(from);
        var after = Span.seconds(to);
        if (before.isPresent() && after.isPresent()) {
            return Optional.of(value * before.getAsDouble() / after.getAsDouble());
        }
        try {
            return Optional.of(unit(from).getConverterToAny(unit(to)).convert(value));
        } catch (IncommensurableException | UnconvertibleException | MeasurementParseException unknown) {
            return Optional.empty();
        }
    }

    /** Whether the text names a unit at all. */
    public static boolean isKnown(String unit) {
        if (isOwn(unit)) {
            return true;
        }
        try {
            unit(unit);
            return true;
        } catch (MeasurementParseException unknown) {
            return false;
        }
    }

    private static boolean isOwn(String unit) {
        return unit.equals(COUNT) || unit.equals(PERCENT) || unit.matches("[A-Z]{3}");
    }

    private static Unit<?> unit(String text) {
        try {
            return UCUMFormat.getInstance(Variant.CASE_SENSITIVE).parse(text);
        } catch (MeasurementParseException told) {
            throw told;
        } catch (RuntimeException | TokenMgrError broken) {
            // the parser lets errors of its own lexer through
            throw new MeasurementParseException(String.valueOf(broken.getMessage()), text, 0);
        }
    }
}
