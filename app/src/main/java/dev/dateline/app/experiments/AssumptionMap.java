package dev.dateline.app.experiments;

import dev.dateline.app.page.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Assumptions by evidence, to the right, and importance, upwards: what must be tested first stands at the top left. */
final class AssumptionMap {

    private static final int LEFT = 26;
    private static final int TOP = 18;
    private static final int WIDE = 88;
    private static final int HIGH = 52;
    private static final int SCORES = 5;
    private static final int APART = 21;
    private static final int MOST = 4;

    private AssumptionMap() {}

    /** @param rows in the order of their numbers */
    static String svg(List<ExperimentsView.Row> rows, String heading) {
        int width = LEFT + (SCORES + 1) * WIDE + 2;
        int height = TOP + SCORES * HIGH + 34;
        var svg = new Drawing(width, height, "assumptions", heading);
        svg.rect("wins", LEFT, TOP, 2 * WIDE, 2 * HIGH);
        for (int k = 0; k <= SCORES + 1; k++) {
            svg.line("grid", LEFT + k * WIDE, TOP, LEFT + k * WIDE, TOP + SCORES * HIGH);
        }
        for (int k = 0; k <= SCORES; k++) {
            svg.line("grid", LEFT, TOP + k * HIGH, LEFT + (SCORES + 1) * WIDE, TOP + k * HIGH);
        }
        svg.text("tick", LEFT + 2, TOP - 5, "start", "test these first");
        for (int score = 0; score <= SCORES; score++) {
            svg.text("tick", LEFT + (score + 0.5) * WIDE, TOP + SCORES * HIGH + 14, "middle", String.valueOf(score));
            if (score > 0) {
                svg.text("tick", LEFT - 8, TOP + (SCORES - score + 0.5) * HIGH + 4, "end", String.valueOf(score));
            }
        }
        svg.text(
                "lab",
                LEFT + (SCORES + 1) * WIDE / 2.0,
                TOP + SCORES * HIGH + 30,
                "middle",
                "evidence, to the right; importance, upwards");
        cells(rows).forEach((cell, here) -> cell(svg, cell, here));
        return svg.done();
    }

    private static Map<Integer, List<ExperimentsView.Row>> cells(List<ExperimentsView.Row> rows) {
        var cells = new TreeMap<Integer, List<ExperimentsView.Row>>();
        rows.forEach(row -> cells.computeIfAbsent(row.importance() * 10 + row.evidence(), empty -> new ArrayList<>())
                .add(row));
        return cells;
    }

    private static void cell(Drawing svg, int cell, List<ExperimentsView.Row> rows) {
        double x = LEFT + cell % 10 * WIDE + 13;
        double y = TOP + (SCORES - cell / 10) * HIGH + HIGH / 2.0;
        int shown = rows.size() <= MOST ? rows.size() : MOST - 1;
        for (int k = 0; k < shown; k++) {
            var row = rows.get(k);
            svg.circle(row.verdict().isEmpty() ? "hollow" : "point", x + k * APART, y, 9);
            svg.text(
                    row.verdict().isEmpty() ? "lab" : "inv",
                    x + k * APART,
                    y + 4,
                    "middle",
                    String.valueOf(row.number()));
        }
        if (shown < rows.size()) {
            svg.text("tick", x + shown * APART - 6, y + 4, "start", "+" + (rows.size() - shown));
        }
    }
}
