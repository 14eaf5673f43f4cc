package dev.dateline.app.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stakeholders, what was learned from them, and what is missing; ready to show.
 *
 * @param map a drawing of our own making; empty where there is nobody to draw
 * @param unplaced those whose influence nobody has said, whom the map cannot show
 */
record CustomersView(
        String headline,
        String lede,
        List<Gap> gaps,
        Optional<String> map,
        String mapHeading,
        List<String> unplaced,
        List<Row> rows,
        List<Learned> insights,
        Map<String, String> groups,
        Map<String, String> teams,
        Map<String, String> ways,
        Fields newStakeholder,
        Fields newInsight,
        Optional<Fields> refused,
        String claims,
        String stakeholders) {

    /** What a rule of check has found, and where that is on this page. */
    record Gap(String message, String fix, String anchor) {}

    record Row(
            String id,
            String name,
            String facts,
            Optional<String> speaks,
            int influence,
            String served,
            List<Capability> capabilities,
            List<Need> needs,
            List<Learned> insights,
            Optional<String> note,
            Optional<String> source,
            Fields form) {}

    record Capability(String what, int level) {}

    /** @param boxes filled of five by its importance */
    record Need(String what, int boxes, List<Link> claims) {}

    record Link(String words, String path) {}

    record Learned(
            String id,
            String what,
            List<Link> about,
            String how,
            Optional<String> url,
            Optional<String> note,
            Fields form) {}
}
