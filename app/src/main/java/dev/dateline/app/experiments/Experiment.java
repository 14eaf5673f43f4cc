package dev.dateline.app.experiments;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cheap test of one assumption, with the result that ends it agreed before it starts.
 *
 * @param costCap what it may cost at most, in the project's currency
 * @param ends the day it ends, whatever it showed
 * @param plan how results will be judged; without one a verdict is recorded by hand
 * @param forecast the chance that it supports the assumption, as guessed before it started
 * @param locked from when on nothing that was planned may change
 * @param results in the order in which they came
 * @param killed the day its kill criterion came true
 * @param verdict recorded by hand, where no results are judged
 * @param next what is done about it
 */
public record Experiment(
        String id,
        Optional<String> title,
        @Ref("assumptions") String assumption,
        Optional<String> method,
        Optional<Amounts> cost,
        Optional<BigDecimal> costCap,
        Optional<WorkingDays> takes,
        Optional<LocalDate> ends,
        Optional<Chance> sensitivity,
        Optional<Chance> specificity,
        Optional<Kill> kill,
        Optional<Judging> plan,
        Optional<Chance> forecast,
        @Otherwise("planned") Progress status,
        Optional<LocalDate> started,
        Optional<LocalDate> finished,
        Optional<Lock> locked,
        List<Result> results,
        Optional<BigDecimal> spent,
        Optional<LocalDate> killed,
        Optional<Verdict> verdict,
        Optional<String> learning,
        Optional<Next> next,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Experiment> KIND = Kind.list("experiments", Experiment.class, "id", Experiment::id);

    public Experiment {
        WorkingDays.refuseNegative("takes", takes);
        refuseNegative("costCap", costCap);
        refuseNegative("spent", spent);
        if (plan.isEmpty() && !results.isEmpty()) {
            throw new IllegalArgumentException("results need a `plan` that says how they are judged");
        }
        plan.ifPresent(judging -> results.forEach(judging::refuseUnlessFits));
        locked.ifPresent(lock -> results.stream()
                .filter(result -> result.on().isBefore(lock.on()))
                .findFirst()
                .ifPresent(early -> {
                    throw new IllegalArgumentException(
                            "a result of " + early.on() + " cannot be older than the lock of " + lock.on()
                                    + "; what was known before belongs to the `baseline` of the plan");
                }));
    }

    private static void refuseNegative(String key, Optional<BigDecimal> money) {
        money.filter(amount -> amount.signum() < 0).ifPresent(amount -> {
            throw new IllegalArgumentException(key + " (" + amount.toPlainString() + ") must not be negative");
        });
    }

    public enum Progress {
        PLANNED,
        STARTED,
        DONE
    }

    /** What the test showed. */
    public enum Verdict {
        SUPPORTED,
        REFUTED,
        INCONCLUSIVE
    }

    /** What is done about what it showed. */
    public enum Next {
        RETIRE,
        PIVOT,
        PERSEVERE,
        TEST_ON
    }

    /** The result, the day and the consequence agreed beforehand. */
    public record Kill(String when, Optional<LocalDate> by, Optional<String> action) {}

    /** What people call it. */
    public String name() {
        return title.orElse(id);
    }

    /** What is known of it on a day: a later finish has not happened yet, nor has a later start. */
    public Progress statusOn(LocalDate today) {
        boolean startedYet = started.or(() -> locked.map(Lock::on))
                .filter(day -> !day.isAfter(today))
                .isPresent();
        return switch (status) {
            case DONE ->
                finished.filter(day -> day.isAfter(today)).isEmpty()
                        ? Progress.DONE
                        : startedYet ? Progress.STARTED : Progress.PLANNED;
            case STARTED -> startedYet || (started.isEmpty() && locked.isEmpty()) ? Progress.STARTED : Progress.PLANNED;
            case PLANNED -> Progress.PLANNED;
        };
    }

    /** What it still lacks before it may start; nothing where it may. */
    public List<String> lacking() {
        return Lacking.of(this);
    }
}
