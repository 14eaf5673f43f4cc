package dev.dateline.engine.history;

import java.util.List;

/**
 * How often it happened what our own past forecasts said: the shares of outcomes that fell into each twentieth of the forecast
 * distributions. A forecast is mapped through it: where outcomes came below the stated 10 % value one time in five, that value is stated as
 * the 20 % value. (Probability integral transform: Dawid, JRSS A 147, 1984; mapping by it: Kuleshov, Fenner and Ermon, ICML 2018.)
 */
public final class Calibration {

    private static final int PARTS = 20;
    static final double HALF_LIFE = 1000;
    static final double INERTIA = 60;

    private final double halfLife;
    private final double inertia;
    private final double[] outcomes = new double[PARTS];
    private final double[] upTo = new double[PARTS + 1];
    private double sum;
    private int count;

    /**
     * @param halfLife after how many outcomes one weighs half as much
     * @param inertia how many outcomes it takes to move the map half the way
     */
    Calibration(double halfLife, double inertia) {
        this.halfLife = halfLife;
        this.inertia = inertia;
        draw();
    }

    /**
     * Learnt at the pace at which a {@link TrackRecord} learns from single pieces of work.
     *
     * @param ranks each forecast's own chance of at most what happened, 0 to 1, the oldest first
     */
    public static Calibration of(List<Double> ranks) {
        var calibration = new Calibration(HALF_LIFE, INERTIA);
        ranks.forEach(calibration::learn);
        return calibration;
    }

    /** How many outcomes it was learnt from. */
    public int count() {
        return count;
    }

    /**
     * How often outcomes lay at or below the value that was stated to hold with this chance.
     *
     * @param chance from 0 to 1
     */
    public double held(double chance) {
        double place = Math.clamp(chance, 0, 1) * PARTS;
        int part = Math.min(PARTS - 1, (int) place);
        return upTo[part] + (place - part) * (upTo[part + 1] - upTo[part]);
    }

    /**
     * The chance with which a value had to be stated to hold with this one; undoes {@link #held}.
     *
     * @param chance from 0 to 1
     */
    public double stated(double chance) {
        double wanted = Math.clamp(chance, 0, 1);
        int part = 0;
        while (part < PARTS - 1 && upTo[part + 1] < wanted) {
            part++;
        }
        double width = upTo[part + 1] - upTo[part];
        return Math.min(1, (part + (width > 0 ? (wanted - upTo[part]) / width : 0)) / PARTS);
    }

    void learn(double rank) {
        learn(rank, 1);
    }

    /**
     * @param rank the forecast's own chance of at most what happened, 0 to 1
     * @param weight of how many outcomes it is worth, 0 to 1
     */
    void learn(double rank, double weight) {
        double kept = Math.exp(-Math.log(2) / halfLife);
        for (int part = 0; part < PARTS; part++) {
            outcomes[part] *= kept;
        }
        sum = kept * sum + weight;
        outcomes[Math.min(PARTS - 1, (int) (rank * PARTS))] += weight;
        count++;
        draw();
    }

    /** Maps a distribution function in place. */
    double[] map(double[] function) {
        for (int cell = 0; cell < function.length; cell++) {
            function[cell] = held(function[cell]);
        }
        return function;
    }

    private void draw() {
        for (int part = 0; part < PARTS; part++) {
            upTo[part + 1] = upTo[part] + (outcomes[part] + inertia / PARTS) / (sum + inertia);
        }
        upTo[PARTS] = 1;
    }
}
