package dev.dateline.app.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A number with all that is needed to believe it.
 *
 * @param value as shown; empty where there is none to show
 * @param formula how it came about, in words
 * @param source what it was computed from
 * @param asOf the newest thing it rests on
 * @param leftOut what was not counted, and why; empty where everything was
 */
public record Figure(
        String name,
        Optional<String> value,
        String unit,
        String formula,
        String source,
        Optional<LocalDate> asOf,
        String leftOut) {}
