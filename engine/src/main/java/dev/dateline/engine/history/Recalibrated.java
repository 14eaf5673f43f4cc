package dev.dateline.engine.history;

import dev.dateline.engine.simulation.Distribution;

/** A forecast mapped through how forecasts like it have held: what was stated with one chance is stated with that which came true. */
public record Recalibrated(Distribution stated, Calibration calibration) implements Distribution {

    /** A distribution is asked for chances strictly between 0 and 1. */
    private static final double SURE = 1e-9;

    @Override
    public double exceededWith(double chance) {
        return stated.exceededWith(1 - Math.clamp(calibration.stated(1 - chance), SURE, 1 - SURE));
    }

    @Override
    public double chanceAbove(double value) {
        return 1 - calibration.held(1 - stated.chanceAbove(value));
    }
}
