package dev.dateline.app.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Part of what was sent, read without trust: what is absent, null, empty or of another type is simply not there. */
record Payload(JsonNode node) {

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final String NOTHING = "0+";

    /** As GitLab writes it: {@code 2021-04-28 21:50:00 +0200} and {@code 2016-08-12 15:23:28 UTC}. */
    private static final List<DateTimeFormatter> ODD = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XX", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV", Locale.ROOT));

    Payload at(String... path) {
        var here = node;
        for (var name : path) {
            here = here.path(name);
        }
        return new Payload(here);
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    Stream<Payload> each() {
        return node.isArray() ? node.values().stream().map(Payload::new) : Stream.empty();
    }

    Optional<String> text(String... path) {
        var found = at(path).node;
        return found.isString() || found.isNumber() || found.isBoolean()
                ? Optional.of(found.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> text(name).stream()).findFirst();
    }

    boolean isTrue(String... path) {
        return text(path).filter("true"::equals).isPresent();
    }

    Optional<Instant> time(String... path) {
        return text(path).flatMap(Payload::moment);
    }

    /** A whole identifier of a commit, and not one that stands for none. */
    Optional<String> commit(String... path) {
        return text(path).map(text -> text.toLowerCase(Locale.ROOT)).filter(Payload::isCommit);
    }

    static boolean isCommit(String text) {
        return SHA.matcher(text).matches() && !text.matches(NOTHING);
    }

    static Optional<Instant> moment(String text) {
        try {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            if (MILLISECONDS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            if (text.length() == "2026-01-01".length()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            if (text.length() > 10 && text.charAt(10) == 'T') {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException none) {
            return Optional.empty();
        }
        for (var form : ODD) {
            try {
                return Optional.of(ZonedDateTime.parse(text, form).toInstant());
            } catch (DateTimeException another) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
