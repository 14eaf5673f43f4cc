package dev.dateline.app.experiments;

import dev.dateline.app.project.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a day of a test brought: {@code yes} of {@code of} units that had not been counted before, or new numbers.
 *
 * @param by whose count it is
 */
public record Result(
        LocalDate on,
        Optional<Count> yes,
        Optional<Count> of,
        List<BigDecimal> values,
        Optional<String> by,
        Optional<String> note,
        Optional<Source> source) {

    public Result {
        if (yes.isPresent() != of.isPresent() || yes.isPresent() != values.isEmpty()) {
            throw new IllegalArgumentException("expected {on: …, yes: 3, of: 8} or {on: …, values: [12.5, 13]}");
        }
        if (yes.isPresent() && yes.get().number() > of.orElseThrow().number()) {
            throw new IllegalArgumentException(
                    "yes (" + yes.get() + ") cannot be more than of (" + of.get() + "); it is so many of so many");
        }
    }
}
