package dev.dateline.app.vendors;

import dev.dateline.app.page.Drawing;
import java.util.List;

/** What each vendor costs until a year after the launch, filled, and what its own shock would add, hollow; one scale from nought. */
final class ExposureChart {

    private static final int WIDTH = 760;
    private static final int RIGHT = 290;
    private static final int ROW = 46;
    private static final int BAR = 14;
    private static final int LONGEST = 60;

    private final List<Exposure> exposures;
    private final Money money;
    private final double most;

    ExposureChart(List<Exposure> exposures, Money money) {
        this.exposures = exposures;
        this.money = money;
        this.most = exposures.stream()
                .mapToDouble(one -> one.present() + Math.max(0, one.ownExtra()))
                .max()
                .orElse(0);
    }

    /** Empty where there is nothing to compare. */
    String svg(String labelledBy) {
        if (most <= 0) {
            return "";
        }
        var drawing = new Drawing(WIDTH, exposures.size() * ROW + 4.0, "strip", labelledBy);
        for (int row = 0; row < exposures.size(); row++) {
            var exposure = exposures.get(row);
            double top = row * ROW + 20.0;
            double present = x(exposure.present());
            double extra = x(Math.max(0, exposure.ownExtra()));
            drawing.text("lab", 0, top - 6, "start", shortened(exposure.vendor().name()));
            drawing.rect("intime", 0, top, present, BAR);
            if (extra > 0) {
                drawing.rect("late", present, top + 0.75, extra, BAR - 1.5);
            }
            drawing.text(
                    "lab strong",
                    present + extra + 8,
                    top + BAR - 2.5,
                    "start",
                    money.words(exposure.present())
                            + (exposure.ownExtra() > 0 ? " + " + money.words(exposure.ownExtra()) : ""));
        }
        return drawing.done();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private double x(double amount) {
        return amount / most * (WIDTH - RIGHT);
    }
}
