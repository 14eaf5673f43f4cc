package dev.dateline.app.problem;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The workshop: one question, and what everybody wrote, most hours first.
 *
 * @param key by which a note that is sent twice is known to be one
 * @param name who the visitor is, where they are known by an account
 * @param total of all open notes a month, in words
 */
record WorkshopView(
        List<Line> open,
        List<Line> settled,
        Optional<String> total,
        String key,
        Optional<String> name,
        Map<String, String> typed,
        Map<String, String> stakeholders,
        Optional<String> wrong,
        boolean mayEdit) {

    /**
     * A note as it stands in the list.
     *
     * @param same the texts of those merged into it
     * @param mine whether the visitor has voted for it
     */
    record Line(
            String id,
            String text,
            String by,
            Optional<String> hurts,
            Optional<String> hours,
            Optional<String> money,
            Figure figure,
            int votes,
            boolean mine,
            List<String> same,
            Optional<String> became) {}
}
