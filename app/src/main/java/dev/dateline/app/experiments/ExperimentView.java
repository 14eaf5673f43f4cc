package dev.dateline.app.experiments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The card of one test, ready to show.
 *
 * @param lacking what it still needs before it may start
 * @param proportion whether results are n of m
 */
record ExperimentView(
        String id,
        String title,
        String lede,
        String assumption,
        List<ExperimentsView.Link> leans,
        List<LedgerFigures.Shown> figures,
        List<Fact> plan,
        List<Line> results,
        List<String> lacking,
        boolean mayPlan,
        boolean mayCount,
        boolean mayLearn,
        boolean proportion,
        Optional<String> warning,
        Optional<String> learning,
        Optional<String> next,
        String seal,
        List<Proposed> text,
        ExperimentFields form,
        Typed typed) {

    record Fact(String name, String words) {}

    record Line(String day, String seen, String by, String note, boolean counts) {}

    /** A sentence of the press release that cannot stay, and what could stand there. */
    record Proposed(String claim, String plain, String instead) {}

    /** What somebody filled into the smaller forms, and what was wrong with it. */
    record Typed(Map<String, String> fields, Map<String, String> wrong) {

        static final Typed NOTHING = new Typed(Map.of(), Map.of());

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public Optional<String> wrong(String name) {
            return Optional.ofNullable(wrong.get(name));
        }
    }
}
