package dev.dateline.engine.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a heading, or the bold word a paragraph starts with, says about what follows. */
final class SectionNames {
    private static final Map<String, String> PARTS = Terms.map("section-names.txt");
    private static final Set<String> OUTSIDE = Terms.set("sections-outside.txt");
    private static final Set<String> NEUTRAL = Terms.set("sections-neutral.txt");
    private static final int LONGEST = 6;

    private SectionNames() {}

    static Optional<Part> part(String heading) {
        return part(Tokens.of(heading));
    }

    /** FAQ, about the company, contact: no part of the release itself. */
    static boolean isOutside(String heading) {
        Tokens tokens = Tokens.of(heading);
        String name = words(tokens, 0, tokens.size());
        return OUTSIDE.contains(name) || (tokens.size() <= LONGEST && OUTSIDE.contains(words(tokens, 0, 1)));
    }

    static boolean isNeutral(String heading) {
        Tokens tokens = Tokens.of(heading);
        boolean document = tokens.is(0, "press") && tokens.is(1, "release") && tokens.kind(2) == Token.Kind.SIGN;
        return document || NEUTRAL.contains(words(tokens, 0, tokens.size()));
    }

    /** The "Problem:" at the start of a paragraph, and where the paragraph goes on. */
    static Optional<Label> label(String paragraph) {
        Tokens tokens = Tokens.of(paragraph.substring(0, Math.min(60, paragraph.length())));
        for (int colon = 1; colon <= LONGEST && colon < tokens.size(); colon++) {
            if (tokens.is(colon, ":")) {
                int end = tokens.at(colon).end();
                return Optional.ofNullable(PARTS.get(words(tokens, 0, colon)))
                        .map(name -> new Label(Part.valueOf(name), end));
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> part(Tokens tokens) {
        int from = tokens.isNumber(0) ? 1 : 0;
        from = tokens.is(from, ".") || tokens.is(from, ")") ? from + 1 : from;
        int end = tokens.size();
        while (end > from && tokens.kind(end - 1) == Token.Kind.SIGN) {
            end--;
        }
        return end - from <= LONGEST + 2
                ? Optional.ofNullable(PARTS.get(words(tokens, from, end))).map(Part::valueOf)
                : Optional.empty();
    }

    private static String words(Tokens tokens, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int index = from; index < Math.min(end, from + LONGEST + 2); index++) {
            if (tokens.kind(index) != Token.Kind.SIGN || tokens.is(index, "&")) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.lower(index));
            }
        }
        return words.toString();
    }

    record Label(Part part, int end) {}
}
