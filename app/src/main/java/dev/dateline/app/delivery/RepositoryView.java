package dev.dateline.app.delivery;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Figure;
import dev.dateline.app.sources.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of one repository, ready-made.
 *
 * @param fetched how the copy of a repository stands that lies elsewhere
 * @param problem why there is nothing to see
 * @param listed the commits that somebody opened
 */
record RepositoryView(
        SourceSystem source,
        Optional<Fetched> fetched,
        Optional<String> problem,
        Optional<Found> found,
        List<Part> services,
        List<Filled> filled,
        List<Offer> offers,
        Optional<Listed> listed,
        Map<String, String> wrong) {

    RepositoryView {
        wrong = Map.copyOf(wrong);
    }

    /** The services within it, as they are typed: a line for each. */
    String typedServices() {
        return ServiceLines.of(source.services());
    }

    /**
     * @param progress how far the fetch is that is underway
     * @param last when it was last fetched
     * @param failure why it was not since
     * @param machine where it lies
     */
    record Fetched(
            Optional<String> progress,
            Optional<String> last,
            Optional<String> failure,
            String every,
            Machine machine) {}

    /** @param more how many earlier releases are not shown */
    record Found(
            String heading,
            Figure lead,
            String leadShown,
            Figure writing,
            String writingShown,
            String releases,
            String leftOut,
            List<Left> left,
            String rework,
            List<String> remarks,
            String pattern,
            String rule,
            String read,
            String chart,
            String caption,
            List<Row> rows,
            int more) {}

    record Left(String reason, String words) {}

    record Row(String tag, String day, String commit, int changes, String lead, String writing, String remark) {}

    record Part(String name, String paths, int releases, String lead) {}

    /** @param fits whether its unit can hold what is measured */
    record Filled(String id, String title, String what, boolean fits) {}

    /** A metric that could be made. */
    record Offer(String word, String title, String told, boolean usual) {}

    /** @param more how many are not shown */
    record Listed(String heading, List<Change> changes, int more) {}

    record Change(String commit, String day, String lead, String message) {}
}
