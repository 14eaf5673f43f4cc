package dev.dateline.app.project;

import dev.dateline.app.Dateline;
import dev.dateline.app.claims.Quantity;
import dev.dateline.app.claims.Target;
import dev.dateline.app.customers.Level;
import dev.dateline.app.customers.Many;
import dev.dateline.app.customers.Weight;
import dev.dateline.app.experience.Field;
import dev.dateline.app.experience.Form;
import dev.dateline.app.experience.GoldenPath;
import dev.dateline.app.experience.LearningPath;
import dev.dateline.app.experience.Moment;
import dev.dateline.app.experiments.Count;
import dev.dateline.app.experiments.Score;
import dev.dateline.app.experiments.Strength;
import dev.dateline.app.scenarios.Instead;
import dev.dateline.engine.calendar.DateRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of any type, made from their components; those that a record refuses are made again. */
final class RandomRecords {

    /** The kinds whose files are YAML through and through. */
    static final List<Kind<?>> KINDS = Dateline.KINDS.stream()
            .filter(kind -> kind.file() instanceof Schematic)
            .toList();

    private static final int PATIENCE = 10_000;

    private static final List<String> HOSTILE = List.of(
            "plain words",
            "it's \"quoted\"",
            "'",
            "\"",
            "a: b",
            "a #b",
            "# c",
            "- item",
            "-",
            "---",
            "...",
            "? key",
            "%TAG",
            "@at",
            "`tick",
            "!tag",
            "&anchor",
            "*alias",
            "{a: b}",
            "[a, b]",
            "a, b]",
            "| literal",
            "> folded",
            " leading",
            "trailing ",
            "  both  ",
            "\ttab\t",
            "two\nlines",
            "ends\n",
            "ends twice\n\n",
            "\nbegins",
            "  indented\nless",
            "a\n---\nb",
            "a\n  - b: c\n\n# d",
            "\n",
            " \n ",
            "",
            " ",
            "null",
            "~",
            "true",
            "False",
            "yes",
            "on",
            "1e3",
            "0x1f",
            "0o17",
            "1_000",
            "12",
            "-1.5",
            ".inf",
            ".NaN",
            "2027-03-01",
            "12:30:00",
            "=",
            "<<",
            "back\\slash",
            "\u00a0no-break",
            "line\u2028separator",
            "byte order \ufeff mark",
            "مرحبا",
            "在线商店",
            "🚀👩‍🚀",
            "e\u0301",
            "x".repeat(5000),
            "long words ".repeat(400) + "end");

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    Contents contents() {
        var records = new LinkedHashMap<Kind<?>, List<? extends Placed<?>>>();
        for (var kind : KINDS) {
            records.put(kind, placed(kind));
        }
        return new Contents("random", records);
    }

    private <R> List<Placed<R>> placed(Kind<R> kind) {
        boolean one = kind.equals(Project.KIND);
        var all = new LinkedHashMap<String, Placed<R>>();
        for (int k = one ? 1 : random.nextInt(1, 6); k > 0; k--) {
            var record = of(kind.type());
            all.put(kind.id().apply(record), new Placed<>(record, Place.of("nowhere"), Map.of()));
        }
        return List.copyOf(all.values());
    }

    <R> R of(Class<R> type) {
        for (int k = 0; k < PATIENCE; k++) {
            try {
                var parts = type.getRecordComponents();
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                var values = new ArrayList<Object>();
                for (var part : parts) {
                    values.add(component(part));
                }
                return constructor.newInstance(values.toArray());
            } catch (InvocationTargetException refused) {
                // a record that cannot be; the next one may
            } catch (ReflectiveOperationException closed) {
                throw new LinkageError(closed.getMessage(), closed);
            }
        }
        throw new AssertionError("no luck with " + type);
    }

