package dev.dateline.engine.history;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Forecasts how much several pieces of work begun together will take in all, and learns from how that held.
 *
 * <p>Each piece is drawn from its own distribution (a Latin hypercube: McKay, Beckman and Conover, Technometrics 21, 1979) and all are moved
 * by one shared factor exp(sd · z). Experts differ in how much they move together, or put the errors of past sums around the median; they are
 * weighted by their past CRPS and recalibrated as forecasts of single pieces are.
 */
public final class BatchRehearsal {

    private static final int DRAWS = 500;

    /** How much of the shared spread an expert believes in. */
    private static final double[] TOGETHER = {0, 1, 1.7};

    /** Of how many sums the errors are remembered at most. */
    private static final double[] MEMORIES = {1e7, 60};

    private static final double ERRORS_INERTIA = 20;
    private static final double WEIGHTS_HALF_LIFE = 1000;
    private static final double WEIGHTS_INERTIA = 20;
    private static final double CALIBRATION_HALF_LIFE = 500;
    private static final double CALIBRATION_INERTIA = 60;

    private final Rehearsal rehearsal;
    private final Node errors = new Node(MEMORIES);
    private final Weights weights = new Weights(TOGETHER.length + MEMORIES.length, WEIGHTS_HALF_LIFE, WEIGHTS_INERTIA);
    private final Calibration calibration = new Calibration(CALIBRATION_HALF_LIFE, CALIBRATION_INERTIA);
    private final SplittableRandom random = new SplittableRandom(3);
    private final double[] plain = new Ratios().all();

    /** @param rehearsal of the single pieces; it says what is known when */
    public BatchRehearsal(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * The distribution of the sum of actuals ÷ the sum of estimates, as known when the first piece is begun. It will learn from the outcome once
     * the last one is finished; no actual is looked at before.
     *
     * @param batch two pieces at least, in the order they are begun
     */
    public Steps begin(List<FinishedWork> batch) {
        rehearsal.reach(batch.getFirst().started());
        double[][] functions = functions(batch.stream().map(FinishedWork::work).toList());
        double[] mixed = mixed(functions);
        int median = cellOf(functions[1]);
        int happened = LogGrid.cell(Math.log(ratio(batch)));
        double draw = random.nextDouble();
        rehearsal.later(Rehearsal.last(batch), () -> {
            weights.learn(Weights.products(functions, happened));
            calibration.learn(Rehearsal.rank(mixed, happened, draw));
            errors.add(LogGrid.cell(LogGrid.log(happened) - LogGrid.log(median)));
        });
        return new Steps(calibration.map(mixed.clone()), plain);
    }

    /** What a batch came to, as a share of what was estimated. */
    public static double ratio(List<FinishedWork> batch) {
        double actual = 0;
        double estimate = 0;
        for (var work : batch) {
            actual += work.actual();
            estimate += work.work().estimate();
        }
        return actual / estimate;
    }

    private double[][] functions(List<Work> batch) {
        double[] sums = draws(batch);
        var functions = new double[TOGETHER.length + MEMORIES.length][];
        for (int i = 0; i < TOGETHER.length; i++) {
            functions[i] = moved(sums, TOGETHER[i] * rehearsal.sharedSpread());
        }
        int median = cellOf(functions[1]);
        for (int memory = 0; memory < MEMORIES.length; memory++) {
            double known = errors.observations(memory);
            double share = known / (known + ERRORS_INERTIA);
            var chances = new double[LogGrid.CELLS];
            errors.addTo(chances, share, memory);
            functions[TOGETHER.length + memory] = around(median, Pool.function(chances), share, functions[1]);
        }
        return functions;
    }

    /** Sums of actuals, none moved together, as shares of the sum of estimates. */
    private double[] draws(List<Work> batch) {
        var sums = new double[DRAWS];
        double estimates = 0;
        for (var work : batch) {
            estimates += work.estimate();
        }
        for (var work : batch) {
            var ratios = rehearsal.ratio(work).stratified(DRAWS, random);
            for (int i = 0; i < DRAWS; i++) {
                sums[i] += ratios[i] * work.estimate() / estimates;
            }
        }
        return sums;
    }

    private double[] moved(double[] sums, double spread) {
        if (spread == 0) {
            return Steps.function(sums);
        }
        var moved = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            moved[i] = sums[i] * Math.exp(spread * random.nextGaussian());
        }
        return Steps.function(moved);
    }

    private static double[] around(int median, double[] errors, double share, double[] otherwise) {
        var function = new double[LogGrid.CELLS];
        int by = median - LogGrid.cell(0);
        for (int cell = 0; cell < function.length; cell++) {
            int at = cell - by;
            double known = at < 0 ? 0 : at >= errors.length ? share : errors[at];
            function[cell] = known + (1 - share) * otherwise[cell];
        }
        return function;
    }

    private static int cellOf(double[] function) {
        int cell = 0;
        while (function[cell] < 0.5) {
            cell++;
        }
        return cell;
    }

    private double[] mixed(double[][] functions) {
        double[] shares = weights.weights();
        var mixed = new double[LogGrid.CELLS];
        for (int expert = 0; expert < functions.length; expert++) {
            for (int cell = 0; cell < mixed.length; cell++) {
                mixed[cell] += shares[expert] * functions[expert][cell];
            }
        }
        return mixed;
    }
}
