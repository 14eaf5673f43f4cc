package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.engine.language.Acronyms;
import dev.dateline.engine.language.LoadedWords;
import dev.dateline.engine.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a press release, read as its customer would: what they do not know, and what nobody could keep. */
final class WordCraft {

    private final Prose prose;
    private final Optional<String> product;

    WordCraft(Prose prose, Optional<String> product) {
        this.prose = prose;
        this.product = product;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var acronyms = new Acronyms(product.orElse(""));
        for (var passage : prose.passages()) {
            for (var mention : LoadedWords.in(passage.text())) {
                if (passage.links().stream().noneMatch(link -> link.span().overlaps(mention.span()))) {
                    findings.add(finding(passage, mention));
                }
            }
            for (var span : acronyms.unexplained(passage.text())) {
                findings.add(finding(
                        "L07",
                        passage,
                        span,
                        "is an abbreviation the text never spells out",
                        "write it out where it first stands, as in: internal developer platform (IDP)"));
            }
        }
        return findings;
    }

    /** L03, L04 and L10; words within a link have their evidence. */
    private Finding finding(Prose.Passage passage, LoadedWords.Mention mention) {
        return switch (mention.kind()) {
            case ABSOLUTE ->
                finding(
                        "L04",
                        passage,
                        mention.span(),
                        "leaves no exception, and one makes the sentence false",
                        "say how often, as a claim, or link it to its evidence");
            case HYPE ->
                finding(
                        "L03",
                        passage,
                        mention.span(),
                        "praises and says nothing a customer could check",
                        "say what the customer can do now that they could not before");
            case ARCHITECTURE ->
                finding(
                        "L10",
                        passage,
                        mention.span(),
                        "is how it is built, which its customer does not ask for",
                        "say what the customer gets from it");
        };
    }

    private Finding finding(String rule, Prose.Passage passage, Span span, String what, String fix) {
        var words = prose.verbatim(passage, span);
        return Finding.of(
                rule, Severity.WARNING, prose.place(passage, span.start()), words, "`" + words + "` " + what, fix);
    }
}
