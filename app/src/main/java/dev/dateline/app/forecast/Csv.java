package dev.dateline.app.forecast;

import java.math.BigDecimal;

/** Cells of a table that spreadsheets read (RFC 4180). */
final class Csv {

    private Csv() {}

    /** Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe in front. */
    static String cell(String text) {
        var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
