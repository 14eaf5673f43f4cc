package dev.dateline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What each of several options returns over a horizon, and how likely each is the best of them, by seeded trials. In a trial
 *
 * <p>net = months in use × (Σ loss × share removed − running cost) − cost once,
 *
 * <p>where months in use are the horizon less the time it takes to get there, at least nought; nothing is discounted. What a loss costs is
 * drawn once a trial and holds for all options, so that two that remove the same loss are compared on equal ground. The best is the one
 * with the greatest net, if that is above nought; options that are equal share the trial. Money is in one currency, losses and
 * running costs per month.
 */
public final class Returns {

    /** Two shares of trials nearer than this many standard errors of their difference are the same. */
    private static final double ERRORS = 2;

    private final int trials;
    private final List<Outcome> outcomes;
    private final double none;

    /**
     * Something that is lost every month.
     *
     * @param name no other loss has it
     * @param amounts which are lost together, each with its own spread
     * @param chance the share of months that bring it, from 0 to 1; over a horizon of many months their number is taken as certain
     */
    public record Loss(String name, List<Lognormal> amounts, double chance) {

        public Loss {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance (" + chance + ") must lie between 0 and 1");
            }
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * @param name no other option has it
     * @param removes the share of each loss that it removes, by the loss's name
     * @param months until it begins to remove anything
     */
    public record Option(
            String name, Map<String, LogitNormal> removes, Lognormal once, Lognormal running, Lognormal months) {}

    /** An option over all trials. */
    private static final class Outcome {

        final double[] net;
        final double[] monthly;
        final double best;
        final double positive;

        /**
         * @param net sorted
         * @param monthly what it removes a month, sorted; its running cost is not taken off
         * @param best the share of trials in which it was the best
         * @param positive the share of trials in which it returned more than it cost
         */
        Outcome(double[] net, double[] monthly, double best, double positive) {
            this.net = net;
            this.monthly = monthly;
            this.best = best;
            this.positive = positive;
        }
    }

    private Returns(int trials, List<Outcome> outcomes, double none) {
        this.trials = trials;
        this.outcomes = outcomes;
        this.none = none;
    }

    /**
     * @param horizon in months, above 0
     * @param trials at least one; {@code IllegalArgumentException} otherwise, and where an option removes an unknown loss
     */
    public static Returns of(List<Loss> losses, List<Option> options, double horizon, int trials, long seed) {
        if (!(horizon > 0) || trials < 1) {
            throw new IllegalArgumentException(
                    "horizon (" + horizon + ") must be above 0 and trials (" + trials + ") at least 1");
        }
        var lost = new HashMap<String, double[]>();
        for (var loss : losses) {
            lost.put(loss.name(), lost(loss, trials, seed));
        }
        var net = new double[options.size()][];
        var monthly = new double[options.size()][];
        for (int k = 0; k < net.length; k++) {
            monthly[k] = removed(options.get(k), lost, trials, seed);
            net[k] = net(options.get(k), monthly[k], horizon, seed);
        }
        return judged(net, monthly, trials);
    }

    private static double[] lost(Loss loss, int trials, long seed) {
        var lost = new double[trials];
        for (int number = 0; number < loss.amounts().size(); number++) {
            var amount = drawn(loss.amounts().get(number), "loss " + number + " " + loss.name(), trials, seed);
            Arrays.setAll(lost, trial -> lost[trial] + loss.chance() * amount[trial]);
        }
        return lost;
    }

    private static double[] removed(Option option, Map<String, double[]> lost, int trials, long seed) {
        var removed = new double[trials];
        option.removes().forEach((name, share) -> {
            var loss = lost.get(name);
            if (loss == null) {
                throw new IllegalArgumentException(
                        "option " + option.name() + " removes an unknown loss (" + name + ")");
            }
            var stream = new RandomStream(seed, "share " + option.name() + " of " + name);
            for (int trial = 0; trial < trials; trial++) {
                removed[trial] += loss[trial] * share.exceededWith(stream.at(trial));
            }
        });
        return removed;
    }

    private static double[] net(Option option, double[] removed, double horizon, long seed) {
        int trials = removed.length;
        var once = drawn(option.once(), "once " + option.name(), trials, seed);
        var running = drawn(option.running(), "running " + option.name(), trials, seed);
        var months = drawn(option.months(), "months " + option.name(), trials, seed);
        var net = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
            double inUse = Math.max(0, horizon - months[trial]);
            net[trial] = inUse * (removed[trial] - running[trial]) - once[trial];
        }
        return net;
    }

    private static double[] drawn(Lognormal amount, String name, int trials, long seed) {
        var stream = new RandomStream(seed, name);
        IntToDoubleFunction draw =
                amount.sigma() == 0 ? trial -> Math.exp(amount.mu()) : trial -> amount.exceededWith(stream.at(trial));
        var drawn = new double[trials];
        Arrays.setAll(drawn, draw);
        return drawn;
    }

    private static Returns judged(double[][] net, double[][] monthly, int trials) {
        var best = new double[net.length];
        double none = 0;
        for (int trial = 0; trial < trials; trial++) {
            double most = 0;
            int many = 0;
            for (var one : net) {
                if (one[trial] > most) {
                    most = one[trial];
                    many = 1;
                } else if (many > 0 && one[trial] == most) {
                    many++;
                }
            }
            none += many == 0 ? 1 : 0;
            for (int k = 0; many > 0 && k < net.length; k++) {
                best[k] += net[k][trial] == most ? 1.0 / many : 0;
            }
        }
        var outcomes = new ArrayList<Outcome>();
        for (int k = 0; k < net.length; k++) {
            long positive = Arrays.stream(net[k]).filter(value -> value > 0).count();
            Arrays.sort(net[k]);
            Arrays.sort(monthly[k]);
            outcomes.add(new Outcome(net[k], monthly[k], best[k] / trials, (double) positive / trials));
        }
        return new Returns(trials, outcomes, none / trials);
    }

    /** The net that this share of the trials does not exceed (nearest rank), share from 0 to 1. */
    public double net(int option, double share) {
        return quantile(outcomes.get(option).net, share);
    }

    /** What the option removes a month, as the same quantile. */
    public double removed(int option, double share) {
        return quantile(outcomes.get(option).monthly, share);
    }

    private static double quantile(double[] sorted, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must lie between 0 and 1");
        }
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The chance that it is the best of all and better than nothing. */
    public double best(int option) {
        return outcomes.get(option).best;
    }

    /** The chance that none returns more than it costs. */
    public double none() {
        return none;
    }

    /** The chance that it returns more than it costs. */
    public double positive(int option) {
        return outcomes.get(option).positive;
    }

    /**
     * Whether the trials are too few to say which of two is the best more often. Both shares come from the same trials, so the variance of
     * their difference is (p + q − (p − q)²) / n, that of two counts of one multinomial draw.
     */
    public boolean tied(int one, int other) {
        double p = best(one);
        double q = best(other);
        return Math.abs(p - q) <= ERRORS * Math.sqrt((p + q - (p - q) * (p - q)) / trials);
    }
}
