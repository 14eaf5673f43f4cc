package dev.dateline.app.vendors;

import dev.dateline.app.project.FormReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in the fields of a form, and what is wrong with it.
 *
 * @param problems by field; what is wrong with the whole under no name
 */
record Form(Map<String, String> typed, Map<String, String> problems) {

    static final Form EMPTY = new Form(Map.of(), Map.of());

    static Form of(Map<String, String> typed) {
        return new Form(typed, Map.of());
    }

    /** The same form with what a reading refused. */
    Form refused(FormReading<?> reading) {
        return new Form(typed, reading.problems());
    }

    Form refused(String problem) {
        return new Form(typed, Map.of("", problem));
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /** What no field is about. */
    String general() {
        return problem("");
    }

    private String text(String field) {
        return value(field).strip();
    }

    /** Words between commas or on lines of their own. */
    List<String> list(String field) {
        return value(field)
                .lines()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    List<String> lines(String field) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Fields of the form as the parts of one component; those left empty are left out. */
    private Map<String, Object> group(Map<String, String> parts) {
        var group = new LinkedHashMap<String, Object>();
        parts.forEach((part, field) -> {
            if (!text(field).isEmpty()) {
                group.put(part, text(field));
            }
        });
        return group;
    }

    /** The fields of a record in the making. */
    final class Fields {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Fields put(String component, Object value) {
            fields.put(component, value);
            return this;
        }

        Fields text(String... components) {
            for (var component : components) {
                fields.put(component, Form.this.text(component));
            }
            return this;
        }

        Fields list(String... components) {
            for (var component : components) {
                var words = Form.this.list(component);
                if (!words.isEmpty()) {
                    fields.put(component, words);
                }
            }
            return this;
        }

        /** A component of several fields; left out where all are empty. */
        Fields group(String component, Map<String, String> parts) {
            var group = Form.this.group(parts);
            if (!group.isEmpty()) {
                fields.put(component, group);
            }
            return this;
        }

        <R extends Record> FormReading<R> read(Class<R> type) {
            return FormReading.of(type, fields);
        }

        /** The same with amounts of money, in every {@code Amounts} and in these components. */
        <R extends Record> FormReading<R> read(Class<R> type, Optional<String> currency, String... money) {
            return FormReading.of(type, fields, currency, money);
        }
    }

    Fields fields() {
        return new Fields();
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
