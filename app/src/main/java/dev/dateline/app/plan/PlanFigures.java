package dev.dateline.app.plan;

import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Explains the plan's numbers. */
final class PlanFigures {

    private static final String STEPS = "steps.yaml, project.yaml";

    private final Project project;
    private final Today today;
    private final PlanNetwork plan;
    private final Schedule schedule;
    private final Optional<LocalDate> mustStartBy;
    private final boolean areDatesKept;
    private final int leastSlack;

    PlanFigures(
            Project project,
            Today today,
            PlanNetwork plan,
            Schedule schedule,
            Optional<LocalDate> mustStartBy,
            boolean areDatesKept,
            int leastSlack) {
        this.project = project;
        this.today = today;
        this.plan = plan;
        this.schedule = schedule;
        this.mustStartBy = mustStartBy;
        this.areDatesKept = areDatesKept;
        this.leastSlack = leastSlack;
    }

    List<Figure> figures() {
        return List.of(
                figure(
                        "lateBy",
                        String.valueOf(schedule.lateBy()),
                        "working days",
                        "end of the best schedule found under the teams' capacity, less the last working day before "
                                + project.launch()
                                + "; with likely durations and no test refuted"),
                figure(
                        "mustStartBy",
                        mustStartBy.map(LocalDate::toString).orElse("nothing is left to start"),
                        "date",
                        "the earliest start in the backward schedule, which starts everything as late as the launch, the links"
                                + " and the teams allow"
                                + (areDatesKept ? ", and no later than at its kept deadline" : "")),
                figure(
                        "slack",
                        String.valueOf(leastSlack),
                        "working days",
                        "least late finish less early finish of any open step, by the critical path method: capacity left"
                                + " out, today and notBefore binding the early pass only"));
    }

    private Figure figure(String name, String value, String unit, String formula) {
        long unestimated = plan.open().stream()
                .filter(step -> plan.status(step) == Status.PLANNED && plan.duration(step) == 0)
                .count();
        return new Figure(
                name,
                Optional.of(value),
                unit,
                formula,
                STEPS + "; today is " + today.date() + " (" + today.whence() + ")",
                Optional.of(today.date()),
                "ranges, risks and tests that fail" + (unestimated == 0 ? "" : "; milestones count no time"));
    }
}
