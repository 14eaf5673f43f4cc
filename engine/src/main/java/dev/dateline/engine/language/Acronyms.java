package dev.dateline.engine.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the capitals of an English text that stand for words its reader was never told. */
public final class Acronyms {

    private static final Set<String> KNOWN = Terms.set("known-capitals.txt");

    /** Two to six capitals, perhaps several. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{N}&.-])(\\p{Lu}{2,6})s?(?![\\p{L}\\p{N}&])");

    private final Set<String> told = new HashSet<>();

    /** Begins with what the reader knows, such as the product's name. */
    public Acronyms(String name) {
        CAPITALS.matcher(name).results().forEach(found -> told.add(found.group(1)));
    }

    /** The next passage's first uses without words beside them; each acronym is found once, however many passages there are. */
    public List<Span> unexplained(String passage) {
        if (isShouted(passage)) {
            return List.of();
        }
        int dateline = Datelines.at(passage).map(found -> found.span().end()).orElse(0);
        return CAPITALS.matcher(passage)
                .results()
                .filter(found -> found.start() >= dateline)
                .filter(found -> !KNOWN.contains(found.group(1)) && told.add(found.group(1)))
                .filter(found -> !isExplained(passage, found.start(1), found.end()))
                .map(found -> new Span(found.start(1), found.end(1)))
                .toList();
    }

    /** In brackets behind its words, or before brackets that hold them. */
    private static boolean isExplained(String passage, int start, int end) {
        boolean behind = start > 0 && passage.charAt(start - 1) == '(';
        var after = passage.substring(end).stripLeading();
        return behind || (after.startsWith("(") && !after.startsWith("()"));
    }

    /** A heading all in capitals has no acronyms. */
    private static boolean isShouted(String passage) {
        return passage.equals(passage.toUpperCase(Locale.ROOT)) && passage.indexOf(' ') > 0;
    }
}
