package dev.dateline.app.plan;

import dev.dateline.app.project.Finding;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the craft says of a plan, at the step, claim or obstacle it is about. */
record PlanFindings(Map<String, List<Finding>> byName) {

    static PlanFindings of(Opened project) {
        return project.once(
                PlanFindings.class,
                () -> new PlanFindings(new PlanCraft()
                        .findings(project.contents(), project.today()).stream()
                                .collect(Collectors.groupingBy(Finding::text))));
    }

    /** In a sentence each, how to mend it behind. */
    List<String> at(String id, String name, boolean obstacle) {
        return byName.getOrDefault(id, List.of()).stream()
                .filter(finding -> finding.rule().equals("P05") == obstacle
                        && !finding.rule().equals("P02"))
                .map(finding -> told(finding, name))
                .toList();
    }

    private static String told(Finding finding, String name) {
        var named = "“" + name + "” ";
        var message = finding.message();
        return (message.startsWith(named) ? message.substring(named.length()) : message) + ": " + finding.fix();
    }
}
