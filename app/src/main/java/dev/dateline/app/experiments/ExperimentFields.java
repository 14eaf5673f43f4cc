package dev.dateline.app.experiments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a test is planned: what stands in the fields, what is wrong with them, what there is to choose. */
record ExperimentFields(
        String address,
        Map<String, String> fields,
        Map<String, String> wrong,
        List<Choice> assumptions,
        List<Choice> metrics,
        String currency) {

    record Choice(String id, String words) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }

    public Optional<String> wrong(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public boolean isOpen() {
        return !wrong.isEmpty();
    }
}
