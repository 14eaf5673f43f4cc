package dev.dateline.app.pressrelease;

import java.util.regex.Pattern;

/** Plain words as Markdown that shows exactly them. */
final class PlainWords {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=#?\\w+;)");
    /** What would begin a heading, a list, a quotation, a rule or a fence. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[#>+=~-]|\\d{1,9}(?=[.)]))");

    private PlainWords() {}

    static String escaped(String words) {
        return SIGNS.matcher(words).replaceAll("\\\\$0");
    }

    /** The words as a paragraph that ends like a sentence. */
    static String paragraph(String words) {
        var escaped = escaped(words);
        var beginning = BEGINNING.matcher(escaped);
        if (beginning.find()) {
            int at = Character.isDigit(escaped.charAt(0)) ? beginning.end() : 0;
            escaped = escaped.substring(0, at) + "\\" + escaped.substring(at);
        }
        return escaped.matches("(?s).*[.!?…。！？؟۔][\"'”’»)]?") ? escaped : escaped + ".";
    }
}
