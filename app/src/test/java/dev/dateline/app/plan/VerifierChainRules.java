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
        int end = placed.values().stream().mapToInt(VerifiedPlacement::end).reduce(project.launch(), Math::max);
        violations.unless(
                last.end() == end || couldBe(last.later(end - last.end())),
                "%s: is last in the chain, and something else than the launch keeps it from ending %d days later",
                last.id(),
                end - last.end());
    }

    /** As far as links and teams go, were nobody away and no date kept. */
    private boolean couldBe(VerifiedPlacement later) {
        return links.stream()
                        .filter(link -> link.before().equals(later.id()))
                        .allMatch(link -> VerifiedPlacement.room(link, later, placed(link.after())) >= 0)
                && IntStream.range(later.holdsFrom(project.today()), later.holdsUntil(project.today()))
                        .allMatch(day -> later.step().uses().keySet().stream()
                                .allMatch(team -> atWork(team, day, later) <= peopleIfNobodyWereAway(team, day)));
    }

    private int atWork(String team, int day, VerifiedPlacement one) {
        return one.tenthsOf(team)
                + placed.values().stream()
                        .filter(step -> !step.id().equals(one.id()) && isAtWork(step, day))
                        .mapToInt(step -> step.tenthsOf(team))
                        .sum();
    }

    private void areJoined(VerifiedPlacement before, VerifiedPlacement after) {
        violations.unless(
                areLinkedTightly(before, after)
                        || areJoinedBehindADate(before, after)
                        || before.step().uses().keySet().stream().anyMatch(team -> hands(team, before, after)),
                "%s: follows %s in the chain without a tight link or a team that goes from one to the other",
                after.id(),
                before.id());
    }

    /** Nothing but its kept date holds it, or a team that leaves; behind that stand the steps it shares links or teams with. */
    private boolean areJoinedBehindADate(VerifiedPlacement before, VerifiedPlacement after) {
        return (isKept(before) || leavesItsTeam(before))
                && (links.stream()
                                .anyMatch(link -> link.before().equals(before.id())
                                        && link.after().equals(after.id()))
                        || (before.end() <= after.start()
                                && before.step().uses().keySet().stream().anyMatch(team -> after.tenthsOf(team) > 0)));
    }

    private boolean isKept(VerifiedPlacement step) {
        return project.keptEnd(step.step()).isPresent();
    }

    private boolean areLinkedTightly(VerifiedPlacement before, VerifiedPlacement after) {
        return links.stream()
                .filter(link ->
                        link.before().equals(before.id()) && link.after().equals(after.id()))
                .anyMatch(link -> VerifiedPlacement.room(link, before, after) == 0);
    }

    /** Of a team it uses too few are there on the day after its last. */
    private boolean leavesItsTeam(VerifiedPlacement step) {
        return step.step().uses().keySet().stream().anyMatch(team -> isTooSmall(team, step, step.end()));
    }

    /**
     * One's last day touches the other's first, but for days on which too few are there. Or they are at work side by side, and the team
     * is smaller from the day after the one's last, or up to the day before the other's first.
     */
    private boolean hands(String team, VerifiedPlacement before, VerifiedPlacement after) {
        return before.tenthsOf(team) > 0
                && after.tenthsOf(team) > 0
                && (touches(team, before, after)
                        || (isAtWork(after, before.end()) && grows(team, before.end()) < 0)
                        || (isAtWork(before, after.start() - 1) && grows(team, after.start()) > 0));
    }

    private boolean touches(String team, VerifiedPlacement before, VerifiedPlacement after) {
        return IntStream.of(before.end(), before.holdsUntil(project.today()))
                .anyMatch(end -> end <= after.start()
                        && IntStream.range(end, after.start()).allMatch(day -> isTooSmall(team, after, day)));
    }

    private boolean isAtWork(VerifiedPlacement step, int day) {
        return step.holdsOn(day, project.today());
    }

    /** By how many tenths of a person the team is larger on a day than on the one before. */
    private int grows(String team, int day) {
        return peopleOn(team, day) - peopleOn(team, day - 1);
    }

    private boolean isTooSmall(String team, VerifiedPlacement step, int day) {
        return peopleOn(team, day) < step.tenthsOf(team);
    }

    private int peopleOn(String team, int day) {
        return Objects.requireNonNull(project.teams().get(team))
                .capacityOn(project.calendar().day(day));
    }

    private int peopleIfNobodyWereAway(String team, int day) {
        return Objects.requireNonNull(project.teams().get(team))
                .without((_, _) -> true)
                .capacityOn(project.calendar().day(day));
    }

    private VerifiedPlacement placed(String id) {
        return Objects.requireNonNull(placed.get(id));
    }
}
