package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.Work;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tasks made up to be as awkward as recorded ones: a third and more hit their estimate exactly, small ones overrun and large ones under-run, the
 * tails of actual ÷ estimate have an index of 1.6 to 2, persons and kinds differ, what is done at one time goes wrong together (standard deviation
 * 0.09 to 0.23), habits drift and sometimes break, actuals are rounded, and a few tasks take months to be finished.
 */
final class MadeUpTasks {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2015, 1, 5, 9, 0);
    private static final double[] ESTIMATES = {0.25, 0.5, 1, 1, 2, 2, 3, 4, 4, 7, 8, 14, 16, 35, 70};
    private static final int KINDS = 8;
    private static final double DAYS_BETWEEN = 0.15;
    private static final double SHARED_STAYS = 0.95;

    private final SplittableRandom random;
    private final int count;
    private final double exact;
    private final double tail;
    private final double slope;
    private final double shared;
    private final double drift;
    private final double breakAt;
    private final double breakBy;
    private final double[] kinds;
    private final double[] persons;
    private final double[] exactOfPerson;

    MadeUpTasks(long seed, int count) {
        random = new SplittableRandom(seed);
        this.count = count;
        exact = between(0.36, 0.46);
        tail = between(1.6, 2.0);
        slope = between(0.08, 0.22);
        shared = between(0.09, 0.23);
        drift = between(-0.4, 0.4);
        breakAt = between(0.2, 1.4);
        breakBy = between(-0.4, 0.4);
        kinds = effects(KINDS, 0.25);
        persons = effects(3 + random.nextInt(25), 0.25);
        exactOfPerson = effects(persons.length, 0.1);
    }

    /** By when they were started. */
    List<FinishedWork> work() {
        var work = new ArrayList<FinishedWork>();
        double together = shared * random.nextGaussian();
        double day = 0;
        for (int k = 0; k < count; k++) {
            together = SHARED_STAYS * together
                    + Math.sqrt(1 - SHARED_STAYS * SHARED_STAYS) * shared * random.nextGaussian();
            day += DAYS_BETWEEN * -Math.log(1 - random.nextDouble());
            work.add(task((double) k / count, day, together));
        }
        work.sort(Comparator.comparing(FinishedWork::started));
        return work;
    }

    private FinishedWork task(double time, double day, double together) {
        double estimate = ESTIMATES[random.nextInt(ESTIMATES.length)];
        int kind = random.nextInt(1 + random.nextInt(KINDS));
        int person = random.nextInt(1 + random.nextInt(persons.length));
        double size = Math.log(estimate / 3);
        double asEstimated = exact + exactOfPerson[person] - 0.1 * size;
        double actual = estimate;
        if (random.nextDouble() >= asEstimated) {
            double log = kinds[kind]
                    + persons[person]
                    + together
                    + drift * time
                    + (time > breakAt ? breakBy : 0)
                    - slope * size
                    + noise();
            double step = estimate < 1 ? 0.05 : 0.25;
            actual = Math.max(step, step * Math.rint(estimate * Math.exp(log) / step));
        }
        double lasts = actual / 6 * (1 + random.nextDouble()) + (random.nextInt(30) == 0 ? 60 : 0);
        var started = BEGINNING.plusMinutes((long) (1440 * day));
        return new FinishedWork(
                started,
                started.plusMinutes((long) (1440 * lasts)),
                Work.of(estimate, "kind " + kind, "person " + person),
                actual);
    }

    /** Overruns have a Pareto tail, under-runs a thinner one. */
    private double noise() {
        double size = -Math.log(1 - random.nextDouble());
        return random.nextInt(20) < 11 ? size / tail : -0.55 * size;
    }

    private double[] effects(int size, double sd) {
        var effects = new double[size];
        for (int k = 0; k < size; k++) {
            effects[k] = sd * random.nextGaussian();
        }
        return effects;
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
