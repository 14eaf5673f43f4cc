package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.PlainDate;
import dev.dateline.app.project.PlainNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An observation as a person writes it, where only one day and one number can be meant; a folder's file is stricter.
 *
 * @param read as it is kept, in the form of a folder
 * @param typed as it was written
 */
record TypedObservation(Observation read, Observation typed) {

    /** @throws IllegalArgumentException where it can mean two things, or none; says what would do */
    static TypedObservation read(Observation typed, Metric metric, ZoneId zone, LocalDate today) {
        return read(typed, metric, zone, today, PlainNumber::value);
    }

    /** One of several rows: a point before three digits stands before decimals, unless the other rows say otherwise. */
    static TypedObservation inRow(Observation typed, Metric metric, ZoneId zone, LocalDate today) {
        return read(
                typed,
                metric,
                zone,
                today,
                number -> hasDoubtfulPoint(number) ? number.readings().getLast() : number.value());
    }

    private static TypedObservation read(
            Observation typed, Metric metric, ZoneId zone, LocalDate today, Function<PlainNumber, BigDecimal> value) {
        var read = new Observation(
                time(typed.time(), zone),
                metric.isFact() ? truth(typed.value()) : number(typed.value(), metric, value),
                typed.source(),
                typed.note());
        Observations.wrong(read, metric, zone).ifPresent(words -> {
            throw new IllegalArgumentException(words);
        });
        if (Observation.at(read.time(), zone).atZone(zone).toLocalDate().isAfter(today)) {
            throw new IllegalArgumentException(
                    "`" + typed.time() + "` lies ahead; expected a day up to today, " + Days.full(today));
        }
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
        return endsIn(',', '.');
    }

    /** Whether its point can only stand before decimals. */
    boolean hasDecimalPoint() {
        return endsIn('.', ',');
    }

    private boolean endsIn(char mark, char other) {
        return typed.value().lastIndexOf(mark) > typed.value().lastIndexOf(other)
                && PlainNumber.parse(typed.value()).readings().size() == 1
                && read.value().contains(".");
    }

    /** Whether its point could set thousands apart. */
    boolean hasDoubtfulPoint() {
        return hasDoubtfulPoint(PlainNumber.parse(typed.value()));
    }

    private static boolean hasDoubtfulPoint(PlainNumber number) {
        return number.readings().size() > 1 && number.typed().contains(".");
    }

    private static String time(String text, ZoneId zone) {
        try {
            Observation.at(text, zone);
            return text;
        } catch (IllegalArgumentException otherwise) {
            return day(text).toString();
        }
    }

    private static LocalDate day(String text) {
        try {
            return PlainDate.parse(text);
        } catch (IllegalArgumentException none) {
            throw !String.valueOf(none.getMessage()).contains("is no date")
                    ? none
                    : new IllegalArgumentException(
                            "time `" + text
                                    + "` is neither a day, such as 20 Nov 2026, nor a time with its zone, such as"
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

    /** Without the metric's own unit, where it stands there; what is no number is left to be refused. */
    private static String number(String text, Metric metric, Function<PlainNumber, BigDecimal> value) {
        PlainNumber number;
        try {
            number = PlainNumber.parse(text);
        } catch (IllegalArgumentException none) {
            return text;
        }
        var own = metric.unitText();
        if (!number.unit().isEmpty() && !UnitWords.parse(number.unit()).equals(own)) {
            throw new IllegalArgumentException("`" + text + "` is in " + number.unit() + "; expected "
                    + (own.isEmpty() || own.equals("count")
                            ? "a number alone"
                            : Rounded.unit(own) + " or a number alone"));
        }
        return value.apply(number).toPlainString();
    }
}
