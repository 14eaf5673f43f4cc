package dev.dateline.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** How much room text takes in a terminal. */
final class Text {

    private Text() {}

    /** Columns: marks that combine take none, East Asian wide characters two; colours are not counted. */
    static int width(CharSequence text) {
        int width = 0;
        boolean escape = false;
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            i += Character.charCount(character);
            if (escape) {
                escape = character != 'm';
            } else if (character == 0x1b) {
                escape = true;
            } else {
                width += columns(character);
            }
        }
        return width;
    }

    /** At most so many columns of it, with an ellipsis where something is missing. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (width + columns(character) > columns - 1) {
                break;
            }
            cut.appendCodePoint(character);
            width += columns(character);
            i += Character.charCount(character);
        }
        return cut.toString().stripTrailing() + "…";
    }

    /** Lines of at most so many columns, broken between words; a word that is longer goes on after a hyphen, else it is cut. */
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            var rest = word;
            for (int end = hyphen(rest, columns); end > 0; end = hyphen(rest, columns)) {
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(rest, columns));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Where a word that is too long goes on in the next line: after the last hyphen that fits; 0 where it fits, or has none. */
    private static int hyphen(String word, int columns) {
        if (width(word) <= columns) {
            return 0;
        }
        int end = 0;
        for (int at = word.indexOf('-'); at >= 0 && width(word.substring(0, at + 1)) <= columns; ) {
            end = at + 1;
            at = word.indexOf('-', end);
        }
        return end;
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (character >= 0x1100 && character <= 0x115f)
                || (character >= 0x2e80 && character <= 0xa4cf)
                || (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0xf900 && character <= 0xfaff)
                || (character >= 0xfe30 && character <= 0xfe6f)
                || (character >= 0xff00 && character <= 0xff60)
                || (character >= 0x1f300 && character <= 0x1faff)
                || (character >= 0x20000 && character <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
