package dev.dateline.app.terminal;

import java.util.regex.Pattern;

/** What somebody typed, as one clean line. */
final class AnswerText {

    private static final int LONGEST = 1000;
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private AnswerText() {}

    static String of(String typed) {
        var text = BLANKS.matcher(typed.replace("\ufeff", "")).replaceAll(" ").strip();
        if (text.codePoints().anyMatch(AnswerText::isNoText)) {
            throw new IllegalArgumentException(
                    "that holds a character that is no text, perhaps from an arrow key; expected letters, digits and signs");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "that has " + text.length() + " characters; expected one line of at most " + LONGEST);
        }
        return text;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character)
                || character == 0xfffd
                || (character & 0xfffe) == 0xfffe
                || Character.getType(character) == Character.SURROGATE;
    }
}
