package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A finding as a calm note beside the sentence it is about.
 *
 * @param mends the ways out of it
 */
record Remark(String heading, String sentence, String advice, List<Mend> mends) {

    private static final Map<String, String> HEADINGS = Map.of(
            "S01", "A part is missing",
            "S03", "In another order",
            "C02", "A number nobody measures",
            "C03", "A claim without a definition",
            "C05", "Less than what?",
            "C06", "Text and target disagree",
            "C11", "A claim that is not said",
            "D01", "No place and date",
            "D02", "The launch is past",
            "D04", "After the launch");

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    /** Numbers that nobody measures are told together, a paragraph's worth at a time. */
    static List<Remark> of(List<Finding> findings, Contents contents) {
        var remarks = new ArrayList<Remark>();
        var numbers = findings.stream()
                .filter(finding -> finding.rule().equals("C02"))
                .toList();
        var unbound = numbers.stream()
                .map(finding -> "“" + finding.text() + "”")
                .distinct()
                .toList();
        if (unbound.size() > 1) {
            remarks.add(new Remark(
                    unbound.size() + " numbers nobody measures",
                    String.join(", ", unbound.subList(0, unbound.size() - 1)) + " and " + unbound.getLast()
                            + " are bound to no claim.",
                    "Make each a claim, or link it to its source.",
                    numbers.stream()
                            .flatMap(finding -> Mends.of(finding, contents).stream())
                            .distinct()
                            .toList()));
        }
        findings.stream()
                .filter(finding -> unbound.size() < 2 || !finding.rule().equals("C02"))
                .forEach(finding -> remarks.add(of(finding, contents)));
        return remarks;
    }

    static Remark of(Finding finding, Contents contents) {
        return new Remark(
                HEADINGS.getOrDefault(finding.rule(), finding.rule()),
                sentence(PeoplesWords.message(finding, contents)),
                sentence(PeoplesWords.advice(finding)),
                Mends.of(finding, contents));
    }

    /** As the terminal says it, with quotation marks and a beginning and an end. */
    private static String sentence(String message) {
        var words = Days.inWords(QUOTED.matcher(message).replaceAll("“$1”"));
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
    }
}
