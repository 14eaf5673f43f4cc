package dev.dateline.app.forecast;

import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was spent from a day on, once all is done: people by their day rates for the days they worked, and what the steps cost besides. A finished
 * step’s cost that is one number is what it was; one that is still a range is nothing anybody knows. What a risk or a vendor’s price took is in it
 * where somebody wrote it into the cost of the step that paid for it.
 *
 * @param amount in the project’s currency; empty where it cannot be known
 * @param why it cannot, in a clause; empty where it can
 */
record Spent(Optional<Double> amount, String why) {

    static Spent from(LocalDate day, Contents contents) {
        return new Sum(contents, day).spent();
    }

    /** Adds it up, or stops at what nobody knows. */
    private static final class Sum {

        private final Steps steps;
        private final Project project;
        private final LocalDate day;
        private double sum;
        private String why = "";

        Sum(Contents contents, LocalDate day) {
            this.steps = new Steps(contents);
            this.project = contents.project();
            this.day = day;
        }

        Spent spent() {
            for (int number = 0; number < steps.size(); number++) {
                var step = steps.get(number);
                if (steps.leaves(number).stream().map(steps::get).anyMatch(this::wasOpen)) {
                    step.cost().ifPresent(cost -> add(step, cost));
                }
                if (!steps.hasParts(number) && wasOpen(step)) {
                    add(step);
                }
            }
            return why.isEmpty() ? new Spent(Optional.of(sum), "") : new Spent(Optional.empty(), why);
        }

        /** It was finished later; what never was has fallen away and cost nothing. */
        private boolean wasOpen(Step step) {
            return step.status() == Status.DONE && step.finished().orElseThrow().isAfter(day);
        }

        private void add(Step step, Amounts cost) {
            if (cost.isCertain()) {
                sum += cost.likely().doubleValue();
            } else if (why.isEmpty()) {
                why = "the cost of “" + step.name() + "”, which is done, is still a range; write what it was";
            }
        }

        private void add(Step step) {
            double perDay = step.uses().entrySet().stream()
                    .mapToDouble(use -> Optional.ofNullable(project.teams().get(use.getKey()))
                                    .flatMap(team -> team.dayRate())
                                    .map(BigDecimal::doubleValue)
                                    .orElse(0.0)
                            * use.getValue().tenths()
                            / 10)
                    .sum();
            if (perDay > 0 && step.started().isEmpty()) {
                why = why.isEmpty() ? "nobody wrote down when “" + step.name() + "” was begun" : why;
            } else if (perDay > 0) {
                var begun = step.started().orElseThrow();
                var calendar = project.workCalendar();
                sum += perDay
                        * (calendar.numberOf(step.finished().orElseThrow().plusDays(1))
                                - calendar.numberOf(begun.isAfter(day) ? begun : day));
            }
        }
    }
}
