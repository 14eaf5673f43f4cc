package dev.dateline.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text as its tokens. Every index may be asked for: before the first and after the last there is a break. */
final class Tokens {
    private static final int LONGEST_WORD = 64;
    private static final int SLOTS = 64;
    private static final String DASHES = "-‐‑–—−";

    private final String text;
    private final List<Token> tokens;
    private final String[] words = new String[SLOTS];
    private final String[] lowers = new String[SLOTS];
    private final int[] kept = new int[SLOTS];

    private Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        return new Tokens(text, new Lexer(text).tokens());
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        if (index < 0) {
            return new Token(0, 0, Token.Kind.BREAK, true);
        }
        return index < tokens.size()
                ? tokens.get(index)
                : new Token(text.length(), text.length(), Token.Kind.BREAK, true);
    }

    Token.Kind kind(int index) {
        return at(index).kind();
    }

    boolean isWord(int index) {
        return kind(index) == Token.Kind.WORD;
    }

    boolean isNumber(int index) {
        return kind(index) == Token.Kind.NUMBER;
    }

    boolean isBreak(int index) {
        return kind(index) == Token.Kind.BREAK;
    }

    /** The token as written, with plain apostrophes; empty for a break and for what is too long to be a word. */
    String word(int index) {
        return index < 0 ? "" : words[slot(index)];
    }

    String lower(int index) {
        return index < 0 ? "" : lowers[slot(index)];
    }

    /** Readers look around one place again and again, so the words near it are kept. */
    private int slot(int index) {
        int slot = index % SLOTS;
        if (kept[slot] != index + 1) {
            words[slot] = read(at(index));
            lowers[slot] = words[slot].toLowerCase(Locale.ROOT);
            kept[slot] = index + 1;
        }
        return slot;
    }

    private String read(Token token) {
        int length = token.end() - token.start();
        return token.kind() == Token.Kind.BREAK || length > LONGEST_WORD
                ? ""
                : text.substring(token.start(), token.end()).replace('’', '\'');
    }

    boolean is(int index, String word) {
        return lower(index).equals(word);
    }

    boolean isOneOf(int index, Set<String> words) {
        return words.contains(lower(index));
    }

    boolean isDash(int index) {
        return kind(index) == Token.Kind.SIGN && DASHES.contains(word(index));
    }

    /** Whether nothing stands between this token and the one before it. */
    boolean glued(int index) {
        return index > 0 && index < size() && !at(index).spaced() && !isBreak(index - 1);
    }

    /** A dash with no space on either side, as in {@code two-day}. */
    boolean isHyphen(int index) {
        return isDash(index) && glued(index) && glued(index + 1);
    }

    boolean isCapitalised(int index) {
        return isWord(index) && Character.isUpperCase(text.charAt(at(index).start()));
    }

    boolean isAllCapitals(int index) {
        String word = word(index);
        return isWord(index) && word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether a sentence may end at this token. */
    boolean endsSentence(int index) {
        return isBreak(index)
                || (!isAbbreviation(index)
                        && kind(index) == Token.Kind.SIGN
                        && ".!?;".contains(word(index))
                        && (at(index + 1).spaced() || isBreak(index + 1)));
    }

    private boolean isAbbreviation(int index) {
        return is(index, ".") && glued(index) && Abbreviations.neverEnds(lower(index - 1)) && !isBreak(index + 1);
    }

    boolean startsSentence(int index) {
        int before = index - 1;
        while (kind(before) == Token.Kind.SIGN && "\"“”‘'(".contains(word(before))) {
            before--;
        }
        return endsSentence(before) || is(before, ":");
    }

    String text() {
        return text;
    }

    /** From the first token to the last, both included. */
    Span span(int first, int last) {
        return new Span(at(first).start(), at(last).end());
    }
}
