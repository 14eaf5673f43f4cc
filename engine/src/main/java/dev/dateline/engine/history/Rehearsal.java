package dev.dateline.engine.history;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Goes through a history in time and forecasts each piece of work as it was begun, from nothing but what was finished by then: so the
 * experts get their weights and the forecasts their calibration. Lessons of a piece of work wait until it is finished.
 */
public final class Rehearsal {

    /** Forecasts that all experts make for their weights: each of the first, then ever fewer. */
    private static final int ALL_EXPERTS = 1000;

    private static final double WEIGHTS_HALF_LIFE = 4000;
    private static final double WEIGHTS_INERTIA = 4;

    private final Pool pool;
    private final Weights weights;
    private final Calibration calibration = Calibration.of(List.of());
    private final SharedSpread shared = new SharedSpread();
    private final SplittableRandom random = new SplittableRandom(1);
    private final PriorityQueue<Lesson> waiting = new PriorityQueue<>(Comparator.comparing(Lesson::finished));
    private LocalDateTime now = LocalDateTime.MIN;
    private int begun;

    /** What is learnt at a moment. */
    private record Lesson(LocalDateTime finished, Runnable what) {}

    public Rehearsal(Columns columns, ReferenceClass reference) {
        pool = new Pool(columns.parts(), reference);
        weights = new Weights(pool.experts(), WEIGHTS_HALF_LIFE, WEIGHTS_INERTIA);
    }

    /** Learns all that was finished by a moment, which must not lie before one already reached. */
    public void reach(LocalDateTime moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException("moment (" + moment + ") must not lie before " + now);
        }
        now = moment;
        while (!waiting.isEmpty() && !waiting.peek().finished().isAfter(moment)) {
            waiting.poll().what().run();
        }
    }

    /** Forecasts work as it is begun and will learn from it once it is finished. Its actual is not looked at before. */
    public Steps begin(FinishedWork work) {
        reach(work.started());
        double[] function = Pool.function(pool.chances(work.work(), weights.weights()));
        int happened = LogGrid.cell(work.logRatio());
        double rank = rank(function, happened, random.nextDouble());
        float[] products =
                toAllExperts(begun++) ? Weights.products(pool.functions(work.work()), happened) : new float[0];
        // what was forecast from the reference class says little of how forecasts from own work hold
        double own = pool.ownShare();
        waiting.add(new Lesson(work.finished(), () -> {
            if (products.length > 0) {
                weights.learn(products);
            }
            calibration.learn(rank, own);
            pool.learn(work);
        }));
        return steps(function);
    }

    /** How actual ÷ estimate of this work may turn out, as far as is known now. */
    public Steps ratio(Work work) {
        return steps(Pool.function(pool.chances(work, weights.weights())));
    }

    /** Will learn, once all are finished, how far work begun at about the same time moves together. */
    public void watch(List<FinishedWork> batch) {
        if (batch.size() < 2) {
            return;
        }
        var residuals = new double[batch.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] =
                    batch.get(i).logRatio() - meanLog(pool.chances(batch.get(i).work(), weights.weights()));
        }
        waiting.add(new Lesson(last(batch), () -> shared.learn(residuals)));
    }

    /** Something to be learnt at a moment, and not before. */
    void later(LocalDateTime moment, Runnable lesson) {
        waiting.add(new Lesson(moment, lesson));
    }

    /** The standard deviation of the logarithm of the factor that moves all work of one time together. */
    public double sharedSpread() {
        return shared.sd();
    }

    public Calibration calibration() {
        return calibration;
    }

    /** From how many finished pieces of work it has learnt. */
    public int finished() {
        return pool.finished();
    }

    static LocalDateTime last(List<FinishedWork> batch) {
        return batch.stream()
                .map(FinishedWork::finished)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Where what happened lies in a forecast, evenly drawn within its step: ties are common (Czado, Gneiting and Held, Biometrics 65, 2009). */
    static double rank(double[] function, int happened, double draw) {
        double below = happened == 0 ? 0 : function[happened - 1];
        return below + draw * (function[happened] - below);
    }

    private static double meanLog(double[] chances) {
        double mean = 0;
        for (int cell = 0; cell < chances.length; cell++) {
            mean += chances[cell] * LogGrid.log(cell);
        }
        return mean;
    }

    private Steps steps(double[] function) {
        return new Steps(calibration.map(function), pool.ratios().all());
    }

    private static boolean toAllExperts(int before) {
        int each = 1;
        while (before >= ALL_EXPERTS * each * 2) {
            each *= 2;
        }
        return before % each == 0;
    }
}
