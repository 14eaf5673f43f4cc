package dev.dateline.app.outcome;

import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Drawing;

/** Money from nought on one strip: what is spent in ink, then where the total will lie in half, four fifths and nineteen twentieths of all trials. */
final class MoneyChart {

    private static final int WIDTH = 430;
    private static final int RIGHT = 12;
    private static final int TOP = 22;
    private static final int HEIGHT = 20;

    private final Money money;
    private final PlanForecast forecast;
    private final double most;

    MoneyChart(Money money, PlanForecast forecast) {
        this.money = money;
        this.forecast = forecast;
        this.most = Math.max(1, money.spent() + forecast.cost(0.975));
    }

    /** @param labelledBy the identifier of the finding above it */
    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, TOP + HEIGHT + 22, "money", labelledBy);
        band(drawing, "b95", 0.025, 0.975);
        band(drawing, "b80", 0.1, 0.9);
        band(drawing, "b50", 0.25, 0.75);
        drawing.rect("spent", 0, TOP + 4.0, x(money.spent()), HEIGHT - 8.0);
        double median = x(money.spent() + money.p50());
        drawing.line("median", median, TOP - 4.0, median, TOP + HEIGHT + 4.0);
        if (x(money.spent()) > 70) {
            drawing.text("lab", 0, TOP - 8.0, "start", "spent " + money.text(money.spent()));
        }
        drawing.text(
                "lab strong",
                Math.min(median, WIDTH - 80.0),
                TOP - 8.0,
                "middle",
                "in the end " + money.text(money.spent() + money.p50()));
        drawing.line("grid", 0, TOP + HEIGHT + 4.0, WIDTH, TOP + HEIGHT + 4.0);
        drawing.text("tick", 0, TOP + HEIGHT + 18.0, "start", "0");
        drawing.text("tick", WIDTH - RIGHT, TOP + HEIGHT + 18.0, "end", money.text(most));
        return drawing.done();
    }

    private void band(Drawing drawing, String kind, double low, double high) {
        double left = x(money.spent() + forecast.cost(low));
        drawing.rect(kind, left, TOP, Math.max(1, x(money.spent() + forecast.cost(high)) - left), HEIGHT);
    }

    private double x(double amount) {
        return amount / most * (WIDTH - RIGHT);
    }
}
