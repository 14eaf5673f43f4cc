package dev.dateline.engine.simulation;

import java.util.Arrays;

/** The random streams of a model under one seed: one for each uncertain duration, cost and condition. */
final class Streams {

    final Sampler[] durations;
    final Sampler[] begun;
    final Sampler[] costs;
    final RandomStream[] conditions;

    Streams(PlanModel model, long seed) {
        durations = Arrays.stream(model.durations)
                .map(drawn -> sampler(seed, "duration ", drawn))
                .toArray(Sampler[]::new);
        begun = model.begun.stream()
                .map(work -> sampler(seed, "duration ", work.days()))
                .toArray(Sampler[]::new);
        costs = model.costs.stream()
                .map(cost -> new Sampler(new RandomStream(seed, "cost " + cost.name()), cost.amount(), 0, -1))
                .toArray(Sampler[]::new);
        conditions = model.conditions.stream()
                .map(condition -> new RandomStream(seed, "condition " + condition.name()))
                .toArray(RandomStream[]::new);
    }

    private static Sampler sampler(long seed, String kind, PlanModel.Drawn drawn) {
        return new Sampler(new RandomStream(seed, kind + drawn.name()), drawn.days(), drawn.worked(), drawn.certain());
    }

    /** Draws one quantity, trial by trial. */
    static final class Sampler {

        /** Into so many cells of equal chance a distribution is cut. */
        private static final int CELLS = 256;

        private final RandomStream stream;
        private final Lognormal distribution;
        private final int worked;
        private final int certain;
        /** The chance that the whole exceeds what was worked: draws are made within it. */
        private final double chanceLeft;
        /**
         * The days of every draw from a cell; 0 where they differ. Days fall as the chance rises, so a cell whose two ends give the
         * same has nothing else between. Most have, and only the few others need the logarithms and roots of a normal quantile.
         */
        private final int[] cells;

        Sampler(RandomStream stream, Lognormal distribution, int worked, int certain) {
            this.stream = stream;
            this.distribution = distribution;
            this.worked = worked;
            this.certain = certain >= 0 ? certain : distribution.sigma() == 0 ? days(distribution, worked) : -1;
            this.chanceLeft = distribution.chanceAbove(worked);
            this.cells = this.certain < 0 ? cells() : new int[0];
        }

        /** Whole days, less those already worked; at least one unless certain. */
        int days(int trial) {
            if (certain >= 0) {
                return certain;
            }
            double chance = stream.at(trial);
            int days = cells[(int) (chance * CELLS)];
            return days > 0 ? days : daysExceededWith(chance);
        }

        private int daysExceededWith(double chance) {
            // so far beyond what was thought possible that the chance left is nothing: the least there can be
            double whole = chanceLeft > 0 ? distribution.exceededWith(chanceLeft * chance) : worked;
            return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
        }

        double amount(int trial) {
            return distribution.exceededWith(stream.at(trial));
        }

        /** The first cell reaches up to infinity, so its draws always differ. */
        private int[] cells() {
            var days = new int[CELLS];
            int before = 0;
            for (int cell = 1; cell <= CELLS; cell++) {
                int after = daysExceededWith((double) cell / CELLS);
                days[cell - 1] = before == after ? after : 0;
                before = after;
            }
            return days;
        }

        private static int days(Lognormal distribution, int worked) {
            return Math.max(1, (int) Math.rint(distribution.exceededWith(0.5)) - worked);
        }
    }
}
