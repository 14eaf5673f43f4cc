package dev.dateline.app.customers;

import dev.dateline.app.project.FormReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of several forms of a page: what stands in its fields, and what is wrong with them.
 *
 * @param form what its fields' identifiers begin with, so that each stands on the page once
 */
public record Fields(String form, Map<String, String> typed, Map<String, String> wrong) {

    public static Fields of(String form, Map<String, String> typed) {
        return new Fields(form, typed, Map.of());
    }

    public String id(String name) {
        return form + "-" + name;
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    public Optional<String> problem(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public boolean isRefused() {
        return !wrong.isEmpty();
    }

    /** The problems of fields that this form does not show stand above it. */
    public List<String> others(List<String> shown) {
        return wrong.entrySet().stream()
                .filter(one -> !shown.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Reads a record from what was typed; people are told in their own signs. */
    public static <R extends Record> Optional<R> read(
            Class<R> type, Map<String, ?> written, Map<String, String> wrong) {
        var reading = FormReading.of(type, written);
        reading.problems().forEach((field, problem) -> wrong.putIfAbsent(field, plain(problem)));
        return reading.record();
    }

    public static String plain(String problem) {
        return problem.replaceAll("`([^`]*)`", "“$1”");
    }

    /** The fields of these names, without the blanks around. */
    public static Map<String, Object> stripped(Map<String, String> typed, List<String> names) {
        var written = new LinkedHashMap<String, Object>();
        names.forEach(name -> written.put(name, typed.getOrDefault(name, "").strip()));
        return written;
    }

    /** Names set apart by commas or blanks. */
    public static List<String> names(String typed) {
        return Stream.of(typed.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
