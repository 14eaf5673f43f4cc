package dev.dateline.app.forecast;

import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.Need;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Altered;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Today;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.vendors.Vendor;
import dev.dateline.engine.scheduling.LinkType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The plan if one left a vendor: a step more, that can begin today, takes and costs what the exit does, and serves the claims that lean on the
 * vendor. Steps that lean on it wait until one has left; what is begun goes on and ends no earlier.
 */
final class Leaving {

    private Leaving() {}

    /** None where nobody has said how long leaving takes. */
    static Optional<BackwardPlan> plan(Contents contents, Vendor vendor, Today today) {
        return vendor.exit()
                .flatMap(Vendor.Exit::takes)
                .map(takes -> Planner.plan(
                        contents.with(Step.KIND, steps(contents.of(Step.KIND), vendor, takes, today)), today));
    }

    private static List<Step> steps(List<Step> steps, Vendor vendor, WorkingDays takes, Today today) {
        var names = new HashSet<String>();
        steps.forEach(step -> names.add(step.id()));
        var name = "leave-" + vendor.id();
        while (names.contains(name)) {
            name += "-x";
        }
        var uses = vendor.uses();
        var altered = new ArrayList<Step>();
        altered.add(leaving(
                name,
                vendor,
                takes,
                uses.stream().filter(used -> !names.contains(used)).toList()));
        for (var step : steps) {
            altered.add(uses.contains(step.id()) ? waiting(step, name, today) : step);
        }
        return altered;
    }

    private static Step waiting(Step step, String name, Today today) {
        var status = step.statusOn(today.date());
        if (status == Status.DONE) {
            return step;
        }
        var needs = new ArrayList<>(step.needs());
        needs.add(new Need(name, status == Status.STARTED ? LinkType.FF : LinkType.FS, WorkingDays.ZERO));
        return Altered.of(step).with("needs", List.copyOf(needs)).made();
    }

    private static Step leaving(String name, Vendor vendor, WorkingDays takes, List<String> claims) {
        Optional<Amounts> cost = vendor.exit().flatMap(Vendor.Exit::cost);
        return new Step(
                name,
                Optional.of("Leave " + vendor.name()),
                Optional.empty(),
                List.of(),
                Optional.of(Estimate.certain(takes)),
                java.util.Map.of(),
                cost,
                Optional.empty(),
                Optional.empty(),
                claims,
                Optional.empty(),
                Optional.empty(),
                Status.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
