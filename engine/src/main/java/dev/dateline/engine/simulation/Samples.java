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
    void keep(int trial, Trial done) {
        finish[trial] = done.finish();
        cost[trial] = done.cost();
        for (int goal = 0; goal < met.length; goal++) {
            met[goal][trial / WORD] |= done.met(goal) ? 1L << trial : 0;
        }
        for (int condition = 0; condition < holds.length; condition++) {
            holds[condition][trial / WORD] |= done.draw().holds(condition) ? 1L << trial : 0;
        }
        for (int cause = 0; cause < factors.length; cause++) {
            factors[cause][trial] = done.draw().factor(cause);
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
        int work = IntStream.range(0, model.begun.size())
                .filter(number -> model.begun.get(number).activity() == activity)
                .findFirst()
                .orElse(-1);
        var draw = new Draw(streams);
        return IntStream.range(0, trials())
                .map(trial -> {
                    draw.begin(trial);
                    return draw.removes(activity) ? 0 : work < 0 ? draw.days(activity) : draw.remaining(work, activity);
                })
                .toArray();
    }
}
