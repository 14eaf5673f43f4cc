package dev.dateline.app.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The same record with other values for some of its components: {@code Altered.of(step).with("estimate", …).made()}. Records of
 * twenty components change one at a time, and the constructor still refuses what cannot be.
 */
public final class Altered<R extends Record> {

    private final R record;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Altered(R record) {
        this.record = record;
    }

    public static <R extends Record> Altered<R> of(R record) {
        return new Altered<>(record);
    }

    /** @param value of the component's own type, an Optional where it is one */
    public Altered<R> with(String component, Object value) {
        values.put(component, value);
        return this;
    }

    /** For a component that is an Optional. */
    public Altered<R> some(String component, Object value) {
        return with(component, Optional.of(value));
    }

    /** For a component that is an Optional: nothing there any more. */
    public Altered<R> none(String component) {
        return with(component, Optional.empty());
    }

    /** Refuses, with the record's own words, what it cannot be. */
    public R made() {
        var components = record.getClass().getRecordComponents();
        var unknown = new HashSet<>(values.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(record.getClass() + " has no " + unknown);
        }
        try {
            var types = new Class<?>[components.length];
            var arguments = new Object[components.length];
            for (int k = 0; k < components.length; k++) {
                types[k] = components[k].getType();
                var accessor = components[k].getAccessor();
                accessor.setAccessible(true);
                var name = components[k].getName();
                arguments[k] = values.containsKey(name) ? values.get(name) : accessor.invoke(record);
            }
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked") // the constructor of the record's own class
            var made = (R) constructor.newInstance(arguments);
            return made;
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(record.getClass() + " cannot be made", refused);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(record.getClass() + " cannot be made", closed);
        }
    }
}
