package dev.dateline.app.project;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a name that is no more out of every record that names it, so that removing one thing leaves no loose ends. */
public final class Unlinking {

    private final String kind;
    private final String name;

    private Unlinking(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** What becomes of a record that named it. */
    public interface Told {
        <R> void changed(Kind<R> kind, R record);

        /** It said nothing but that name. */
        <R> void gone(Kind<R> kind, R record);
    }

    /** @param name of the record of this kind that is taken away, and that itself is left alone */
    public static void of(Contents contents, Kind<?> kind, String name, Told told) {
        var unlinking = new Unlinking(kind.name(), name);
        contents.kinds().forEach(one -> unlinking.all(contents, one, told));
    }

    private <R> void all(Contents contents, Kind<R> among, Told told) {
        if (!among.type().isRecord()) {
            return;
        }
        for (R record : contents.of(among)) {
            if (among.name().equals(kind) && among.id().apply(record).equals(name)) {
                continue;
            }
            var without = without((Record) record);
            if (without == null) {
                told.gone(among, record);
            } else if (!without.equals(record)) {
                told.changed(among, among.type().cast(without));
            }
        }
    }

    /** The same record where it does not name it; null where nothing of it would be left. */
    private @Nullable Record without(Record record) {
        var altered = Altered.of(record);
        boolean changes = false;
        for (var component : record.getClass().getRecordComponents()) {
            var ref = component.getAnnotation(Ref.class);
            boolean names = ref != null && Arrays.asList(ref.value()).contains(kind);
            var value = value(component, record);
            var left = without(value, names);
            var otherwise = component.getAnnotation(Otherwise.class);
            if (left == null && otherwise != null) { // as if nobody had ever named anything
                altered.with(component.getName(), otherwise.value());
                changes = true;
                continue;
            }
            if (left == null) {
                return null;
            }
            if (!left.equals(value)) {
                if (left instanceof List<?> list && list.isEmpty() && isAll(record)) {
                    return null;
                }
                altered.with(component.getName(), left);
                changes = true;
            }
        }
        try {
            return changes ? altered.made() : record;
        } catch (IllegalArgumentException nothingLeft) {
            return null;
        }
    }

    /** A record of one list says something else once the list is empty: a test's way out becomes a stop. */
    private static boolean isAll(Record record) {
        return record.getClass().getRecordComponents().length == 1;
    }

    private @Nullable Object without(Object value, boolean names) {
        return switch (value) {
            case String text -> names && text.equals(name) ? null : text;
            case Optional<?> optional
            when optional.isPresent() -> {
                var left = without(optional.get(), names);
                yield Optional.ofNullable(left);
            }
            case List<?> list
            when !list.isEmpty() -> {
                var left = list.stream()
                        .map(item -> Optional.ofNullable(without(item, names)))
                        .flatMap(Optional::stream)
                        .toList();
                yield left;
            }
            case Map<?, ?> map
            when names && map.containsKey(name) -> {
                var left = new LinkedHashMap<Object, @Nullable Object>(map);
                left.remove(name);
                yield left;
            }
            case Record nested when hasRefs(nested.getClass()) -> without(nested);
            default -> value;
        };
    }

    private static boolean hasRefs(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(Ref.class) || nests(component.getGenericType()));
    }

    private static boolean nests(Type type) {
        return type instanceof ParameterizedType generic
                && Arrays.stream(generic.getActualTypeArguments())
                        .anyMatch(argument -> argument instanceof Class<?> one && one.isRecord() && hasRefs(one));
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNull(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
