package dev.dateline.app.project;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** One JSON document, put together key by key in the order in which it will be read. */
public final class Json {

    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    public static Json object() {
        return new Json();
    }

    /** Dates and other values appear as their text; an empty optional as null. */
    public Json put(String key, @Nullable Object value) {
        entries.put(key, plain(value));
        return this;
    }

    /** Only where there is a value. */
    public Json putIf(String key, Optional<?> value) {
        value.ifPresent(there -> put(key, there));
        return this;
    }

    public static Json of(Figure figure) {
        return object().put("name", figure.name())
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("formula", figure.formula())
                .put("source", figure.source())
                .put("asOf", figure.asOf())
                .put("leftOut", figure.leftOut());
    }

    public String print() {
        var text = new StringWriter();
        var context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (var generator = new JsonFactory().createGenerator(context, text)) {
            write(generator, this);
        }
        return text.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Json json -> json;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Json json -> {
                generator.writeStartObject();
                json.entries.forEach((key, entry) -> {
                    generator.writeName(key);
                    write(generator, entry);
                });
                generator.writeEndObject();
            }
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number when number.isNaN() || number.isInfinite() -> generator.writeNull();
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> generator.writeNumber(number.longValue());
            case Double number ->
                generator.writeNumber(BigDecimal.valueOf(number).toPlainString());
            case Boolean truth -> generator.writeBoolean(truth);
            default -> generator.writeString(value.toString());
        }
    }
}
