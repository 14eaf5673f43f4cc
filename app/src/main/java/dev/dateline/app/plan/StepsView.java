package dev.dateline.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of steps, ready to show.
 *
 * @param one the row that a script asks for by itself
 * @param typed what stands in the row for a new step
 */
record StepsView(
        String headline,
        String find,
        List<Row> rows,
        Optional<Row> one,
        Optional<String> shown,
        Optional<String> before,
        Optional<String> after,
        Row typed,
        List<String> teams,
        List<String> claims,
        List<String> unserved,
        String said,
        Optional<Pasted> pasted,
        String pasteText) {

    /**
     * @param problems by column; of the row as a whole under no name
     */
    record Row(
            String id,
            String name,
            int depth,
            Map<String, String> texts,
            Map<String, String> problems,
            String deadline,
            boolean critical,
            boolean hasParts,
            String status,
            List<String> findings,
            String address) {

        String text(String column) {
            return texts.getOrDefault(column, "");
        }

        boolean isWrong(String column) {
            return problems.containsKey(column);
        }

        String problem(String column) {
            return problems.getOrDefault(column, "");
        }
    }

    /** What was pasted, read but not taken yet. */
    record Pasted(List<Row> rows, int wrong, String text) {}
}
