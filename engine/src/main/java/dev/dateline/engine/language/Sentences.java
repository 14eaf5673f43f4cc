package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into sentences. Abbreviations, decimals, initials and an ellipsis before a small letter do not end one; an empty line does. */
public final class Sentences {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"”’'»)]*_";
    private static final Set<String> FUNCTION_WORDS = Terms.set("function-words.txt");
    private static final int LONGEST_WORD = 24;

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int start;

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences in their order, without the white space around them. */
    public static List<Span> in(String text) {
        Sentences sentences = new Sentences(text);
        sentences.cut();
        return sentences.found;
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (ENDS.indexOf(character) >= 0) {
                at = afterEnd(at);
            } else if (character == '\n') {
                at = afterLine(at);
            } else {
                at++;
            }
        }
        close(text.length());
    }

    private void close(int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(from)) {
            from++;
        }
        while (to > from && isSpace(to - 1)) {
            to--;
        }
        if (to > from) {
            found.add(new Span(from, to));
        }
        start = end;
    }

    private int afterEnd(int at) {
        int end = at + 1;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int stop = end;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int next = end;
        while (next < text.length() && isSpace(next) && text.charAt(next) != '\n') {
            next++;
        }
        boolean apart = next > end || next == text.length() || text.charAt(next) == '\n';
        int following = next;
        while (following < text.length() && isSpace(following)) {
            following++;
        }
        if (apart && ends(at, stop, end, following)) {
            close(end);
        }
        return end;
    }

    private boolean ends(int at, int stop, int end, int following) {
        if (following >= text.length()) {
            return true;
        }
        int first = following;
        while (first < text.length() && first < following + 4 && "\"“‘'(*_[".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        boolean small = first < text.length() && Character.isLowerCase(text.charAt(first));
        boolean quoted = end > stop && text.charAt(at) != '.';
        if (small) {
            return !quoted && text.charAt(at) != '…' && stop == at + 1 && !isAbbreviated(at) && isName(first);
        }
        return stop > at + 1 || text.charAt(at) != '.' || end > stop || !continues(at, first);
    }

    /** A small letter opens a sentence only in names such as iPhone. */
    private boolean isName(int first) {
        return first + 1 < text.length() && Character.isUpperCase(text.charAt(first + 1));
    }

    private boolean isAbbreviated(int stop) {
        String word = wordBefore(stop);
        return Abbreviations.neverEnds(word) || Abbreviations.mayEnd(word) || isInitial(word);
    }

    /** Whether the full stop belongs to an abbreviation and the sentence goes on. */
    private boolean continues(int stop, int next) {
        String word = wordBefore(stop);
        if (Abbreviations.neverEnds(word)) {
            return !word.equalsIgnoreCase("no") || (next < text.length() && Character.isDigit(text.charAt(next)));
        }
        if (isInitial(word)) {
            return true;
        }
        boolean listNumber =
                stop - start <= 3 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return listNumber || (Abbreviations.mayEnd(word) && !FUNCTION_WORDS.contains(wordAt(next)));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    private String wordBefore(int stop) {
        int from = stop;
        while (from > 0 && stop - from < LONGEST_WORD && isWordCharacter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, stop);
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private String wordAt(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private int afterLine(int at) {
        int next = at;
        int lines = 0;
        while (next < text.length() && isSpace(next)) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        char opening = line < at && at - line < 10_000 ? text.charAt(line) : ' ';
        if (lines > 1 || Lines.breaksBefore(text, opening, next)) {
            close(at);
            start = next;
        }
        return next;
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
    }
}
