package dev.dateline.app.customers;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Unlinking;
import dev.dateline.app.workbench.Change;

/** Takes a record away, and its name out of whatever names it. */
public final class Removal {

    private Removal() {}

    public static Change of(Contents contents, Kind<?> kind, String id, Change change) {
        Unlinking.of(contents, kind, id, new Unlinking.Told() {
            @Override
            public <R> void changed(Kind<R> among, R record) {
                change.put(among, record);
            }

            @Override
            public <R> void gone(Kind<R> among, R record) {
                change.remove(among, among.id().apply(record));
            }
        });
        return change.remove(kind, id);
    }
}
