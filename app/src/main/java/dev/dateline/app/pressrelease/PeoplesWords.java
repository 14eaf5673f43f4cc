package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import java.util.Optional;

/** What the checks find, told to somebody who writes on the page and never sees a file: no keys, no identifiers. */
final class PeoplesWords {

    private PeoplesWords() {}

    static String message(Finding finding, Contents contents) {
        return switch (finding.rule()) {
            case "C03" -> "nobody has said yet what “" + finding.text() + "” means, so nothing measures it";
            case "C05" -> "“" + finding.text() + "” counts from where you are today, and nobody has said where that is";
            case "C06" ->
                "the text says “" + finding.text().replace('\n', ' ') + "”, the claim's target is “"
                        + finding.related().stream()
                                .map(Finding.Related::text)
                                .findFirst()
                                .orElse("")
                        + "”"
                        + baseline(finding, contents)
                                .map(before -> ", from " + before)
                                .orElse("");
            case "C11" -> "the press release never says the claim " + name(finding.text(), contents);
            default -> finding.message();
        };
    }

    static String advice(Finding finding) {
        return switch (finding.rule()) {
            case "C02" -> "make it a claim, or link it to its source";
            case "C03" -> "say what measures it and what its target is";
            case "C05" -> "say the claim's baseline: a number, and the day on which it was so";
            case "C06" -> "say here what the target says, or change the claim's target";
            case "C11" -> "make words of the text this claim, or drop it";
            case "D01" -> "name the place; the date is the launch";
            default -> finding.fix();
        };
    }

    /** A claim that no words say is told by what measures it. */
    private static String name(String id, Contents contents) {
        return claim(id, contents)
                .flatMap(claim -> claim.metric(contents.of(Metric.KIND)))
                .map(metric -> "that is proved by “" + metric.title() + "”")
                .orElse("“" + id.replace('-', ' ') + "”");
    }

    private static Optional<String> baseline(Finding finding, Contents contents) {
        return ClaimLink.of(contents).stream()
                .filter(link -> link.place().equals(finding.place()))
                .findFirst()
                .flatMap(link -> claim(link.id(), contents))
                .flatMap(Claim::baseline)
                .map(before -> before.value().toString());
    }

    private static Optional<Claim> claim(String id, Contents contents) {
        return contents.of(Claim.KIND).stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst();
    }
}
