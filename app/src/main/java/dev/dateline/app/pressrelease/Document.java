package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Place;
import dev.dateline.app.workbench.Opened;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Markdown of a project's documents, as it is changed. */
final class Document {

    /** A link with its words; what stands in one is bound already. */
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]]*\\]\\([^()\\s]*\\)");

    private Document() {}

    /** The press release; an empty draft where there is none. */
    static PressRelease release(Opened project) {
        return project.contents().of(PressRelease.KIND).stream()
                .findFirst()
                .orElse(new PressRelease(
                        new PressRelease.Head(
                                Optional.empty(), Optional.empty(), Optional.empty(), PressRelease.Stage.DRAFT),
                        "",
                        1));
    }

    static String faq(Opened project) {
        return project.contents().of(Faq.KIND).stream()
                .map(Faq::text)
                .findFirst()
                .orElse("");
    }

    /** Forms send lines that end as on a typewriter. */
    static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As it stands in its file: an empty line after the front matter, a line's end at the end. */
    static PressRelease kept(PressRelease release) {
        var text = release.text().strip();
        return new PressRelease(release.head(), text.isEmpty() ? "" : "\n" + text + "\n", release.textLine());
    }

    static PressRelease with(PressRelease release, String text) {
        return kept(new PressRelease(release.head(), text, release.textLine()));
    }

    /** Whether a text links a claim of this name. */
    static boolean says(String text, String claim) {
        return text.contains("](claim:" + claim + ")");
    }

    /** The text with a link laid over the first words like these that stand in no other link; empty where there are none. */
    static Optional<String> linked(String text, String words, String claim) {
        var found = find(text, words);
        return found.map(span -> text.substring(0, span.from) + "[" + text.substring(span.from, span.to) + "](claim:"
                + claim + ")" + text.substring(span.to));
    }

    /** Where the first words like these stand that are in no link. */
    static Optional<Place> place(PressRelease release, String words) {
        var text = release.text();
        return find(text, words).map(span -> {
            int line = (int)
                    text.substring(0, span.from).chars().filter(c -> c == '\n').count();
            int lineStart = text.lastIndexOf('\n', span.from - 1) + 1;
            return new Place(
                    PressReleaseFile.PATH, release.textLine() + line, text.codePointCount(lineStart, span.from) + 1);
        });
    }

    /** The words, or, where they are a bare number, the phrase it stands in. */
    static String phrase(PressRelease release, String words) {
        if (!NumberPhrase.isBare(words)) {
            return words.strip();
        }
        var text = release.text();
        return find(text, words)
                .map(span -> NumberPhrase.around(text, span.from, span.to))
                .filter(phrase -> has(text, phrase))
                .orElse(words.strip());
    }

    /** The phrase a number stands in that the checks have found. */
    static String phrase(PressRelease release, Finding finding) {
        var text = release.text();
        int at = offset(
                text,
                finding.place().line() - release.textLine(),
                finding.place().column());
        if (!text.startsWith(finding.text(), at)) {
            return finding.text();
        }
        var phrase = NumberPhrase.around(text, at, at + finding.text().length());
        return has(text, phrase) ? phrase : finding.text();
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int k = 0; k < line && start >= 0; k++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, Math.min(column - 1, text.codePointCount(start, text.length())));
    }

    static boolean has(String text, String words) {
        return find(text, words).isPresent();
    }

    /** The text with other words in the link to a claim. */
    static Optional<String> said(String text, String claim, String before, String after) {
        var link = "[" + before + "](claim:" + claim + ")";
        int at = text.indexOf(link);
        return at < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, at) + "[" + after + "](claim:" + claim + ")"
                        + text.substring(at + link.length()));
    }

    private record Stretch(int from, int to) {}

    /** Words may be broken into lines anywhere. */
    private static Optional<Stretch> find(String text, String words) {
        if (words.isBlank() || words.contains("[") || words.contains("]")) {
            return Optional.empty();
        }
        var links = new ArrayList<Stretch>();
        var link = LINK.matcher(text);
        while (link.find()) {
            links.add(new Stretch(link.start(), link.end()));
        }
        var sought = Pattern.compile(Arrays.stream(words.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[ \\t]*\\n?[ \\t]*")))
                .matcher(text);
        while (sought.find()) {
            var found = new Stretch(sought.start(), sought.end());
            if (links.stream().noneMatch(one -> one.from < found.to && found.from < one.to)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
