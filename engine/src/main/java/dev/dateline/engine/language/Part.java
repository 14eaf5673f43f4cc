package dev.dateline.engine.language;

import java.util.Locale;

/** The nine parts of a press release in their usual order. */
public enum Part {
    HEADLINE,
    SUBHEADING,
    SUMMARY,
    PROBLEM,
    SOLUTION,
    QUOTE,
    START,
    CUSTOMER_QUOTE,
    CALL_TO_ACTION;

    /** The part's name in files and findings: {@code customer-quote}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
