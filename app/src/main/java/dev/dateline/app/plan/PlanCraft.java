package dev.dateline.app.plan;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.pressrelease.Craft;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The craft of a plan: work for every claim and a claim for all work, in steps that somebody owns and can finish in two weeks. */
public final class PlanCraft implements Check {

    private static final int TWO_WEEKS = 10;

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var steps = new Steps(contents);
        var findings = new ArrayList<Finding>();
        if (steps.size() > 0) {
            findings.addAll(withoutClaim(steps));
            findings.addAll(withoutWork(contents, steps));
            findings.addAll(stepByStep(contents, steps, today));
            findings.addAll(early(contents, steps, today));
        }
        findings.addAll(unremoved(contents));
        return findings;
    }

    /** P01: a step that serves no claim, and that no step which does waits for. */
    private static List<Finding> withoutClaim(Steps steps) {
        Set<Integer> serving = new HashSet<>();
        var frontier = new ArrayList<Integer>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.hasParts(i) && !steps.serves(i).isEmpty()) {
                frontier.add(i);
            }
        }
        while (!frontier.isEmpty()) {
            int step = frontier.removeLast();
            if (serving.add(step)) {
                for (int at : steps.withAncestors(step)) {
                    steps.get(at).needs().forEach(need -> frontier.addAll(steps.leaves(steps.number(need.step()))));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.hasParts(i) && !serving.contains(i)) {
                findings.add(finding(
                        "P01",
                        steps.placed(i),
                        "serves no claim, nor does anything that needs it",
                        "say which claim it serves, or drop it"));
            }
        }
        return findings;
    }

    /** P02: a claim that no step serves. */
    private static List<Finding> withoutWork(Contents contents, Steps steps) {
        var served = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            served.addAll(steps.get(i).serves());
        }
        var words = ClaimLink.words(contents);
        return contents.placed(Claim.KIND).stream()
                .filter(placed -> !served.contains(placed.record().id()))
                .map(placed -> Finding.of(
                        "P02",
                        Severity.WARNING,
                        placed.place("id"),
                        placed.record().id(),
                        "no step serves the claim “"
                                + words.getOrDefault(
                                        placed.record().id(), placed.record().id()) + "”",
                        "ask what must be true right before it, and let that step serve it"))
                .toList();
    }

    private static List<Finding> stepByStep(Contents contents, Steps steps, Today today) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (steps.hasParts(i) || step.statusOn(today.date()) == Status.DONE) {
                continue;
            }
            int days = step.estimate().map(estimate -> estimate.likely().days()).orElse(0);
            if (days > TWO_WEEKS) {
                findings.add(finding(
                        "P03",
                        steps.placed(i),
                        "takes " + Reasons.days(days) + ", more than two weeks",
                        "split it into parts that can each be seen to be done"));
            }
            if (steps.withAncestors(i).stream()
                    .allMatch(at -> steps.get(at).owner().isEmpty())) {
                findings.add(finding("P04", steps.placed(i), "has no owner", "say who answers for it"));
            }
            if (step.isUnestimated()) {
                findings.add(finding(
                        "P10",
                        steps.placed(i),
                        "has no estimate: it " + PlannedStep.countsWithoutEstimate(step.statusOn(today.date())),
                        "say what it takes, such as 2-6w, or 0d if it is a milestone"));
            }
            ahead(steps.placed(i), today).ifPresent(findings::add);
            dated(contents, steps.placed(i), "notBefore", step.notBefore()).ifPresent(findings::add);
            dated(contents, steps.placed(i), "started", step.started()).ifPresent(findings::add);
            dated(contents, steps.placed(i), "finished", step.finished()).ifPresent(findings::add);
        }
        return findings;
    }

    /** D04: a step dated after the launch it should lead to. */
    private static Optional<Finding> dated(
            Contents contents, Placed<Step> placed, String key, Optional<LocalDate> date) {
        return date.filter(day -> day.isAfter(contents.project().launch()))
                .map(day -> Craft.afterLaunch(
                        contents,
                        placed.place(key),
                        day.toString(),
                        "the step “" + placed.record().name() + "”"));
    }

    /** P11: work said to be begun or done on a day to come; whoever looks from an earlier day means not to know the days since. */
    private static Optional<Finding> ahead(Placed<Step> placed, Today today) {
        var step = placed.record();
        if (!today.isOfTheClock()) {
            return Optional.empty();
        }
        return step.finished()
                .filter(day -> day.isAfter(today.date()))
                .map(day -> ahead(placed, "finished", day, today))
                .or(() -> step.started()
                        .filter(day -> day.isAfter(today.date()))
                        .map(day -> ahead(placed, "started", day, today)));
    }

    private static Finding ahead(Placed<Step> placed, String key, LocalDate day, Today today) {
        boolean isUnderWay = placed.record().statusOn(today.date()) == Status.STARTED;
        return Finding.of(
                "P11",
                Severity.WARNING,
                placed.place(key),
                day.toString(),
                "“" + placed.record().name() + "” is said to be " + key + " on " + day
                        + ", which lies ahead: until then it counts as " + (isUnderWay ? "under way" : "planned"),
                "write a day that has been, or leave it open until it is so");
    }

    /** P06: a step begun although nobody had approved the press release, nor signed for beginning before that. */
    private static List<Finding> early(Contents contents, Steps steps, Today today) {
        boolean approved = contents.of(PressRelease.KIND).stream()
                .map(release -> release.head().status())
                .anyMatch(stage -> stage == PressRelease.Stage.APPROVED || stage == PressRelease.Stage.LAUNCHED);
        var signed = contents.project().commitments().stream()
                .map(Project.Commitment::on)
                .min(LocalDate::compareTo);
        var findings = new ArrayList<Finding>();
        for (int i = 0; !approved && i < steps.size(); i++) {
            var placed = steps.placed(i);
            var step = placed.record();
            step.started()
                    .filter(day -> !day.isAfter(today.date()))
                    .filter(day -> signed.filter(on -> !on.isAfter(day)).isEmpty())
                    .map(
                            day -> Finding.of(
                                    "P06",
                                    Severity.WARNING,
                                    placed.place("started"),
                                    day.toString(),
                                    "“" + step.name()
                                            + "” was started although the press release is not approved, so the plan is not committed",
                                    "approve the press release, or write under `commitments` in project.yaml why it could not wait"))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** P05: an obstacle that nothing removes. */
    private static List<Finding> unremoved(Contents contents) {
        return contents.placed(Obstacle.KIND).stream()
                .filter(placed -> placed.record().removedBy().isEmpty())
                .map(placed -> Finding.of(
                        "P05",
                        Severity.ERROR,
                        placed.place("id"),
                        placed.record().id(),
                        "nothing removes the obstacle “" + placed.record().what() + "”",
                        "add a step that does, and name it there"))
                .toList();
    }

    private static Finding finding(String rule, Placed<Step> placed, String what, String fix) {
        Place place = placed.place("id");
        return Finding.of(
                rule,
                Severity.WARNING,
                place,
                placed.record().id(),
                "“" + placed.record().name() + "” " + what,
                fix);
    }
}
