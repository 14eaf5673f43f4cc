package dev.dateline.app.outcome;

import dev.dateline.app.forecast.AtMost;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Drawing;

/** Money from nought on one strip: what is spent in ink, then what half, four fifths and nineteen twentieths of all trials cost in all at most. */
final class MoneyChart {

    private static final int WIDTH = 430;
    private static final int RIGHT = 12;
    private static final int TOP = AtMost.HEAD;
    private static final int HEIGHT = 20;

    private final Money money;
    private final PlanForecast forecast;
    private final double most;

    MoneyChart(Money money, PlanForecast forecast) {
        this.money = money;
        this.forecast = forecast;
        this.most = Math.max(1, money.spent() + forecast.cost(0.95));
    }

    /** @param labelledBy the identifier of the finding above it */
    String svg(String labelledBy) {
        var drawing = new Drawing(WIDTH, TOP + HEIGHT + 22, "money", labelledBy);
        AtMost.strip(
                drawing,
                TOP,
                HEIGHT,
                WIDTH,
                share -> x(money.spent() + forecast.cost(share)),
                share -> money.text(money.spent() + forecast.cost(share)));
        double spent = x(money.spent());
        drawing.rect("spent", 0, TOP + 4.0, spent, HEIGHT - 8.0);
        drawing.line("grid", 0, TOP + HEIGHT + 4.0, WIDTH, TOP + HEIGHT + 4.0);
        drawing.text("tick", 0, TOP + HEIGHT + 18.0, "start", "0");
        drawing.within(
                "lab",
                spent,
                TOP + HEIGHT + 18.0,
                "spent " + money.text(money.spent()) + "; above, all in all",
                20,
                WIDTH);
        return drawing.done();
    }

    private double x(double amount) {
        return amount / most * (WIDTH - RIGHT);
    }
}
