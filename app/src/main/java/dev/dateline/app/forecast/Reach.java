package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.BackwardPlan;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.plan.Status;
import dev.dateline.app.plan.Step;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What would have to be true for the launch to hold with a chance that one wants: a later date, more people, less to do, or some of them together.
 * Every way that is told was forecast, with the same random numbers as the plan itself; one that is told to be enough with as many trials as the
 * page of the forecast has, so that whoever looks at it there finds the same.
 *
 * @param wanted the chance, from 0 to 1
 * @param now the chance as it is
 * @param most the chance with all the time in the world: what risks, tests and tails leave
 * @param notTried which kinds of change were not tried, and why
 * @param faraway the day from which moving the launch alone would be enough, where that is so late that it is no way to it
 * @param untried how many changes were thought of and not tried, the plan being so large
 */
record Reach(
        double wanted,
        double now,
        double most,
        List<Way> ways,
        List<String> notTried,
        Optional<LocalDate> faraway,
        int untried) {

    /** How far people are added to one team, and to how many teams that is tried. */
    private static final int MOST_PEOPLE = 4;

    private static final int MOST_TEAMS = 4;
    private static final int MOST_CLAIMS = 4;

    /** So many steps are planned and forecast anew at most, over all tries; a few tries are made of any plan. */
    private static final int MOST_STEPS = 40_000;

    private static final int FEWEST_TRIES = 5;

    /** What fewer trials leave so far below is not tried with more. */
    private static final double NEAR = 0.02;

    private static final String CONFIRMED = "confirmed ";

    /** A launch later than that is no way to it. */
    private static final int MOST_YEARS = 3;

    /** A date that falls short is moved by a working day, so often at most: a later launch gives the plan another order. */
    private static final int MOST_MOVES = 12;

    /** Who gains so many days has gained nothing worth a second change. */
    private static final int HARDLY = 7;

    /**
     * One way to get there, or the farthest this goes.
     *
     * @param words what would be otherwise
     * @param query the proposal as an address says it
     * @param chance what it was forecast to make of the launch, in so many trials
     */
    record Way(String words, String query, double chance, int trials, boolean reaches) {

        /** Nobody can tell chances apart that are the same of twenty. */
        boolean isIdle(double now) {
            return !reaches && InTwenty.of(chance) == InTwenty.of(now);
        }
    }

    /**
     * What came of a proposal, as far as it is asked for here.
     *
     * @param finish the date that each hundredth of trials has reached, the first of them at 0
     */
    private record Tried(double onTime, int trials, List<Optional<LocalDate>> finish) {

        static Tried of(PlanForecast forecast) {
            return new Tried(
                    forecast.onTime().orElse(0.0),
                    forecast.trials(),
                    IntStream.rangeClosed(1, 100)
                            .mapToObj(percent -> forecast.finish(percent / 100.0))
                            .toList());
        }

        Optional<LocalDate> by(double share) {
            return finish.get((int) Math.round(share * 100) - 1);
        }
    }

    /** By proposal: most are the same whatever chance is wanted, and to forecast them is all the work. */
    private record Known(Map<String, Tried> byQuery) {}

    /** @param wanted in whole hundredths */
    static Reach of(Opened project, double wanted) {
        return new Search(project, wanted).reach();
    }

    Json json() {
        return Json.object()
                .put("wanted", wanted)
                .put("now", now)
                .put("most", most)
                .put(
                        "ways",
                        ways.stream()
                                .map(way -> Json.object()
                                        .put("what", way.words)
                                        .put("query", way.query)
                                        .put("onTime", way.chance)
                                        .put("reaches", way.reaches))
                                .toList())
                .put("notTried", notTried)
                .put("faraway", faraway)
                .put("untried", untried);
    }

    /** Looks for ways, the plainest first. */
    private static final class Search {

        private final Opened project;
        private final BackwardPlan plan;
        private final PlanForecast forecast;
        private final double wanted;
        private final Map<String, Tried> known;
        private final int mostTries;
        private int tries;

        Search(Opened project, double wanted) {
            this.project = project;
            this.plan = PlanForecast.plan(project);
            this.forecast = PlanForecast.of(project);
            this.wanted = wanted;
            this.known = project.once(Known.class, () -> new Known(new ConcurrentHashMap<>())).byQuery;
            this.mostTries = Math.max(
                    FEWEST_TRIES,
                    MOST_STEPS / Math.max(1, plan.contents().of(Step.KIND).size()));
        }

        Reach reach() {
            double now = forecast.onTime().orElse(0.0);
            var ways = new ArrayList<Way>();
            var people = people();
            ways.addAll(people);
            var less = less();
            ways.addAll(less);
            var date = date();
            if (ways.stream().noneMatch(Way::reaches)) {
                together(people, less, date.filter(Way::reaches).flatMap(_ -> forecast.finish(wanted)))
                        .ifPresent(ways::add);
            }
            date.ifPresent(ways::addFirst);
            ways.sort(Comparator.comparing((Way way) -> !way.reaches)
                    .thenComparing(Comparator.comparingDouble(Way::chance).reversed()));
            return new Reach(
                    wanted, now, 1 - forecast.noLaunch(), ways, notTried(), faraway(), Math.max(0, tries - mostTries));
        }

        private List<String> notTried() {
            var why = new ArrayList<String>();
            if (busiest().isEmpty()) {
                why.add("More people: no open step says which team it takes.");
            }
            if (ClaimScope.only(plan).isEmpty()) {
                why.add(
                        plan.contents().of(Claim.KIND).size() < 2
                                ? "Less to do: there is one claim only, and a launch that claims nothing is none."
                                : "Less to do: no planned step serves one claim alone.");
            }
            return why;
        }

        /** The date that so many trials have reached, if it is not years off. */
        private Optional<Way> date() {
            return forecast.finish(wanted).filter(this::isNear).flatMap(date -> later(date, Map.of(), ""));
        }

        private Optional<LocalDate> faraway() {
            return forecast.finish(wanted).filter(date -> date.isAfter(plan.launch()) && !isNear(date));
        }

        private boolean isNear(LocalDate date) {
            return date.isAfter(plan.launch()) && date.isBefore(plan.launch().plusYears(MOST_YEARS));
        }

        /** The first launch from a date on that is enough; that date where none of the next is. */
        private Optional<Way> later(LocalDate from, Map<String, String> parameters, String words) {
            var calendar = plan.network().calendar();
            int first = calendar.numberOf(from);
            var firstWay = Optional.<Way>empty();
            for (int days = 0; days < MOST_MOVES; days++) {
                var date = calendar.date(first + days);
                var with = new LinkedHashMap<>(parameters);
                with.put("launch", date.toString());
                var way = way(with, words.isEmpty() ? "" : words + "; and the launch on " + date);
                if (way.filter(Way::reaches).isPresent()) {
                    return way;
                }
                firstWay = days == 0 ? way : firstWay;
            }
            return firstWay;
        }

        /** Each team with so many more; fewer more are tried only where that many are enough. */
        private List<Way> people() {
            var ways = new ArrayList<Way>();
            for (var team : busiest()) {
                var most = people(team, MOST_PEOPLE);
                var fewest = most.filter(Way::reaches)
                        .flatMap(enough -> IntStream.iterate(1, more -> more < MOST_PEOPLE, more -> more * 2)
                                .mapToObj(more -> people(team, more))
                                .flatMap(Optional::stream)
                                .filter(Way::reaches)
                                .findFirst());
                fewest.or(() -> most).ifPresent(ways::add);
            }
            return ways;
        }

        private Optional<Way> people(String team, int more) {
            int capacity = tenths(team);
            return way(
                    Map.of("capacity." + team, tenths(capacity + 10 * more)),
                    "the team " + team + " with " + tenths(capacity + 10 * more) + " people instead of "
                            + tenths(capacity));
        }

        private int tenths(String team) {
            return Optional.ofNullable(plan.contents().project().teams().get(team))
                    .map(one -> one.capacity().tenths())
                    .orElse(0);
        }

        private static String tenths(int tenths) {
            return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
        }

        /** The teams with the most work ahead for each of them. */
        private List<String> busiest() {
            var load = new LinkedHashMap<String, Double>();
            for (var step : plan.contents().of(Step.KIND)) {
                if (step.statusOn(plan.today().date()) != Status.DONE) {
                    step.uses()
                            .forEach((team, people) -> load.merge(
                                    team,
                                    people.tenths()
                                            * step.estimate()
                                                    .map(estimate ->
                                                            estimate.likely().days())
                                                    .orElse(0)
                                            / (double) Math.max(1, tenths(team)),
                                    Double::sum));
                }
            }
            return load.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(MOST_TEAMS)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Without what serves one claim alone. */
        private List<Way> less() {
            var words = ClaimLink.words(plan.contents());
            return ClaimScope.dispensable(plan).stream()
                    .limit(MOST_CLAIMS)
                    .map(claim -> Map.entry(claim, LessScope.parameters(plan, claim)))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .flatMap(entry -> way(
                            entry.getValue(),
                            "without the work that serves “" + words.getOrDefault(entry.getKey(), entry.getKey())
                                    + "” alone",
                            proposal -> WhatIf.isSmall(plan)
                                    ? LessScope.forecast(project, entry.getKey())
                                    : forecast(proposal))
                            .stream())
                    .toList();
        }

        /**
         * The best of people and the best of less, and then as late as need be; nothing where that is hardly earlier than without them.
         *
         * @param otherwise the date that is enough alone
         */
        private Optional<Way> together(List<Way> people, List<Way> less, Optional<LocalDate> otherwise) {
            var best = Comparator.comparingDouble(Way::chance);
            var some = Stream.of(people, less)
                    .flatMap(ways -> ways.stream().max(best).stream())
                    .filter(way -> !way.isIdle(forecast.onTime().orElse(0.0)))
                    .toList();
            if (some.isEmpty()) {
                return Optional.empty();
            }
            var parameters = parameters(some.stream().map(Way::query).collect(Collectors.joining("&")));
            var words = some.stream().map(Way::words).collect(Collectors.joining("; "));
            var by = tried(proposal(parameters), this::forecast).flatMap(then -> then.by(wanted));
            if (by.isPresent()
                    && otherwise
                            .filter(alone ->
                                    by.get().isAfter(plan.launch()) && !by.get().isBefore(alone.minusDays(HARDLY)))
                            .isPresent()) {
                return Optional.empty();
            }
            return by.filter(this::isNear)
                    .flatMap(date -> later(date, parameters, words))
                    .or(() -> way(parameters, words));
        }

        private static Map<String, String> parameters(String query) {
            var parameters = new LinkedHashMap<String, String>();
            for (var part : List.of(query.split("&", -1))) {
                int at = part.indexOf('=');
                parameters.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
            return parameters;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        private Optional<Way> way(Map<String, String> parameters, String words) {
            return way(parameters, words, this::forecast);
        }

        private Optional<Way> way(
                Map<String, String> parameters, String words, Function<Proposal, PlanForecast> forecasting) {
            var proposal = proposal(parameters);
            return tried(proposal, forecasting)
                    .map(then -> then.onTime() < wanted - NEAR ? then : confirmed(proposal, then))
                    .map(then -> new Way(
                            words.isEmpty() ? proposal.describe() : words,
                            proposal.query(),
                            then.onTime(),
                            then.trials(),
                            then.onTime() >= wanted));
        }

        /** With as many trials as whoever looks at it will see. */
        private Tried confirmed(Proposal proposal, Tried then) {
            return then.trials() == WhatIf.trials(plan)
                    ? then
                    : known.computeIfAbsent(
                            CONFIRMED + proposal.query(), first -> Tried.of(forecast(proposal, WhatIf.trials(plan))));
        }

        private Proposal proposal(Map<String, String> parameters) {
            var request = new LinkedHashMap<String, String[]>();
            parameters.forEach((name, value) -> request.put(name, new String[] {value}));
            return Proposal.of(request, project.contents(), project.today());
        }

        /** None where it cannot be, or is what is. */
        private Optional<Tried> tried(Proposal proposal, Function<Proposal, PlanForecast> forecasting) {
            if (!proposal.problems().isEmpty() || proposal.isEmpty()) {
                return Optional.empty();
            }
            tries++;
            return tries > mostTries
                    ? Optional.empty()
                    : Optional.of(
                            known.computeIfAbsent(proposal.query(), first -> Tried.of(forecasting.apply(proposal))));
        }

        private PlanForecast forecast(Proposal proposal) {
            return forecast(proposal, WhatIf.TRIALS);
        }

        private PlanForecast forecast(Proposal proposal, int trials) {
            return PlanForecast.of(
                    Planner.plan(proposal.apply(project.contents()), project.today()),
                    trials,
                    PlanForecast.SEED,
                    _ -> {});
        }
    }
}
