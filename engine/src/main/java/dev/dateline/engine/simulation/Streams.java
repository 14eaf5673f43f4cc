package dev.dateline.engine.simulation;

import java.util.Arrays;

/** The random streams of a model under one seed: one for each uncertain duration and cost. */
final class Streams {

    final Sampler[] durations;
    final Sampler[] begun;
    final Sampler[] costs;

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
    }

    private static Sampler sampler(long seed, String kind, PlanModel.Drawn drawn) {
        return new Sampler(new RandomStream(seed, kind + drawn.name()), drawn.days(), drawn.worked(), drawn.certain());
    }

    /** Draws one quantity, trial by trial. */
    static final class Sampler {

        private final RandomStream stream;
        private final Lognormal distribution;
        private final int worked;
        private final int certain;
        /** The chance that the whole exceeds what was worked: draws are made within it. */
        private final double chanceLeft;

        Sampler(RandomStream stream, Lognormal distribution, int worked, int certain) {
            this.stream = stream;
            this.distribution = distribution;
            this.worked = worked;
            this.certain = certain >= 0 ? certain : distribution.sigma() == 0 ? days(distribution, worked) : -1;
            this.chanceLeft = distribution.chanceAbove(worked);
        }

        /** Whole days, less those already worked; at least one unless certain. */
        int days(int trial) {
            if (certain >= 0) {
                return certain;
            }
            // so far beyond what was thought possible that the chance left is nothing: the least there can be
            double whole = chanceLeft > 0 ? distribution.exceededWith(chanceLeft * stream.at(trial)) : worked;
            return Math.max(1, (int) Math.min(PlanModel.LONGEST, Math.rint(whole)) - worked);
        }

        double amount(int trial) {
            return distribution.exceededWith(stream.at(trial));
        }

        private static int days(Lognormal distribution, int worked) {
            return Math.max(1, (int) Math.rint(distribution.exceededWith(0.5)) - worked);
        }
    }
}
