package dev.dateline.app.forecast;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Quotes;
import dev.dateline.app.project.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the forecast's page shows.
 *
 * @param rangesAlone what the plan's own ranges alone would say; empty where they are all there is
 * @param warnings what makes the forecast look surer than it is
 * @param dots the twenty dots as SVG
 * @param curve the chance by date as SVG
 * @param strip the cost as SVG
 * @param full whether assumptions, risks and a reference class are in it
 * @param believed how far forecasts made here so far deserve it
 * @param said what was said on the day that somebody asked for; empty where nobody did
 * @param pace what the dates of past finishes say; none where nothing is left
 */
record ForecastView(
        String headline,
        String lede,
        String rangesAlone,
        boolean isEmpty,
        List<String> warnings,
        String dots,
        String curve,
        String curveFinding,
        String strip,
        String costFinding,
        List<Quantile> quantiles,
        String currency,
        String claimsFinding,
        Optional<String> claimsBecause,
        List<ClaimRow> claims,
        String driversFinding,
        List<Driver> drivers,
        List<Named> figures,
        Method method,
        boolean full,
        String believed,
        String said,
        Optional<PaceView> pace,
        WhatIfView whatIf) {

    /** A share of trials, the date it has reached and what it has spent. */
    record Quantile(String share, String finish, String toLaunch, String cost) {}

    /** @param chances of twenty; missing where no step serves it */
    record ClaimRow(
            String id,
            String title,
            String due,
            Optional<Integer> chances,
            String inTwenty,
            String percent,
            String serving,
            Figure figure,
            List<String> promises) {}

    /** @param bar of 100, how long its bar is */
    record Driver(
            String id,
            String title,
            String estimate,
            int bar,
            int chances,
            String percent,
            String onTime,
            String deadline) {}

    /** How it was made and what it leaves out. */
    record Method(List<HowMade> parts, String trials, long seed, List<String> leftOut) {}

    /** A figure by the name people give it. */
    record Named(String name, String shown, Figure figure) {}

    static ForecastView of(PlanForecast forecast, Pace pace, String believed, String said, WhatIfView whatIf) {
        return new Maker(forecast).view(believed, said, PaceView.of(pace, forecast), whatIf);
    }

    /** Puts the page together. */
    private static final class Maker {

        private final PlanForecast forecast;
        private final ForecastWords words;
        private final boolean isEmpty;

        Maker(PlanForecast forecast) {
            this.forecast = forecast;
            this.words = new ForecastWords(forecast);
            this.isEmpty = forecast.onTime().isEmpty();
        }

        ForecastView view(String believed, String said, Optional<PaceView> pace, WhatIfView whatIf) {
            var driving = new DrivingSteps(forecast);
            var drivers = isEmpty ? List.<Driver>of() : driving.rows();
            var chances = new ClaimsForecast(forecast);
            var claims = chances.rows();
            return new ForecastView(
                    isEmpty ? "Nothing can be forecast yet" : words.headline(),
                    words.lede(),
                    isEmpty ? "" : Quotes.inWords(words.rangesAlone()),
                    isEmpty,
                    isEmpty ? List.of() : words.warnings(),
                    isEmpty ? "" : DotsChart.both(List.of(DotsChart.Row.of("", forecast)), "finding"),
                    isEmpty ? "" : FinishChart.svg(forecast, "dates"),
                    isEmpty ? "" : words.curveFinding(),
                    isEmpty || forecast.cost(1) == 0 ? "" : CostChart.svg(forecast, "cost"),
                    costFinding(),
                    isEmpty ? List.of() : quantiles(),
                    forecast.plan().contents().project().currency().orElse(""),
                    chances.finding(),
                    chances.because(),
                    claims,
                    drivers.isEmpty() ? "" : driving.finding(drivers),
                    drivers,
                    isEmpty ? List.of() : named(new ForecastFigures(forecast).figures()),
                    new Method(HowMade.parts(forecast), words.trials(), forecast.seed(), leftOut()),
                    forecast.isFull(),
                    believed,
                    said,
                    pace,
                    whatIf);
        }

        private List<Named> named(List<Figure> figures) {
            return figures.stream()
                    .filter(figure -> !figure.name().startsWith("cost") || forecast.cost(1) > 0)
                    .map(figure -> new Named(
                            name(figure.name()),
                            figure.value()
                                    .map(value -> Days.inWords(value)
                                            + (figure.unit().isEmpty()
                                                            || figure.unit().equals("date")
                                                    ? ""
                                                    : " " + figure.unit()))
                                    .orElse(figure.name().startsWith("finish") ? "no launch" : "none"),
                            figure))
                    .toList();
        }

        private String name(String name) {
            return switch (name) {
                case "onTime" -> "Done before the launch";
                case "onTime by ranges alone" -> "Done before the launch, by your ranges alone";
                case "allClaims" -> forecast.isFull() ? "All claims true" : "Work for all claims in time";
                default ->
                    name.replaceFirst("^finish p(\\d+)$", "Done in $1 of 100 trials by")
                            .replaceFirst("^cost p(\\d+)$", "Still to spend, at most, in $1 of 100 trials");
            };
        }

        private String costFinding() {
            return isEmpty || forecast.cost(1) == 0
                    ? ""
                    : "Four chances in five that no more than " + money(forecast.cost(0.8)) + " is still to be spent";
        }

        private String money(double amount) {
            return Rounded.money(
                    amount, forecast.plan().contents().project().currency().orElse(""));
        }

        private List<Quantile> quantiles() {
            var quantiles = new ArrayList<Quantile>();
            for (int percent : List.of(10, 50, 80, 90, 95)) {
                quantiles.add(new Quantile(
                        percent + " %",
                        Far.words(
                                forecast.finish(percent / 100.0),
                                forecast.plan().launch()),
                        forecast.finish(percent / 100.0)
                                .filter(date -> !Far.is(date, forecast.plan().launch()))
                                .map(this::toLaunch)
                                .orElse(""),
                        money(forecast.cost(percent / 100.0))));
            }
            return quantiles;
        }

        private String toLaunch(LocalDate finish) {
            var calendar = forecast.plan().network().calendar();
            int days = calendar.numberOf(forecast.plan().launch()) - calendar.numberOf(finish);
            return days == 0 ? "on the day" : Math.abs(days) + (days > 0 ? " before" : " after");
        }

        private List<String> leftOut() {
            if (forecast.isFull()) {
                var left = new ArrayList<>(
                        forecast.uncertainties().map(Uncertainties::notCounted).orElse(List.of()));
                forecast.learning()
                        .map(learned -> learned.works().leftOut().size())
                        .filter(many -> many > 0)
                        .ifPresent(many -> left.add(Days.counted(many, "finished piece")
                                + " of work that "
                                + (many == 1 ? "teaches" : "teach") + " nothing: the page of the history says why."));
                left.add("What nobody has written down as a risk, an assumption or a vendor.");
                return left;
            }
            return List.of(
                    "Assumptions are taken to hold: what a refuted one would do is not in these numbers.",
                    "Risks and what vendors may do do not strike.",
                    "No reference class: nothing corrects the estimates by how earlier projects went.",
                    "Durations are drawn independently of each other.");
        }
    }
}
