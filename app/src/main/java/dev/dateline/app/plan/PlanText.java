package dev.dateline.app.plan;

import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.terminal.Terminal.Ink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plan for people: what it comes to, every open step, a small timeline, what holds the launch, what could be done now. */
final class PlanText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final int NAME = 24;
    private static final int MOST_ROWS = 40;
    private static final int MOST_RANKED = 8;

    private final BackwardPlan plan;
    private final Repairs repairs;
    private final Terminal terminal;

    PlanText(BackwardPlan plan, Repairs repairs, Terminal terminal) {
        this.plan = plan;
        this.repairs = repairs;
        this.terminal = terminal;
    }

    void print() {
        finding();
        if (!open().isEmpty()) {
            terminal.line("");
            steps();
            terminal.line("");
            timeline();
            chain();
            repairs();
            plan.adherence().ifPresent(this::kept);
            ranked();
        }
        tests();
        remarks();
    }

    private void finding() {
        var project = plan.contents().project();
        terminal.line(terminal.bold(project.name()) + ", launch " + plan.launch() + ", seen from "
                + plan.today().date() + " (" + plan.today().whence() + ")");
        plan.consequences()
                .verdicts()
                .refuted()
                .forEach(settled -> terminal.paragraph(
                        settled.assumption().id() + " was refuted"
                                + settled.on().map(day -> " on " + day).orElse("") + ".",
                        0));
        if (plan.isStopped()) {
            terminal.paragraph(
                    terminal.paint(Ink.BAD, plan.stoppedBecause().orElse("")) + " What follows is the plan as it was.",
                    0);
        } else if (open().isEmpty()) {
            terminal.paragraph(
                    plan.steps().isEmpty()
                            ? "There are no steps yet: ask what must be true right before the launch, and write it into steps.yaml."
                            : "All steps are done.",
                    0);
        } else if (plan.isFeasible()) {
            terminal.paragraph(terminal.paint(Ink.GOOD, "The launch holds") + startText() + "." + spare(), 0);
            begun().ifPresent(text -> terminal.paragraph(text, 0));
        } else {
            unheld(new Lateness(plan, CauseWords.FILE));
            var late = plan.lessImportantLate().stream()
                    .map(step -> "“" + step.name() + "”")
                    .toList();
            if (!late.isEmpty()) {
                terminal.paragraph("What matters least is late first: " + CauseWords.few(late) + ".", 0);
            }
        }
    }

    private void unheld(Lateness lateness) {
        var how = lateness.never()
                .map(why -> why + ". The dates below are for a launch on " + plan.launchHeld() + ".")
                .orElseGet(() -> lateness.withoutDays().map(why -> why + "; ").orElse("") + "the work would end "
                        + lateness.amount() + " too late, for a launch on " + plan.launchHeld()
                        + ". The dates below are for that day.");
        terminal.paragraph(terminal.paint(Ink.BAD, "The launch does not hold") + ": " + how, 0);
    }

    private String startText() {
        return plan.mustStartBy()
                .map(start ->
                        start.equals(plan.today().date()) ? " if work starts today" : " if work starts by " + start)
                .map(start -> start + " and all takes as long as is likely")
                .orElse(" if what has begun takes as long as is likely");
    }

    private String spare() {
        int days = plan.spareDays();
        return days == 0 ? "" : " Begun as soon as it can be, the work would end " + Reasons.days(days) + " before it.";
    }

    /** Work that has begun can be tighter than work that has not. */
    private Optional<String> begun() {
        var network = plan.network();
        return network.open().stream()
                .filter(step -> network.status(step) == Status.STARTED)
                .map(network::activity)
                .min(Comparator.comparingInt(this::spare))
                .flatMap(activity -> network.step(activity)
                        .map(step -> "Of the work begun, "
                                + plan.contents().of(Step.KIND).get(step).id() + " has least to spare: "
                                + Reasons.days(spare(activity)) + "."));
    }

    private int spare(int activity) {
        return plan.schedule().end(activity) - plan.network().network().earliestEnd(activity);
    }

    /** Every step's reason in full. */
    void reasons() {
        terminal.line("");
        terminal.paragraph(terminal.quiet(Reasons.REACH), 0);
        for (var step : open()) {
            terminal.paragraph("  " + step.step().id() + ": " + step.because(), 4);
        }
    }

    private List<PlannedStep> open() {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing((PlannedStep step) -> start(step))
                        .thenComparing(step -> step.dates().orElseThrow().deadline()))
                .toList();
    }

    private static LocalDate start(PlannedStep step) {
        var dates = step.dates().orElseThrow();
        return dates.start().orElse(dates.deadline());
    }

    private void steps() {
        var table = new Table()
                .text("step", 16)
                .column("start")
                .column("deadline")
                .number("slack")
                .sentence("because", 20);
        for (var step : open()) {
            var dates = step.dates().orElseThrow();
            table.row(
                    step.step().id(),
                    dates.start().map(LocalDate::toString).orElse(""),
                    dates.deadline().toString(),
                    (step.critical() ? "! " : "") + dates.slack(),
                    step.because());
        }
        table.print(terminal);
        terminal.paragraph(
                terminal.quiet("start and deadline: as late as the launch, the links and the teams allow"
                        + (plan.adherence().isPresent() ? ", kept dates where they are kept" : "")
                        + ". slack: working days by"
                        + " the critical path method, teams left out; ! marks the critical ones."),
                0);
    }

    private void timeline() {
        var rows = plan.steps().stream()
                .filter(step -> step.step().parent().isEmpty() && step.dates().isPresent())
                .filter(step -> step.status() != Status.DONE)
                .sorted(Comparator.comparing(PlanText::start))
                .toList();
        var from = plan.today().date();
        var to = plan.launchHeld();
        int room = terminal.width() - NAME - 2;
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        terminal.line(" ".repeat(NAME + 1) + terminal.quiet(months(from, to, room)));
        for (var step : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            var bar = bar(step, from, days, room);
            terminal.line(name(step) + " " + (step.critical() ? terminal.bold(bar) : bar));
        }
        if (rows.size() > MOST_ROWS) {
            terminal.line(terminal.quiet("and " + (rows.size() - MOST_ROWS) + " more"));
        }
    }

    private static String name(PlannedStep step) {
        var id = step.step().id();
        var cut = id.length() > NAME ? id.substring(0, NAME - 1) + "…" : id;
        return cut + " ".repeat(NAME - cut.length());
    }

    private static String months(LocalDate from, LocalDate to, int room) {
        var line = new StringBuilder(" ".repeat(room));
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        int free = 0;
        for (var month = from.withDayOfMonth(1).plusMonths(1); month.isBefore(to); month = month.plusMonths(1)) {
            int at = (int) (ChronoUnit.DAYS.between(from, month) * (room - 1) / days);
            var label = month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : MONTH.format(month);
            if (at >= free && at + label.length() <= room) {
                line.replace(at, at + label.length(), label);
                free = at + label.length() + 1;
            }
        }
        return line.toString().stripTrailing();
    }

    private static String bar(PlannedStep step, LocalDate from, long days, int room) {
        var dates = step.dates().orElseThrow();
        int first = place(start(step), from, days, room);
        int last = place(dates.deadline(), from, days, room);
        var line = new StringBuilder("·".repeat(room));
        boolean milestone = !step.hasParts()
                && step.step()
                                .estimate()
                                .map(estimate -> estimate.high().days())
                                .orElse(0)
                        == 0;
        char mark = step.status() == Status.STARTED ? '▒' : '█';
        for (int at = first; at <= last; at++) {
            line.setCharAt(at, milestone ? '◆' : step.step().tests().isPresent() ? '?' : mark);
        }
        return line.append('│').toString();
    }

    private static int place(LocalDate date, LocalDate from, long days, int room) {
        long at = ChronoUnit.DAYS.between(from, date) * (room - 1) / days;
        return (int) Math.clamp(at, 0, room - 1L);
    }

    private void chain() {
        if (plan.chain().isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold(plan.isFeasible() ? "What holds the launch" : "What makes it late"));
        var shown = plan.chain().subList(0, Math.min(MOST_ROWS, plan.chain().size()));
        for (var id : shown) {
            var step = plan.step(id);
            terminal.paragraph("  " + step.dates().orElseThrow().deadline() + "  " + id + ": " + step.because(), 14);
        }
        if (shown.size() < plan.chain().size()) {
            terminal.line("  and " + (plan.chain().size() - shown.size()) + " more");
        }
    }

    private void kept(Adherence adherence) {
        var words = new KeptWords(adherence, LocalDate::toString, id -> id);
        terminal.line("");
        terminal.line(terminal.bold(words.heading()));
        terminal.paragraph(words.sentence(LetGo.of(plan)), 0);
        var shown = adherence
                .moved()
                .subList(0, Math.min(MOST_ROWS, adherence.moved().size()));
        for (var moved : shown) {
            terminal.paragraph(
                    "  " + moved.step() + ": due " + moved.deadline() + ", was kept for " + moved.kept() + ": "
                            + moved.because(),
                    4);
        }
        if (shown.size() < adherence.moved().size()) {
            terminal.line("  and " + (adherence.moved().size() - shown.size()) + " more");
        }
        words.remarks().forEach(remark -> terminal.paragraph(remark, 0));
    }

    private void repairs() {
        if (!repairs.needed()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold("What would repair it") + ", each planned and found to hold");
        repairs.remarks().forEach(remark -> terminal.paragraph("  " + remark, 4));
        for (var repair : repairs.repairs()) {
            terminal.paragraph(
                    "  " + repair.kind().heading() + ": " + repair.what()
                            + (repair.note().isEmpty() ? "" : " (" + repair.note() + ")")
                            + repair.mustStartBy()
                                    .map(day -> "; work must start by " + day)
                                    .orElse(""),
                    4);
        }
    }

    private void ranked() {
        var ranked = plan.steps().stream()
                .filter(step -> step.rank().isPresent())
                .sorted(Comparator.comparing(step -> step.rank().orElseThrow()))
                .toList();
        if (ranked.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold("What could be done now") + ", by "
                + plan.contents()
                        .project()
                        .priority()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        for (var step : ranked.subList(0, Math.min(MOST_RANKED, ranked.size()))) {
            terminal.paragraph(
                    "  " + step.rank().orElseThrow() + ". " + step.step().id() + ": " + step.rankedBecause(), 5);
        }
        if (ranked.size() > MOST_RANKED) {
            terminal.line("  and " + (ranked.size() - MOST_RANKED) + " more");
        }
    }

    private void tests() {
        var tests = plan.steps().stream()
                .flatMap(step -> step.ifRefuted().stream()
                        .map(other -> "  " + step.step().id() + ": " + other.text()))
                .toList();
        if (!tests.isEmpty()) {
            terminal.line("");
            terminal.line(terminal.bold("Tests"));
            tests.forEach(text -> terminal.paragraph(text, 4));
        }
    }

    private void remarks() {
        long done = plan.steps().stream()
                .filter(step -> !step.hasParts() && step.status() == Status.DONE)
                .count();
        terminal.line("");
        if (done > 0) {
            terminal.line(done == 1 ? "One step is done." : done + " steps are done.");
        }
        if (!plan.unestimated().isEmpty()) {
            terminal.paragraph(
                    (plan.unestimated().size() == 1
                                    ? "One has no estimate and is planned as a milestone: "
                                    : plan.unestimated().size() + " have no estimate and are planned as milestones: ")
                            + String.join(", ", plan.unestimated()),
                    2);
        }
        if (!plan.network().calendar().isWorked(plan.launch())) {
            terminal.paragraph(
                    "The launch is on a day that is not worked: a milestone that waits until it carries the next working day, "
                            + plan.network().calendar().date(plan.network().launch()) + ".",
                    0);
        }
        plan.overused().forEach(team -> terminal.line("Started work holds more people than there are: " + team));
        if (!plan.isApproved()) {
            terminal.paragraph(
                    plan.isCommitted()
                            ? "The press release is not approved; the plan was committed before, as project.yaml records."
                            : "The press release is not approved, so this plan is not committed: its steps should not be started.",
                    0);
        }
    }
}
