package dev.dateline.app.outcome;

import dev.dateline.app.claims.Claim;
import dev.dateline.app.forecast.LessScope;
import dev.dateline.app.forecast.PlanForecast;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.InTwenty;
import dev.dateline.app.plan.ClaimScope;
import dev.dateline.app.plan.Planner;
import dev.dateline.app.plan.Proposal;
import dev.dateline.app.pressrelease.ClaimLink;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The decision asked, or, where none is, what would move the forecast most; each way to decide with what it does, from the same seed. */
record Choices(Optional<Ask> ask, List<Choice> choices) {

    /** How likely a launch the plan itself would propose. */
    private static final double GOOD = 0.8;

    /**
     * A way to decide.
     *
     * @param inTime the chance that the launch holds
     * @param spend what is still to be spent, what it costs of its own among it
     * @param lateness what is lost by launching later than today's plan says; none where nobody has said what a day costs
     * @param spendMore the same above leaving everything as it is, and {@code lossMore} of what is lost
     * @param likely how many claims' work is done by its day in 10 chances of 20 or more
     * @param claims how many there are
     */
    record Choice(
            String title,
            String changes,
            Optional<Double> inTime,
            Charge spend,
            Optional<Charge> lateness,
            Optional<Double> spendMore,
            Optional<Double> lossMore,
            int likely,
            int claims) {

        String chances() {
            return inTime.map(InTwenty::brief).orElse("—");
        }

        /** What it costs more than leaving everything as it is, either way. */
        Optional<Double> cost() {
            return lateness.isEmpty() ? spendMore : spendMore.flatMap(spent -> lossMore.map(lost -> spent + lost));
        }
    }

    static Choices of(Opened project) {
        return project.once(Choices.class, () -> worked(project));
    }

    /** The one that is due first. */
    private static Choices worked(Opened project) {
        var today = project.today().date();
        var open = project.contents().of(Ask.KIND).stream()
                .filter(ask -> ask.isOpen(today))
                .min(Comparator.comparing(Ask::by));
        return open.map(ask -> new Choices(open, asked(project, ask)))
                .orElseGet(() -> new Choices(open, proposed(project)));
    }

    private static List<Choice> asked(Opened project, Ask ask) {
        var now = PlanForecast.of(project);
        return ask.options().stream()
                .map(option -> choice(project, now, option))
                .toList();
    }

    /** What was decided and the plan does not hold yet; nothing where it does, or where the option leaves launch and teams alone. */
    static Optional<Choice> toCome(Opened project, Ask ask) {
        return ask.decided()
                .flatMap(decision -> ask.options().stream()
                        .filter(option -> option.title().equals(decision.option()))
                        .findFirst())
                .filter(option -> !proposal(project, option).isEmpty())
                .map(option -> choice(project, PlanForecast.of(project), option));
    }

    private static Proposal proposal(Opened project, Ask.Option option) {
        var parameters = new HashMap<String, String[]>();
        option.launch().ifPresent(day -> parameters.put("launch", new String[] {day.toString()}));
        option.capacity()
                .forEach((team, people) -> parameters.put("capacity." + team, new String[] {people.toString()}));
        return Proposal.of(parameters, project.contents(), project.today());
    }

    private static Choice choice(Opened project, PlanForecast now, Ask.Option option) {
        var proposal = proposal(project, option);
        var then = proposal.isEmpty() ? now : tried(proposal.apply(project.contents()), project);
        double own =
                option.cost().map(Amounts::likely).map(BigDecimal::doubleValue).orElse(0.0);
        var wrong = proposal.problems().isEmpty()
                ? ""
                : " Not worked out: " + String.join("; ", proposal.problems().values()) + ".";
        return choice(
                option.title(),
                option.changes().orElse("") + wrong,
                now,
                then,
                own,
                claims(then).toList());
    }

