package dev.dateline.app.benefits;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Amounts;

/** Money as a reader compares it: three digits that matter, whatever the sum. */
final class Money {

    private Money() {}

    static String text(double amount, String currency) {
        return Rounded.money(amount, currency);
    }

    /** {@code € 38,000 to € 71,000}; one amount where the ends are the same. */
    static String range(double low, double high, String currency) {
        var from = text(low, currency);
        var to = text(high, currency);
        return from.equals(to) ? from : from + " to " + to;
    }

    static String range(Amounts amounts, String currency) {
        return range(amounts.low().doubleValue(), amounts.high().doubleValue(), currency);
    }

    /** {@code 1.2 million}, for an axis. */
    static String brief(double amount, String currency) {
        double size = Math.abs(amount);
        return size >= 1e6
                ? Rounded.money(amount / 1e6, currency) + " m"
                : size >= 1e4 ? Rounded.money(amount / 1e3, currency) + " k" : text(amount, currency);
    }
}
