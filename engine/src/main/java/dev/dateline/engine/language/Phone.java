package dev.dateline.engine.language;

import java.util.regex.Pattern;

/** What a telephone number looks like, as opposed to a range, a date or 10 000 000. */
final class Phone {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d[\\d ().–-]*");
    private static final Pattern WITH_AREA = Pattern.compile("\\(\\d{2,5}\\) ?\\d[\\d –-]*");
    private static final Pattern HYPHENED = Pattern.compile("\\d{1,5}[-–]\\d{1,5}[-–][\\d–-]*\\d");
    private static final Pattern DOTTED = Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{4}");
    private static final Pattern SPACED = Pattern.compile("\\d{3,5} \\d{3,4} \\d{4}");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Phone() {}

    /** The candidate is at most thirty characters long. */
    static boolean looksLikeOne(String candidate) {
        long digits = candidate.chars().filter(Character::isDigit).count();
        return digits >= 7
                && !ISO_DATE.matcher(candidate).matches()
                && (INTERNATIONAL.matcher(candidate).matches()
                        || WITH_AREA.matcher(candidate).matches()
                        || HYPHENED.matcher(candidate).matches()
                        || DOTTED.matcher(candidate).matches()
                        || SPACED.matcher(candidate).matches());
    }
}
