package dev.dateline.app.vendors;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;

/** Amounts as people read them, in the project's currency. */
public record Money(String currency) {

    public static Money of(Contents contents) {
        return new Money(contents.project().currency().orElse(""));
    }

    /** {@code € 86,000}, to three digits that count. */
    public String words(double amount) {
        return Rounded.money(amount, currency);
    }

    /** The likely amount, with its range where it is one. */
    public String words(Amounts amounts) {
        return words(amounts.likely().doubleValue())
                + (amounts.isCertain()
                        ? ""
                        : " (" + words(amounts.low().doubleValue()) + " to "
                                + words(amounts.high().doubleValue()) + ")");
    }
}
