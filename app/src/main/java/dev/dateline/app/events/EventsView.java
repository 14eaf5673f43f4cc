package dev.dateline.app.events;

import java.util.List;
import java.util.Optional;

/**
 * What the page of a source of events shows.
 *
 * @param receive the whole address it sends to; none before it has a secret
 * @param open whether it needs no secret
 * @param secret that was just made, shown this once
 * @param filter what the list of events is limited to, in words
 */
record EventsView(
        String id,
        String title,
        String kind,
        String heading,
        String summary,
        Optional<String> receive,
        boolean open,
        Optional<String> secret,
        Optional<String> problem,
        List<Step> setUp,
        String test,
        List<Counted> kinds,
        List<Left> leftOut,
        Optional<String> filter,
        List<Row> rows,
        Optional<String> newer,
        Optional<String> older) {

    /** One thing to do where the events come from. */
    record Step(String name, String value) {}

    record Counted(String kind, String count, String path) {}

    record Left(String reason, String kind, String count, Optional<String> path) {}

    /** @param taken what it was taken for, else why it does not count */
    record Row(String path, String received, String kind, String taken, boolean counts) {}

    /**
     * One event as it was sent.
     *
     * @param deleted when what was sent was deleted
     */
    record One(
            String source,
            String title,
            String kind,
            String received,
            Optional<String> reason,
            List<String> facts,
            Optional<String> deleted,
            String headers,
            String body,
            boolean cut) {}
}
