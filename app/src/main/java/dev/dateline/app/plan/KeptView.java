package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What the plan's page says of kept dates.
 *
 * @param moved the steps that are not at their kept date; the first of them where they are many
 * @param more how many others there are
 * @param isKept whether any dates are kept
 * @param renews whether keeping the dates of now would keep others
 */
record KeptView(
        String heading, String said, List<Row> moved, int more, List<String> remarks, boolean isKept, boolean renews) {

    private static final int MOST_ROWS = 200;

    /** More rows than that are shown to who opens them. */
    static final int FEW = 8;

    /**
     * One step that has moved.
     *
     * @param begins the day by which it must begin now; empty where it has begun
     */
    record Row(String name, String address, String kept, String now, String apart, String begins, String because) {}

    static KeptView of(BackwardPlan plan, PlanWords words, Scope scope) {
        return plan.adherence()
                .map(adherence -> kept(plan, adherence, words, scope))
                .orElseGet(KeptView::none);
    }

    private static KeptView none() {
        return new KeptView(
                "The dates follow the plan",
                "Every edit plans anew, all as late as the launch allows, so dates may move that nobody meant to move. Keep them once"
                        + " the team has agreed on them: from then on only deadlines that have to move move, and the page says which and why. What is kept is the day by which each step is"
                        + " done, not the day on which it begins.",
                List.of(),
                0,
                List.of(),
                false,
                true);
    }

    private static KeptView kept(BackwardPlan plan, Adherence adherence, PlanWords words, Scope scope) {
        var today = plan.today().date();
        var said = new KeptWords(adherence, day -> Days.withWeekday(day, today), words::name);
        var shown = adherence.moved().stream()
                .limit(MOST_ROWS)
                .map(moved -> new Row(
                        plan.step(moved.step()).step().name(),
                        scope.at("/plan/steps/" + URLEncoder.encode(moved.step(), StandardCharsets.UTF_8)),
                        Days.briefWithWeekday(moved.kept(), today),
                        Days.briefWithWeekday(moved.deadline(), today),
                        Days.apart(moved.kept(), moved.deadline()),
                        begins(plan.step(moved.step()), today),
                        words.whyMoved(moved)))
                .toList();
        return new KeptView(
                said.heading(),
                said.sentence(LetGo.of(plan)),
                shown,
                adherence.moved().size() - shown.size(),
                said.remarks(),
                true,
                !adherence.moved().isEmpty()
                        || !adherence.without().isEmpty()
                        || !adherence.passedOver().isEmpty());
    }

    private static String begins(PlannedStep step, LocalDate today) {
        return step.status() == Status.PLANNED
                ? step.dates()
                        .flatMap(PlannedStep.Dates::start)
                        .map(day -> Days.briefWithWeekday(day, today))
                        .orElse("")
                : "";
    }
}
