package dev.dateline.app.forecast;

import dev.dateline.app.page.Drawing;
import java.util.Locale;

/** What is still to be spent, as one strip from nought: the middle half, four fifths and nineteen twentieths of all trials. */
public final class CostChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 12;
    private static final int RIGHT = 64;
    private static final int TOP = 22;
    private static final int HEIGHT = 34;

    private final PlanForecast forecast;
    private final double most;

    CostChart(PlanForecast forecast) {
        this.forecast = forecast;
        this.most = Math.max(1, forecast.cost(0.975));
    }

    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, TOP + HEIGHT + 44, "strip", labelledBy);
        band(drawing, "b95", 0.025, 0.975);
        band(drawing, "b80", 0.1, 0.9);
        band(drawing, "b50", 0.25, 0.75);
        double median = x(forecast.cost(0.5));
        drawing.line("median", median, TOP - 4.0, median, TOP + HEIGHT + 4.0);
        drawing.text("lab strong", median, TOP - 9.0, "middle", "half of all trials: " + brief(forecast.cost(0.5)));
        drawing.line("grid", LEFT, TOP + HEIGHT + 4.0, WIDTH - RIGHT, TOP + HEIGHT + 4.0);
        shares(drawing);
        ticks(drawing);
        return drawing.done();
    }

    private void band(Drawing drawing, String kind, double low, double high) {
        double left = x(forecast.cost(low));
        drawing.rect(kind, left, TOP, Math.max(1, x(forecast.cost(high)) - left), HEIGHT);
    }

    /** Each band's percentage stands at its right end, where there is room for it. */
    private void shares(Drawing drawing) {
        double last = x(forecast.cost(0.5));
        double[] ends = {0.75, 0.9, 0.975};
        String[] words = {"50 %", "80 %", "95 %"};
        for (int band = 0; band < ends.length; band++) {
            double end = x(forecast.cost(ends[band]));
            if (end - last > 34) {
                drawing.text("lab", end - 4, TOP + HEIGHT / 2.0 + 4, "end", words[band]);
                last = end;
            } else if (band == ends.length - 1) {
                drawing.text("lab", end + 6, TOP + HEIGHT / 2.0 + 4, "start", "50, 80, 95 %");
            }
        }
    }

    private void ticks(Drawing drawing) {
        double step = round(most / 4);
        for (double amount = 0; amount <= most; amount += step) {
            drawing.text("tick", x(amount), TOP + HEIGHT + 20.0, amount == 0 ? "start" : "middle", brief(amount));
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
        return LEFT + amount / most * (WIDTH - LEFT - RIGHT);
    }
}
