package dev.dateline.app.plan;

import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Today;
import dev.dateline.engine.scheduling.BackwardScheduler;
import dev.dateline.engine.scheduling.EarlyPlacement;
import dev.dateline.engine.scheduling.Schedule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way back from the launch to today: when each step must be finished, and what holds it there.
 *
 * @param contents the project with what its refuted assumptions change in its steps
 * @param lateBy working days beyond the last one before the launch at which the work would end; 0 where the launch holds
 * @param launchHeld the launch, or the day it would have to move to
 * @param chain the steps that hold the launch, in the order of time
 * @param unestimated steps planned as milestones because nobody has estimated them
 * @param overused teams of which begun work holds more people than there are
 * @param adherence how it stands to the dates that were kept, where any are
 */
public record BackwardPlan(
        Contents contents,
        Today today,
        LocalDate launchHeld,
        int lateBy,
        Optional<LocalDate> mustStartBy,
        List<String> chain,
        List<String> unestimated,
        List<String> overused,
        List<PlannedStep> steps,
        List<Figure> figures,
        PlanNetwork network,
        Schedule schedule,
        Optional<Adherence> adherence,
        Consequences consequences) {

    public boolean isFeasible() {
        return lateBy == 0;
    }

    /** Whether a test has shown that there is no launch, so that its dates are for nothing. */
    public boolean isStopped() {
        return consequences.stop().isPresent();
    }

    /** Why there is no launch any more, in a sentence; empty where there is one. */
    public Optional<String> stoppedBecause() {
        return consequences
                .stop()
                .map(settled -> "There is no launch any more: “"
                        + settled.assumption().statement() + "” was refuted"
                        + settled.on().map(day -> " on " + day).orElse("")
                        + ", and for that it was agreed to stop.");
    }

    public LocalDate launch() {
        return contents.project().launch();
    }

    /** Whether the work may be started: the press release is approved, or somebody recorded why it could not wait. */
    public boolean isCommitted() {
        return isApproved()
                || contents.project().commitments().stream()
                        .anyMatch(commitment -> !commitment.on().isAfter(today.date()));
    }

    boolean isApproved() {
        return contents.of(PressRelease.KIND).stream()
                .map(release -> release.head().status())
                .anyMatch(stage -> stage == PressRelease.Stage.APPROVED || stage == PressRelease.Stage.LAUNCHED);
    }

    /** As late as the launch allows: the plan's own schedule, but for dates that are kept. */
    public Schedule latest() {
        return network.open().stream().anyMatch(step -> schedule.isKept(network.activity(step)))
                ? BackwardScheduler.schedule(network.network(), network.free(), network.launch())
                : schedule;
    }

    /** The same steps in the same order, each begun as soon as it can be. */
    public EarlyPlacement earliest() {
        return EarlyPlacement.of(latest(), network.free());
    }

    /** Working days to spare: from the end of the work, begun as soon as it can be, to the launch; 0 where the launch does not hold. */
    public int spareDays() {
        return network.open().isEmpty()
                ? 0
                : Math.max(0, network.launch() - earliest().end());
    }

    /** The open steps that cannot end before the launch in the order of this plan, the least important first; none where the launch holds. */
    public List<Step> late() {
        if (isFeasible()) {
            return List.of();
        }
        var earliest = earliest();
        return network.open().stream()
                .filter(step -> earliest.end(network.activity(step)) > network.launch())
                .map(network.steps()::get)
                .sorted(Comparator.comparingInt(Step::importanceOrMiddle))
                .toList();
    }

    /** Those of them that matter less than the most important open step does. */
    List<Step> lessImportantLate() {
        int most = network.open().stream()
                .mapToInt(step -> network.steps().get(step).importanceOrMiddle())
                .max()
                .orElse(0);
        return late().stream().filter(step -> step.importanceOrMiddle() < most).toList();
    }

    /** The step so called. */
    public PlannedStep step(String id) {
        return steps.stream()
                .filter(planned -> planned.step().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no step `" + id + "`"));
    }
}
