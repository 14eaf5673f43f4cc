package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/** What a proposal changes in the plan, in a sentence or two. */
final class Difference {

    private final BackwardPlan before;
    private final BackwardPlan after;
    private final PlanWords wordsBefore;
    private final PlanWords wordsAfter;

    Difference(BackwardPlan before, PlanWords wordsBefore, BackwardPlan after) {
        this.before = before;
        this.after = after;
        this.wordsBefore = wordsBefore;
        this.wordsAfter = new PlanWords(after);
    }

    String sentence() {
        return consequence() + " " + moved();
    }

    private String consequence() {
        if (!after.isFeasible()) {
            return before.isFeasible()
                    ? "The launch would not hold: " + tooLate() + "."
                    : after.lateBy() == before.lateBy()
                            ? "It would still be " + Reasons.days(after.lateBy()) + " late."
                            : "It would be " + Reasons.days(after.lateBy()) + " late instead of " + before.lateBy()
                                    + ".";
        }
        var holds = before.isFeasible() ? "" : "The launch would hold. ";
        var step = wordsAfter.firstToStart();
        if (step.isEmpty()) {
            return holds + "All that is left has begun.";
        }
        return holds + firstStart(step.get());
    }

    private String tooLate() {
        var why = after.chain().isEmpty()
                ? Optional.<String>empty()
                : wordsAfter.stuck(after.chain().getFirst());
        return "the work would end " + Reasons.days(after.lateBy()) + " too late"
                + why.map(words -> ", because " + words).orElse("");
    }

    private String firstStart(int step) {
        var then = wordsAfter.start(step);
        var now = wordsBefore.startOf(wordsAfter.idOf(step));
        var today = after.today().date();
        if (now.filter(then::equals).isPresent()) {
            return before.mustStartBy().equals(after.mustStartBy())
                    ? "Work must still start by " + Days.briefWithWeekday(then, today) + "."
                    : "Work would have to start by " + Days.briefWithWeekday(then, today) + ", with "
                            + wordsAfter.name(step) + ".";
        }
        var day = then.equals(today)
                ? "today"
                : then.equals(today.plusDays(1)) ? "tomorrow" : "by " + Days.briefWithWeekday(then, today);
        var why = wordsAfter.reasons().forced(step);
        return wordsAfter.name(step) + " would have to start " + day
                + now.map(date -> ", not by " + Days.briefWithWeekday(date, today))
                        .orElse("")
                + (why.isEmpty() ? "." : ": " + why + ".");
    }

    private String moved() {
        long open = before.network().open().size();
        var then = new HashMap<String, PlannedStep>();
        after.steps().forEach(step -> then.put(step.step().id(), step));
        long moved = before.steps().stream()
                .filter(step -> !step.hasParts() && step.status() != Status.DONE && step.onWay())
                .filter(step -> Optional.ofNullable(then.get(step.step().id()))
                        .map(other -> !other.dates()
                                .map(PlannedStep.Dates::deadline)
                                .equals(step.dates().map(PlannedStep.Dates::deadline)))
                        .orElse(true))
                .count();
        return moved == 0
                ? "No deadline would change."
                : (moved == open ? "Every deadline" : String.format(Locale.ROOT, "%d of %d deadlines", moved, open))
                        + " would change.";
    }
}
