package dev.dateline.app.experience;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Puts what was filled in where a template names it: {@code {{name}}} becomes the text as it is, {@code {{name:quoted}}} the text in
 * double quotes as JSON and YAML read it. A text is put in once and never looked at again, so that nobody can name a placeholder in a field.
 */
final class Placeholders {

    /** What every template may name beside the form's properties. */
    static final Set<String> GIVEN = Set.of("project", "requester", "today");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z][a-zA-Z0-9_]*)(:quoted)?\\}\\}");

    private Placeholders() {}

    static List<String> in(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The text with something harmless in every place. */
    static String sample(String text) {
        return PLACE.matcher(text).replaceAll("x");
    }

    /** At most so long is the text when it is filled. */
    static long length(String text, Map<String, String> values) {
        return text.length()
                + in(text).stream()
                        .mapToLong(name -> 2L * values.getOrDefault(name, "").length() + 2)
                        .sum();
    }

    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(found -> {
            var value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(found.group(2) == null ? value : quoted(value));
        });
    }

    private static String quoted(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
    }
}
