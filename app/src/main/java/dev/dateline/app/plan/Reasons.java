package dev.dateline.app.plan;

import dev.dateline.app.project.Project;
import dev.dateline.engine.scheduling.Network;
import dev.dateline.engine.scheduling.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in words what holds each step where it is: the link, team, calendar or date that binds. */
public final class Reasons {

    /** How far a reason reaches. */
    public static final String REACH =
            "A reason is true with all else where it is: without it that one step could move."
                    + " Planned anew, other steps may take the room.";

    private final PlanNetwork plan;
    private final Schedule schedule;
    private final Network network;
    private final Causes causes;
    private final CauseWords words;
    private final List<String> chain;
    private final Set<String> inChain;

    Reasons(PlanNetwork plan, Steps steps, Schedule schedule, Project project, CauseWords words) {
        this.plan = plan;
        this.schedule = schedule;
        this.network = schedule.network();
        this.causes = new Causes(plan, steps, schedule, project);
        this.words = words;
        this.chain = held().stream()
                .flatMap(activity -> plan.step(activity).stream())
                .map(step -> steps.get(step).id())
                .toList();
        this.inChain = Set.copyOf(chain);
    }

    /** The reasons of a plan that is made already, in a page's words. */
    static Reasons onPage(BackwardPlan plan) {
        var steps = new Steps(plan.contents());
        return new Reasons(
                plan.network(),
                steps,
                plan.schedule(),
                plan.contents().project(),
                CauseWords.page(steps, plan.today().date()));
    }

    List<Cause> heldBy(int step) {
        return causes.heldBy(step);
    }

    /** What is named of the chain comes first. */
    List<Cause> waitsFor(int step) {
        return causes.waitsFor(step).stream()
                .sorted(Comparator.comparing(
                        cause -> !(cause instanceof Cause.Link link && inChain.contains(link.step()))))
                .toList();
    }

    /** What an open step waits for; empty where nothing holds it back. */
    Optional<String> heldBack(int step) {
        return plan.status(step) == Status.STARTED ? Optional.empty() : words.waiting(waitsFor(step));
    }

    /** What waits for an open step, and so forces its deadline. */
    String forced(int step) {
        return words.held(heldBy(step));
    }

    /** Why an open step's dates are what they are: what it waits for, then what waits for it. */
    String because(int step) {
        return because(waitsFor(step), heldBy(step));
    }

    String because(List<Cause> waitsFor, List<Cause> heldBy) {
        return words.waiting(waitsFor).map(waits -> waits + "; ").orElse("") + words.held(heldBy);
    }

    List<String> chain() {
        return chain;
    }

    /** What holds the launch: from the activity with least to spare, each held by the next; or what makes it late. */
    private List<Integer> held() {
        if (schedule.lateBy() > 0) {
            var late = new LateChain(plan, schedule, causes.bindings()).activities();
            if (!late.isEmpty()) {
                return late;
            }
        }
        return first(plan.open().stream().map(plan::activity).toList())
                .map(causes.bindings()::chainFrom)
                .orElse(List.of());
    }

    private Optional<Integer> first(List<Integer> activities) {
        Optional<Integer> first = Optional.empty();
        for (int activity : activities) {
            if ((first.isEmpty() || hasLess(activity, first.get()))
                    && !causes.bindings().chainFrom(activity).isEmpty()) {
                first = Optional.of(activity);
            }
        }
        return first;
    }

    /** Least to spare first; of those that have the same the one whose chain has most steps says most. */
    private boolean hasLess(int activity, int other) {
        int difference = spare(activity) - spare(other);
        return difference != 0
                ? difference < 0
                : causes.bindings().chainFrom(activity).size()
                        > causes.bindings().chainFrom(other).size();
    }

    /** Working days until a planned step must start, or by which a started one may end later than expected. */
    private int spare(int activity) {
        return plan.step(activity).map(plan::status).orElse(Status.PLANNED) == Status.STARTED
                ? schedule.end(activity) - network.earliestEnd(activity)
                : schedule.start(activity) - plan.today();
    }

    public static String days(int days) {
        return days + (days == 1 ? " working day" : " working days");
    }
}
