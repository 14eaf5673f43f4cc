package dev.dateline.app.benefits;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the release improves, and which practice returns most; ready to show. */
record BenefitsView(
        String headline,
        String lede,
        int months,
        List<Improvement> improvements,
        List<String> slips,
        List<Row> rows,
        Optional<Drawing> drawing,
        String none,
        List<Column> problems,
        Optional<Months> balance,
        Optional<Form> form) {

    /**
     * @param place with an equals sign where others share it
     * @param dots chances of twenty to be the best
     * @param cells what it removes of each problem, in the order of the columns
     */
    record Row(
            String id,
            String place,
            String name,
            Optional<String> what,
            String removed,
            String costs,
            String net,
            Figure figure,
            int dots,
            String best,
            List<String> cells,
            Optional<String> decision,
            List<String> remarks,
            List<String> evidence) {}

    /** @param cost a month, in words */
    record Column(String id, String what, String cost) {}

    /** What the interest of decisions leaves of a month. */
    record Months(String heading, String interest, Figure figure, List<Interest.Taken> taken, List<Month> practices) {}

    record Month(String name, String removed, String costs, String left, String range, Figure figure) {}

    record Drawing(String svg, String caption) {}

    /** @param id empty for a new one */
    record Form(String id, Map<String, String> fields, Map<String, String> wrong) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        Optional<String> wrong(String name) {
            return Optional.ofNullable(wrong.get(name));
        }

        boolean isNew() {
            return id.isEmpty();
        }
    }
}
