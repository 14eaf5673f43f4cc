package dev.dateline.app.benefits;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Written;
import dev.dateline.engine.simulation.LogitNormal;

/** A part of a whole: one chance in ten below {@code low}, one in ten above {@code high}; or one certain part. */
public record Share(Chance low, Chance likely, Chance high) implements Written {

    public Share {
        if (low.probability() > likely.probability() || likely.probability() > high.probability()) {
            throw new IllegalArgumentException(
                    "low (" + low + "), likely (" + likely + ") and high (" + high + ") must not fall");
        }
        if (low.probability() < high.probability() && (low.probability() == 0 || high.probability() == 1)) {
            throw new IllegalArgumentException("low (" + low + ") must be above 0 % and high (" + high
                    + ") below 100 % where they differ; write at least 1 % and at most 99 %");
        }
    }

    @Brief
    public static Share certain(Chance share) {
        return new Share(share, share, share);
    }

    public boolean isCertain() {
        return low.probability() == high.probability();
    }

    LogitNormal distribution() {
        return isCertain()
                ? LogitNormal.certain(likely.probability())
                : LogitNormal.between(low.probability(), high.probability());
    }

    @Override
    public Object written() {
        return equals(certain(likely)) ? likely : this;
    }

    @Override
    public String toString() {
        return isCertain() ? likely.toString() : low + " to " + high;
    }
}
