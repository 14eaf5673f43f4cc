package dev.dateline.app.experiments;

import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The craft of testing: agreed before it starts, kept to, ended when it was agreed to end. */
public final class ExperimentCraft implements Check {

    private static final int IMPORTANT = 4;
    private static final int LITTLE = 1;

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var findings = new ArrayList<Finding>();
        for (var placed : contents.placed(Experiment.KIND)) {
            unready(placed, today.date(), findings);
            unsound(placed, findings);
            overdue(placed, today.date(), findings);
        }
        untested(contents, today.date(), findings);
        return findings;
    }

    /** E01: it runs, and nobody agreed what would end it. */
    private static void unready(Placed<Experiment> placed, LocalDate today, List<Finding> findings) {
        var test = placed.record();
        var lacking = Lacking.of(test);
        if (test.statusOn(today) == Experiment.Progress.STARTED && !lacking.isEmpty()) {
            findings.add(finding(
                    "E01",
                    Severity.WARNING,
                    placed,
                    "status",
                    "runs without " + String.join(", ", lacking),
                    "agree on it now, before the results are known, and write it down"));
        }
    }

    /** E02: what was planned is no longer what was locked. */
    private static void unsound(Placed<Experiment> placed, List<Finding> findings) {
        var test = placed.record();
        if (test.plan().isEmpty()) {
            return;
        }
        if (test.locked().isPresent() && !test.locked().get().fits(test)) {
            findings.add(finding(
                    "E02",
                    Severity.ERROR,
                    placed,
                    "locked",
                    "was changed after it was locked on " + test.locked().get().on()
                            + ", so its verdict can be no more than inconclusive",
                    "put back what was planned, or plan a new test"));
        } else if (test.locked().isEmpty() && !test.results().isEmpty()) {
            findings.add(finding(
                    "E02",
                    Severity.ERROR,
                    placed,
                    "results",
                    "has results and was never locked, so its verdict can be no more than inconclusive",
                    "start the next test on its page, which locks its plan"));
        } else if (test.locked().isPresent() && test.verdict().isPresent()) {
            findings.add(finding(
                    "E02",
                    Severity.ERROR,
                    placed,
                    "verdict",
                    "has a verdict written by hand; that of a locked test comes from its results, and what is written counts for"
                            + " nothing",
                    "take `verdict` away"));
        }
    }

    /** E03: the day has passed on which somebody was to look at the kill criterion. */
    private static void overdue(Placed<Experiment> placed, LocalDate today, List<Finding> findings) {
        var test = placed.record();
        test.kill()
                .flatMap(Experiment.Kill::by)
                .filter(by -> by.isBefore(today))
                .filter(by -> Judgement.of(test, today).verdict().isEmpty())
                .ifPresent(by -> findings.add(finding(
                        "E03",
                        Severity.WARNING,
                        placed,
                        "kill",
                        "was to be stopped by " + by + " if "
                                + test.kill().get().when() + ", and there is no verdict",
                        "say whether the criterion came true"
                                + test.kill()
                                        .get()
                                        .action()
                                        .map(action -> "; if so: " + action)
                                        .orElse(""))));
    }

    /** E04: much rests on it, little speaks for it, and nobody tests it. */
    private static void untested(Contents contents, LocalDate today, List<Finding> findings) {
        var tests = contents.of(Experiment.KIND);
        var verdicts = Verdicts.of(contents, today);
        for (var placed : contents.placed(Assumption.KIND)) {
            var assumption = placed.record();
            boolean important = assumption
                    .importance()
                    .filter(score -> score.points() >= IMPORTANT)
                    .isPresent();
            boolean known = assumption
                    .evidence()
                    .filter(strength -> strength.points() > LITTLE)
                    .isPresent();
            boolean tested = tests.stream().anyMatch(test -> test.assumption().equals(assumption.id()));
            if (important && !known && !tested && verdicts.of(assumption.id()).isEmpty()) {
                findings.add(Finding.of(
                        "E04",
                        Severity.WARNING,
                        placed.place("id"),
                        assumption.id(),
                        "“" + assumption.statement() + "” is important, little speaks for it, and nothing tests it",
                        "think of the cheapest test that could show it is wrong"));
            }
        }
    }

    private static Finding finding(
            String rule, Severity severity, Placed<Experiment> placed, String key, String message, String fix) {
        var id = placed.record().id();
        return Finding.of(rule, severity, placed.place(key), id, "`" + id + "` " + message, fix);
    }
}
