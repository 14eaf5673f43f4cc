package dev.dateline.engine.language;

import java.util.Set;

/** Decides which digits are no quantity: years, times of day, ordinals, list numbers, and parts of names. */
final class Ignored {
    private static final Set<String> LABELS = Terms.set("labels.txt");
    private static final Set<String> IN_YEAR =
            Set.of("in", "by", "since", "until", "till", "during", "before", "after", "early", "mid", "late", "©");
    private static final Set<String> OF_AGE = Set.of("their", "his", "her", "the", "my", "our", "early", "mid", "late");
    private static final Set<String> IMPERATIVES = Terms.set("imperatives.txt");
    private static final Set<String> MERIDIEM = Set.of("am", "pm", "o'clock", "uhr", "noon");
    private static final String JOINTS = "/:#@_&'’.‐-–";

    private final Tokens tokens;

    Ignored(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean is(int index) {
        return isJoined(index)
                || isOrdinal(index)
                || isLabelled(index)
                || isTimeOfDay(index)
                || isInDate(index)
                || isYear(index)
                || isListNumber(index)
                || isInName(index)
                || isResolution(index);
    }

    /** The 30s of "in their 30s". */
    boolean isAge(int index) {
        return tokens.isOneOf(index - 1, OF_AGE);
    }

    /** Part of something written without a space: COVID-19, 24/7, 9:00, #5, 16-bit is none. */
    private boolean isJoined(int index) {
        boolean slashAfter = (tokens.is(index + 1, "/") || tokens.is(index + 1, ":"))
                && tokens.glued(index + 1)
                && tokens.glued(index + 2)
                && tokens.isNumber(index + 2);
        return slashAfter || (tokens.glued(index) && clings(index - 1));
    }

    private boolean clings(int before) {
        return switch (tokens.kind(before)) {
            case NAME, ADDRESS -> true;
            case WORD -> Units.currencyBefore(tokens, before).isEmpty();
            case SIGN -> !tokens.word(before).isEmpty() && JOINTS.contains(tokens.word(before)) && joins(before);
            default -> false;
        };
    }

    private boolean joins(int sign) {
        if (!tokens.isDash(sign)) {
            return !tokens.is(sign, ".") || tokens.glued(sign);
        }
        boolean toWord = tokens.isWord(sign - 1) || tokens.kind(sign - 1) == Token.Kind.NAME;
        boolean longDash = "–—".contains(tokens.word(sign));
        boolean measured = Units.at(tokens, sign - 1).isPresent()
                || Scales.at(tokens, sign - 1).isPresent();
        return tokens.glued(sign)
                && toWord
                && !longDash
                && !measured
                && !tokens.is(sign - 1, "sub")
                && !NumberWords.isSmall(tokens, sign - 1);
    }

    /** 4K and 8K are screens unless they count something. */
    private boolean isResolution(int index) {
        boolean screen = (tokens.is(index, "4") || tokens.is(index, "8"))
                && tokens.word(index + 1).equals("K");
        return screen
                && tokens.glued(index + 1)
                && Nouns.plural(tokens, index + 2).isEmpty()
                && Units.at(tokens, index + 2).isEmpty();
    }

    private boolean isOrdinal(int index) {
        return tokens.glued(index + 1) && Ordinals.isEnding(tokens.lower(index + 1));
    }

    /** Version 3, page 12, No. 5. */
    private boolean isLabelled(int index) {
        int label = tokens.is(index - 1, ".") ? index - 2 : index - 1;
        return tokens.isOneOf(label, LABELS)
                && (label == index - 1 || tokens.word(label).length() <= 4)
                && (label == index - 1 || tokens.glued(index - 1));
    }

    private boolean isTimeOfDay(int index) {
        boolean dotted = (tokens.is(index + 1, "a") || tokens.is(index + 1, "p"))
                && tokens.is(index + 2, ".")
                && tokens.is(index + 3, "m");
        return dotted || tokens.isOneOf(index + 1, MERIDIEM);
    }

    /** The 19 of 19 November, with or without a year. */
    private boolean isInDate(int index) {
        int before = tokens.is(index - 1, ".") ? index - 2 : index - 1;
        boolean small = tokens.word(index).length() <= 2;
        return small
                && (Dates.month(tokens, index + 1).isPresent()
                        || Dates.month(tokens, before).isPresent());
    }

    private boolean isYear(int index) {
        String word = tokens.word(index);
        boolean shaped =
                word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.indexOf('.') < 0;
        if (!shaped || word.indexOf(',') >= 0) {
            return false;
        }
        boolean decade = tokens.is(index + 1, "s") && tokens.glued(index + 1);
        boolean scaled = Units.at(tokens, index + 1).isPresent()
                || Scales.at(tokens, index + 1).isPresent();
        boolean counts = scaled || (Nouns.plural(tokens, index + 1).isPresent() && !tokens.isCapitalised(index + 1));
        return decade || !counts || (tokens.isOneOf(index - 1, IN_YEAR) && !scaled);
    }

    private boolean isListNumber(int index) {
        return tokens.isBreak(index - 1)
                && tokens.word(index).length() <= 2
                && (tokens.is(index + 1, ".") || tokens.is(index + 1, ")"))
                && tokens.at(index + 2).spaced()
                && !tokens.isBreak(index + 2);
    }

    /** Kindle 2, Windows 11: a small bare number behind a capital letter, unless that is a verb that opens the sentence. */
    private boolean isInName(int index) {
        int before = index - 1;
        boolean bare = tokens.word(index).length() <= 4
                && tokens.word(index).indexOf(',') < 0
                && tokens.at(index).spaced();
        boolean name = tokens.isCapitalised(before) || tokens.kind(before) == Token.Kind.NAME;
        boolean measured = Units.at(tokens, index + 1).isPresent()
                || Scales.at(tokens, index + 1).isPresent()
                || tokens.is(index + 1, "+")
                || tokens.is(index + 1, "times")
                || tokens.isNumber(index + 1);
        if (!bare || !name || measured || Units.currencyBefore(tokens, before).isPresent()) {
            return false;
        }
        boolean starts = tokens.startsSentence(before);
        boolean opening = starts && (Nouns.isFunctionWord(tokens, before) || tokens.isOneOf(before, IMPERATIVES));
        return !opening && !(tokens.isAllCapitals(before) && Nouns.isFunctionWord(tokens, before));
    }
}
