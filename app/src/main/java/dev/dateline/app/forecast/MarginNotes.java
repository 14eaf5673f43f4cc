package dev.dateline.app.forecast;

import static dev.dateline.app.page.Drawing.escaped;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.claims.Outlook.Note;
import dev.dateline.app.experiments.LeastKnown;
import dev.dateline.app.experiments.WorthTesting;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.page.Scope;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.workbench.Opened;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The notes beside the press release: the chance of the launch, what must start by when, what to test next. */
final class MarginNotes {

    private static final int MOST_STARTS = 3;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Opened project;
    private final PlanForecast forecast;
    private final BackwardPlan plan;
    private final Scope scope;

    MarginNotes(Opened project, Scope scope) {
        this.project = project;
        this.forecast = PlanForecast.of(project);
        this.plan = forecast.plan();
        this.scope = scope;
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        notes.add(forecast.onTime().isPresent() ? launch() : noPlan());
        var starts = starts();
        if (!starts.isEmpty()) {
            notes.add(mustStart(starts));
        }
        testNext().ifPresent(notes::add);
        return notes;
    }

    private Note noPlan() {
        return note(
                "chance",
                "No chance can be told yet",
                "<p>Once there is a plan, this says how likely the launch is. "
                        + link("/plan", "Say what must be true first") + ".</p>");
    }

    private Note launch() {
        var html = new StringBuilder(
                new DotsChart(DotsChart.Size.SMALL, List.of(DotsChart.Row.of("", forecast))).svg("chance"));
        html.append("<p class=\"note\">Each dot is one chance in twenty; hollow ones come too late.");
        SingleNumbers.of(forecast)
                .note()
                .ifPresent(note -> html.append(" ")
                        .append(note)
                        .append(" ")
                        .append(link("/plan/steps", "Give the steps ranges"))
                        .append("."));
        forecast.allClaims()
                .ifPresent(all -> html.append(
                                forecast.isFull()
                                        ? " That it comes true by its day, for "
                                        : " That the work is done in time, for ")
                        .append(claims())
                        .append(": <a class=\"measured\" href=\"")
                        .append(escaped(scope.at("/forecast")))
                        .append("\">")
                        .append(InTwenty.brief(all))
                        .append("</a>."));
        return note(
                "chance",
                InTwenty.first(forecast.onTime().orElse(0.0)) + " that it launches by " + Days.full(plan.launch())
                        + SingleNumbers.of(forecast).proviso(),
                html.append("</p>").toString());
    }

    private String claims() {
        long served = plan.contents().of(Claim.KIND).stream()
                .filter(claim -> forecast.claim(claim.id()).isPresent())
                .count();
        return served == 1 ? "its one claim with steps" : "all " + served + " claims with steps";
    }

    private List<PlannedStep> starts() {
        return plan.steps().stream()
                .filter(step -> !step.hasParts() && step.onWay() && step.status() == Status.PLANNED)
                .filter(step -> step.dates().flatMap(PlannedStep.Dates::start).isPresent())
                .sorted(Comparator.comparing((PlannedStep step) ->
                        step.dates().flatMap(PlannedStep.Dates::start).orElseThrow()))
                .limit(MOST_STARTS)
                .toList();
    }

    private Note mustStart(List<PlannedStep> starts) {
        var html = new StringBuilder("<dl>");
        for (var step : starts) {
            var start = step.dates().flatMap(PlannedStep.Dates::start).orElseThrow();
            html.append("<dt>")
                    .append(WEEKDAY.format(start))
                    .append("</dt><dd>")
                    .append(link("/plan/steps/" + step.step().id(), step.step().name()))
                    .append("</dd>");
        }
        var heading =
                plan.isFeasible() ? "Must start by" : "Must start by, for a launch on " + Days.full(plan.launchHeld());
        return note("must-start", heading, html.append("</dl>").toString());
    }

    private Optional<Note> testNext() {
        return LeastKnown.of(project)
                .map(least -> WhatNext.inShort(project)
                        .map(next -> note(
                                "test-next",
                                next.finding(),
                                "<p>" + link(WorthTesting.PATH, "What next, and why") + "</p>"))
                        .orElseGet(() -> leastKnown(least)));
    }

    private Note leastKnown(LeastKnown least) {
        var sentences = least.sentences(plan.contents().project().currency());
        return note(
                "test-next",
                "Least is known of",
                "<p>" + escaped(sentences.getFirst()) + "</p><p>"
                        + escaped(String.join(" ", sentences.subList(1, sentences.size()))) + "</p>");
    }

    private String link(String path, String words) {
        return "<a href=\"" + escaped(scope.at(path)) + "\">" + escaped(words) + "</a>";
    }

    /** @param html in which everything somebody typed is escaped */
    private static Note note(String id, String heading, String html) {
        return new Note(id, heading, output -> output.writeContent(html));
    }
}
