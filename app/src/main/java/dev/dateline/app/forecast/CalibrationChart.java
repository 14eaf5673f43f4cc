package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import dev.dateline.engine.statistics.Reliability;
import java.util.List;

/** What came true over what was said: on the dashed diagonal, chances mean what they say. */
final class CalibrationChart {

    private static final int SIDE = 320;
    private static final int LEFT = 64;
    private static final int TOP = 14;
    private static final int RIGHT = 150;

    private final List<Reliability.Group> groups;

    CalibrationChart(List<Reliability.Group> groups) {
        this.groups = groups;
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(LEFT + SIDE + RIGHT, TOP + SIDE + 44.0, "calibration", labelledBy);
        for (int quarter = 0; quarter <= 4; quarter++) {
            double share = quarter / 4.0;
            drawing.line("grid", x(0), y(share), x(1), y(share));
            drawing.text("tick", LEFT - 8, y(share) + 4, "end", quarter * 25 + " %");
            drawing.text("tick", x(share), TOP + SIDE + 18, "middle", quarter * 25 + " %");
        }
        drawing.line("goal", x(0), y(0), x(1), y(1));
        drawing.text("lab", x(1) + 8, y(1) + 4, "start", "as often as said");
        drawing.text("lab", x(0.5), TOP + SIDE + 38, "middle", "the chance that was said");
        drawing.text("lab", LEFT, TOP - 3, "start", "came true");
        for (var group : groups) {
            drawing.line(
                    "mean",
                    x(group.said()),
                    y(group.range().low()),
                    x(group.said()),
                    y(group.range().high()));
            drawing.circle("intime", x(group.said()), y(group.happened()), 3 + Math.min(5, Math.sqrt(group.weight())));
            drawing.text(
                    "lab halo",
                    x(group.said()) + 10,
                    y(group.happened()) + 4,
                    "start",
                    String.valueOf(Math.round(group.weight())));
        }
        return drawing.done();
    }

    private static double x(double share) {
        return LEFT + share * SIDE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIDE;
    }
}
