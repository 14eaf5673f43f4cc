package dev.dateline.app.forecast;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.history.ItProjects;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is to be done next: which test is worth its cost, what moves the launch, what a day costs, and how far the tail
 * reaches under other beliefs about it.
 *
 * @param why no test can be valued; empty where they can
 * @param chart the tornado as SVG; empty where nothing stands clear of noise
 * @param delay what a day's delay costs, in a sentence; empty where nobody has said
 * @param tails none where the class has one tail only
 * @param stopped how many trials have no date under any tail; empty where all have one
 */
record NextView(
        String finding,
        String why,
        String decision,
        List<Row> tests,
        List<Unasked> untested,
        String chartFinding,
        String chart,
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
            String cost,
            String per,
            boolean detectable) {}

    /** An assumption that would be worth knowing and that nobody tests. */
    record Unasked(String id, String statement, String worth) {}

    record Bar(String what, String worst, String best) {}

    /** @param eighty the date that four in five trials with a launch reach, {@code ninety} nine in ten, {@code most} nineteen in twenty */
    record Tail(String name, String eighty, String ninety, String most, String cost) {}

    /** Each tail's own trials, for all who look. */
    record Tails(List<Tail> rows) {}

    static NextView of(Opened project, PlanForecast forecast, Knowing knowing) {
        var currency = forecast.plan().contents().project().currency().orElse("");
        var tornado = NextPage.tornado(project, forecast);
        double onTime = forecast.onTime().orElse(0.0);
        var tests = knowing.ranked().stream().map(test -> row(test, currency)).toList();
        return new NextView(
                finding(knowing, currency),
                knowing.why(),
                decision(knowing, currency),
                tests,
                knowing.assumptions().stream()
                        .filter(one -> one.tests().isEmpty() && one.perfect().isDetectable())
                        .map(one -> new Unasked(
                                one.assumption().id(),
                                one.assumption().statement().replaceFirst("\\.$", ""),
                                money(one.perfect().value(), currency)))
                        .toList(),
                tornado.bars().isEmpty() ? "" : chartFinding(tornado.bars().getFirst()),
                tornado.bars().isEmpty() ? "" : new TornadoChart(tornado, onTime).svg("moves"),
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

    private static String finding(Knowing knowing, String currency) {
        var best =
                knowing.ranked().stream().filter(Knowing.OfTest::isDetectable).findFirst();
        if (best.isPresent()) {
            var test = best.get();
            return "Test this next: “" + test.experiment().name() + "”, worth "
                    + money(test.worth().orElseThrow().value(), currency)
                    + test.cost().map(cost -> " for " + money(cost, currency)).orElse("");
        }
        return knowing.isKnown() ? "No test would change what to do" : "What a test is worth is not known";
    }

    private static String decision(Knowing knowing, String currency) {
        if (knowing.choices().isEmpty()) {
            return "";
        }
        var best = knowing.choices().getFirst();
        return "As things are known, the best is to " + best.words() + ": it brings "
                + money(best.mean(), currency) + " on average, its cost and delay taken off"
                + (knowing.choices().size() > 1
                        ? "; next comes to " + knowing.choices().get(1).words() + ", with "
                                + money(knowing.choices().get(1).mean(), currency)
                        : "")
                + ". Knowing everything beforehand would be worth " + money(knowing.perfect(), currency) + ".";
    }

    private static Row row(Knowing.OfTest test, String currency) {
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
                        .orElse("write how often it is right: sensitivity and specificity"),
                test.cost().map(cost -> money(cost, currency)).orElse("—"),
                test.isDetectable() && test.cost().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", test.perCost())
                        : "—",
                test.isDetectable());
    }

    private static String money(double amount, String currency) {
        return Rounded.text(
                amount == 0
                        ? 0
                        : BigDecimal.valueOf(amount).round(new MathContext(2)).doubleValue(),
                currency);
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
        var calendar = forecast.network().calendar();
        var half = forecast.finish(0.5)
                .map(date -> Math.max(
                        0,
                        calendar.numberOf(date)
                                - calendar.numberOf(forecast.plan().launch())));
        return "Each working day that the launch is late costs " + money(day, currency) + "."
                + half.filter(late -> late > 0)
                        .map(late -> " In half of all trials it is at least " + Days.counted(late, "working day")
                                + " late, which is " + money(late * day, currency) + " or more.")
                        .orElse(" In half of all trials it is not late at all.");
    }

    private static Tails tails(PlanForecast forecast, String currency) {
        var rows = new ArrayList<Tail>();
        for (var tail : ItProjects.values()) {
            var other = tail == ItProjects.DEFAULT ? forecast : PlanForecast.of(forecast.plan(), tail, WhatIf.TRIALS);
            rows.add(new Tail(
                    switch (tail) {
                        case PARETO -> "Pareto, index 1.38: drawn here";
                        case PARETO_1_CUT -> "Pareto, index 1, cut at 52 times";
                        case PARETO_1_2_CUT -> "Pareto, index 1.2, cut at 157 times";
                        case LOGNORMAL -> "a lognormal on top of 1.5 times";
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
