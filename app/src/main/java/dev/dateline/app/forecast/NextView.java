package dev.dateline.app.forecast;

import static dev.dateline.app.forecast.WhatNext.money;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.history.ItProjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be done next: which test is worth its cost, what moves the launch, what a day costs, and how far the tail
 * reaches under other beliefs about it.
 *
 * @param tried the best decision as the address of a what-if has it; empty where it changes nothing
 * @param figures what the decisions bring
 * @param chart the tornado as SVG; empty where nothing stands clear of noise
 * @param delay what a day's delay costs, in a sentence; empty where nobody has said
 * @param tails none where the class has one tail only
 * @param stopped how many trials have no date under any tail; empty where all have one
 */
record NextView(
        WhatNext next,
        String decision,
        String tried,
        List<ForecastView.Named> figures,
        List<Row> tests,
        List<Unasked> untested,
        String chartFinding,
        String chart,
        String together,
        List<Bar> bars,
        String delay,
        List<Tail> tails,
        String stopped) {

    /** @param per what it returns for each unit of its cost */
    record Row(
            String id,
            String title,
            String assumption,
            String chance,
            String worth,
            Optional<Figure> figure,
            String cost,
            String per) {}

    /** An assumption that would be worth knowing and that nobody tests. */
    record Unasked(String id, String statement, ForecastView.Named worth) {}

    record Bar(String what, String worst, String best) {}

    /** @param eighty the date that four in five trials with a launch reach, {@code ninety} nine in ten, {@code most} nineteen in twenty */
    record Tail(String name, String eighty, String ninety, String most, String cost) {}

    /** Each tail's own trials, for all who look. */
    record Tails(List<Tail> rows) {}

    static NextView of(Opened project, PlanForecast forecast, Knowing knowing) {
        var currency = forecast.plan().contents().project().currency().orElse("");
        var tornado = NextPage.tornado(project, forecast);
        double onTime = forecast.onTime().orElse(0.0);
        var figures = new KnowingFigures(forecast, knowing);
        var tests = knowing.ranked().stream()
                .map(test -> row(test, figures, currency))
                .toList();
        return new NextView(
                WhatNext.of(forecast, knowing),
                decision(knowing),
                tried(forecast, knowing),
                figures.decisions(),
                tests,
                knowing.assumptions().stream()
                        .filter(one -> one.tests().isEmpty() && one.perfect().isDetectable())
                        .map(one ->
                                new Unasked(one.assumption().id(), WhatNext.quoted(one.assumption()), figures.of(one)))
                        .toList(),
                tornado.bars().isEmpty() ? "" : chartFinding(tornado.bars().getFirst()),
                tornado.bars().isEmpty() ? "" : TornadoChart.svg(tornado, onTime, "moves"),
                tornado.together(),
                tornado.bars().stream()
                        .map(bar -> new Bar(
                                bar.what(),
                                InTwenty.brief(Math.min(bar.low(), bar.high())) + " if "
                                        + (bar.low() < bar.high() ? bar.when() : bar.then()),
                                InTwenty.brief(Math.max(bar.low(), bar.high())) + " if "
                                        + (bar.low() < bar.high() ? bar.then() : bar.when())))
                        .toList(),
                delay(forecast, currency),
                forecast.learning().filter(Learning::hasProjects).isPresent()
                                && forecast.plan()
                                        .contents()
                                        .project()
                                        .referenceClass()
                                        .equals(ItProjects.NAME)
                        ? project.once(Tails.class, () -> tails(forecast, currency))
                                .rows()
                        : List.of(),
                forecast.noLaunch() > 0 ? ForecastFigures.percent(forecast.noLaunch()) : "");
    }

    private static String decision(Knowing knowing) {
        if (knowing.choices().size() < 2) {
            return "";
        }
        var best = knowing.choices().getFirst();
        var next = knowing.choices().get(1);
        return "As things are known, the best is to " + best.words() + ". That brings more than to " + next.words()
                + " in " + InTwenty.number(best.wins()) + " of 20 trials, and less in "
                + InTwenty.number(next.wins()) + ".";
    }

    /** The best decision as a what-if; empty where nothing would change. */
    private static String tried(PlanForecast forecast, Knowing knowing) {
        return knowing.choices().stream()
                .limit(1)
                .flatMap(best -> best.without().stream())
                .flatMap(claim -> LessScope.parameters(forecast.plan(), claim).entrySet().stream())
                .map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Row row(Knowing.OfTest test, KnowingFigures figures, String currency) {
        return new Row(
                test.experiment().id(),
                test.experiment().name(),
                test.assumption().statement(),
                test.assumption()
                        .chance()
                        .map(chance -> InTwenty.brief(chance.probability()))
                        .orElse(""),
                test.worth()
                        .map(worth -> worth.isDetectable()
                                ? money(worth.value(), currency)
                                : "no detectable value"
                                        + (worth.noise() > 0 ? " (below " + money(worth.noise(), currency) + ")" : ""))
                        .orElse("not known: nobody said how often it is right"),
                figures.of(test),
                test.cost().map(cost -> money(cost, currency)).orElse("—"),
                test.isDetectable() && test.cost().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", test.perCost())
                        : "—");
    }

    private static String chartFinding(Tornado.Bar bar) {
        return "“" + bar.what() + "” moves the launch most: " + InTwenty.of(Math.max(bar.low(), bar.high()))
                + " chances in 20 or " + InTwenty.of(Math.min(bar.low(), bar.high()));
    }

    private static String delay(PlanForecast forecast, String currency) {
        var perDay = forecast.plan().contents().project().delayCost();
        if (perDay.isEmpty() || forecast.onTime().isEmpty()) {
            return "";
        }
        double day = perDay.get().doubleValue();
        return "Each working day that the launch is late costs " + money(day, currency) + "."
                + forecast.late(0.5, forecast.plan().launch())
                        .map(late -> late > 0
                                ? " In half of all trials it is at least " + Days.counted(late, "working day")
                                        + " late, which is " + money(late * day, currency) + " or more."
                                : " In half of all trials it is not late at all.")
                        .orElse(" In half of all trials and more there is no launch.");
    }

    private static Tails tails(PlanForecast forecast, String currency) {
        var rows = new ArrayList<Tail>();
        for (var tail : ItProjects.values()) {
            var other = tail == ItProjects.DEFAULT ? forecast : PlanForecast.of(forecast.plan(), tail, WhatIf.TRIALS);
            rows.add(new Tail(
                    switch (tail) {
                        case PARETO -> "the one drawn here (Pareto, index 1.38)";
                        case PARETO_1_CUT -> "a fatter one, cut at 52 times (Pareto, index 1)";
                        case PARETO_1_2_CUT -> "one cut at 157 times (Pareto, index 1.2)";
                        case LOGNORMAL -> "the thinnest (lognormal above 1.5 times)";
                    },
                    launched(other, 0.8),
                    launched(other, 0.9),
                    launched(other, 0.95),
                    money(other.cost(0.95), currency)));
        }
        return new Tails(rows);
    }

    /** By when so many of the trials with a launch are done; trials that a test stops have no date under any tail. */
    private static String launched(PlanForecast forecast, double share) {
        double some = 1 - forecast.noLaunch();
        return some > 0
                ? forecast.finish(share * some)
                        .map(date -> Far.inYears(date, forecast.plan().launch()))
                        .orElse("no launch")
                : "no launch";
    }
}
