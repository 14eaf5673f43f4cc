package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens in one pass. Markdown's emphasis and link targets are passed over, so that links read as their words. */
final class Lexer {
    private static final Set<String> CURRENCIES =
            Set.copyOf(Terms.map("currencies.txt").keySet());

    private final String text;
    private final Addresses addresses;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int lineStart;
    private int nextClosing = -1;
    private boolean spaced = true;

    Lexer(String text) {
        this.text = text;
        this.addresses = new Addresses(text);
    }

    List<Token> tokens() {
        while (position < text.length()) {
            step();
        }
        return tokens;
    }

    private void step() {
        char character = text.charAt(position);
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            space();
        } else if (isMarkup(character)) {
            position = afterMarkup(character);
        } else if (addresses.endAt(position) > position) {
            add(Token.Kind.ADDRESS, addresses.endAt(position));
        } else if (isDigit(position)) {
            number();
        } else if (isFraction(character)) {
            add(Token.Kind.NUMBER, position + 1);
        } else if (Character.isLetter(character)) {
            word();
        } else {
            add(
                    Token.Kind.SIGN,
                    position + (Character.isHighSurrogate(character) && position + 1 < text.length() ? 2 : 1));
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(position, end, kind, spaced));
        position = end;
        spaced = false;
    }

    private void space() {
        int lines = 0;
        int start = position;
        char opening = position > lineStart ? text.charAt(lineStart) : ' ';
        while (position < text.length() && isSpace(text.charAt(position))) {
            if (text.charAt(position) == '\n') {
                lines++;
                lineStart = position + 1;
            }
            position++;
        }
        spaced = true;
        if (lines > 0) {
            lineStart = position;
        }
        if (lines > 1 || (lines == 1 && Lines.breaksBefore(text, opening, position))) {
            tokens.add(new Token(start, start, Token.Kind.BREAK, true));
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isMarkup(char character) {
        return switch (character) {
            case '*', '`', '[', ']', '_', '\u00ad', '\u200b', '\ufeff' -> true;
            default -> false;
        };
    }

    private int afterMarkup(char character) {
        if (character == ']' && position + 1 < text.length() && text.charAt(position + 1) == '(') {
            return afterLinkTarget();
        }
        return character == '[' ? Math.max(position + 1, afterFootnoteMark()) : position + 1;
    }

    private int afterLinkTarget() {
        if (nextClosing < position) {
            int found = text.indexOf(')', position);
            nextClosing = found < 0 ? Integer.MAX_VALUE : found;
        }
        return nextClosing - position < 2_000 ? nextClosing + 1 : position + 1;
    }

    /** [1] and [12] are notes, not numbers; [60](claim:…) is a link. */
    private int afterFootnoteMark() {
        int end = position + 1;
        while (end < position + 4 && isDigit(end)) {
            end++;
        }
        boolean note = end > position + 1 && end < text.length() && text.charAt(end) == ']';
        boolean link = note && end + 1 < text.length() && text.charAt(end + 1) == '(';
        return note && !link ? end + 1 : position;
    }

    private void number() {
        int end = position + 1;
        while (isDigit(end) || (end < text.length() && ",.'’".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1))) {
            end++;
        }
        int letters = end;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        if (letters > end && isDigit(letters)) {
            add(Token.Kind.NAME, endOfName(letters));
        } else {
            add(Token.Kind.NUMBER, end);
        }
    }

    private void word() {
        int end = position;
        while (isLetterAt(end) || isInside(end)) {
            end++;
        }
        if (isDigit(end) && !isCurrency(end)) {
            add(Token.Kind.NAME, endOfName(end));
        } else {
            add(Token.Kind.WORD, end);
        }
    }

    /** An apostrophe or underscore inside a word; a link or emphasis never stands between two letters. */
    private boolean isInside(int index) {
        return index > position
                && index < text.length()
                && "'’_".indexOf(text.charAt(index)) >= 0
                && (isLetterAt(index + 1) || (text.charAt(index) == '_' && isDigit(index + 1)));
    }

    private boolean isCurrency(int end) {
        return end - position == 3 && CURRENCIES.contains(text.substring(position, end));
    }

    private int endOfName(int from) {
        int end = from;
        while (isLetterAt(end)
                || isDigit(end)
                || (end < text.length() && "._".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1))) {
            end++;
        }
        return end;
    }

    private boolean isLetterAt(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isFraction(char character) {
        return "½⅓⅔¼¾".indexOf(character) >= 0;
    }
}