    /** @param claims those that are still promised */
    private static Choice choice(
            String title, String changes, PlanForecast now, PlanForecast then, double own, List<String> claims) {
        var launch = now.plan().launch();
        var spend = Charge.spending(then, own);
        var lateness = Charge.lateness(then, launch);
        return new Choice(
                title,
                changes,
                then.onTime(),
                spend,
                lateness,
                spend.above(Charge.spending(now, 0)),
                lateness.flatMap(lost -> Charge.lateness(now, launch).flatMap(lost::above)),
                likely(then, claims),
                claims.size());
    }

    private static Stream<String> claims(PlanForecast forecast) {
        return forecast.plan().contents().of(Claim.KIND).stream().map(Claim::id);
    }

    private static int likely(PlanForecast forecast, List<String> claims) {
        return (int) claims.stream()
                .filter(claim -> forecast.claim(claim)
                        .filter(chance -> InTwenty.of(chance) >= InTwenty.DOTS / 2)
                        .isPresent())
                .count();
    }

    private static PlanForecast tried(Contents contents, Opened project) {
        return PlanForecast.of(
                Planner.plan(contents, project.today()), PlanForecast.TRIALS, PlanForecast.SEED, done -> {});
    }

    /** A later launch, or less promised: what the forecast alone can propose. Nothing where all is well, or there is nothing to work out. */
    private static List<Choice> proposed(Opened project) {
        var now = PlanForecast.of(project);
        var launch = project.contents().project().launch();
        if (now.onTime().filter(share -> share < GOOD).isEmpty()
                || !launch.isAfter(project.today().date())) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        now.finish(GOOD).filter(day -> day.isAfter(launch)).ifPresent(day -> {
            var parameters = Map.of("launch", new String[] {day.toString()});
            var proposal = Proposal.of(parameters, project.contents(), project.today());
            var then = tried(proposal.apply(project.contents()), project);
            choices.add(choice(
                    "Launch on " + Days.full(day),
                    "Everything that is promised, " + Days.apart(launch, day) + ".",
                    now,
                    then,
                    0,
                    claims(then).toList()));
        });
        leastLikely(now).map(claim -> without(project, now, claim)).ifPresent(choices::add);
        choices.add(choice("Leave it as it is", "", now, now, 0, claims(now).toList()));
        return choices;
    }

    /** Of the claims one could do without. */
    private static Optional<String> leastLikely(PlanForecast now) {
        return ClaimScope.only(now.plan()).keySet().stream()
                .filter(claim -> now.claim(claim).isPresent())
                .min(Comparator.comparing(claim -> now.claim(claim).orElse(1.0)));
    }

    /** The steps that serve this claim alone take no time and nobody any more. */
    private static Choice without(Opened project, PlanForecast now, String claim) {
        int dropped = ClaimScope.only(now.plan(), claim).size();
        var then = LessScope.forecast(project, claim);
        var kept = claims(then).filter(one -> !one.equals(claim)).toList();
        return choice(
                "Promise less: without “" + ClaimLink.words(project.contents()).getOrDefault(claim, claim) + "”",
                "The claim least likely to be ready, and the " + Days.counted(dropped, "open step") + " that serve"
                        + (dropped == 1 ? "s" : "") + " it alone, are left for later.",
                now,
                then,
                0,
                kept);
    }

    Json json() {
        return Json.object()
                .put("question", ask.map(Ask::question))
                .put("by", ask.map(Ask::by))
                .put("asked", ask.isPresent())
                .put(
                        "options",
                        choices.stream()
                                .map(choice -> Json.object()
                                        .put("title", choice.title())
                                        .put("changes", choice.changes())
                                        .put("onTime", choice.inTime())
                                        .put("cost", choice.cost().map(Math::rint))
                                        .put("stillToSpend", choice.spend().json())
                                        .put("lateness", choice.lateness().map(Charge::json))
                                        .put("claimsLikely", choice.likely())
                                        .put(
                                                "figures",
                                                Stream.concat(Stream.of(choice.spend()), choice.lateness().stream())
                                                        .map(Charge::figure)
                                                        .map(Json::of)
                                                        .toList()))
                                .toList());
    }
}
