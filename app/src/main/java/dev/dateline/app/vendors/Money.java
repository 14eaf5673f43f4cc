package dev.dateline.app.vendors;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import java.util.Locale;

/** Amounts as people read them, in the project's currency. */
public record Money(String currency) {

    public static Money of(Contents contents) {
        return new Money(contents.project().currency().orElse(""));
    }

    /** {@code EUR 86,000}, to three digits that count from ten thousand on. */
    public String words(double amount) {
        double size = Math.abs(amount);
        var number = size >= 1e6
                ? String.format(Locale.ENGLISH, "%,.2f million", amount / 1e6)
                : String.format(Locale.ENGLISH, "%,.0f", size >= 1e4 ? Math.rint(amount / 100) * 100 : amount);
        return currency.isEmpty() ? number : currency + " " + number;
    }

    /** The likely amount, with its range where it is one. */
    public String words(Amounts amounts) {
        return words(amounts.likely().doubleValue())
                + (amounts.isCertain()
                        ? ""
                        : " (" + plain(amounts.low().doubleValue()) + " to "
                                + plain(amounts.high().doubleValue()) + ")");
    }

    private static String plain(double amount) {
        return String.format(Locale.ENGLISH, "%,.0f", amount);
    }
}
