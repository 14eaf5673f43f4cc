package dev.dateline.engine.language;

/** Where a line of Markdown begins something new: a heading, a list item, a quotation, a table row. */
final class Lines {
    private Lines() {}

    /** Whether the line at {@code start} does not continue the one above it, which began with {@code opening}. */
    static boolean breaksBefore(String text, char opening, int start) {
        if (start >= text.length()) {
            return false;
        }
        char first = text.charAt(start);
        return opening == '#' || opening == '|' || first == '#' || first == '|' || first == '>' || isItem(text, start);
    }

    private static boolean isItem(String text, int start) {
        char first = text.charAt(start);
        if ("-*+•".indexOf(first) >= 0) {
            return isSpace(text, start + 1);
        }
        return isListNumber(text, start);
    }

    /** "1. " and "12) " at the start of a line. */
    static boolean isListNumber(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > start && end < text.length() && ".)".indexOf(text.charAt(end)) >= 0 && isSpace(text, end + 1);
    }

    private static boolean isSpace(String text, int index) {
        return index < text.length() && Character.isWhitespace(text.charAt(index));
    }
}
