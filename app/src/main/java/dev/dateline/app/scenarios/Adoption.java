package dev.dateline.app.scenarios;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Change;
import java.util.LinkedHashMap;

/** Makes a scenario the plan: what it supposes of the project's records becomes so, as one action that can be undone. */
final class Adoption {

    private Adoption() {}

    /** @throws IllegalArgumentException where what is supposed makes no plan */
    static Change of(Scenario scenario, Contents now, Today today) {
        var supposed = Supposed.of(scenario, now, today);
        var change = Change.of("made the scenario “" + scenario.name() + "” the plan");
        supposed.touched().forEach(kind -> differences(kind, now, supposed.contents(), change));
        return change;
    }

    private static <R> void differences(Kind<R> kind, Contents now, Contents then, Change change) {
        var gone = new LinkedHashMap<String, R>();
        now.of(kind).forEach(record -> gone.put(kind.id().apply(record), record));
        for (var record : then.of(kind)) {
            var before = gone.remove(kind.id().apply(record));
            if (!record.equals(before)) {
                change.put(kind, record);
            }
        }
        gone.keySet().forEach(id -> change.remove(kind, id));
    }
}
