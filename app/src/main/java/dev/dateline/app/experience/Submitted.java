package dev.dateline.app.experience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody filled into a form.
 *
 * @param texts as typed, by property; the items of a list in lines
 * @param values as the form's types read them; a text that is none of its type stays a text
 * @param problems by property, what is wrong with it; under no name what is wrong with the whole
 */
record Submitted(Map<String, String> texts, Map<String, Object> values, Map<String, String> problems) {

    static final int LONGEST = 50_000;
    private static final int MOST_ITEMS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    boolean isSound() {
        return problems.isEmpty();
    }

    /** From the fields of a page; one left empty is left out, and a box that is not ticked says no. */
    static Submitted typed(Form form, Map<String, List<String>> fields) {
        var texts = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, Object>();
        form.properties().forEach((name, field) -> {
            var given = fields.getOrDefault(name, List.of());
            var text = String.join("\n", given).replace("\r\n", "\n").strip();
            if (field.type() == Field.Type.BOOLEAN) {
                texts.put(name, String.valueOf(text.equals("true")));
                values.put(name, text.equals("true"));
            } else if (!text.isEmpty()) {
                texts.put(name, text);
                values.put(name, value(field, text));
            }
        });
        return checked(form, texts, values, JSON.valueToTree(values));
    }

    /** What stands in the log, read again. */
    static Submitted logged(Form form, Map<String, String> input) {
        var fields = new LinkedHashMap<String, List<String>>();
        input.forEach((name, text) -> fields.put(name, List.of(text)));
        return typed(form, fields);
    }

    /** From a program: one object, or one under the key {@code input}; what it leaves out is what the form would show at first. */
    static Submitted json(Form form, String body) {
        if (body.length() > LONGEST) {
            return refused("has more than " + LONGEST + " characters");
        }
        try {
            var read = JSON.readTree(body);
            var input = read.size() == 1 && read.path("input").isObject() ? read.path("input") : read;
            if (!input.isObject()) {
                return refused("expected a JSON object with the form's properties");
            }
            var texts = new LinkedHashMap<String, String>();
            var values = new LinkedHashMap<String, Object>();
            form.properties().keySet().stream().filter(input::has).forEach(name -> {
                texts.put(name, text(input.get(name)));
                values.put(name, plain(input.get(name)));
            });
            var whole = JSON.createObjectNode().setAll((ObjectNode) input);
            form.properties()
                    .forEach((name, field) -> field.default_()
                            .filter(text -> !texts.containsKey(name))
                            .ifPresent(text -> {
                                texts.put(name, text);
                                values.put(name, value(field, text));
                                whole.set(name, JSON.valueToTree(values.get(name)));
                            }));
            return checked(form, texts, values, whole);
        } catch (JacksonException wrong) {
            return refused("this is no JSON: " + wrong.getOriginalMessage());
        }
    }

    private static Submitted refused(String why) {
        return new Submitted(Map.of(), Map.of(), Map.of("", why));
    }

    private static Submitted checked(Form form, Map<String, String> texts, Map<String, Object> values, JsonNode input) {
        var problems = new LinkedHashMap<String, String>();
        if (texts.values().stream().mapToInt(String::length).sum() > LONGEST) {
            return refused("has more than " + LONGEST + " characters");
        }
        texts.forEach((name, text) -> {
            var field = form.properties().get(name);
            boolean lines = field != null && field.type() == Field.Type.ARRAY;
            if (text.chars().anyMatch(one -> Character.isISOControl(one) && !(lines && one == '\n'))) {
                problems.put(name, "must be one line without control characters");
            }
        });
        FormRules.problems(form, input).forEach(problems::putIfAbsent);
        return new Submitted(texts, values, problems);
    }

    private static Object value(Field field, String text) {
        return switch (field.type()) {
            case INTEGER -> text.matches("-?\\d{1,15}") ? Long.valueOf(text) : text;
            case NUMBER -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Double.valueOf(text) : text;
            case ARRAY ->
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST_ITEMS)
                        .toList();
            case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.parseBoolean(text) : text;
            case STRING -> text;
        };
    }

    private static Object plain(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        } else if (node.isNumber()) {
            return node.doubleValue();
        } else if (node.isArray()) {
            var items = new ArrayList<Object>();
            node.forEach(item -> items.add(text(item)));
            return items;
        }
        return text(node);
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            var lines = new ArrayList<String>();
            node.forEach(item -> lines.add(text(item)));
            return String.join("\n", lines);
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
