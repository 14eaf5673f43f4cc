package dev.dateline.app.plan;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.SupposingCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline plan}: when each step must be finished for the launch to hold, and why. */
@Command(
        mixinStandardHelpOptions = true,
        name = "plan",
        description = "The backward schedule: a deadline for every step, and what holds it there.")
public final class PlanCommand extends SupposingCommand {

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
        var repairs = patiently("looking for repairs", () -> Repairs.of(contents, today, plan));
        if (isJson()) {
            terminal().line(told(PlanJson.of(plan, repairs)).print());
        } else {
            var text = new PlanText(plan, repairs, terminal());
            text.print();
            if (isExplained()) {
                text.reasons();
            }
            explain(plan.figures());
        }
        return plan.isFeasible() && !plan.isStopped() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
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
}
