package dev.dateline.app.benefits;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.simulation.LogitNormal;
import dev.dateline.engine.simulation.Lognormal;
import dev.dateline.engine.simulation.Returns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which practice returns most on the problems of this project: all of them tried over the same months, from the same seed. */
final class Matrix {

    static final int TRIALS = 10_000;
    static final long SEED = 1;
    static final int USUAL_MONTHS = 24;
    static final int MOST_MONTHS = 120;

    /** A year of 365.25 days, five of seven of them worked, in twelve. */
    private static final double WORKING_DAYS_A_MONTH = 365.25 / 7 * 5 / 12;

    private static final Amounts NOTHING = Amounts.certain(BigDecimal.ZERO);

    private final int months;
    private final List<OwnProblem> problems;
    private final List<Row> rows;
    private final double none;

    /**
     * A practice in its place; money in the project's currency.
     *
     * @param place from 1, the same for those that the trials cannot tell apart
     * @param removed what it removes a month: in one trial of ten less, in half of them less, in nine of ten less
     * @param net over all months, likewise
     */
    record Row(
            int place,
            boolean tied,
            Capability capability,
            Quantiles removed,
            Quantiles net,
            double best,
            double positive,
            List<String> unpriced) {}

    record Quantiles(double p10, double p50, double p90) {}

    private record Kept(Map<Integer, Matrix> byMonths) {}

    private Matrix(int months, List<OwnProblem> problems, List<Row> rows, double none) {
        this.months = months;
        this.problems = problems;
        this.rows = rows;
        this.none = none;
    }

    static Matrix of(Opened project, int months) {
        return project.once(Kept.class, () -> new Kept(new ConcurrentHashMap<>()))
                .byMonths()
                .computeIfAbsent(months, over -> of(project.contents(), over));
    }

    static Matrix of(Contents contents, int months) {
        var problems = OwnProblem.of(contents);
        var priced = problems.stream().filter(OwnProblem::isPriced).toList();
        var known = priced.stream().map(OwnProblem::id).collect(Collectors.toSet());
        var capabilities = contents.of(Capability.KIND);
        var returns = Returns.of(
                priced.stream()
                        .map(one -> new Returns.Loss(one.id(), one.amounts(), one.chance()))
                        .toList(),
                capabilities.stream().map(one -> option(one, known)).toList(),
                months,
                TRIALS,
                SEED);
        return new Matrix(months, problems, rows(capabilities, known, returns), returns.none());
    }

    private static Returns.Option option(Capability capability, Set<String> known) {
        var removes = new LinkedHashMap<String, LogitNormal>();
        for (var effect : capability.effects()) {
            if (known.contains(effect.problem())) {
                removes.put(effect.problem(), effect.share().distribution());
            }
        }
        return new Returns.Option(
                capability.id(),
                removes,
                OwnProblem.spread(capability.cost().orElse(NOTHING)),
                OwnProblem.spread(capability.monthly().orElse(NOTHING)),
                capability.takes().map(Matrix::months).orElse(Lognormal.certain(0)));
    }

    private static Lognormal months(Estimate takes) {
        double low = takes.low().days() / WORKING_DAYS_A_MONTH;
        return takes.isCertain()
                ? Lognormal.certain(low)
                : Lognormal.between(low, takes.high().days() / WORKING_DAYS_A_MONTH);
    }

    /** The best first; those with equal chances by what they return in the middle. */
    private static List<Row> rows(List<Capability> capabilities, Set<String> known, Returns returns) {
        var order = IntStream.range(0, capabilities.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -returns.best(k))
                        .thenComparingDouble(k -> -returns.net(k, 0.5)))
                .toList();
        var places = new ArrayList<Integer>();
        int first = 0;
        for (int at = 0; at < order.size(); at++) {
            // a row shares the place of the first it cannot be told from, so no chain of near ties joins two that are
            // apart
            first = at > 0 && returns.tied(order.get(first), order.get(at)) ? first : at;
            places.add(first + 1);
        }
        var rows = new ArrayList<Row>();
        for (int at = 0; at < order.size(); at++) {
            int place = places.get(at);
            rows.add(row(
                    place,
                    places.stream().filter(other -> other == place).count() > 1,
                    capabilities.get(order.get(at)),
                    order.get(at),
                    known,
                    returns));
        }
        return List.copyOf(rows);
    }

    private static Row row(int place, boolean tied, Capability capability, int k, Set<String> known, Returns returns) {
        return new Row(
                place,
                tied,
                capability,
                new Quantiles(returns.removed(k, 0.1), returns.removed(k, 0.5), returns.removed(k, 0.9)),
                new Quantiles(returns.net(k, 0.1), returns.net(k, 0.5), returns.net(k, 0.9)),
                returns.best(k),
                returns.positive(k),
                capability.effects().stream()
                        .map(Capability.Effect::problem)
                        .filter(problem -> !known.contains(problem))
                        .toList());
    }

    int months() {
        return months;
    }

    List<OwnProblem> problems() {
        return problems;
    }

    List<Row> rows() {
        return rows;
    }

    /** The chance that none returns more than it costs. */
    double none() {
        return none;
    }

    Figure figure(Row row) {
        return new Figure(
                "net of " + row.capability().name(),
                Optional.empty(),
                "",
                "Months in use × (what it removes a month − what it costs a month) − what it costs once; in use are "
                        + months
                        + " months less the time until it works. " + TRIALS + " trials, seed " + SEED
                        + ": ranges lognormal, shares logit-normal through their low and high ends (one in ten beyond each), nothing"
                        + " discounted",
                "benefits.yaml and problems.yaml",
                Optional.empty(),
                row.unpriced().isEmpty()
                        ? ""
                        : "its effect on " + Days.counted(row.unpriced().size(), "problem") + " without a cost ("
                                + String.join(", ", row.unpriced()) + ")");
    }
}
