package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.plan.Uncommitted;
import dev.dateline.app.project.Figure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The buffers, ready to show.
 *
 * @param problem what is wrong with the chance that was typed; empty where nothing is
 */
record BuffersView(
        String headline, String lede, String typed, String problem, Optional<Sheet> sheet, Optional<Used> used) {

    /** What there is where something is left to do. */
    record Sheet(
            String chart,
            List<Shown> numbers,
            List<Row> chain,
            List<Branch> tight,
            List<Branch> others,
            List<Row> aims,
            String aiming) {}

    /** A number and where it comes from. */
    record Shown(Figure figure, String words) {}

    /** One step: what to aim for, beside what it must hold. */
    record Row(
            String name, String address, String aim, String aimDone, String must, String mustDone, boolean onChain) {}

    record Branch(
            String last,
            String address,
            String joins,
            String steps,
            String likely,
            String needs,
            String has,
            String lacks) {}

    record Used(String finding, String chart, List<Point> points, String how) {}

    record Point(String day, String done, String used) {}

    static BuffersView of(Optional<Buffers> buffers, Optional<Fever> fever, String typed, String problem, Scope scope) {
        return new BuffersView(
                buffers.map(BuffersView::headline).orElse("There is nothing left to buffer"),
                buffers.map(BuffersView::lede)
                        .orElse(
                                "A buffer stands between the end of the work and the launch. No step is open, or there is no launch."),
                typed,
                problem,
                buffers.map(there -> sheet(there, scope)),
                fever.map(found -> used(found, buffers)));
    }

    private static String headline(Buffers buffers) {
        var today = buffers.forecast().plan().today().date();
        var chance = InTwenty.words(buffers.chance());
        if (buffers.project().needs().isEmpty()) {
            return "No buffer gives the launch " + chance;
        }
        if (buffers.project().lacks() > 0) {
            return "For " + chance + " the plan lacks "
                    + Days.counted(buffers.project().lacks(), "working day");
        }
        return buffers.aimStart()
                .map(day -> "For " + chance + " begin by " + Days.withWeekday(day, today))
                .orElse("The buffers for " + chance + " are there");
    }

    private static String lede(Buffers buffers) {
        var plan = buffers.forecast().plan();
        var today = plan.today().date();
        var must = plan.mustStartBy()
                .map(day -> "That the work must start by " + Days.withWeekday(day, today)
                        + " holds if everything takes as long as is likely; then every step lands on its last day. ")
                .orElse("");
        var needs = buffers.project()
                .needs()
                .map(days -> "The forecast wants " + Days.counted(days, "working day")
                        + " more between the end of the work and the launch; "
                        + (buffers.project().has() < 0
                                ? "by likely lengths alone it ends "
                                        + Days.counted(-buffers.project().has(), "working day") + " too late."
                                : "begun today, there are " + buffers.project().has() + "."))
                .orElse("More trials than that end without a launch, since a test stops the plan there.");
        var uncommitted = buffers.aimStart().isEmpty() ? "" : Uncommitted.words(plan);
        return must + needs + (uncommitted.isEmpty() ? "" : " " + uncommitted);
    }

    private static Sheet sheet(Buffers buffers, Scope scope) {
        Function<LocalDate, String> brief = day -> Days.briefWithWeekday(
                day,
                buffers.forecast().plan().today().date(),
                buffers.forecast().plan().launch());
        var chain = new HashSet<String>();
        buffers.chain().forEach(step -> chain.add(step.step().id()));
        var rows = buffers.aims().stream()
                .map(aim -> row(aim, brief, chain.contains(aim.step().step().id()), scope))
                .toList();
        return new Sheet(
                BuffersChart.svg(buffers, "finding"),
                numbers(buffers),
                chain(buffers, rows, brief, scope),
                branches(buffers, true, scope),
                branches(buffers, false, scope),
                rows,
                aiming(buffers) + behind(buffers));
    }

    private static String aiming(Buffers buffers) {
        return buffers.project().lacks() > 0
                ? "The project buffer does not fit, so everything should begin as soon as it can; these are the days on which it then would."
                : buffers.checked()
                        .map(chance -> "Put to the test: begun so, the launch holds in " + Math.round(chance * 100)
                                + " of 100 trials.")
                        .orElse(
                                "No later beginning holds the chance you want, so everything should begin as soon as it can; these are the days on which it then would.");
    }

    /** Why a day to aim for may lie behind the plan's own for that step. */
    private static String behind(Buffers buffers) {
        boolean isBehind = buffers.aims().stream()
                .anyMatch(aim -> aim.step()
                        .dates()
                        .filter(dates -> aim.deadline().isAfter(dates.deadline()))
                        .isPresent());
        return !isBehind
                ? ""
                : " Where a day to aim for lies behind the one by which the plan must have the step, a team takes its steps in another order: the plan begins each as late"
                        + " as it can, this as soon.";
    }

    private static List<Row> chain(Buffers buffers, List<Row> rows, Function<LocalDate, String> brief, Scope scope) {
        if (!rows.isEmpty()) {
            var order = buffers.chain().stream().map(step -> step.step().name()).toList();
            return rows.stream()
                    .filter(Row::onChain)
                    .sorted(Comparator.comparingInt(row -> order.indexOf(row.name())))
                    .toList();
        }
        return buffers.chain().stream()
                .map(step -> new Row(
                        step.step().name(),
                        at(step.step(), scope),
                        "",
                        "",
                        must(step, brief),
                        mustDone(step, brief),
                        true))
                .toList();
    }

    private static Row row(Buffers.Aim aim, Function<LocalDate, String> brief, boolean onChain, Scope scope) {
        return new Row(
                aim.step().step().name(),
                at(aim.step().step(), scope),
                aim.step().status() == Status.STARTED
                        ? "has begun"
                        : aim.start().map(brief).orElse(""),
                brief.apply(aim.deadline()),
                must(aim.step(), brief),
                mustDone(aim.step(), brief),
                onChain);
    }

    private static String must(PlannedStep step, Function<LocalDate, String> brief) {
        return step.status() == Status.STARTED
                ? ""
                : step.dates().flatMap(PlannedStep.Dates::start).map(brief).orElse("");
    }

    private static String mustDone(PlannedStep step, Function<LocalDate, String> brief) {
        return step.dates().map(PlannedStep.Dates::deadline).map(brief).orElse("");
    }

    private static List<Branch> branches(Buffers buffers, boolean tight, Scope scope) {
        return buffers.feeding().stream()
                .filter(one -> one.buffer().lacks() > 0 == tight)
                .map(one -> branch(one, scope))
                .toList();
    }

    private static Branch branch(Buffers.Feeding one, Scope scope) {
        return new Branch(
                one.last().name(),
                at(one.last(), scope),
                one.joins().name(),
                one.steps().size() == 1 ? "one step" : one.steps().size() + " steps",
                String.valueOf(one.likely()),
                one.buffer().needs().map(String::valueOf).orElse("—"),
                String.valueOf(one.buffer().has()),
                String.valueOf(one.buffer().lacks()));
    }

    private static String at(Step step, Scope scope) {
        return scope.at("/plan/steps/"
                + URLEncoder.encode(step.id(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Each with its formula, for whoever wants to know. */
    static List<Shown> numbers(Buffers buffers) {
        var figures = new ArrayList<Shown>();
        var trials = buffers.forecast().trials() + " trials, seed "
                + buffers.forecast().seed();
        int percent = (int) Math.round(buffers.chance() * 100);
        figures.add(shown(
                "project buffer needed",
                buffers.project().needs().map(String::valueOf),
                "working days from the end of the work by likely lengths, begun as soon as everything can, to the day that "
                        + percent + " % of trials have reached; both placed in the order of the plan's starts",
                trials,
                "It needs"));
        figures.add(shown(
                "project buffer there",
                Optional.of(String.valueOf(Math.max(0, buffers.project().has()))),
                "working days from that same end of the work to the launch; none where it ends after it"
                        + (buffers.project().has() < 0
                                ? ", here by " + Days.counted(-buffers.project().has(), "working day")
                                : ""),
                "the plan, with likely lengths",
                "it has"));
        figures.add(shown(
                "project buffer lacking",
                buffers.project()
                        .needs()
                        .map(days -> String.valueOf(buffers.project().lacks())),
                "what is needed less what is there, at least nothing; to it comes what the work ends after the launch, where it does",
                "the two above",
                "it lacks"));
        return figures;
    }

    private static Shown shown(String name, Optional<String> value, String formula, String source, String words) {
        var figure = new Figure(name, value, "working days", formula, source, Optional.empty(), "");
        return new Shown(
                figure,
                words + " "
                        + value.map(days -> days + (days.equals("1") ? " working day" : " working days"))
                                .orElse("what no buffer gives"));
    }

    /** What it comes to that there is another buffer than the one above. */
    private static String verdict(Optional<Buffers> buffers) {
        return buffers.flatMap(there -> there.forecast().onTime())
                .map(share -> "As things stand the launch is " + InTwenty.verdict(share) + ", " + InTwenty.words(share)
                        + ", whatever is left of that buffer. ")
                .orElse("");
    }

    private static Used used(Fever fever, Optional<Buffers> buffers) {
        var last = fever.points().getLast();
        long done = Math.round(last.done() * 100);
        long used = Math.round(last.used() * 100);
        return new Used(
                String.format(
                        Locale.ROOT,
                        "%d %% of the way is done, and %d %% of the buffer of %s is used",
                        done,
                        used,
                        Days.brief(fever.since(), last.day())),
                FeverChart.svg(fever, "fever"),
                fever.points().stream()
                        .map(point -> new Point(
                                Days.full(point.day()),
                                Math.round(point.done() * 100) + " %",
                                Math.round(point.used() * 100) + " %"))
                        .toList(),
                verdict(buffers)
                        + "This is another buffer than the one above: that is what is still needed from today, this is what there was when the work began. On "
                        + Days.full(fever.since()) + " the forecast asked for a project buffer of "
                        + Days.counted(fever.needed(), "working day") + " for 16 chances in 20"
                        + (fever.needed() > fever.buffer() ? ", and there were " + fever.buffer() : "")
                        + ". Each point plans that day again from what was"
                        + " begun and done by then, with the estimates, the launch and the teams as they are now. Done is what is left of the way by"
                        + " likely lengths, held against what it was; used is how far the end of the work reaches into the buffer. Where the line runs back to the left, more was left"
                        + " to do than a week before: work took longer than its likely length, or stood still. Above the dashed line the"
                        + " buffer goes faster than the work; at 100 % it is gone.");
    }
}
