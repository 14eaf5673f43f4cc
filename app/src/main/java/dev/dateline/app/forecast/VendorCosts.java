package dev.dateline.app.forecast;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.vendors.Exposure;
import dev.dateline.engine.simulation.Lognormal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What the plan and its vendors cost together until a year after the launch, trial by trial, in rising order. The plan's own cost is the
 * forecast's; prices come on top.
 */
final class VendorCosts {

    private final double[] costs;

    private VendorCosts(double[] costs) {
        this.costs = costs;
        Arrays.sort(costs);
    }

    /** The plan's cost in every trial and the same amount on top. */
    static VendorCosts of(PlanForecast forecast, double prices) {
        var costs = new double[forecast.trials()];
        for (int trial = 0; trial < costs.length; trial++) {
            costs[trial] = forecast.cost((trial + 1.0) / costs.length) + prices;
        }
        return new VendorCosts(costs);
    }

    /**
     * In every trial each vendor's own shock strikes with its chance, or does not. Which of them do has nothing to do with what the plan
     * costs, so that the order of the trials does not matter.
     */
    static VendorCosts withChances(PlanForecast forecast, double prices, List<Exposure> exposures) {
        var costs = of(forecast, prices).costs;
        for (var exposure : exposures) {
            var chance = exposure.vendor().shock().map(shock -> shock.chance().probability());
            if (chance.isPresent()) {
                var random = new SplittableRandom(
                        forecast.seed() * 31 + exposure.vendor().id().hashCode());
                for (int trial = 0; trial < costs.length; trial++) {
                    costs[trial] += random.nextDouble() < chance.get() ? exposure.ownExtra() : 0;
                }
            }
        }
        return new VendorCosts(costs);
    }

    /** The least cost that this share of trials does not exceed. */
    double at(double share) {
        return costs[Math.max(0, (int) Math.ceil(share * costs.length - 1e-6) - 1)];
    }

    /** The chance that the launch is worth more than all this costs; none where nobody has said what it is worth. */
    Optional<Double> worthIt(Optional<Amounts> worth) {
        return worth.filter(range -> range.low().signum() > 0).map(range -> {
            var value =
                    Lognormal.between(range.low().doubleValue(), range.high().doubleValue());
            return Arrays.stream(costs).map(value::chanceAbove).average().orElse(0);
        });
    }
}
