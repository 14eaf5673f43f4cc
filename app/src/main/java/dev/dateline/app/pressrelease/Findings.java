package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import java.util.List;

/** What the checks find in the document of a project. */
record Findings(List<Finding> all) {

    private static final List<Check> CHECKS = List.of(new Craft(), new ClaimCraft());

    static Findings of(Opened project) {
        return project.once(Findings.class, () -> in(project.contents(), project.today()));
    }

    /** Of a project that nobody has kept yet. */
    static Findings in(Contents contents, Today today) {
        return new Findings(CheckJson.sorted(CHECKS.stream()
                .flatMap(check -> check.findings(contents, today).stream())
                .toList()));
    }

    /** Those in lines of a file, both ends included. */
    List<Finding> within(String file, int first, int last) {
        return all.stream()
                .filter(finding -> finding.place().file().equals(file))
                .filter(finding -> !finding.text().isEmpty())
                .filter(finding ->
                        finding.place().line() >= first && finding.place().line() <= last)
                .toList();
    }

    /** Those about what is not in the text: missing parts, claims that nobody says. */
    List<Finding> elsewhere(int firstLine) {
        return all.stream()
                .filter(finding -> !finding.place().file().equals(Faq.PATH))
                .filter(finding -> !finding.place().file().equals(PressReleaseFile.PATH)
                        || finding.text().isEmpty()
                        || finding.place().line() < firstLine)
                .toList();
    }
}
