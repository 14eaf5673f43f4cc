package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.PlannedStep;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the forecast's page shows.
 *
 * @param warnings what makes the forecast look surer than it is
 * @param dots the twenty dots as SVG
 * @param curve the chance by date as SVG
 * @param strip the cost as SVG
 * @param full whether assumptions, risks and a reference class are in it
 * @param believed how far forecasts made here so far deserve it
 * @param pace what the dates of past finishes say; none where nothing is left
 */
record ForecastView(
        String headline,
        String lede,
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
    record Method(String how, String trials, long seed, List<String> leftOut) {}

    /** A figure by the name people give it. */
    record Named(String name, String shown, Figure figure) {}

    private static final int MOST_DRIVERS = 10;
    private static final int MOST_NAMED = 3;

    static ForecastView of(PlanForecast forecast, Pace pace, String believed, WhatIfView whatIf) {
        return new Maker(forecast).view(believed, PaceView.of(pace, forecast), whatIf);
    }

    /** Puts the words together. */
    private static final class Maker {

        private final PlanForecast forecast;
        private final LocalDate launch;
        private final LocalDate today;
        private final double onTime;
        private final boolean isEmpty;

        Maker(PlanForecast forecast) {
            this.forecast = forecast;
            this.launch = forecast.plan().launch();
            this.today = forecast.plan().today().date();
            this.onTime = forecast.onTime().orElse(0.0);
            this.isEmpty = forecast.onTime().isEmpty();
        }

        ForecastView view(String believed, Optional<PaceView> pace, WhatIfView whatIf) {
            var drivers = isEmpty ? List.<Driver>of() : drivers();
            var claims = claims();
            return new ForecastView(
                    isEmpty ? "Nothing can be forecast yet" : headline(),
                    lede(),
                    isEmpty,
                    isEmpty ? List.of() : warnings(),
                    isEmpty
                            ? ""
                            : new DotsChart(DotsChart.Size.LARGE, List.of(DotsChart.Row.of("", forecast)))
                                    .svg("finding"),
                    isEmpty ? "" : new FinishChart(forecast).svg("dates"),
                    isEmpty ? "" : curveFinding(),
                    isEmpty || forecast.cost(1) == 0 ? "" : new CostChart(forecast).svg("cost"),
                    costFinding(),
                    isEmpty ? List.of() : quantiles(),
                    forecast.plan().contents().project().currency().orElse(""),
                    claimsFinding(),
                    claimsBecause(claims),
                    claims,
                    drivers.isEmpty() ? "" : driversFinding(drivers),
                    drivers,
                    isEmpty ? List.of() : named(new ForecastFigures(forecast).figures()),
                    new Method(how(), trials(), forecast.seed(), leftOut()),
                    forecast.isFull(),
                    believed,
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

        private String curveFinding() {
            if (forecast.finish(0.5).isEmpty()) {
                return ForecastFigures.percent(forecast.noLaunch()) + " of trials end with no launch";
            }
            return "Half of all trials are done by " + date(0.5) + late().replace(";", ",")
                    + noLaunch().map(words -> ", and " + words).orElse("");
        }

        private String how() {
            return forecast.learning()
                    .map(learned -> learned.lengths() + ". " + learned.together()
                            + ". Costs are lognormal through low (10 %) and high (90 %). Steps are placed one by one in the order of the"
                            + " plan’s starts, each as early as links, notBefore, teams and today allow. Assumptions hold or fail with"
                            + " their chance and tests branch the plan; risks strike and prices rise with theirs. A claim is true where its"
                            + " work is done in time, what it leans on holds and its metric gets there")
                    .orElse(Character.toUpperCase(ForecastFigures.METHOD.charAt(0))
                            + ForecastFigures.METHOD.substring(1));
        }

        private String name(String name) {
            return switch (name) {
                case "onTime" -> "Done before the launch";
                case "allClaims" -> forecast.isFull() ? "All claims true" : "Work for all claims in time";
                default ->
                    name.replaceFirst("^finish p(\\d+)$", "Done in $1 of 100 trials by")
                            .replaceFirst("^cost p(\\d+)$", "Still to spend, at most, in $1 of 100 trials");
            };
        }

        private String date(double share) {
            return Far.words(forecast.finish(share), launch);
        }

        private Optional<String> noLaunch() {
            return forecast.plan().isStopped() ? Optional.empty() : ForecastFigures.noLaunch(forecast);
        }

        /** A chance in which some steps count as nothing says so in the same breath. */
        private String headline() {
            int open = forecast.plan().network().open().size();
            int unestimated = forecast.plan().unestimated().size();
            if (unestimated == open && open > 0) {
                return "No open step has an estimate, so nothing can be forecast yet";
            }
            if (forecast.plan().isStopped()) {
                return "There is no launch any more";
            }
            var chances = InTwenty.words(onTime) + " that the launch on " + Days.full(launch) + " holds"
                    + (unestimated == 0 && open > 0 && certain() == open
                            ? ", if every step takes exactly as long as was said"
                            : "");
            return unestimated == 0
                    ? chances
                    : chances + ", if " + (unestimated == 1 ? "one step" : unestimated + " steps")
                            + " without estimate " + (unestimated == 1 ? "takes" : "take") + " no time";
        }

        private String unestimated() {
            var names = forecast.plan().contents().of(Step.KIND).stream()
                    .collect(Collectors.toMap(Step::id, Step::name, (one, other) -> one));
            var ids = forecast.plan().unestimated();
            var some = ids.stream()
                    .limit(MOST_NAMED)
                    .map(id -> "“" + names.getOrDefault(id, id) + "”")
                    .collect(Collectors.joining(", "));
            return some + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
        }

        private String lede() {
            if (isEmpty) {
                return "There are no steps. Once there are, this page says how likely the launch is, when the work is done and"
                        + " what it costs, each as a range and not as one number.";
            }
            if (forecast.plan().isStopped()) {
                return Days.inWords(forecast.plan().stoppedBecause().orElse(""))
                        + " So no chance is left; what follows is the plan as it was.";
            }
            if (onTime == 0) {
                return "In none of " + trials() + " trials is the work done by then."
                        + forecast.finish(0.1)
                                .map(by -> " The earliest tenth of them is done by " + Days.full(by) + ".")
                                .orElse("");
            }
            return "In " + ForecastFigures.percent(onTime) + " of " + trials()
                    + " trials of the plan the last step ends before the launch."
                    + forecast.finish(0.5)
                            .map(by -> " Half of all trials are done by " + date(0.5) + late() + ".")
                            .orElse("")
                    + fat()
                    + noLaunch()
                            .map(words -> " But " + words + ", since a test stops the plan.")
                            .orElse("");
        }

        /** The late end: nine in ten, or four in five where nobody plans with the date of those. */
        private String late() {
            return forecast.finish(0.9)
                    .map(late -> isFar() ? "; four in five by " + date(0.8) : "; nine in ten by " + date(0.9))
                    .orElse("");
        }

        private boolean isFar() {
            return forecast.finish(0.9).filter(date -> Far.is(date, launch)).isPresent();
        }

        /** Why there is a date that nobody would plan with. */
        private String fat() {
            return isFar() ? " Nine in ten are reached only " + date(0.9) + ": " + Far.why(forecast) : "";
        }

        private String trials() {
            return ForecastFigures.amount(forecast.trials());
        }

        /** Open steps with one number for an estimate. */
        private long certain() {
            var network = forecast.plan().network();
            var steps = forecast.plan().contents().of(Step.KIND);
            return network.open().stream()
                    .filter(step -> steps.get(step)
                            .estimate()
                            .filter(Estimate::isCertain)
                            .isPresent())
                    .filter(step -> network.duration(step) > 0)
                    .count();
        }

        private List<String> warnings() {
            var network = forecast.plan().network();
            var warnings = new ArrayList<String>();
            long open = network.open().size();
            int unestimated = forecast.plan().unestimated().size();
            long certain = certain();
            if (unestimated == open && open > 0) {
                warnings.add(
                        "None of the open steps has an estimate, so each counts as no time at all: this forecast says"
                                + " nothing yet. Estimate the steps as ranges.");
            } else if (unestimated > 0) {
                warnings.add(unestimated + " of " + open + " open steps " + (unestimated == 1 ? "has" : "have")
                        + " no estimate and " + (unestimated == 1 ? "counts" : "count") + " as nothing: "
                        + unestimated()
                        + ". The forecast is too hopeful by what " + (unestimated == 1 ? "it takes." : "they take."));
            }
            if (certain > 0 && certain == open) {
                warnings.add(ForecastText.CERTAIN);
            } else if (certain > 0) {
                warnings.add(certain + " of " + open
                        + " open steps have one number for an estimate and count as certain; a range would say more.");
            }
            return warnings;
        }

        private String costFinding() {
            var currency = forecast.plan()
                    .contents()
                    .project()
                    .currency()
                    .map(code -> code + " ")
                    .orElse("");
            return isEmpty || forecast.cost(1) == 0
                    ? ""
                    : "Four chances in five that no more than " + currency + CostChart.brief(forecast.cost(0.8))
                            + " is still to be spent";
        }

        private List<Quantile> quantiles() {
            var quantiles = new ArrayList<Quantile>();
            for (int percent : List.of(10, 50, 80, 90, 95)) {
                quantiles.add(new Quantile(
                        percent + " %",
                        forecast.finish(percent / 100.0).map(Days::full).orElse("no launch"),
                        forecast.finish(percent / 100.0).map(this::toLaunch).orElse(""),
                        ForecastFigures.amount(forecast.cost(percent / 100.0))));
            }
            return quantiles;
        }

        private String toLaunch(LocalDate finish) {
            var calendar = forecast.plan().network().calendar();
            int days = calendar.numberOf(launch) - calendar.numberOf(finish);
            return days == 0 ? "on the day" : Math.abs(days) + (days > 0 ? " before" : " after");
        }

        private String claimsFinding() {
            long claims = forecast.plan().contents().of(Claim.KIND).size();
            if (forecast.isFull()) {
                return forecast.allClaims()
                        .map(all -> all == 0
                                ? "In no trial are all claims true on their dates"
                                : InTwenty.words(all) + " that "
                                        + (claims == 1
                                                ? "the claim is true on its date"
                                                : "all claims are true on their dates"))
                        .orElse("No claim has a step that serves it");
            }
            return forecast.allClaims()
                    .map(all -> InTwenty.words(all)
                            + (claims == 1
                                    ? " that the work for the claim is done in time"
                                    : " that the work for all claims with steps is done in time")
                            + (forecast.promises().isEmpty()
                                    ? ""
                                    : claims == 1
                                            ? " and what vendors promised for it holds"
                                            : " and what vendors promised for them holds"))
                    .orElse("No claim has a step that serves it");
        }

        /** Why all claims are less likely than the launch: each has its day, and all must be met in the same trial. */
        private Optional<String> claimsBecause(List<ClaimRow> claims) {
            return claims.stream()
                    .filter(claim -> claim.chances().isPresent())
                    .min(Comparator.comparing(claim -> claim.chances().orElse(0)))
                    .filter(claim -> forecast.allClaims().orElse(1.0) < onTime)
                    .map(claim -> claim.chances().orElse(0) == 0
                            ? "“" + claim.title() + "”, by " + claim.due()
                                    + ", comes true in no trial, and so all together never do."
                            : "Less than the " + InTwenty.of(onTime)
                                    + " in 20 of the launch, because each claim counts by its own day and all must be met in the same"
                                    + " trial"
                                    + (forecast.promises().isEmpty()
                                            ? ""
                                            : ", what vendors promised and did not show as well")
                                    + "; the least likely is “" + claim.title() + "”, by " + claim.due() + ".");
        }

        private List<ClaimRow> claims() {
            var serving = new ServingSteps(forecast.plan());
            var words = ClaimLink.of(forecast.plan().contents()).stream()
                    .collect(Collectors.toMap(ClaimLink::id, ClaimLink::words, (first, again) -> first));
            return forecast.plan().contents().of(Claim.KIND).stream()
                    .map(claim -> {
                        var chance = forecast.claim(claim.id());
                        int steps = serving.of(claim.id()).size();
                        return new ClaimRow(
                                claim.id(),
                                words.getOrDefault(claim.id(), claim.id()),
                                Days.full(claim.due(launch)),
                                chance.map(InTwenty::of),
                                chance.map(ForecastFigures::percent).orElse(""),
                                steps == 0 ? "no step serves it" : steps == 1 ? "one step" : steps + " steps",
                                new ForecastFigures(forecast).claim(claim.id()),
                                notes(claim.id(), chance.isPresent()));
                    })
                    .toList();
        }

        private List<String> notes(String claim, boolean hasChance) {
            var notes = new ArrayList<String>();
            forecast.promises(claim).forEach(promise -> notes.add("It " + promise.words() + "."));
            forecast.uncertainties()
                    .filter(all -> hasChance)
                    .flatMap(all -> all.reaching(claim))
                    .ifPresent(reaching -> notes.add((reaching.settled()
                                    ? "Settled: "
                                    : InTwenty.words(reaching.chance())
                                            + " that its metric is there once the work is done: ")
                            + reaching.how() + "."));
            return notes;
        }

        private List<Driver> drivers() {
            Map<String, PlannedStep> planned = forecast.plan().steps().stream()
                    .collect(Collectors.toMap(one -> one.step().id(), Function.identity()));
            record Weighed(Step step, double criticality) {}
            return forecast.plan().contents().of(Step.KIND).stream()
                    .map(step -> new Weighed(step, forecast.criticality(step).orElse(0.0)))
                    .filter(weighed -> weighed.criticality > 0)
                    // what has no length cannot be shortened
                    .filter(weighed -> weighed.step
                            .estimate()
                            .filter(estimate -> estimate.high().days() > 0)
                            .isPresent())
                    .sorted(Comparator.comparingDouble(Weighed::criticality).reversed())
                    .limit(MOST_DRIVERS)
                    .map(weighed -> {
                        var step = weighed.step;
                        double onTimeChance = forecast.onTime(step).orElse(0.0);
                        return new Driver(
                                step.id(),
                                step.name(),
                                step.estimate().map(ForecastView::range).orElse(""),
                                (int) Math.round(weighed.criticality * 100),
                                InTwenty.of(weighed.criticality),
                                ForecastFigures.percent(weighed.criticality),
                                InTwenty.brief(onTimeChance),
                                Optional.ofNullable(planned.get(step.id()))
                                        .flatMap(PlannedStep::dates)
                                        .map(dates -> Days.brief(dates.deadline(), today))
                                        .orElse(""));
                    })
                    .toList();
        }

        private String driversFinding(List<Driver> drivers) {
            var first = drivers.getFirst();
            return "A day on “" + first.title + "” is a day on the whole in " + first.chances + " of 20 trials";
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

    /** {@code 8 to 15 days}. */
    static String range(Estimate estimate) {
        int low = estimate.low().days();
        int high = estimate.high().days();
        return estimate.isCertain() ? (low == 1 ? "1 day" : low + " days") : low + " to " + high + " days";
    }
}
