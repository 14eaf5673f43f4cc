package dev.dateline.app.experiments;

import dev.dateline.app.experiments.Experiment.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a test has shown by a day. Results are looked at one after the other in the order in which they came; the first that crosses a
 * bound decides, and what comes later changes nothing.
 *
 * @param on the day of the verdict
 * @param because why, in a clause
 * @param evidence what was weighed; none where a verdict was recorded by hand, or nothing is judged
 * @param killed whether the kill criterion came true
 */
public record Judgement(
        Optional<Verdict> verdict,
        Optional<LocalDate> on,
        String because,
        Optional<Evidence> evidence,
        boolean killed) {

    /** A criterion that counts: {@code fewer than 34 of 40}. */
    private static final Pattern COUNTED =
            Pattern.compile("\\b(fewer|less|more) than (\\d{1,6}) of (?:the )?(\\d{1,6})\\b");

    public static Judgement of(Experiment test, LocalDate today) {
        var plan = test.plan();
        if (plan.isEmpty()
                || (test.locked().isEmpty()
                        && test.results().isEmpty()
                        && test.verdict().isPresent())) {
            return byHand(test, today);
        }
        var judged = judged(test, plan.get(), today);
        return judged.verdict.filter(verdict -> verdict != Verdict.INCONCLUSIVE).isPresent()
                ? unsound(test).map(why -> judged.capped(why)).orElse(judged)
                : judged;
    }

    /** Whether somebody wrote a verdict that no results stand behind. */
    public boolean isByHand() {
        return verdict.isPresent() && evidence.isEmpty() && !killed;
    }

    /** Why no verdict can come of it, however clear its results are. */
    static Optional<String> unsound(Experiment test) {
        if (test.locked().isEmpty()) {
            return Optional.of("its plan was not locked before its results came");
        }
        return test.locked().get().fits(test)
                ? Optional.empty()
                : Optional.of("what was planned was changed after it was locked on "
                        + test.locked().get().on());
    }

    private Judgement capped(String why) {
        return new Judgement(Optional.of(Verdict.INCONCLUSIVE), on, why + "; otherwise: " + because, evidence, killed);
    }

    private static Judgement byHand(Experiment test, LocalDate today) {
        var killed = test.killed().filter(day -> !day.isAfter(today));
        if (killed.isPresent()) {
            return killed(killed.get(), Optional.empty());
        }
        return test.statusOn(today) == Experiment.Progress.DONE
                        && test.verdict().isPresent()
                ? new Judgement(test.verdict(), test.finished(), "as recorded by hand", Optional.empty(), false)
                : new Judgement(Optional.empty(), Optional.empty(), "", Optional.empty(), false);
    }

    private static Judgement killed(LocalDate on, Optional<Evidence> evidence) {
        return new Judgement(
                Optional.of(Verdict.REFUTED), Optional.of(on), "its kill criterion came true", evidence, true);
    }

    private static Judgement judged(Experiment test, Judging plan, LocalDate today) {
        var evidence = Evidence.none(plan);
        Optional<LocalDate> last = Optional.empty();
        var killed = test.killed().filter(day -> !day.isAfter(today));
        for (var result : test.results().stream()
                .filter(result -> !result.on().isAfter(today))
                .toList()) {
            if (killed.filter(day -> day.isBefore(result.on())).isPresent()) {
                return killed(killed.get(), Optional.of(evidence));
            }
            if (test.ends().filter(day -> day.isBefore(result.on())).isPresent()) {
                break;
            }
            evidence = evidence.with(result);
            last = Optional.of(result.on());
            var decided = decided(test, evidence, result.on());
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return killed.isPresent() ? killed(killed.get(), Optional.of(evidence)) : open(test, evidence, last, today);
    }

    private static Optional<Judgement> decided(Experiment test, Evidence evidence, LocalDate on) {
        if (evidence.supports()) {
            return Optional.of(decided(Verdict.SUPPORTED, on, "the evidence for it is strong enough", evidence));
        }
        if (evidence.refutes()) {
            return Optional.of(decided(
                    Verdict.REFUTED, on, "the evidence against what would be worth having is strong enough", evidence));
        }
        if (evidence instanceof Evidence.Share share && fires(test, share)) {
            return Optional.of(killed(on, Optional.of(evidence)));
        }
        return test.plan()
                        .flatMap(Judging::cap)
                        .filter(cap -> evidence.n() >= cap.number())
                        .isPresent()
                ? Optional.of(decided(
                        Verdict.INCONCLUSIVE,
                        on,
                        "as many as were planned have been seen, and they settle nothing",
                        evidence))
                : Optional.empty();
    }

    private static Judgement decided(Verdict verdict, LocalDate on, String because, Evidence evidence) {
        return new Judgement(Optional.of(verdict), Optional.of(on), because, Optional.of(evidence), false);
    }

    private static Judgement open(Experiment test, Evidence evidence, Optional<LocalDate> last, LocalDate today) {
        boolean spent = test.costCap()
                .filter(cap -> test.spent().orElse(BigDecimal.ZERO).compareTo(cap) > 0)
                .isPresent();
        if (spent) {
            return decided(
                    Verdict.INCONCLUSIVE,
                    last.or(test::started).orElse(today),
                    "more than its cost cap is spent, and nothing is settled",
                    evidence);
        }
        var ended = test.ends()
                .filter(day -> day.isBefore(today) && test.statusOn(today) != Experiment.Progress.PLANNED)
                .or(() -> test.finished()
                        .filter(day -> !day.isAfter(today) && test.status() == Experiment.Progress.DONE));
        return ended.map(day -> decided(Verdict.INCONCLUSIVE, day, "it ended before anything was settled", evidence))
                .orElseGet(() -> new Judgement(Optional.empty(), Optional.empty(), "", Optional.of(evidence), false));
    }

    /** Whether a criterion that counts is certain to come true: what is left cannot turn it any more. */
    private static boolean fires(Experiment test, Evidence.Share share) {
        return test.kill()
                .map(kill -> COUNTED.matcher(kill.when()))
                .filter(Matcher::find)
                .map(found -> {
                    int bound = Integer.parseInt(found.group(2));
                    int of = Integer.parseInt(found.group(3));
                    return found.group(1).equals("more") ? share.k() > bound : share.n() - share.k() > of - bound;
                })
                .orElse(false);
    }
}
