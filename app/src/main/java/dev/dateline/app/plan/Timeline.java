package dev.dateline.app.plan;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the plan's first page together. */
final class Timeline {

    /** More rows than that nobody reads as a picture. */
    private static final int MOST = 400;

    private static final List<String> FIELDS = List.of("step", "estimate", "notBefore", "team", "capacity");

    private final BackwardPlan plan;
    private final Proposal proposal;
    private final Map<String, String[]> request;
    private final Scope scope;
    private final PlanWords words;
    private final LocalDate today;

    Timeline(BackwardPlan plan, Proposal proposal, Map<String, String[]> request, Scope scope) {
        this.plan = plan;
        this.proposal = proposal;
        this.request = request;
        this.scope = scope;
        this.words = new PlanWords(plan);
        this.today = plan.today().date();
    }

    TimelineView view() {
        var proposed = proposal.isEmpty()
                ? Optional.<BackwardPlan>empty()
                : Optional.of(Planner.plan(proposal.apply(plan.contents()), plan.today()));
        var open = open();
        var shown = open.subList(0, Math.min(MOST, open.size()));
        var scale = TimeScale.of(plan, proposed);
        var load = new LoadChart(plan, proposed, scale);
        return new TimelineView(
                words.headline(),
                words.lede(),
                plan.steps().isEmpty(),
                !plan.isFeasible() && !plan.isStopped(),
                open.isEmpty() ? "" : new PlanChart(plan, proposed, scale, this::address).svg(shown, "finding"),
                open.size() <= MOST
                        ? Optional.empty()
                        : Optional.of("The " + MOST + " steps with the first deadlines, of " + open.size()
                                + " that are open."),
                open.isEmpty() || load.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TimelineView.Load(load.finding(), load.svg("load"), load.caption())),
                kept(),
                new Rows(() -> shown.stream().map(this::row).toList()),
                plan.figures(),
                proposed.map(this::whatIf),
                trial(shown),
                proposal.told(),
                () -> BetterView.NOTHING);
    }

    /** Worked out by the first who looks, for all. */
    private static final class Rows implements Supplier<List<TimelineView.Row>> {

        private final Supplier<List<TimelineView.Row>> work;
        private @Nullable List<TimelineView.Row> known;

        Rows(Supplier<List<TimelineView.Row>> work) {
            this.work = work;
        }

        @Override
        public synchronized List<TimelineView.Row> get() {
            var rows = known;
            if (rows == null) {
                rows = work.get();
                known = rows;
            }
            return rows;
        }
    }

    private List<PlannedStep> open() {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() != Status.DONE)
                .sorted(Comparator.comparing(
                                (PlannedStep step) -> step.dates().orElseThrow().deadline())
                        .thenComparing(
                                step -> step.dates().orElseThrow().start().orElse(today)))
                .toList();
    }

    /** Where a launch was given up, or nothing is left to be done, nobody keeps a date. */
    private Optional<KeptView> kept() {
        boolean goesOn = !plan.network().open().isEmpty() && !plan.isStopped();
        return goesOn || plan.adherence().isPresent() ? Optional.of(KeptView.of(plan, words, scope)) : Optional.empty();
    }

    private String address(String step) {
        return scope.at(
                "/plan/steps/" + URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private TimelineView.Row row(PlannedStep planned) {
        var dates = planned.dates().orElseThrow();
        return new TimelineView.Row(
                planned.step().name(),
                address(planned.step().id()),
                dates.earlyStart().map(day -> Days.briefWithWeekday(day, today)).orElse(""),
                planned.status() == Status.STARTED
                        ? "started"
                        : dates.start()
                                .map(day -> Days.briefWithWeekday(day, today))
                                .orElse(""),
                Days.briefWithWeekday(dates.deadline(), today),
                String.valueOf(dates.slack()),
                (planned.isUnestimated() ? "no estimate yet: " + planned.countsWithoutEstimate() + "; " : "")
                        + words.because(planned),
                plan.chain().contains(planned.step().id()));
    }

    private TimelineView.WhatIf whatIf(BackwardPlan then) {
        var lead = proposal.describe();
        boolean moves = !then.launch().equals(plan.launch());
        boolean alone = moves && proposal.parameters().size() == 1;
        return new TimelineView.WhatIf(
                lead.substring(0, lead.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + lead.substring(lead.offsetByCodePoints(0, 1)) + ".",
                resting(then.launch(), moves) + new Difference(plan, words, then).sentence(),
                moves ? "Keep " + Days.full(plan.launch()) : "Keep it as it is",
                alone ? "Move the launch" : "Take it",
                proposal.parameters(),
                proposal.query());
    }

    /** A launch may be on any day; that nobody works on it is said. */
    private String resting(LocalDate launch, boolean moves) {
        var project = plan.contents().project();
        var calendar = project.workCalendar();
        if (!moves || calendar.isWorked(launch)) {
            return "";
        }
        var last = calendar.date(calendar.numberOf(launch) - 1);
        var day = launch.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean holiday = project.calendar().stream()
                .flatMap(work -> work.holidays().stream())
                .anyMatch(range -> range.contains(launch));
        return Days.full(launch) + (holiday ? " is a holiday" : " is a " + day)
                + "; nobody works then, so the work must be done by " + Days.withWeekday(last, today) + ". ";
    }

    private TimelineView.Trial trial(List<PlannedStep> shown) {
        var given = new LinkedHashMap<String, String>();
        boolean wrong = !proposal.problems().isEmpty();
        for (var field : FIELDS) {
            Optional.ofNullable(request.get(field))
                    .filter(values -> wrong && values.length > 0)
                    .ifPresent(values -> given.put(field, values[0]));
        }
        var kept = new LinkedHashMap<>(proposal.parameters());
        kept.remove("launch");
        return new TimelineView.Trial(
                wrong && request.containsKey("launch")
                        ? request.get("launch")[0]
                        : proposal.launch().toString(),
                shown.stream()
                        .map(step -> new TimelineView.Choice(
                                step.step().id(),
                                step.step().name(),
                                step.step().id().equals(given.get("step"))))
                        .toList(),
                List.copyOf(plan.contents().project().teams().keySet()),
                given,
                kept);
    }
}
