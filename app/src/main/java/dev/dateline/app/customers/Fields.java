package dev.dateline.app.customers;

import dev.dateline.app.page.Quotes;
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

    /** @param shown the fields in the order in which they stand, so that the first that is wrong is known */
    public static Fields refused(
            String form, Map<String, String> typed, Map<String, String> wrong, List<String> shown) {
        var sorted = new LinkedHashMap<String, String>();
        shown.forEach(name -> Optional.ofNullable(wrong.get(name)).ifPresent(problem -> sorted.put(name, problem)));
        wrong.forEach(sorted::putIfAbsent);
        return new Fields(form, typed, sorted);
    }

    /** Whether this is the uppermost field that is wrong, in which one goes on. */
    public boolean isFirst(String name) {
        return wrong.keySet().stream().findFirst().filter(name::equals).isPresent();
    }

    /** Where the first problem is: its field, or the form where it belongs to none. */
    public String firstId() {
        return wrong.keySet().stream()
                .findFirst()
                .filter(name -> !name.isEmpty())
                .map(this::id)
                .orElse(form);
    }

    public String firstProblem() {
        return wrong.values().stream().findFirst().orElse("");
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
        return Quotes.inWords(problem);
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
