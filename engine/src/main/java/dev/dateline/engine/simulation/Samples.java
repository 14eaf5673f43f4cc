package dev.dateline.engine.simulation;

import java.util.stream.IntStream;

/**
 * What became of each trial, in the order of trials, so that everything of one trial belongs together: what ended late and which assumption
 * had failed then. Kept are finish, cost, goals, conditions and causes; the days of an activity are drawn anew when asked for. So a trial
 * takes 12 bytes, 8 for each cause, and a bit for each goal and condition.
 */
public final class Samples {

    private static final int WORD = Long.SIZE;

    private final PlanModel model;
    private final Streams streams;
    final int[] finish;
    final double[] cost;
    private final long[][] met;
    private final long[][] holds;
    private final double[][] factors;

    Samples(PlanModel model, Streams streams, int trials) {
        this.model = model;
        this.streams = streams;
        finish = new int[trials];
        cost = new double[trials];
        met = new long[model.goals.size()][Math.ceilDiv(trials, WORD)];
        holds = new long[model.conditions.size()][Math.ceilDiv(trials, WORD)];
        factors = new double[model.causes.size()][trials];
    }

    /** To be called from one thread for all trials of a word. */
    void keep(Block done) {
        System.arraycopy(done.finish(), 0, finish, done.first(), done.count());
        System.arraycopy(done.cost(), 0, cost, done.first(), done.count());
        for (int k = 0; k < done.count(); k++) {
            int trial = done.first() + k;
            for (int goal = 0; goal < met.length; goal++) {
                met[goal][trial / WORD] |= done.met(goal, k) ? 1L << trial : 0;
            }
            for (int condition = 0; condition < holds.length; condition++) {
                holds[condition][trial / WORD] |= done.draw().holds(condition, k) ? 1L << trial : 0;
            }
            for (int cause = 0; cause < factors.length; cause++) {
                factors[cause][trial] = done.draw().factor(cause, k);
            }
        }
    }

    public int trials() {
        return finish.length;
    }

    /** The boundary by which everything ended; {@link Trials#NEVER} where it was stopped. */
    public int finish(int trial) {
        return finish[trial];
    }

    public double cost(int trial) {
        return cost[trial];
    }

    public boolean met(int goal, int trial) {
        return (met[goal][trial / WORD] >>> trial & 1) != 0;
    }

    public boolean holds(int condition, int trial) {
        return (holds[condition][trial / WORD] >>> trial & 1) != 0;
    }

    /** What the cause multiplied durations by. */
    public double factor(int cause, int trial) {
        return factors[cause][trial];
    }

    /**
     * The working days the activity takes in every trial, with all that befell it; those left where it stands for begun work, and none
     * where it was removed.
     */
    public int[] days(int activity) {
        return days(activity, trials());
    }

    /** The same in the first so many trials. */
    public int[] days(int activity, int trials) {
        int work = IntStream.range(0, model.begun.size())
                .filter(number -> model.begun.get(number).activity() == activity)
                .findFirst()
                .orElse(-1);
        var draw = new Draw(streams);
        var all = new int[trials];
        var days = new int[Block.TRIALS];
        for (int first = 0; first < all.length; first += Block.TRIALS) {
            int count = Math.min(Block.TRIALS, all.length - first);
            draw.begin(first, count);
            if (work < 0) {
                draw.days(activity, days);
            } else {
                draw.remaining(work, activity, days);
            }
            for (int k = 0; k < count; k++) {
                all[first + k] = draw.removes(activity, k) ? 0 : days[k];
            }
        }
        return all;
    }
}
