package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Figure;
import dev.dateline.app.vendors.Money;
import dev.dateline.app.vendors.PriceShock;
import dev.dateline.app.vendors.Vendor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form that squeezes a vendor, and what comes of it. */
record SqueezeView(List<Choice> vendors, List<Choice> shocks, String times, String problem, Optional<Answer> answer) {

    record Choice(String id, String words, boolean chosen) {}

    record Row(String words, List<Cell> cells, String onTime, String worthIt) {}

    record Cell(String shown, Figure figure) {}

    record Changed(String id, String words, String before, String after, boolean leans) {}

    record Told(String what, String when, String status, String url) {}

    record Answer(
            String finding,
            List<String> sentences,
            Optional<Told> told,
            String chart,
            List<Row> rows,
            boolean hasWorth,
            List<Changed> claims,
            String note) {}

    private static final String LEFT_OUT = "inflation, and whatever the plan's own forecast leaves out";

    static Answer answer(Squeeze squeeze, Optional<PriceShock> shock) {
        var money = Money.of(squeeze.now().plan().contents());
        var outcomes = squeeze.outcomes();
        var worth = squeeze.now().plan().contents().project().worth();
        return new Answer(
                finding(squeeze, money),
                sentences(squeeze, money),
                shock.map(one -> new Told(
                        one.what(), one.when(), capitalised(one.status().word()), one.url())),
                SqueezeChart.svg(outcomes, "squeeze-finding"),
                outcomes.stream()
                        .map(one -> new Row(
                                one.words(),
                                List.of(0.5, 0.8, 0.95).stream()
                                        .map(share -> new Cell(
                                                money.words(one.costs().at(share)), figure(squeeze, one, share, money)))
                                        .toList(),
                                one.forecast().onTime().map(InTwenty::brief).orElse("–"),
                                one.costs().worthIt(worth).map(InTwenty::brief).orElse("–")))
                        .toList(),
                worth.isPresent(),
                changes(squeeze),
                String.format(Locale.ENGLISH, "%,d", squeeze.now().trials())
                        + " trials each, from the same seed, so that only what is altered makes a difference. Reckoned from "
                        + Days.full(squeeze.exposure().today()) + " to "
                        + Days.full(squeeze.exposure().end())
                        + ": what the plan still costs, and the price of every vendor.");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String finding(Squeeze squeeze, Money money) {
        var name = squeeze.exposure().vendor().name();
        if (squeeze.times().isEmpty()) {
            return squeeze.left().isEmpty()
                    ? "Nobody has said how long leaving " + name + " takes"
                    : "Leaving " + name + " now: "
                            + squeeze.later()
                                    .map(days -> "half of all trials end " + later(days))
                                    .orElse("fewer than half of all trials end with a launch");
        }
        double extra = squeeze.exposure().extra(squeeze.times().get());
        return PriceShock.rise(squeeze.times().get()) + " at " + name + " is " + money.words(extra) + " more";
    }

    private static String later(int days) {
        return days == 0
                ? "on the same day"
                : Days.counted(Math.abs(days), "working day") + (days > 0 ? " later" : " earlier");
    }

    private static List<String> sentences(Squeeze squeeze, Money money) {
        var sentences = new java.util.ArrayList<String>();
        var vendor = squeeze.exposure().vendor();
        vendor.until()
                .filter(until -> until.isAfter(squeeze.exposure().today()))
                .ifPresent(until -> sentences.add("The contract holds the price until " + Days.full(until)
                        + "; only what comes after is squeezed."));
        if (squeeze.breakEven().isPresent()) {
            double times = squeeze.breakEven().getAsDouble();
            sentences.add("Staying costs as much as leaving at " + String.format(Locale.ENGLISH, "%.1f", times)
                    + " times the price (" + PriceShock.rise(times) + "): "
                    + vendor.exit().flatMap(Vendor.Exit::cost).map(money::words).orElse("") + " to leave"
                    + (squeeze.delay() > 0
                            ? ", and " + money.words(squeeze.delay()) + " for a launch "
                                    + Days.counted(squeeze.later().orElse(0), "working day") + " later."
                            : ".")
                    + " What takes its place is taken to cost what it does today.");
        } else if (vendor.exit().isEmpty()) {
            sentences.add(
                    "Where staying costs as much as leaving cannot be said: nobody has written what leaving costs.");
        }
        return sentences;
    }

    private static Figure figure(Squeeze squeeze, Squeeze.Outcome outcome, double share, Money money) {
        var formula = switch (outcome.name()) {
            case "chances" -> "in each trial every vendor's own shock strikes with its chance, or not";
            case "squeezed" ->
                "the price of " + squeeze.exposure().vendor().name() + " is "
                        + squeeze.times().map(String::valueOf).orElse("")
                        + " times as high from the end of the contract on: the yearly price × "
                        + String.format(
                                Locale.ENGLISH, "%.2f", squeeze.exposure().yearsAfter()) + " years more each time";
            case "left" ->
                "the plan with a step more that leaves the vendor, waited for by what leans on it; what takes its place is taken to cost the same";
            default -> "no price rises";
        };
        return new Figure(
                "cost p" + Math.round(share * 100),
                Optional.of(String.format(Locale.ROOT, "%.0f", outcome.costs().at(share))),
                money.currency(),
                Math.round(share * 100)
                        + " % of trials stay at or below; what the plan still costs, and every vendor's yearly price × "
                        + String.format(
                                Locale.ENGLISH, "%.2f", squeeze.exposure().years()) + " years; " + formula,
                outcome.forecast().trials() + " trials from seed "
                        + outcome.forecast().seed() + " of steps.yaml, and vendors.yaml",
                Optional.of(squeeze.exposure().today()),
                LEFT_OUT);
    }

    private static List<Changed> changes(Squeeze squeeze) {
        Map<String, String> words = new HashMap<>();
        ClaimLink.of(squeeze.now().plan().contents()).forEach(said -> words.putIfAbsent(said.id(), said.words()));
        return squeeze.changes().stream()
                .map(one -> new Changed(
                        one.claim(),
                        words.getOrDefault(one.claim(), one.claim()),
                        InTwenty.brief(one.before()) + " (" + ForecastFigures.percent(one.before()) + ")",
                        InTwenty.brief(one.after()) + " (" + ForecastFigures.percent(one.after()) + ")",
                        one.leans()))
                .toList();
    }
}
