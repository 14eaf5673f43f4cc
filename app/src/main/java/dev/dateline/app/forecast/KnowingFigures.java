package dev.dateline.app.forecast;

import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains what decisions bring and what knowing before them is worth. */
final class KnowingFigures {

    private static final String BRINGS =
            "on average over all trials: what the launch is worth times the share of claims that come true, less what each late day costs"
                    + " (together never below nothing), less what is spent; what comes to nothing costs at most what four trials in five"
                    + " stay below";

    private final ForecastFigures figures;
    private final Knowing knowing;
    private final String currency;

    KnowingFigures(PlanForecast forecast, Knowing knowing) {
        this.figures = new ForecastFigures(forecast);
        this.knowing = knowing;
        this.currency = forecast.plan().contents().project().currency().orElse("");
    }

    /** The two best, and what it would be worth to know everything. */
    List<ForecastView.Named> decisions() {
        if (knowing.choices().isEmpty()) {
            return List.of();
        }
        var named = new ArrayList<ForecastView.Named>();
        knowing.choices().stream()
                .limit(2)
                .map(choice -> named("To " + choice.words() + " brings, on average", choice.mean(), BRINGS))
                .forEach(named::add);
        named.add(
                named(
                        "To know everything beforehand is worth",
                        knowing.perfect(),
                        "the mean of what the best decision of each single trial brings, less what the one best for all brings"));
        return named;
    }

    ForecastView.Named of(Knowing.OfAssumption one) {
        return named(
                "To know " + WhatNext.quoted(one.assumption()) + " is worth",
                one.perfect().value(),
                "how much more is brought on average if one decides knowing whether it holds");
    }

    /** None where nobody wrote how often the test is right. */
    Optional<Figure> of(Knowing.OfTest test) {
        return test.worth()
                .map(worth -> named(
                                "worth of " + test.experiment().id(),
                                worth.value(),
                                "how much more is brought on average if one decides after the test, right in "
                                        + percent(test.experiment().sensitivity())
                                        + " where the assumption holds and in "
                                        + percent(test.experiment().specificity())
                                        + " where it is false; nothing short of "
                                        + WhatNext.money(worth.noise(), currency)
                                        + " can be told from chance alone")
                        .figure());
    }

    /** All of them, for programs. */
    List<Figure> all() {
        var all = new ArrayList<>(
                decisions().stream().map(ForecastView.Named::figure).toList());
        knowing.assumptions().stream().map(one -> of(one).figure()).forEach(all::add);
        knowing.ranked().stream().flatMap(test -> of(test).stream()).forEach(all::add);
        return all;
    }

    private static String percent(Optional<Chance> right) {
        return right.map(chance -> ForecastFigures.percent(chance.probability()))
                .orElse("");
    }

    private ForecastView.Named named(String name, double amount, String formula) {
        return new ForecastView.Named(
                name,
                WhatNext.money(amount, currency),
                figures.figure(name, Optional.of(ForecastFigures.amount(amount)), currency, formula));
    }
}
