package dev.dateline.app.customers;

import dev.dateline.app.page.Drawing;
import java.util.Comparator;
import java.util.List;

/**
 * Stakeholders by influence (upwards, a band for each point) and by how much of what they need some claim serves (to the right), each on a line
 * of its own. A dot is filled where somebody has learned from them, hollow where they are known from hearsay; those on whom the release depends
 * and who are promised little stand at the upper left.
 */
final class StakeholderMap {

    private static final int WIDTH = 760;
    private static final int LEFT = 92;
    private static final int RIGHT = 30;
    private static final int LINE = 20;
    private static final int AROUND = 14;
    private static final int MOST = 60;
    private static final int LONGEST = 44;
    private static final double LETTER = 6.6;

    private final List<Stakeholder> all;
    private final List<Insight> insights;

    StakeholderMap(List<Stakeholder> all, List<Insight> insights) {
        this.all = all.stream()
                .sorted(Comparator.comparingDouble(one -> share(one)))
                .limit(MOST)
                .toList();
        this.insights = insights;
    }

    private static double share(Stakeholder one) {
        return one.served().orElse(0.0);
    }

    String svg(String labelledBy) {
        double height = 44;
        for (int points = 1; points <= 5; points++) {
            height += height(in(points));
        }
        var drawing = new Drawing(WIDTH, height, "stakeholders", labelledBy);
        double top = 0;
        for (int points = 5; points >= 1; points--) {
            top = band(drawing, points, top);
        }
        drawing.text("lab", LEFT, top + 20, "start", "nothing they need is promised");
        drawing.text("lab", WIDTH - (double) RIGHT, top + 20, "end", "all of it");
        drawing.text("tick", LEFT, top + 38, "start", "filled: learned from them; hollow: hearsay");
        return drawing.done();
    }

    private List<Stakeholder> in(int points) {
        return all.stream()
                .filter(one -> one.influence()
                        .filter(weight -> weight.points() == points)
                        .isPresent())
                .toList();
    }

    private static double height(List<Stakeholder> band) {
        return AROUND + band.size() * (double) LINE;
    }

    /** Answers where the next one begins. */
    private double band(Drawing drawing, int points, double top) {
        var band = in(points);
        double bottom = top + height(band);
        drawing.text(
                "tick",
                LEFT - 12.0,
                (top + bottom) / 2 + 4,
                "end",
                points == 5 ? "5, decisive" : points == 1 ? "1, little" : String.valueOf(points));
        for (int line = 0; line < band.size(); line++) {
            place(drawing, band.get(line), top + AROUND / 2.0 + (line + 0.5) * LINE);
        }
        drawing.line("grid", LEFT, bottom, WIDTH - (double) RIGHT, bottom);
        return bottom;
    }

    private void place(Drawing drawing, Stakeholder one, double y) {
        double x = LEFT + 14 + share(one) * (WIDTH - RIGHT - LEFT - 28);
        boolean known = insights.stream().anyMatch(insight -> insight.about().contains(one.id()));
        drawing.circle(known ? "point" : "hollow", x, y, 5);
        var words = one.name().codePointCount(0, one.name().length()) <= LONGEST
                ? one.name()
                : one.name().substring(0, one.name().offsetByCodePoints(0, LONGEST)) + "…";
        boolean turned = x + 12 + words.length() * LETTER > WIDTH;
        drawing.text("lab", turned ? x - 12 : x + 12, y + 4, turned ? "end" : "start", words);
    }
}
