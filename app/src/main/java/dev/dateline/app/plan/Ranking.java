package dev.dateline.app.plan;

import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Priority;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Orders the steps that could be done now by the project's priority, and says why. */
final class Ranking {

    private final Steps steps;
    private final Priority priority;
    private final Map<Integer, Integer> unlocks = new HashMap<>();

    Ranking(Steps steps, Priority priority) {
        this.steps = steps;
        this.priority = priority;
        for (int i = 0; i < steps.size(); i++) {
            for (var need : steps.get(i).needs()) {
                for (int needed : steps.leaves(steps.number(need.step()))) {
                    unlocks.merge(needed, steps.leaves(i).size(), Integer::sum);
                }
            }
        }
    }

    record Candidate(int step, int slack) {}

    /** The highest by the rule first; then the least slack, then the most steps unlocked, then the order of the file. */
    List<Candidate> ranked(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(byRule().thenComparingInt(Candidate::slack)
                        .thenComparing(Comparator.comparingInt(
                                        (Candidate candidate) -> unlocks.getOrDefault(candidate.step, 0))
                                .reversed())
                        .thenComparingInt(Candidate::step))
                .toList();
    }

    private Comparator<Candidate> byRule() {
        Comparator<Candidate> rule = switch (priority) {
            case IMPORTANCE -> Comparator.comparingInt(candidate -> importance(candidate));
            case DIFFICULTY -> Comparator.comparingInt(candidate -> difficulty(candidate));
            case BOTH -> Comparator.comparingInt(candidate -> importance(candidate) * difficulty(candidate));
            case RISK_FIRST ->
                Comparator.<Candidate, Boolean>comparing(
                                candidate -> steps.get(candidate.step).tests().isPresent())
                        .thenComparingDouble(this::spread)
                        .thenComparingInt(candidate -> difficulty(candidate));
        };
        return rule.reversed();
    }

    String because(Candidate candidate) {
        var step = steps.get(candidate.step);
        int unlocked = unlocks.getOrDefault(candidate.step, 0);
        var rule = switch (priority) {
            case IMPORTANCE -> "importance " + importance(candidate);
            case DIFFICULTY -> "difficulty " + difficulty(candidate);
            case BOTH ->
                "importance " + importance(candidate) + " × difficulty " + difficulty(candidate) + " = "
                        + importance(candidate) * difficulty(candidate);
            case RISK_FIRST ->
                step.tests().map(assumption -> "tests " + assumption + ", ").orElse("")
                        + String.format(Locale.ROOT, "high is %.1f times low", spread(candidate));
        };
        return rule + ", slack " + candidate.slack
                + (unlocked == 0 ? "" : ", unlocks " + unlocked + (unlocked == 1 ? " step" : " steps"));
    }

    private int importance(Candidate candidate) {
        return steps.get(candidate.step).importanceOrMiddle();
    }

    private int difficulty(Candidate candidate) {
        return steps.get(candidate.step).difficultyOrMiddle();
    }

    private double spread(Candidate candidate) {
        return steps.get(candidate.step)
                .estimate()
                .filter(estimate -> !estimate.isCertain())
                .map(Ranking::ratio)
                .orElse(1.0);
    }

    private static double ratio(Estimate estimate) {
        return (double) estimate.high().days() / estimate.low().days();
    }
}
