package dev.dateline.app.scenarios;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.util.ArrayList;
import java.util.List;

/** The craft of supposing: a scenario can be planned, and says something that is not so already. */
public final class ScenarioCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Scenario.KIND)) {
            try {
                Supposed.of(placed.record(), contents, today)
                        .idle()
                        .forEach(idle ->
                                findings.add(finding("W02", placed, idle, "take the change out of the scenario")));
            } catch (IllegalArgumentException impossible) {
                findings.add(finding(
                        "W01",
                        placed,
                        "it makes no plan: " + impossible.getMessage(),
                        "suppose something else, or take the scenario away"));
            }
        }
        return findings;
    }

    private static Finding finding(String rule, Placed<Scenario> placed, String message, String fix) {
        return Finding.of(
                rule, Severity.WARNING, placed.place("id"), placed.record().id(), message, fix);
    }
}
