package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds the step that people mean: by its identifier, else by its title. */
final class StepNames implements UnaryOperator<String> {

    private final Map<String, String> byTitle = new HashMap<>();

    private StepNames() {}

    static StepNames of(Contents contents) {
        var names = new StepNames();
        contents.of(Step.KIND).forEach(names::add);
        return names;
    }

    void add(Step step) {
        byTitle.putIfAbsent(step.name().toLowerCase(Locale.ROOT), step.id());
    }

    @Override
    public String apply(String written) {
        return byTitle.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }
}
