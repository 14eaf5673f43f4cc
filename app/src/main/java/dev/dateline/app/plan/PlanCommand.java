package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline plan}: when each step must be finished for the launch to hold, and why. */
@Command(
        mixinStandardHelpOptions = true,
        name = "plan",
        description = "The backward schedule: a deadline for every step, and what holds it there.")
public final class PlanCommand extends ProjectCommand {

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the timeline into this file.")
    private @Nullable Path svg;

    public PlanCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected int run(Contents contents, Today today) {
        var plan = patiently("planning", () -> Planner.plan(contents, today));
        if (svg != null && !draw(plan, svg)) {
            return COULD_NOT;
        }
        if (isJson()) {
            terminal().line(json(plan).print());
        } else {
            var text = new PlanText(plan, terminal());
            text.print();
            if (isExplained()) {
                text.reasons();
            }
            explain(plan.figures());
        }
        return plan.isFeasible() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
    }

    private boolean draw(BackwardPlan plan, Path file) {
        try {
            Files.writeString(file, new TimelineChart(plan).svg());
            return true;
        } catch (IOException unwritable) {
            terminal().message(file + ": cannot be written: " + unwritable.getMessage());
            return false;
        }
    }

    private static Json json(BackwardPlan plan) {
        return Json.object()
                .put("project", plan.contents().name())
                .put("launch", plan.launch())
                .put("today", plan.today().date())
                .put("feasible", plan.isFeasible())
                .put("lateBy", plan.lateBy())
                .put("mustStartBy", plan.mustStartBy())
                .put("chain", plan.chain())
                .put("unestimated", plan.unestimated())
                .put("overused", plan.overused())
                .put("committed", plan.isCommitted())
                .put("steps", plan.steps().stream().map(PlanCommand::json).toList())
                .put("figures", plan.figures().stream().map(Json::of).toList());
    }

    private static Json json(PlannedStep planned) {
        var dates = planned.dates();
        var json = Json.object()
                .put("id", planned.step().id())
                .put("start", dates.flatMap(PlannedStep.Dates::start))
                .put("deadline", dates.map(PlannedStep.Dates::deadline))
                .put("earlyStart", dates.flatMap(PlannedStep.Dates::earlyStart))
                .put("earlyFinish", dates.map(PlannedStep.Dates::earlyFinish))
                .put("lateStart", dates.flatMap(PlannedStep.Dates::lateStart))
                .put("lateFinish", dates.map(PlannedStep.Dates::lateFinish))
                .put("slack", dates.map(PlannedStep.Dates::slack))
                .put("critical", planned.critical())
                .put("because", planned.because())
                .put("rank", planned.rank())
                .put("rankedBecause", planned.rank().map(rank -> planned.rankedBecause()))
                .put("status", planned.status().name().toLowerCase(Locale.ROOT))
                .put("parent", planned.step().parent());
        planned.ifRefuted()
                .ifPresent(other -> json.put(
                        "ifRefuted",
                        Json.object()
                                .put("assumption", other.assumption())
                                .put(
                                        "feasible",
                                        other.lateBy().map(late -> late == 0).orElse(false))
                                .put("lateBy", other.lateBy())
                                .put("text", other.text())));
        return json;
    }
}
