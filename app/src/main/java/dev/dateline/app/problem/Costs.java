package dev.dateline.app.problem;

import dev.dateline.app.metrics.Rounded;
import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Today;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.simulation.IndependentSum;
import dev.dateline.engine.simulation.Lognormal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each problem costs a month, most first, and what all cost together. */
record Costs(List<One> ones, Optional<Range> money, Optional<Range> hours, Figure figure) {

    static final int TRIALS = 10_000;
    static final long SEED = 1;

    /**
     * One problem.
     *
     * @param money when it strikes; empty where it has no cost, or hours that nothing prices
     * @param expected what it costs in the mean of all months
     */
    record One(Problem problem, Optional<Range> money, double expected, String formula) {}

    static Costs of(Opened project) {
        return project.once(Costs.class, () -> in(project.contents(), project.today()));
    }

    static Costs in(Contents contents, Today today) {
        var problems = contents.of(Problem.KIND);
        var ones = new ArrayList<One>();
        var spent = new ArrayList<IndependentSum.Part>();
        var worked = new ArrayList<IndependentSum.Part>();
        for (var problem : problems) {
            var rate = HourlyRate.of(contents, problem.hurts());
            var amounts = amounts(problem, rate);
            var one = one(problem, amounts, rate);
            ones.add(one);
            if (one.money().isPresent()) {
                spent.add(new IndependentSum.Part(problem.id(), amounts, problem.likelihood()));
            }
            problem.hours()
                    .ifPresent(hours -> worked.add(new IndependentSum.Part(
                            problem.id(), List.of(Range.spread(hours, 1)), problem.likelihood())));
        }
        ones.sort(Comparator.comparingDouble((One one) -> -one.expected()));
        return new Costs(
                ones, together(ones, spent), hours(problems, worked), figure(contents, today, problems, ones, spent));
    }

    /** One problem that every month brings costs what was said of it; only several have to be drawn. */
    private static Optional<Range> together(List<One> ones, List<IndependentSum.Part> spent) {
        return alone(ones).flatMap(One::money).or(() -> sum(spent));
    }

    private static Optional<Range> hours(List<Problem> problems, List<IndependentSum.Part> worked) {
        return problems.stream()
                .filter(problem -> worked.size() == 1 && problem.likelihood() == 1)
                .flatMap(problem -> problem.hours().stream())
                .findFirst()
                .map(hours -> Range.of(hours, 1))
                .or(() -> sum(worked));
    }

    private static Optional<One> alone(List<One> ones) {
        var priced = ones.stream().filter(one -> one.money().isPresent()).toList();
        return priced.size() == 1 && priced.getFirst().problem().likelihood() == 1
                ? Optional.of(priced.getFirst())
                : Optional.empty();
    }

    private static Optional<Range> sum(List<IndependentSum.Part> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(Range.of(IndependentSum.of(parts, TRIALS, SEED)));
    }

    static List<Lognormal> amounts(Problem problem, Optional<HourlyRate> rate) {
        var amounts = new ArrayList<Lognormal>();
        problem.cost().ifPresent(cost -> amounts.add(Range.spread(cost, 1)));
        problem.hours().ifPresent(hours -> rate.ifPresent(one -> amounts.add(Range.spread(hours, one.perHour()))));
        return amounts;
    }

    private static One one(Problem problem, List<Lognormal> amounts, Optional<HourlyRate> rate) {
        var money = amounts.isEmpty() ? Optional.<Range>empty() : Optional.of(range(problem, amounts, rate));
        double expected = money.map(Range::mean).orElse(0.0) * problem.likelihood();
        return new One(problem, money, expected, formula(problem, rate));
    }

    private static Range range(Problem problem, List<Lognormal> amounts, Optional<HourlyRate> rate) {
        if (amounts.size() > 1) {
            return Range.of(
                    IndependentSum.of(List.of(new IndependentSum.Part(problem.id(), amounts, 1)), TRIALS, SEED));
        }
        return problem.cost()
                .map(cost -> Range.of(cost, 1))
                .orElseGet(() -> Range.of(
                        problem.hours().orElseThrow(), rate.orElseThrow().perHour()));
    }

    private static String formula(Problem problem, Optional<HourlyRate> rate) {
        var parts = new ArrayList<String>();
        problem.cost().ifPresent(cost -> parts.add("the money named"));
        problem.hours()
                .ifPresent(hours ->
                        parts.add(rate.map(one -> Rounded.number(hours.low().doubleValue()) + " to "
                                        + Rounded.number(hours.high().doubleValue()) + " hours × "
                                        + Rounded.number(one.perHour()) + " an hour (" + one.from() + " ÷ 8)")
                                .orElse("hours that nothing prices, because no team has a day rate")));
        var sum = String.join(" + ", parts);
        return problem.chance()
                .map(chance -> sum + "; a month brings it with a chance of " + chance)
                .orElse(sum);
    }

    private static Figure figure(
            Contents contents, Today today, List<Problem> problems, List<One> ones, List<IndependentSum.Part> counted) {
        int left = problems.size() - counted.size();
        var total = together(ones, counted);
        return new Figure(
                "cost of all problems a month",
                total.map(range -> Rounded.number(range.low()) + " to " + Rounded.number(range.high())),
                contents.project().currency().orElse(""),
                alone(ones)
                        .map(One::formula)
                        .orElse(
                                "sum of " + counted.size()
                                        + " independent ranges, each lognormal through low (10 %) and high (90 %), in "
                                        + TRIALS + " trials from seed " + SEED
                                        + "; 8 of 10 trials lie between the two ends, which is narrower than the sum of the lows and of the highs"),
                "problems.yaml",
                newest(problems, today.date()),
                left == 0 ? "" : Days.counted(left, "problem") + " without a cost");
    }

    private static Optional<LocalDate> newest(List<Problem> problems, LocalDate today) {
        return problems.stream()
                .flatMap(problem -> problem.evidence().stream())
                .flatMap(evidence -> evidence.on().stream())
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
