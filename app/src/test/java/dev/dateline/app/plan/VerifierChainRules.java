package dev.dateline.app.plan;

import static dev.dateline.app.plan.VerifiedStep.State.PLANNED;

import dev.dateline.app.plan.VerifiedStep.Link;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** FORMAT.md on {@code chain}: what holds the launch, from the last step back; each step holds the next one. */
final class VerifierChainRules {

    private final VerifiedProject project;
    private final Map<String, VerifiedPlacement> placed;
    private final List<Link> links;
    private final List<String> chain;
    private final VerifierViolations violations;

    VerifierChainRules(
            VerifiedProject project,
            Map<String, VerifiedPlacement> placed,
            VerifiedPlan plan,
            VerifierViolations violations) {
        this.project = project;
        this.placed = placed;
        this.links = project.bindingLinks();
        this.chain = plan.ids("chain");
        this.violations = violations;
    }

    void check() {
        boolean somethingIsPlanned = placed.values().stream().anyMatch(step -> step.is(PLANNED));
        violations.unless(!chain.isEmpty() || !somethingIsPlanned, "plan: chain must not be empty");
        for (var id : chain) {
            violations.unless(placed.containsKey(id), "%s: stands in the chain but is no open step of the plan", id);
        }
        violations.unless(chain.stream().distinct().count() == chain.size(), "plan: chain %s repeats a step", chain);
        if (!chain.isEmpty() && placed.keySet().containsAll(chain)) {
            IntStream.range(1, chain.size()).forEach(i -> areJoined(placed(chain.get(i - 1)), placed(chain.get(i))));
            endsWithTheWork(placed(chain.getLast()));
        }
    }

    private void endsWithTheWork(VerifiedPlacement last) {
        int end =
                placed.values().stream().mapToInt(VerifiedPlacement::end).max().orElseThrow();
        violations.unless(
                last.end() == end || leavesItsTeam(last) || isKept(last),
                "%s: is last in the chain, but ends %d days before the last step of the plan",
                last.id(),
                end - last.end());
    }

    /** Nothing but its date holds it. */
    private boolean isKept(VerifiedPlacement step) {
        return project.keptEnd(step.step()).isPresent();
    }

    private void areJoined(VerifiedPlacement before, VerifiedPlacement after) {
        violations.unless(
                areLinkedTightly(before, after)
                        || areLinkedAroundAnAbsence(before, after)
                        || before.step().uses().keySet().stream().anyMatch(team -> hands(team, before, after)),
                "%s: follows %s in the chain without a tight link or a team that goes from one to the other",
                after.id(),
                before.id());
    }

    private boolean areLinkedTightly(VerifiedPlacement before, VerifiedPlacement after) {
        return links.stream()
                .filter(link ->
                        link.before().equals(before.id()) && link.after().equals(after.id()))
                .anyMatch(link -> VerifiedPlacement.room(link, before, after) == 0);
    }

    /** The first must be over before its team leaves, because there is too little time between the return and the second. */
    private boolean areLinkedAroundAnAbsence(VerifiedPlacement before, VerifiedPlacement after) {
        return links.stream()
                        .anyMatch(link -> link.before().equals(before.id())
                                && link.after().equals(after.id()))
                && leavesItsTeam(before);
    }

    /** A team it uses is away from the day after its last. */
    private boolean leavesItsTeam(VerifiedPlacement step) {
        return step.step().uses().keySet().stream()
                .anyMatch(team -> step.tenthsOf(team) > 0 && isAway(team, step.end(), step.end() + 1));
    }

    /** One's last day touches the other's first, but for days on which the team is away. */
    private boolean hands(String team, VerifiedPlacement before, VerifiedPlacement after) {
        return before.tenthsOf(team) > 0
                && after.tenthsOf(team) > 0
                && IntStream.of(before.end(), before.holdsUntil(project.today()))
                        .anyMatch(end -> end <= after.start() && isAway(team, end, after.start()));
    }

    private boolean isAway(String team, int from, int until) {
        var away = Objects.requireNonNull(project.teams().get(team));
        return IntStream.range(from, until)
                .allMatch(day -> away.capacityOn(project.calendar().day(day)) == 0);
    }

    private VerifiedPlacement placed(String id) {
        return Objects.requireNonNull(placed.get(id));
    }
}
