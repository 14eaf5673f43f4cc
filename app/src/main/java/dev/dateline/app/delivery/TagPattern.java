package dev.dateline.app.delivery;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which tags are releases: those whose whole name matches. Patterns come from outside, so their work has an end. */
public final class TagPattern {

    private static final int LONGEST = 500;
    /** Characters looked at for one name; even long names need a few thousand with a sound pattern. */
    private static final int MOST_LOOKS = 200_000;

    private final Pattern pattern;

    private TagPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A name that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String name;
        private int looks;

        Counted(String name) {
            this.name = name;
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new Endless();
            }
            return name.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return name.substring(start, end);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws NotMeasurable where that is no regular expression */
    public static TagPattern of(String text) throws NotMeasurable {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new NotMeasurable("the pattern of releases must have 1 to " + LONGEST + " characters, not "
                    + text.strip().length());
        }
        try {
            return new TagPattern(Pattern.compile(text));
        } catch (PatternSyntaxException wrong) {
            throw new NotMeasurable("the pattern of releases (" + text + ") is no regular expression: "
                    + wrong.getDescription() + (wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1)));
        } catch (StackOverflowError deep) {
            throw new NotMeasurable("the pattern of releases is nested too deeply", deep);
        }
    }

    /** @throws NotMeasurable where finding out takes too long */
    boolean matches(String name) throws NotMeasurable {
        try {
            return pattern.matcher(new Counted(name)).matches();
        } catch (Endless | StackOverflowError endless) {
            throw new NotMeasurable(
                    "the pattern of releases (" + pattern + ") does not come to an end on the tag `" + name
                            + "`\nMaybe it has a repetition within a repetition, such as (a+)+",
                    endless);
        }
    }

    /** As it is written. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
