package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.Locale;

/** What is still to be spent, as one strip from nought. */
public final class CostChart {

    private static final int WIDE = 760;
    private static final int NARROW = 344;
    private static final int SIDE = 12;
    private static final int TOP = AtMost.HEAD;
    private static final int HEIGHT = 34;
    private static final int TICK = 150;

    private final PlanForecast forecast;
    private final int width;
    private final double most;

    private CostChart(PlanForecast forecast, int width) {
        this.forecast = forecast;
        this.width = width;
        this.most = Math.max(1, forecast.cost(AtMost.NINETEEN_IN_TWENTY.share()));
    }

    /** Drawn twice, for a desk and for a hand; the style sheet shows one of them. */
    static String svg(PlanForecast forecast, String labelledBy) {
        return new CostChart(forecast, WIDE).drawn("strip", labelledBy)
                + new CostChart(forecast, NARROW).drawn("strip hand", labelledBy);
    }

    private String drawn(String kind, String labelledBy) {
        var drawing = new Drawing(width, TOP + HEIGHT + 28, kind, labelledBy);
        AtMost.strip(
                drawing, TOP, HEIGHT, width, share -> x(forecast.cost(share)), share -> brief(forecast.cost(share)));
        drawing.line("grid", SIDE, TOP + HEIGHT + 4.0, width - SIDE, TOP + HEIGHT + 4.0);
        ticks(drawing);
        return drawing.done();
    }

    private void ticks(Drawing drawing) {
        double step = round(most / Math.min(4, width / TICK));
        for (double amount = 0; amount <= most; amount += step) {
            drawing.within("tick", x(amount), TOP + HEIGHT + 20.0, brief(amount), SIDE, width);
        }
    }

    /** One, two or five of something, so that the axis reads easily. */
    private static double round(double amount) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, amount))));
        double digits = amount / power;
        return (digits > 5 ? 10 : digits > 2 ? 5 : digits > 1 ? 2 : 1) * power;
    }

    /** {@code 10.7 million}, {@code 734 thousand}. */
    public static String brief(double amount) {
        if (amount >= 1e6) {
            return trimmed(amount / 1e6) + " million";
        }
        return amount >= 1e4 ? trimmed(amount / 1e3) + " thousand" : String.format(Locale.ENGLISH, "%,.0f", amount);
    }

    private static String trimmed(double amount) {
        return amount >= 100 || amount == Math.rint(amount)
                ? String.format(Locale.ENGLISH, "%,.0f", amount)
                : String.format(Locale.ENGLISH, "%.1f", amount);
    }

    private double x(double amount) {
        return SIDE + amount / most * (width - 2 * SIDE);
    }
}
