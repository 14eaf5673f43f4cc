package dev.dateline.app.experience;

import dev.dateline.app.project.OneOf;
import dev.dateline.app.project.Otherwise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One field of a form, in the words of JSON Schema.
 *
 * @param enum_ the only texts it may be
 * @param pattern in the syntax of RE2, which needs no more time for a hostile text than for another
 * @param items of an array, which is a list of texts
 */
public record Field(
        @Otherwise("string") Type type,
        Optional<String> title,
        Optional<String> description,
        List<String> enum_,
        Optional<String> pattern,
        @OneOf("date") Optional<String> format,
        @Otherwise("0") int minLength,
        @Otherwise("200") int maxLength,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<String> default_,
        Optional<Items> items) {

    static final int LONGEST = 2_000;
    private static final Pattern BEYOND_RE2 = Pattern.compile("\\(\\?(?:[=!>]|<[=!])|\\\\[1-9]|[+*?}]\\+");

    /** What is typed into it. */
    public enum Type {
        STRING,
        BOOLEAN,
        INTEGER,
        NUMBER,
        ARRAY
    }

    /** The texts of a list. */
    public record Items(
            @Otherwise("string") @OneOf("string") String type, List<String> enum_) {}

    public Field {
        if (minLength < 0 || maxLength < Math.max(1, minLength) || maxLength > LONGEST) {
            throw new IllegalArgumentException("minLength (" + minLength + ") and maxLength (" + maxLength
                    + ") must lie between 0 and " + LONGEST + " and not fall");
        }
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            throw new IllegalArgumentException(
                    "minimum (" + minimum.get() + ") must not lie above maximum (" + maximum.get() + ")");
        }
        pattern.ifPresent(Field::refuseUnlessPattern);
    }

    private static void refuseUnlessPattern(String pattern) {
        Limits.words("`pattern`", pattern, 200);
        if (BEYOND_RE2.matcher(pattern).find()) {
            throw new IllegalArgumentException("pattern (" + pattern
                    + ") looks ahead, looks back or repeats itself; expected one in the syntax of RE2");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "pattern (" + pattern + ") is no regular expression: " + wrong.getDescription(), wrong);
        }
    }

    boolean isDate() {
        return format.isPresent();
    }
}
