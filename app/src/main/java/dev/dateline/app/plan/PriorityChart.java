package dev.dateline.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Steps by difficulty, to the right, and importance, upwards: five times five cells, the quick wins at the top left. */
final class PriorityChart {

    private static final int LEFT = 34;
    private static final int TOP = 22;
    private static final int WIDE = 154;
    private static final int HIGH = 110;
    private static final int LINE = 16;
    private static final int MOST = 6;
    private static final int SCORES = 5;

    private final Map<Integer, List<PlannedStep>> cells = new TreeMap<>();
    private final UnaryOperator<String> address;
    private final Drawing svg = new Drawing();

    PriorityChart(List<PlannedStep> steps, UnaryOperator<String> address) {
        this.address = address;
        for (var step : steps) {
            cells.computeIfAbsent(
                            cell(step.step().importanceOrMiddle(), step.step().difficultyOrMiddle()),
                            empty -> new ArrayList<>())
                    .add(step);
        }
    }

    private static int cell(int importance, int difficulty) {
        return importance * 10 + difficulty;
    }

    String svg(String heading) {
        int width = LEFT + SCORES * WIDE + 2;
        int height = TOP + SCORES * HIGH + 34;
        svg.shaped(
                "<svg viewBox=\"0 0 %d %d\" role=\"group\" aria-labelledby=\"%s\" data-left=\"%d\" data-top=\"%d\" data-wide=\"%d\" data-high=\"%d\">",
                width, height, heading, LEFT, TOP, WIDE, HIGH);
        svg.rect(LEFT, TOP, 2 * WIDE, 2 * HIGH, "wins");
        for (int k = 0; k <= SCORES; k++) {
            svg.line(LEFT + k * WIDE, TOP, LEFT + k * WIDE, TOP + SCORES * HIGH, "grid");
            svg.line(LEFT, TOP + k * HIGH, LEFT + SCORES * WIDE, TOP + k * HIGH, "grid");
        }
        svg.text(LEFT + 4, TOP - 7, "tick", "start", "Quick wins");
        svg.text(LEFT + SCORES * WIDE, TOP - 7, "tick", "end", "Important and hard");
        for (int score = 1; score <= SCORES; score++) {
            svg.text(
                    LEFT + (score - 0.5) * WIDE, TOP + SCORES * HIGH + 14, "tick", "middle", words(score, "difficult"));
            svg.text(LEFT - 8, TOP + (SCORES - score + 0.5) * HIGH + 4, "tick", "end", String.valueOf(score));
        }
        svg.text(
                LEFT + SCORES * WIDE / 2.0,
                TOP + SCORES * HIGH + 30,
                "lab",
                "middle",
                "difficulty, to the right; importance, upwards");
        cells.forEach(this::cell);
        return svg.add("</svg>").toString();
    }

    private static String words(int score, String what) {
        return score == 1 ? "1, easy" : score == SCORES ? SCORES + ", very " + what : String.valueOf(score);
    }

    private void cell(int number, List<PlannedStep> steps) {
        double x = LEFT + (number % 10 - 1) * WIDE + 10;
        double y = TOP + (SCORES - number / 10) * HIGH + 14;
        int shown = steps.size() <= MOST ? steps.size() : MOST - 1;
        for (int k = 0; k < shown; k++) {
            point(steps.get(k).step(), x, y + k * LINE);
        }
        if (shown < steps.size()) {
            svg.text(x + 9, y + shown * LINE + 4, "tick", "start", "and " + (steps.size() - shown) + " more");
        }
    }

    private void point(Step step, double x, double y) {
        boolean said = step.importance().isPresent() && step.difficulty().isPresent();
        svg.shaped(
                "<a id=\"point-%s\" class=\"pin\" href=\"%s\" data-step=\"%s\" data-importance=\"%d\" data-difficulty=\"%d\" aria-label=\"%s\">",
                Drawing.escaped(step.id()),
                Drawing.escaped(address.apply(step.id())),
                Drawing.escaped(step.id()),
                step.importanceOrMiddle(),
                step.difficultyOrMiddle(),
                Drawing.escaped(step.name() + ", importance " + step.importanceOrMiddle() + ", difficulty "
                        + step.difficultyOrMiddle()));
        svg.shaped(
                "<title>%s</title><circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                Drawing.escaped(step.name()), said ? "point" : "unsaid", x, y);
        svg.text(x + 9, y + 4, "lab", "start", Lettering.fitted(step.name(), WIDE - 22, false));
        svg.add("</a>\n");
    }
}
