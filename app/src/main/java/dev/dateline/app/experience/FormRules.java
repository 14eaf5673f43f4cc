package dev.dateline.app.experience;

import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form as a JSON Schema, and what that says against an input, in words that stand beside a field. Loaded when a form is sent. */
final class FormRules {

    private static final int MOST_ITEMS = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private FormRules() {}

    /** Patterns are RE2's: no text makes them take long. The schemas are our own and refer to nothing, so nothing is ever fetched. */
    private static final class Ready {
        static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaCacheEnabled(false)
                        .schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .regularExpressionFactory(pattern -> {
                                    var compiled = com.google.re2j.Pattern.compile(pattern);
                                    return text -> compiled.matcher(text).find();
                                })
                                .build()));
    }

    static Map<String, String> problems(Form form, JsonNode input) {
        var problems = new LinkedHashMap<String, String>();
        try {
            var schema = Ready.SCHEMAS.getSchema(JSON.<JsonNode>valueToTree(schema(form)));
            for (var error : schema.validate(input)) {
                problems.putIfAbsent(property(error), words(form, error));
            }
        } catch (PatternSyntaxException wrong) {
            problems.put("", "the form cannot be used: its pattern " + wrong.getMessage());
        }
        return problems;
    }

    /** The form in the words of the standard. */
    static Map<String, Object> schema(Form form) {
        var properties = new LinkedHashMap<String, Object>();
        form.properties().forEach((name, field) -> properties.put(name, schema(field)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        form.title().ifPresent(title -> schema.put("title", title));
        form.description().ifPresent(words -> schema.put("description", words));
        schema.put("properties", properties);
        schema.put("required", form.required());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", field.type().name().toLowerCase(Locale.ROOT));
        field.title().ifPresent(title -> schema.put("title", title));
        field.description().ifPresent(words -> schema.put("description", words));
        if (field.type() == Field.Type.ARRAY) {
            var items = new LinkedHashMap<String, Object>();
            items.put("type", "string");
            items.put("maxLength", field.maxLength());
            var choices = field.items().map(Field.Items::enum_).orElse(List.of());
            if (!choices.isEmpty()) {
                items.put("enum", choices);
            }
            schema.put("items", items);
            schema.put("maxItems", MOST_ITEMS);
        } else if (field.type() == Field.Type.STRING) {
            schema.put("minLength", field.minLength());
            schema.put("maxLength", field.maxLength());
            field.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
            field.format().ifPresent(format -> schema.put("format", format));
        }
        if (!field.enum_().isEmpty()) {
            schema.put("enum", field.enum_());
        }
        field.minimum().ifPresent(least -> schema.put("minimum", least));
        field.maximum().ifPresent(most -> schema.put("maximum", most));
        return schema;
    }

    private static String property(Error error) {
        return Optional.ofNullable(error.getProperty())
                .or(() -> error.getInstanceLocation().getNameCount() > 0
                        ? Optional.of(error.getInstanceLocation().getName(0))
                        : Optional.empty())
                .orElse("");
    }

    private static String words(Form form, Error error) {
        var field = Optional.ofNullable(form.properties().get(property(error)));
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> "is needed";
            case "additionalProperties" -> "is no property of this form";
            case "type" -> "must be " + field.map(FormRules::kind).orElse("what the form asks for");
            case "enum" -> "must be one of " + field.map(FormRules::choices).orElse("the choices");
            case "pattern" -> "must match " + field.flatMap(Field::pattern).orElse("the pattern");
            case "format" -> "must be a date such as 2027-03-01";
            case "minLength" ->
                "must have at least " + field.map(Field::minLength).orElse(1) + " characters";
            case "maxLength" ->
                "must have at most " + field.map(Field::maxLength).orElse(0) + " characters";
            case "maxItems" -> "must have at most " + MOST_ITEMS + " items";
            case "minimum" ->
                "must be at least "
                        + field.flatMap(Field::minimum).map(Object::toString).orElse("");
            case "maximum" ->
                "must be at most "
                        + field.flatMap(Field::maximum).map(Object::toString).orElse("");
            default -> error.getMessage();
        };
    }

    private static String kind(Field field) {
        return switch (field.type()) {
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case ARRAY -> "a list of texts";
        };
    }

    private static String choices(Field field) {
        var choices = field.type() == Field.Type.ARRAY
                ? field.items().map(Field.Items::enum_).orElse(List.of())
                : field.enum_();
        return String.join(", ", choices);
    }
}
