package dev.dateline.engine.scheduling.search;

/** The best schedule of a search so far, and how much better one could be at most. */
public final class Found {

    private final int length;
    private final int lowerBound;
    private final boolean keepsBounds;
    private final long schedules;
    private final int[] starts;

    Found(int length, int lowerBound, boolean keepsBounds, long schedules, int[] starts) {
        this.length = length;
        this.lowerBound = lowerBound;
        this.keepsBounds = keepsBounds;
        this.schedules = schedules;
        this.starts = starts;
    }

    /** Days from the first day to the end of everything; backwards from the launch to the start of everything. */
    public int length() {
        return length;
    }

    /** Whether no activity starts or ends before its own bounds; those of started work included. Always so forward. */
    public boolean keepsBounds() {
        return keepsBounds;
    }

    /** No schedule is shorter. */
    public int lowerBound() {
        return lowerBound;
    }

    /** Whether none can be shorter than this one. */
    public boolean isProved() {
        return keepsBounds && length == lowerBound;
    }

    /** How many schedules were generated to find it. */
    public long schedules() {
        return schedules;
    }

    /** The first day of an activity, by its number in the network. */
    public int start(int activity) {
        return starts[activity];
    }
}
