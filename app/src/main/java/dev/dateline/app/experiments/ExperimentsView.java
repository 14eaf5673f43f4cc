package dev.dateline.app.experiments;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of assumptions with the ledger of their tests, ready to show.
 *
 * @param valued whether the lede says which test is worth its cost, as it stands at {@link WorthTesting#PATH}
 */
record ExperimentsView(
        String headline,
        String lede,
        boolean valued,
        List<Row> rows,
        String map,
        List<Line> tests,
        List<LedgerFigures.Shown> figures,
        Adding adding,
        ExperimentFields form,
        List<String> findings) {

    /**
     * An assumption.
     *
     * @param number its place in the order in which they should be tested
     * @param verdict none while nothing has settled it
     */
    record Row(
            int number,
            String id,
            String statement,
            List<Link> leans,
            int importance,
            int evidence,
            String weight,
            String chance,
            List<Link> tests,
            String verdict) {}

    /** @param detail behind the words */
    record Link(String words, String path, String detail) {}

    /** A test. */
    record Line(
            String id,
            String title,
            String assumption,
            String state,
            String seen,
            String verdict,
            String spent,
            String ends) {}

    /** The form for a new assumption. */
    record Adding(Map<String, String> fields, Map<String, String> wrong, List<ExperimentFields.Choice> beneath) {

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public Optional<String> wrong(String name) {
            return Optional.ofNullable(wrong.get(name));
        }
    }
}
