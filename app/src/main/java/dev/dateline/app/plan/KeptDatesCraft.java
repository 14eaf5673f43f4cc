package dev.dateline.app.plan;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Nearest;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody has to do about dates that were kept; what time and the plan settle by themselves is no finding. */
public final class KeptDatesCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        var steps = new Steps(contents);
        for (var placed : contents.placed(KeptDates.KIND)) {
            if (!placed.record().kept().isAfter(today.date())) {
                placed.record().dates().forEach((id, date) -> {
                    int step = steps.number(id);
                    if (step < 0) {
                        findings.add(unknown(placed, id, steps));
                    } else if (steps.get(step).statusOn(today.date()) != Status.DONE && !steps.hasParts(step)) {
                        findings.addAll(dated(contents, placed, steps.get(step), date, today.date()));
                    }
                });
            }
        }
        return findings;
    }

    /** P07: a date for a step that is not there, as after its identifier was changed by hand. */
    private static Finding unknown(Placed<KeptDates> placed, String id, Steps steps) {
        var names = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            names.add(steps.get(i).id());
        }
        return finding(
                "P07",
                placed,
                id,
                "a date is kept for `" + id + "`, which is not among the steps; it counts for nothing",
                Nearest.to(id, names)
                        .map(name -> "write `" + name + "`, or take the line away")
                        .orElse("take the line away"));
    }

    /** P08: a deadline on a day nobody works; P09: one that is past. */
    private static List<Finding> dated(
            Contents contents, Placed<KeptDates> placed, Step step, LocalDate date, LocalDate today) {
        var calendar = contents.project().workCalendar();
        if (date.isBefore(today)) {
            return List.of(finding(
                    "P09",
                    placed,
                    step.id(),
                    "“" + step.name() + "” was to be done by " + date + " by the dates kept, and is not",
                    "say that it is done, or keep the dates anew"));
        } else if (!calendar.isWorked(date) && !isMilestone(step)) {
            return List.of(finding(
                    "P08",
                    placed,
                    step.id(),
                    "the deadline kept for “" + step.name() + "”, " + date + ", is a day on which nobody works",
                    "write " + calendar.date(calendar.numberOf(date) - 1) + ", the last working day before it"));
        }
        return List.of();
    }

    /** A milestone waits for the morning of the next working day, as the launch does. */
    private static boolean isMilestone(Step step) {
        return step.estimate().map(estimate -> estimate.likely().days()).orElse(0) == 0;
    }

    private static Finding finding(String rule, Placed<KeptDates> placed, String text, String message, String fix) {
        return Finding.of(rule, Severity.WARNING, placed.place("dates", text), text, message, fix);
    }
}
