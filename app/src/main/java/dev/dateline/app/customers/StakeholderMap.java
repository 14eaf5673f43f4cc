package dev.dateline.app.customers;

import dev.dateline.app.page.Drawing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stakeholders by influence (upwards) and by how much of what they need some claim serves (to the right). A dot is filled where somebody has
 * learned from them, hollow where they are known from hearsay; whom the release depends on and who gets little stand at the upper left.
 */
final class StakeholderMap {

    private static final int WIDTH = 760;
    private static final int LEFT = 92;
    private static final int RIGHT = 40;
    private static final int TOP = 22;
    private static final int STEP = 56;
    private static final int BOTTOM = TOP + 5 * STEP;
    private static final int MOST = 40;
    private static final int LONGEST = 30;
    private static final int LINE = 15;

    private final List<Stakeholder> all;
    private final List<Insight> insights;
    private final List<double[]> taken = new ArrayList<>(); // left, right and base line of each label

    StakeholderMap(List<Stakeholder> all, List<Insight> insights) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(StakeholderMap::influence)
                        .reversed()
                        .thenComparingDouble(one -> one.served().orElse(0.0)))
                .limit(MOST)
                .toList();
        this.insights = insights;
    }

    private static int influence(Stakeholder one) {
        return one.influence().map(Weight::points).orElse(0);
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, BOTTOM + 44.0, "stakeholders", labelledBy);
        axes(drawing);
        all.forEach(one -> place(drawing, one));
        return drawing.done();
    }

    private void axes(Drawing drawing) {
        for (int points = 1; points <= 5; points++) {
            drawing.line("grid", LEFT, y(points), WIDTH - RIGHT, y(points));
            drawing.text(
                    "tick",
                    LEFT - 12.0,
                    y(points) + 4,
                    "end",
                    points == 5 ? "5, decisive" : points == 1 ? "1, little" : String.valueOf(points));
        }
        drawing.text("lab", LEFT, BOTTOM + 20.0, "start", "nothing they need is promised");
        drawing.text("lab", WIDTH - RIGHT, BOTTOM + 20.0, "end", "all of it");
        drawing.text("tick", LEFT, BOTTOM + 38.0, "start", "filled: learned from them; hollow: hearsay");
    }

    private void place(Drawing drawing, Stakeholder one) {
        double x = LEFT + 14 + one.served().orElse(0.0) * (WIDTH - RIGHT - LEFT - 28);
        double y = y(influence(one));
        boolean known = insights.stream().anyMatch(insight -> insight.about().contains(one.id()));
        drawing.circle(known ? "point" : "hollow", x, y, 5);
        var words = one.name().length() <= LONGEST ? one.name() : one.name().substring(0, LONGEST) + "…";
        double width = words.length() * 6.6;
        boolean turned = x + 12 + width > WIDTH;
        double left = turned ? x - 12 - width : x + 12;
        double base = free(left, left + width, y + 4);
        drawing.text("lab", turned ? x - 12 : x + 12, base, turned ? "end" : "start", words);
    }

    /** The first line downwards on which nothing is written yet. */
    private double free(double left, double right, double wanted) {
        double base = wanted;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var label : taken) {
                if (left < label[1] && right > label[0] && Math.abs(base - label[2]) < LINE) {
                    base = label[2] + LINE;
                    moved = true;
                }
            }
        }
        taken.add(new double[] {left, right, base});
        return base;
    }

    private static double y(int influence) {
        return TOP + (5 - influence) * (double) STEP + STEP / 2.0;
    }
}
