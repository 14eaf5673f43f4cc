package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Findings and claims of a document, to a program; the same from the command and from the page. */
final class CheckJson {

    /** The words of a claim, and whether claims.yaml says what they mean. */
    record Said(ClaimLink link, boolean bound) {}

    private CheckJson() {}

    static List<Said> said(Contents contents) {
        var bound = contents.of(Claim.KIND).stream().map(Claim::id).toList();
        return ClaimLink.of(contents).stream()
                .map(link -> new Said(link, bound.contains(link.id())))
                .toList();
    }

    /** In the order of their places. */
    static List<Finding> sorted(List<Finding> unsorted) {
        var findings = new ArrayList<>(unsorted);
        findings.sort(Comparator.comparing((Finding finding) -> finding.place().file())
                .thenComparingInt(finding -> finding.place().line())
                .thenComparingInt(finding -> finding.place().column())
                .thenComparing(Finding::rule));
        return findings;
    }

    static Json put(Json json, List<Finding> findings, List<Said> claims) {
        return json.put("findings", findings.stream().map(CheckJson::json).toList())
                .put("claims", claims.stream().map(CheckJson::json).toList());
    }

    private static Json json(Finding finding) {
        var json = Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        place(json, finding.place()).put("text", finding.text());
        finding.aspect().ifPresent(aspect -> json.put(aspect.key(), aspect.word()));
        if (!finding.related().isEmpty()) {
            json.put(
                    "related",
                    finding.related().stream()
                            .map(related ->
                                    place(Json.object(), related.place()).put("text", related.text()))
                            .toList());
        }
        return json.put("message", finding.message()).put("fix", finding.fix());
    }

    private static Json json(Said said) {
        return Json.object()
                .put("id", said.link.id())
                .put("text", said.link.words())
                .put("line", said.link.place().line())
                .put("bound", said.bound);
    }

    private static Json place(Json json, Place place) {
        return json.put("file", place.file()).put("line", place.line()).put("column", place.column());
    }
}
