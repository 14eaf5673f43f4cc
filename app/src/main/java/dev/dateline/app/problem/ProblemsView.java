package dev.dateline.app.problem;

import dev.dateline.app.claims.ClaimFace;
import dev.dateline.app.customers.Fields;
import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The problems, most costly first; ready to show.
 *
 * @param total of all a month, in words, with what it rests on
 * @param chart a drawing of our own making
 */
record ProblemsView(
        String headline,
        Optional<Total> total,
        Optional<String> chart,
        List<Row> rows,
        Map<String, String> kinds,
        Fields newProblem,
        Optional<Fields> refused,
        String stakeholders,
        String claims,
        String steps,
        String grades,
        String currency) {

    record Total(String words, Optional<String> hours, Figure figure) {}

    record Row(
            int number,
            String id,
            String what,
            String kind,
            Optional<String> money,
            Figure figure,
            String facts,
            Graded grade,
            List<ClaimFace.Proof> evidence,
            List<Link> hurts,
            List<Link> claims,
            List<Link> steps,
            List<String> gaps,
            Optional<String> note,
            Fields form) {}

    record Graded(int boxes, String word) {}

    record Link(String words, String path) {}
}