    private Object component(RecordComponent part) {
        var oneOf = part.getAnnotation(OneOf.class);
        if (oneOf != null && part.getType() == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(oneOf.value()[0]);
        } else if (oneOf != null) {
            return oneOf.value()[random.nextInt(oneOf.value().length)];
        } else if (part.isAnnotationPresent(Like.class) && part.getType() == String.class) {
            return one("press-release", "faq", "claim:a", "step:b-c");
        } else if (part.isAnnotationPresent(Like.class)) {
            return random.nextBoolean() ? Optional.empty() : Optional.of("EUR");
        } else if (part.getDeclaringRecord() == LearningPath.class
                && part.getName().equals("text")) {
            return "## One\n" + text();
        } else if (part.getDeclaringRecord() == Instead.class && random.nextInt(8) > 0) {
            return part.getType() == Optional.class ? Optional.empty() : false; // it says one thing of many
        } else if (part.getName().equals("id")) {
            return one("a", "b-c", "yes", "null", "1e3", "12", "0x1f", "true", "very-" + random.nextInt(1000));
        }
        return of(part.getGenericType(), part.isAnnotationPresent(Names.class));
    }

    private Object of(Type type, boolean names) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.empty() : Optional.of(of(inner, false));
            } else if (generic.getRawType() == List.class) {
                return IntStream.range(0, random.nextInt(4))
                        .mapToObj(k -> of(inner, false))
                        .toList();
            }
            var map = new LinkedHashMap<String, Object>();
            for (int k = random.nextInt(4); k > 0; k--) {
                var name = text();
                if (!names || (!name.isBlank() && name.length() <= 100)) {
                    map.put(name, of(inner, false));
                }
            }
            return map;
        }
        return plain((Class<?>) type);
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class) {
            return random.nextInt(1, 200);
        } else if (type == Moment.class) {
            return Moment.parse(one("2027-03-01T09:12:00Z", "2027-03-01T09:12:59Z"));
        } else if (type == Form.class) {
            return new Form(
                    "object",
                    Optional.empty(),
                    Optional.of(text()),
                    Map.of("name", of(Field.class)),
                    List.of(),
                    "false");
        } else if (type == GoldenPath.Does.class) {
            return new GoldenPath.Does(
                    Optional.of(new GoldenPath.Scaffold("x-{{name}}", Map.of("a/{{name}}.txt", text()))),
                    Optional.empty());
        } else if (type == BigDecimal.class) {
            return new BigDecimal(one("0", "1", "1.0", "0.50", "123456789012.25", "-3"));
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        } else if (type == DateRange.class) {
            var from = LocalDate.ofEpochDay(random.nextInt(40_000));
            return new DateRange(from, from.plusDays(random.nextInt(3)));
        } else if (type == ZoneId.class) {
            return ZoneId.of(one("UTC", "Europe/Berlin", "+02:00"));
        } else if (type == DayOfWeek.class) {
            return DayOfWeek.of(random.nextInt(1, 8));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == Chance.class) {
            return Chance.parse(one("70 %", "70%", "0.7", "0", "1", "20 %"));
        } else if (type == Span.class) {
            return Span.parse(one("28 d", "28d", "0.5 h", "6 wk"));
        } else if (type == WorkingDays.class) {
            return new WorkingDays(random.nextInt(-5, 100));
        } else if (type == People.class) {
            return new People(random.nextInt(100));
        } else if (type == Score.class) {
            return Score.parse(one("1", "5"));
        } else if (type == Count.class) {
            return Count.parse(one("0", "3", "40"));
        } else if (type == Strength.class) {
            return Strength.parse(one("0", "5"));
        } else if (type == Weight.class) {
            return Weight.parse(one("1", "5"));
        } else if (type == Level.class) {
            return Level.parse(one("0", "5"));
        } else if (type == Many.class) {
            return Many.parse(one("1", "999999999"));
        } else if (type == Quantity.class) {
            return Quantity.parse(one("60 s", "60s", "-1.50 %", "90000", "12 [lb_av]"));
        } else if (type == Target.class) {
            return Target.parse(one("<= 60 s", ">90 %", "≥ 3", "80 % less than baseline", "5% more than baseline"));
        }
        return of(type);
    }

    private String text() {
        var text = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return random.nextInt(4) == 0 ? text + HOSTILE.get(random.nextInt(HOSTILE.size())) : text;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
