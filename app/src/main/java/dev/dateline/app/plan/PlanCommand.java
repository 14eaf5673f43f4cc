package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Today;
import dev.dateline.app.terminal.SupposingCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline plan}: when each step must be finished for the launch to hold, and why. */
@Command(
        mixinStandardHelpOptions = true,
        name = "plan",
        description = "The backward schedule: a deadline for every step, and what holds it there.")
public final class PlanCommand extends SupposingCommand {

    private static final int MOST_SECONDS = 86_400;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the timeline into this file.")
    private @Nullable Path svg;

    @Option(
            names = "--improve",
            paramLabel = "SECONDS",
            description = "Look so long for a better schedule, and say what it would change.")
    private @Nullable Integer improve;

    @Option(
            names = "--keep",
            description =
                    "Write the dates into schedule.yaml: the plan then stays as close to them as the launch allows."
                            + " With --improve those of the better schedule, if one was found.")
    private boolean keep;

    @Option(names = "--let-go", description = "Take away the dates that were kept.")
    private boolean letGo;

    private final Repairs.Finder finder;

    /** @param finder of what would repair a plan that does not hold */
    public PlanCommand(Setting setting, Repairs.Finder finder) {
        super(setting);
        this.finder = finder;
    }

    @Override
    protected int run(Contents contents, Today today) {
        var wrong = wrong(contents);
        if (wrong.isPresent()) {
            terminal().message(wrong.get());
            return COULD_NOT;
        }
        var seen = letGo ? Keeping.in(contents, Optional.empty()) : contents;
        var plan = patiently("planning", () -> Planner.plan(seen, today));
        var sought = Optional.ofNullable(improve).map(seconds -> sought(seen, plan, seconds));
        if (svg != null && !draw(plan, svg)) {
            return COULD_NOT;
        }
        var repairs = patiently("looking for repairs", () -> finder.of(seen, today, plan));
        if (isJson()) {
            var json = PlanJson.of(plan, repairs);
            sought.ifPresent(found -> json.put("improvement", OfferJson.of(found)));
            terminal().line(told(json).print());
        } else {
            var text = new PlanText(plan, repairs, terminal());
            text.print();
            if (isExplained()) {
                text.reasons();
            }
            sought.ifPresent(found -> new OfferText(found, terminal()).print());
            explain(plan.figures());
        }
        if ((keep || letGo) && !written(contents, plan, sought)) {
            return COULD_NOT;
        }
        return plan.isFeasible() && !plan.isStopped() && plan.unestimated().isEmpty() ? DONE : NEEDS_ATTENTION;
    }

    private Optional<String> wrong(Contents contents) {
        if (improve != null && (improve < 1 || improve > MOST_SECONDS)) {
            return Optional.of("--improve (" + improve + ") must lie between 1 and " + MOST_SECONDS + " seconds");
        } else if (keep && letGo) {
            return Optional.of("--keep and --let-go: one of them");
        } else if (isSupposing() && (keep || letGo)) {
            return Optional.of("--scenario: a scenario changes nothing, so with it no dates are kept or let go");
        } else if (letGo && contents.of(KeptDates.KIND).isEmpty()) {
            return Optional.of("--let-go: no dates are kept; there is no schedule.yaml");
        }
        return Optional.empty();
    }

    private Sought sought(Contents contents, BackwardPlan plan, int seconds) {
        long began = System.nanoTime();
        return patiently(
                "looking for a better schedule",
                () -> Sought.in(contents, plan, schedules -> (System.nanoTime() - began) / (seconds * 1e9)));
    }

    /** The better schedule's dates, where one was found, else the plan's own; none where they are let go. */
    private boolean written(Contents contents, BackwardPlan plan, Optional<Sought> sought) {
        var dates = letGo
                ? Optional.<KeptDates>empty()
                : sought.flatMap(Sought::offer).map(Offer::dates).or(() -> Keeping.of(plan));
        if (keep && dates.isEmpty()) {
            terminal().message("there is nothing to keep: no step is open");
            return true;
        }
        try {
            write(Keeping.in(contents, dates));
            terminal()
                    .message(dates.map(kept -> "schedule.yaml keeps the dates of "
                                    + Days.counted(kept.dates().size(), "step"))
                            .orElse("schedule.yaml is taken away"));
            return true;
        } catch (IOException failure) {
            terminal().message("schedule.yaml could not be written: " + failure.getMessage());
            return false;
        }
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
