package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.PlainDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An observation as a person writes it, where only one day and one number can be meant; a folder's file is stricter.
 *
 * @param read as it is kept, in the form of a folder
 * @param typed as it was written
 */
record TypedObservation(Observation read, Observation typed) {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F'’](?=\\d{3}(?!\\d))");
    private static final Pattern COMMA = Pattern.compile("(-?\\d+),(\\d+)");
    private static final Pattern THOUSAND = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern COMMAS_THEN_POINT =
            Pattern.compile("-?\\d{1,3}(?:,\\d{3})+\\.\\d+|-?\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern POINTS_THEN_COMMA =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+,\\d+|-?\\d{1,3}(?:\\.\\d{3}){2,}");

    private static final Pattern DOUBTFUL = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    /** @throws IllegalArgumentException where it can mean two things, or none; says what would do */
    static TypedObservation read(Observation typed, Metric metric, ZoneId zone) {
        var read = new Observation(
                time(typed.time(), zone),
                metric.isFact() ? truth(typed.value()) : number(typed.value()),
                typed.source(),
                typed.note());
        Observations.wrong(read, metric, zone).ifPresent(words -> {
            throw new IllegalArgumentException(words);
        });
        return new TypedObservation(read, typed);
    }

    /** What of it was written otherwise than it is kept; empty where nothing was. */
    String otherwise() {
        return Stream.of(
                        read.time().equals(typed.time()) ? "" : typed.time(),
                        read.value().equals(typed.value()) ? "" : typed.value())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    boolean hasDecimalComma() {
        return typed.value().contains(",")
                && typed.value().lastIndexOf(',') > typed.value().lastIndexOf('.');
    }

    /** Whether, in a sheet that writes decimals behind a comma, its point could set thousands apart. */
    boolean hasDoubtfulPoint() {
        return DOUBTFUL.matcher(typed.value()).matches();
    }

    private static String time(String text, ZoneId zone) {
        try {
            Observation.at(text, zone);
            return text;
        } catch (IllegalArgumentException otherwise) {
            return slashed(text).orElseGet(() -> day(text)).toString();
        }
    }

    /** One number above 12 is the day; of two small ones each could be. */
    private static Optional<LocalDate> slashed(String text) {
        var parts = SLASHED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(3));
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        var days = new ArrayList<LocalDate>();
        for (var pair : List.of(List.of(second, first), List.of(first, second))) {
            try {
                days.add(LocalDate.of(year, pair.getFirst(), pair.getLast()));
            } catch (DateTimeException none) {
                // no such month or day: it cannot be meant so
            }
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("the date `" + text + "` does not exist");
        }
        if (!days.getFirst().equals(days.getLast())) {
            throw new IllegalArgumentException("`" + text + "` can be " + Days.full(days.getFirst()) + " or "
                    + Days.full(days.getLast()) + "; write which, such as " + Days.full(days.getFirst()));
        }
        return Optional.of(days.getFirst());
    }

    private static LocalDate day(String text) {
        try {
            return PlainDate.parse(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "time `" + text + "` is neither a day, such as 20 Nov 2026, nor a time with its zone, such as"
                            + " 2026-11-20T14:30:00+01:00",
                    none);
        }
    }

    private static String truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> "true";
            case "false", "no" -> "false";
            default -> text;
        };
    }

    private static String number(String text) {
        var plain = SPACES.matcher(text.replace('−', '-')).replaceAll("");
        if (THOUSAND.matcher(plain).matches()) {
            throw new IllegalArgumentException("`" + text + "` can be " + plain.replace(",", "") + " or "
                    + plain.replace(',', '.') + "; write one of these");
        } else if (COMMAS_THEN_POINT.matcher(plain).matches()) {
            return plain.replace(",", "");
        } else if (POINTS_THEN_COMMA.matcher(plain).matches()) {
            return plain.replace(".", "").replace(',', '.');
        }
        var comma = COMMA.matcher(plain);
        return comma.matches() ? comma.group(1) + "." + comma.group(2) : plain;
    }
}
