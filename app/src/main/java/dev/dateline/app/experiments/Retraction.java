package dev.dateline.app.experiments;

import dev.dateline.app.page.Days;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.engine.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the press release that says what cannot be any more, and what could stand there instead.
 *
 * @param sentence as it stands, in Markdown
 * @param plain as people read it
 * @param instead a sentence that is true
 */
record Retraction(String claim, String sentence, String plain, String instead) {

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+(?:\\n(?!\\s*\\n)[^\\n]+)*");

    /** What a refuted assumption leaves untrue in the text. */
    static List<Retraction> of(Contents contents, Verdicts.Settled settled, WhereFalse whereFalse) {
        var impossible = whereFalse.impossible(contents, settled.assumption());
        var retractions = new ArrayList<Retraction>();
        for (var release : contents.of(PressRelease.KIND)) {
            ClaimLink.of(contents).stream()
                    .map(ClaimLink::id)
                    .distinct()
                    .filter(impossible::contains)
                    .forEach(claim -> sentence(release.text(), claim)
                            .ifPresent(sentence -> retractions.add(of(claim, sentence, settled))));
        }
        return retractions;
    }

    private static Retraction of(String claim, String sentence, Verdicts.Settled settled) {
        var plain = LINK.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        var instead = "We had meant to say: “" + plain.replace('“', '‘').replace('”', '’') + "” A test"
                + settled.on().map(day -> " on " + Days.full(day)).orElse("") + " showed that we cannot promise it.";
        return new Retraction(claim, sentence, plain, instead);
    }

    /** The sentence in which a claim is linked first. */
    private static Optional<String> sentence(String text, String claim) {
        var link = "](claim:" + claim + ")";
        return PARAGRAPH
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(paragraph -> paragraph.contains(link))
                .findFirst()
                .flatMap(paragraph -> Sentences.in(paragraph).stream()
                        .map(span -> paragraph.substring(span.start(), span.end()))
                        .filter(sentence -> sentence.contains(link))
                        .findFirst());
    }

    /** The text without the sentence, or with another in its place; an empty paragraph goes too. */
    PressRelease applied(PressRelease release, String words) {
        int at = release.text().indexOf(sentence);
        var before = release.text().substring(0, at);
        var after = release.text().substring(at + sentence.length());
        var text = words.isBlank()
                ? before.replaceFirst(" +$", "")
                        + (before.endsWith(" ") || before.isEmpty() ? after : after.replaceFirst("^ +", ""))
                : before + words.strip() + after;
        return new PressRelease(release.head(), text.replaceAll("\\n{3,}", "\n\n"), release.textLine());
    }
}
