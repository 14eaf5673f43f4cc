package dev.dateline.app.outcome;

import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.experiments.Judgement;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Action;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is another than it was on an earlier day, in sentences. Both days are worked out anew from the same records, claims from what had been
 * observed by then and the forecast from the same seed; so the same data always tell the same.
 *
 * @param begun when the project began, where that was after the earlier day; then nothing is compared
 */
record Week(
        LocalDate since,
        LocalDate today,
        Optional<LocalDate> begun,
        List<Line> claims,
        List<Line> forecast,
        List<Line> steps,
        List<Line> tests,
        List<Line> texts) {

    private static final int MOST_ACTIONS = 400;
    private static final int MOST_TEXTS = 12;

    /** @param path of the page that shows more, within the project */
    record Line(String words, String path) {}

    static Week of(Projects projects, Opened project, LocalDate since) {
        var today = project.today().date();
        var begun = begun(projects, project, since);
        if (begun.isPresent()) {
            return new Week(
                    since,
                    today,
                    begun,
                    List.of(),
                    List.of(),
                    List.of(),
                    tests(project, since),
                    texts(projects, project, since));
        }
        var then = projects.on(project, since);
        return new Week(
                since,
                today,
                begun,
                claims(then, project),
                forecast(then, project),
                steps(then, project),
                tests(project, since),
                texts(projects, project, since));
    }

    /** The day of its first record here, unless it tells of days before: it describes one, or something was measured or done by then. */
    private static Optional<LocalDate> begun(Projects projects, Opened project, LocalDate since) {
        var contents = project.contents();
        var settings = contents.project();
        var after = since.plusDays(1).atStartOfDay(settings.timezone()).toInstant();
        boolean older = settings.asOf().isPresent()
                || contents.of(Series.KIND).stream().anyMatch(series -> series.before(after) > 0)
                || contents.of(Step.KIND).stream()
                        .flatMap(step -> Stream.concat(step.started().stream(), step.finished().stream()))
                        .anyMatch(day -> !day.isAfter(since));
        return older ? Optional.empty() : projects.history().began(project).filter(day -> day.isAfter(since));
    }

    boolean isQuiet() {
        return begun.isEmpty() && all().isEmpty();
    }

    /** All of it, the most telling first. */
    List<Line> all() {
        return Stream.of(claims, forecast, tests, steps, texts)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> claims(Opened then, Opened now) {
        var before = Standing.of(then).claims().stream()
                .collect(Collectors.toMap(one -> one.claim().id(), one -> one, (one, two) -> one, HashMap::new));
        var words = ClaimLink.of(now.contents()).stream()
                .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
        var lines = new ArrayList<Line>();
        for (var claim : Standing.of(now).claims()) {
            var id = claim.claim().id();
            var name = "“" + words.getOrDefault(id, id) + "” ";
            var was = Optional.ofNullable(before.remove(id));
            if (was.isEmpty()) {
                lines.add(new Line(name + "is a new claim, " + claim.word() + ".", "/claims/" + id));
            } else if (!was.get().word().equals(claim.word())) {
                lines.add(new Line(name + turned(was.get(), claim), "/claims/" + id));
            }
        }
        before.keySet().stream()
                .sorted()
                .forEach(gone -> lines.add(new Line("The claim “" + gone + "” is gone.", "/claims")));
        return lines;
    }

    private static String turned(ClaimToday was, ClaimToday now) {
        var value = now.currentText().isEmpty() ? "" : ": " + Days.inWords(now.reason());
        return "was " + was.word() + " and is " + now.word() + value + ".";
    }

    private static List<Line> forecast(Opened then, Opened now) {
        var lines = new ArrayList<Line>();
        var launch = now.contents().project().launch();
        var promised = then.contents().project().launch();
        if (!launch.equals(promised)) {
            lines.add(new Line(
                    "The launch moved from " + Days.full(promised) + " to " + Days.full(launch) + ".", "/plan"));
        }
        if (!launch.isAfter(now.today().date())) {
            return lines;
        }
        var before = PlanForecast.of(then);
        var after = PlanForecast.of(now);
        if (before.onTime().isEmpty() || after.onTime().isEmpty()) {
            return lines;
        }
        int was = InTwenty.of(before.onTime().get());
        int is = InTwenty.of(after.onTime().get());
        if (was != is) {
            lines.add(new Line(
                    "The launch has " + InTwenty.words(after.onTime().get()) + ", " + (is > was ? "up" : "down")
                            + " from " + was + ".",
                    "/forecast"));
        }
        var early = before.finish(0.8);
        var late = after.finish(0.8);
        if (early.isPresent() && late.isPresent() && !early.equals(late)) {
            lines.add(new Line(
                    "Four trials in five end by " + Days.full(late.get()) + ", " + Days.apart(early.get(), late.get())
                            + " than a look on that day said.",
                    "/forecast"));
        }
        return lines;
    }

    private static List<Line> steps(Opened then, Opened now) {
        var before = PlanForecast.plan(then).steps().stream()
                .collect(Collectors.toMap(one -> one.step().id(), one -> one, (one, two) -> one));
        var lines = new ArrayList<Line>();
        var today = now.today().date();
        for (var step : PlanForecast.plan(now).steps()) {
            if (!step.hasParts() && step.onWay()) {
                step(step, Optional.ofNullable(before.get(step.step().id())), today)
                        .ifPresent(said -> lines.add(new Line(
                                "“" + step.step().name() + "” " + said,
                                "/plan/steps/" + step.step().id())));
            }
        }
        return lines;
    }

    private static Optional<String> step(PlannedStep now, Optional<PlannedStep> then, LocalDate today) {
        if (then.isEmpty()) {
            return Optional.of("is a new step.");
        }
        var was = then.get().status();
        var deadline = then.get().dates().map(PlannedStep.Dates::deadline);
        var start = then.get().dates().flatMap(PlannedStep.Dates::start);
        return switch (now.status()) {
            case DONE ->
                was == Status.DONE
                        ? Optional.empty()
                        : Optional.of("is done"
                                + deadline.map(day -> lateness(now, day)).orElse("") + ".");
            case STARTED ->
                was == Status.PLANNED
                        ? Optional.of("has begun.")
                        : deadline.filter(day -> day.isBefore(today))
                                .map(day -> "was due on " + Days.full(day) + " and is not done.");
            case PLANNED ->
                start.filter(day -> day.isBefore(today) && was == Status.PLANNED)
                        .map(day -> "was to begin by " + Days.full(day) + " and has not.");
        };
    }

    private static String lateness(PlannedStep step, LocalDate deadline) {
        return step.step()
                .finished()
                .filter(day -> day.isAfter(deadline))
                .map(day -> ", " + Days.apart(deadline, day) + " than it had to be")
                .orElse(", in time");
    }

    private static List<Line> tests(Opened project, LocalDate since) {
        var today = project.today().date();
        var lines = new ArrayList<Line>();
        var statements = project.contents().of(Assumption.KIND).stream()
                .collect(Collectors.toMap(Assumption::id, Assumption::statement));
        for (var test : project.contents().of(Experiment.KIND)) {
            var judgement = Judgement.of(test, today);
            var believed = "“" + statements.getOrDefault(test.assumption(), test.assumption()) + "”";
            if (judgement.verdict().isPresent()
                    && judgement.on().filter(day -> within(day, since, today)).isPresent()) {
                lines.add(new Line(
                        "The test “" + test.name() + "” is decided: " + believed + " is "
                                + judgement.verdict().get().name().toLowerCase(Locale.ROOT) + ".",
                        "/experiments/" + test.id()));
            } else if (test.started().filter(day -> within(day, since, today)).isPresent()) {
                lines.add(new Line(
                        "The test “" + test.name() + "” of " + believed + " has begun.", "/experiments/" + test.id()));
            }
        }
        for (var ask : project.contents().of(Ask.KIND)) {
            ask.decided()
                    .filter(decision -> within(decision.on(), since, today))
                    .ifPresent(decision -> lines.add(new Line(
                            "Decided by " + decision.by() + ": “" + decision.option() + "”, to the question “"
                                    + ask.question() + "”",
                            "/sponsor")));
        }
        return lines;
    }

    private static boolean within(LocalDate day, LocalDate since, LocalDate today) {
        return day.isAfter(since) && !day.isAfter(today);
    }

    /** What people wrote. A project that describes a day of its own is still written now, so nothing is later than that day. */
    private static List<Line> texts(Projects projects, Opened project, LocalDate since) {
        var zone = project.contents().project().timezone();
        boolean describes = project.contents()
                .project()
                .asOf()
                .filter(day -> day.equals(project.today().date()))
                .isPresent();
        var actions = projects.history().of(project, MOST_ACTIONS).stream()
                .filter(action -> action.began() > 1)
                .filter(action -> {
                    var day = action.at().atZone(zone).toLocalDate();
                    return describes
                            ? day.isAfter(since)
                            : within(day, since, project.today().date());
                })
                .toList();
        var lines = actions.stream()
                .limit(MOST_TEXTS)
                .map(action -> new Line(said(action), "/history/" + action.revision()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (actions.size() > MOST_TEXTS) {
            lines.add(new Line("And " + (actions.size() - MOST_TEXTS) + " more changes before these.", "/history"));
        }
        return lines;
    }

    private static String said(Action action) {
        return "%s %s.".formatted(capital(action.who()), Days.inWords(action.what()));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    Json json() {
        return Json.object()
                .put("since", since)
                .put("today", today)
                .put("begun", begun)
                .put("claims", words(claims))
                .put("forecast", words(forecast))
                .put("steps", words(steps))
                .put("testsAndDecisions", words(tests))
                .put("changes", words(texts));
    }

    private static List<String> words(List<Line> lines) {
        return lines.stream().map(Line::words).toList();
    }

    /** The sections of the page, those alone that have something to say. */
    Map<String, List<Line>> sections() {
        var sections = new java.util.LinkedHashMap<String, List<Line>>();
        sections.put("Claims", claims);
        sections.put("Forecast", forecast);
        sections.put("Tests and decisions", tests);
        sections.put("Steps", steps);
        sections.put("What was written", texts);
        sections.values().removeIf(List::isEmpty);
        return sections;
    }
}
