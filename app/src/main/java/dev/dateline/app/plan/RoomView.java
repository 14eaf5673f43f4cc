package dev.dateline.app.plan;

import java.util.List;
import java.util.Optional;

/**
 * The room: one question, and what everybody wrote.
 *
 * @param places what can be asked about, claims first
 * @param key by which a note that is sent twice is known to be one
 * @param name who the visitor is, where they are known by an account
 */
record RoomView(
        String question,
        Optional<String> before,
        List<Place> places,
        List<Line> open,
        List<Line> settled,
        String key,
        Optional<String> name,
        String typed,
        Optional<String> wrong,
        boolean mayEdit,
        String said) {

    /** Something that can be asked about. */
    record Place(String id, String words, long notes, boolean chosen) {}

    /**
     * A note as it stands in the list.
     *
     * @param same the texts of those merged into it
     */
    record Line(
            String id,
            String text,
            String by,
            boolean obstacle,
            int votes,
            String voters,
            List<String> same,
            Optional<String> became,
            Optional<String> link) {}
}
