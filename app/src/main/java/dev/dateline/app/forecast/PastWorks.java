package dev.dateline.app.forecast;

import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Steps;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The team's own finished work as it was known on a day, and what of it teaches nothing, with the reason. A step's actual is the working
 * days from its first to its last; days on which a team was away are not taken off, as they were not foreseen either. Its kind is
 * the step it is part of, at the top; the person is its owner.
 *
 * @param used in the order in which it was finished
 */
record PastWorks(List<PastWork> used, List<LeftOut> leftOut) {

    /** @param why in words */
    record LeftOut(String what, String where, String why) {}

    /** What is known on {@code today}: finished on it or before. */
    static PastWorks of(Contents contents, LocalDate today) {
        var works = new PastWorks(new ArrayList<>(), new ArrayList<>());
        works.takeSteps(contents, today);
        for (var precedents : contents.of(Precedents.KIND)) {
            if (precedents.ours()) {
                works.takeCases(precedents, today);
            }
        }
        works.used.sort(Comparator.comparing(work -> work.finished().orElse(LocalDate.MIN)));
        return works;
    }

    private void takeSteps(Contents contents, LocalDate today) {
        var steps = new Steps(contents);
        for (int number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            if (!steps.hasParts(number) && step.status() == Status.DONE) {
                take(steps, number, contents.project(), today);
            }
        }
    }

    private void take(Steps steps, int number, Project project, LocalDate today) {
        var step = steps.get(number);
        var where = "steps.yaml";
        int likely = step.estimate().map(estimate -> estimate.likely().days()).orElse(0);
        int actual = worked(step, project);
        var why = step.statusOn(today) != Status.DONE
                ? "finished on " + step.finished().orElseThrow() + ", which nobody knows yet"
                : step.estimate().isEmpty()
                        ? "nobody estimated it"
                        : likely == 0
                                ? "a milestone, which takes no time"
                                : step.started().isEmpty()
                                        ? "nobody wrote down when it started"
                                        : actual == 0 ? "no working day lies between its first and its last" : "";
        if (why.isEmpty()) {
            used.add(new PastWork(
                    step.name(),
                    where,
                    likely,
                    actual,
                    step.started(),
                    step.finished(),
                    kind(steps, number),
                    step.owner().orElse("")));
        } else {
            leftOut.add(new LeftOut(step.name(), where, why));
        }
    }

    /** Working days from the first to the last, both counted; 0 where nobody wrote down the first. */
    static int worked(Step done, Project project) {
        var calendar = project.workCalendar();
        return done.started()
                .map(start -> calendar.numberOf(done.finished().orElseThrow().plusDays(1)) - calendar.numberOf(start))
                .orElse(0);
    }

    /** What it is part of, at the top; empty for a step that is part of nothing. */
    static String kind(Steps steps, int number) {
        int top = steps.withAncestors(number).getLast();
        return top == number ? "" : steps.get(top).id();
    }

    private void takeCases(Precedents precedents, LocalDate today) {
        int line = 0;
        for (var one : precedents.cases()) {
            line++;
            if (one.estimate().isEmpty() || one.actual().isEmpty()) {
                continue; // tells the pace, and nothing of lengths
            }
            var what = one.name().orElse("case " + line);
            if (one.finished().filter(day -> day.isAfter(today)).isPresent()) {
                leftOut.add(new LeftOut(
                        what,
                        precedents.title(),
                        "finished on " + one.finished().get() + ", which nobody knows yet"));
            } else {
                used.add(new PastWork(
                        what,
                        precedents.title(),
                        one.estimate().get().doubleValue(),
                        one.actual().get().doubleValue(),
                        one.started(),
                        one.finished(),
                        one.kind().orElse(""),
                        one.person().orElse("")));
            }
        }
    }
}
