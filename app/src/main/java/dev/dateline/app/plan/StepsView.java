package dev.dateline.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
            When when,
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

        /** What of the row is not saved; nothing where all of it is. */
        String notSaved() {
            if (problems.isEmpty()) {
                return "";
            }
            if (isWrong("")) {
                return "Nothing of this row was saved: " + problem("");
            }
            var fields = problems.keySet().stream().map(StepTexts::heading).collect(Collectors.joining(", "));
            return "Not saved: " + fields + ". The rest of the row is.";
        }
    }

    /** What the plan works out for a step, as people read it. */
    record When(String start, String deadline, String slack) {
        static final When UNKNOWN = new When("", "", "");
    }

    /**
     * What was pasted, read but not taken yet.
     *
     * @param toMend whether its text must be changed before it can be
     */
    record Pasted(List<Row> rows, boolean toMend, String text) {}
}
