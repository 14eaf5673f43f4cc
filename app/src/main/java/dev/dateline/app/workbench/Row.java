package dev.dateline.app.workbench;

import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept.
 *
 * @param place its rank among those of its kind
 * @param body as it stands in its file; none where it is gone
 */
record Row(String kind, String id, long place, @Nullable String body) {

    /** Its body; empty where it is gone. */
    String text() {
        return body == null ? "" : body;
    }
}
