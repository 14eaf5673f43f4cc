package dev.dateline.app.readings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted in a file.
 *
 * @param summary in one sentence
 * @param time when that was so, where the file says it: a moment with its zone, or a day
 * @param unit a bill's currency, else empty
 * @param values by measure, then by time; an empty time stands for that of the whole file
 */
record Tally(String summary, Optional<String> time, String unit, Map<String, Map<String, BigDecimal>> values) {

    static final int MOST_VALUES = 100_000;

    /** The same counts for a file that is about one moment. */
    static Tally of(String summary, Optional<String> time, Map<String, BigDecimal> counts) {
        var values = new LinkedHashMap<String, Map<String, BigDecimal>>();
        counts.forEach((measure, value) -> values.put(measure, new TreeMap<>(Map.of("", value))));
        return new Tally(summary, time, "", values);
    }

    int size() {
        return values.values().stream().mapToInt(Map::size).sum();
    }

    /** A time as an observation has it: with its zone where it has one, otherwise its day. */
    static Optional<String> time(String written) {
        try {
            return written.length() > 10 && written.charAt(10) == 'T'
                    ? Optional.of(OffsetDateTime.parse(written)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                            .withNano(0)
                            .atOffset(ZoneOffset.UTC)
                            .toInstant()
                            .toString())
                    : day(written);
        } catch (DateTimeParseException without) {
            return day(written);
        }
    }

    static Optional<String> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length())))
                            .toString())
                    .filter(day -> day.length() == 10);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
