package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Project;
import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import dev.dateline.app.terminal.Terminal.Ink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forecast for people: twenty dots first, then dates and money, then the claims, then what drives it. */
final class ForecastText {

    private static final int DOTS = InTwenty.DOTS;
    /** What is said where no length varies. */
    static final String RANGES =
            "Give each step a range instead, {low: 5d, likely: 10d, high: 20d}: one chance in ten that it takes less"
                    + " than low, one in ten that it takes more than high.";

    private static final int MOST_DRIVERS = 8;
    private static final int BAR = 20;

    private final PlanForecast forecast;
    private final Pace pace;
    private final Knowing knowing;
    private final ForecastRecord record;
    private final Terminal terminal;
    private final Project project;

    ForecastText(PlanForecast forecast, Pace pace, Knowing knowing, ForecastRecord record, Terminal terminal) {
        this.forecast = forecast;
        this.pace = pace;
        this.knowing = knowing;
        this.record = record;
        this.terminal = terminal;
        this.project = forecast.plan().contents().project();
    }

    void print() {
        terminal.line(terminal.bold(project.name()) + ", launch " + project.launch() + ", seen from "
                + forecast.plan().today().date());
        var onTime = forecast.onTime();
        if (onTime.isEmpty()) {
            terminal.paragraph("There are no steps to forecast yet; write what must be true first into steps.yaml.", 0);
            return;
        }
        forecast.plan()
                .stoppedBecause()
                .ifPresent(why -> terminal.paragraph(
                        terminal.paint(Ink.BAD, why)
                                + " So no chance is left; the dates and costs below are those of the plan as it was.",
                        0));
        terminal.line("");
        terminal.line(dots(onTime.get()) + "  " + terminal.bold(chances(onTime.get()))
                + " that the work is done before the launch"
                + SingleNumbers.of(forecast).proviso());
        new ForecastWords(forecast).past().ifPresent(words -> terminal.paragraph(words + ".", 0));
        var alone = new ForecastWords(forecast).rangesAlone();
        if (!alone.isEmpty()) {
            terminal.paragraph(alone, 0);
        }
        terminal.line("");
        quantiles();
        if (!forecast.plan().isStopped()) {
            ForecastFigures.noLaunch(forecast)
                    .ifPresent(words -> terminal.paragraph(sentence(words) + ": a test stops the plan there.", 0));
        }
        far();
        certain();
        claims();
        drivers();
        new PaceText(pace, forecast, terminal).print();
        Buffers.of(forecast, Buffers.CHANCE).ifPresent(buffers -> new BuffersText(buffers, terminal).print());
        tests();
        believed();
        terminal.line("");
        terminal.paragraph(
                terminal.quiet(forecast.trials() + " trials, seed " + forecast.seed() + ". " + HowMade.of(forecast)
                        + (forecast.isFull()
                                ? "."
                                : ". Assumptions are taken to hold; risks and vendor shocks do not strike.")),
                0);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String dots(double share) {
        int filled = InTwenty.of(share);
        return terminal.paint(Ink.FORECAST, "●".repeat(filled) + "○".repeat(DOTS - filled));
    }

    private static String chances(double share) {
        return InTwenty.words(share) + " (" + ForecastFigures.percent(share) + ")";
    }

    private void quantiles() {
        var table = new Table()
                .column("chance")
                .column("finished by")
                .number("working days to launch")
                .number(costHead());
        for (int percent : List.of(10, 50, 80, 90, 95)) {
            var finish = forecast.finish(percent / 100.0);
            table.row(
                    percent + " %",
                    Far.brief(finish, project.launch()),
                    finish.filter(this::isNear).map(this::toLaunch).orElse(""),
                    ForecastFigures.amount(forecast.cost(percent / 100.0)));
        }
        table.print(terminal);
    }

    private boolean isNear(LocalDate date) {
        return !Far.is(date, project.launch());
    }

    /** A date that nobody would plan with is said to be none. */
    private void far() {
        forecast.finish(0.9)
                .filter(date -> Far.is(date, project.launch()))
                .ifPresent(date -> terminal.paragraph(
                        "A date " + Far.words(Optional.of(date), project.launch()) + " is no plan: "
                                + Far.why(forecast),
                        0));
    }

    /** Estimates of one number make a forecast look surer than anybody is. */
    private void certain() {
        var single = SingleNumbers.of(forecast);
        if (single.areAll()) {
            terminal.paragraph(single.note().orElseThrow() + " " + RANGES, 0);
        } else if (single.certain() > 0) {
            terminal.paragraph(
                    terminal.quiet(ForecastWords.certain(single.certain(), single.open())
                            + "; a range {low, likely, high} would say more."),
                    0);
        }
    }

    private String costHead() {
        return "still to spend" + project.currency().map(code -> ", " + code).orElse("");
    }

    private String toLaunch(LocalDate finish) {
        var calendar = forecast.plan().network().calendar();
        int days = calendar.numberOf(project.launch()) - calendar.numberOf(finish);
        return days >= 0 ? "+" + days : String.valueOf(days);
    }

    private void claims() {
        var claims = forecast.plan().contents().of(Claim.KIND);
        if (claims.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold(
                forecast.isFull() ? "Each claim is true on its date" : "The work for each claim is done in time"));
        var table = new Table().text("claim", 16).column("by").number("chance").column("");
        for (var claim : claims) {
            var chance = forecast.claim(claim.id());
            table.row(
                    claim.id(),
                    claim.due(project.launch()).toString(),
                    chance.map(ForecastFigures::percent).orElse(""),
                    chance.map(this::dots).orElse("no step serves it"));
        }
        table.print(terminal);
        for (var claim : claims) {
            forecast.claims()
                    .promises(claim.id())
                    .forEach(
                            promise -> terminal.paragraph(terminal.quiet(claim.id() + " " + promise.words() + "."), 0));
        }
        forecast.allClaims().ifPresent(all -> terminal.line("all of them together: " + chances(all)));
    }

    /** Which test is worth its cost. */
    private void tests() {
        if (!forecast.isFull()) {
            return;
        }
        var next = WhatNext.of(forecast, knowing);
        terminal.line("");
        terminal.line(terminal.bold(next.finding()));
        if (!next.because().isEmpty()) {
            terminal.paragraph(next.because(), 0);
        }
        if (knowing.ranked().isEmpty()) {
            return;
        }
        terminal.line("What to test next: how much better one decides with it");
        var table = new Table()
                .text("test", 16)
                .text("assumption", 16)
                .number("worth")
                .number("cost")
                .number("worth per cost");
        for (var test : knowing.ranked()) {
            table.row(
                    test.experiment().id(),
                    test.assumption().id(),
                    test.worth()
                            .map(worth ->
                                    worth.isDetectable() ? ForecastFigures.amount(worth.value()) : "not detectable")
                            .orElse("how often right?"),
                    test.cost().map(ForecastFigures::amount).orElse(""),
                    test.isDetectable() && test.cost().isPresent()
                            ? String.format(Locale.ROOT, "%.1f", test.perCost())
                            : "");
        }
        table.print(terminal);
    }

    private void believed() {
        if (!forecast.plan().contents().of(Kept.KIND).isEmpty()) {
            terminal.line("");
            terminal.paragraph(record.sentence(), 0);
            if (!record.ofRanges().isEmpty()) {
                terminal.paragraph(record.ofRanges(), 0);
            }
        }
    }

    private void drivers() {
        record Driver(Step step, double criticality) {}
        var drivers = forecast.plan().contents().of(Step.KIND).stream()
                .map(step -> new Driver(step, forecast.criticality(step).orElse(0.0)))
                .filter(driver -> driver.criticality > 0)
                .sorted(Comparator.comparingDouble(Driver::criticality).reversed())
                .limit(MOST_DRIVERS)
                .toList();
        if (drivers.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold("What drives it") + ": how often a day more here was a day more on the whole");
        var table = new Table()
                .text("step", 16)
                .column("estimate")
                .number("critical")
                .column("")
                .number("by its deadline");
        for (var driver : drivers) {
            int bar = (int) Math.round(driver.criticality * BAR);
            table.row(
                    driver.step.id(),
                    driver.step.estimate().map(Object::toString).orElse(""),
                    ForecastFigures.percent(driver.criticality),
                    terminal.paint(Ink.FORECAST, "█".repeat(bar)) + " ".repeat(BAR - bar),
                    forecast.onTime(driver.step).map(ForecastFigures::percent).orElse(""));
        }
        table.print(terminal);
    }
}
