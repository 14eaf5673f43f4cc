package dev.dateline.app.problem;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.List;

/** A problem says what it costs, and something follows from it: a claim that promises its end, a step that works on it. */
public final class ProblemCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Problem.KIND)) {
            var problem = placed.record();
            if (!problem.hasCost()) {
                findings.add(finding(
                        "N03",
                        Severity.WARNING,
                        placed,
                        "says not what it costs a month",
                        "write `cost` or `hours` as a range; a wide one is better than none"));
            }
            if (problem.claims().isEmpty()) {
                findings.add(finding(
                        "N04",
                        Severity.WARNING,
                        placed,
                        "is answered by no claim",
                        "name the claim that promises its end, write one, or say in a `note` why it stays"));
            }
            if (problem.steps().isEmpty()) {
                findings.add(finding(
                        "N05",
                        Severity.INFO,
                        placed,
                        "has no step that works on it",
                        "name it in `steps`, or plan one"));
            }
        }
        return findings;
    }

    private static Finding finding(String rule, Severity severity, Placed<Problem> placed, String what, String fix) {
        var problem = placed.record();
        return Finding.of(
                rule, severity, placed.place("id"), problem.id(), "the problem `" + problem.id() + "` " + what, fix);
    }
}
