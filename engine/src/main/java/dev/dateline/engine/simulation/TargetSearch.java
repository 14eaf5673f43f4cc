package dev.dateline.engine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What would have to be different for a chance to be reached: many variants of one plan, tried under the same random numbers, so that what
 * differs between two is their difference and not luck. Most are told hopeless from few trials.
 */
public final class TargetSearch {

    /** Few enough to be quick, and enough to tell what is far off. */
    private static final int FIRST = 512;

    /** Who is so many standard errors short of the target after the first trials is out. */
    private static final double HOPELESS = 4;

    private final ToDoubleFunction<Trials> chance;
    private final double target;
    private final int trials;
    private final long seed;

    /**
     * @param chance what should reach the target, such as {@code trials -> trials.endedBy(launch)}
     * @param target from 0 to 1
     * @param trials of each variant that is near enough
     */
    public TargetSearch(ToDoubleFunction<Trials> chance, double target, int trials, long seed) {
        PlanModel.refuseNoChance(target);
        this.chance = chance;
        this.target = target;
        this.trials = trials;
        this.seed = seed;
    }

    /**
     * A plan that could be had instead.
     *
     * @param what it is to whoever asks
     * @param price by which variants are compared, in any unit
     * @param model made when it is needed
     */
    public record Variant<T>(T what, double price, Supplier<PlanModel> model) {}

    /** A variant with its chance, and how many trials that rests on. */
    public record Tried<T>(Variant<T> variant, double chance, int trials, boolean reaches) {}

    /**
     * The variants that were tried, the cheapest first: those that fell out early with few trials, the others with all up to the first
     * that reaches the target, which is the last. Where none does, all are there and none {@code reaches}.
     */
    public <T> List<Tried<T>> cheapest(List<Variant<T>> variants) {
        var tried = new ArrayList<Tried<T>>();
        for (var variant : variants.stream()
                .sorted(Comparator.comparingDouble(Variant::price))
                .toList()) {
            var result = tried(variant);
            tried.add(result);
            if (result.reaches) {
                break;
            }
        }
        return tried;
    }

    /** The least number from {@code low} to {@code high} with which the target is reached, where more never lowers the chance; none if none is. */
    public OptionalInt least(int low, int high, IntFunction<PlanModel> model) {
        if (low > high || !reaches(model, high)) {
            return OptionalInt.empty();
        }
        int tooFew = low - 1;
        int enough = high;
        while (enough - tooFew > 1) {
            int middle = Math.floorDiv(tooFew + enough, 2);
            if (reaches(model, middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private boolean reaches(IntFunction<PlanModel> model, int number) {
        return tried(new Variant<>(number, number, () -> model.apply(number))).reaches;
    }

    private <T> Tried<T> tried(Variant<T> variant) {
        var model = variant.model.get();
        if (trials > 2 * FIRST) {
            double early = chance(model, FIRST);
            double error = Math.sqrt(Math.max(early * (1 - early), 1.0 / FIRST) / FIRST);
            if (early + HOPELESS * error < target) {
                return new Tried<>(variant, early, FIRST, false);
            }
        }
        double found = chance(model, trials);
        return new Tried<>(variant, found, trials, found >= target);
    }

    private double chance(PlanModel model, int number) {
        return chance.applyAsDouble(Trials.run(model, number, seed, _ -> {}));
    }
}
