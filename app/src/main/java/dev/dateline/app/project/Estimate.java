package dev.dateline.app.project;

/** How long something takes: one chance in ten below {@code low}, one in ten above {@code high}; or one certain duration. */
public record Estimate(WorkingDays low, WorkingDays likely, WorkingDays high) implements Written {

    public Estimate {
        if (low.days() < 0) {
            throw new IllegalArgumentException("a duration (" + low + ") must not be negative");
        }
        if (low.days() > likely.days() || likely.days() > high.days()) {
            throw new IllegalArgumentException(
                    "low (" + low + "), likely (" + likely + ") and high (" + high + ") must not fall");
        }
        if (low.days() == 0 && high.days() > 0) {
            throw new IllegalArgumentException("low (0d) must be at least 1d where high (" + high + ") is more");
        }
    }

    @Brief
    public static Estimate certain(WorkingDays days) {
        return new Estimate(days, days, days);
    }

    public boolean isCertain() {
        return low.equals(high);
    }

    @Override
    public Object written() {
        return isCertain() ? likely : this;
    }

    @Override
    public String toString() {
        return isCertain() ? likely.toString() : low + "–" + high;
    }
}
