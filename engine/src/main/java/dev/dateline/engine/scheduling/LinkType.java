package dev.dateline.engine.scheduling;

/** How the dates of two linked activities bind each other; the lag (working days, may be negative) is added to the first. */
public enum LinkType {
    /** The successor starts at or after the predecessor's end. */
    FS,
    /** The successor starts at or after the predecessor's start. */
    SS,
    /** The successor ends at or after the predecessor's end. */
    FF,
    /** The successor ends at or after the predecessor's start. */
    SF;

    /**
     * The least distance from the predecessor's start to the successor's start: with durations fixed, each of the four
     * links is one inequality between starts (Elmaghraby and Kamburowski, Management Science 38(9), 1992).
     */
    public int distance(int lag, int duration, int successorDuration) {
        return switch (this) {
            case FS -> lag + duration;
            case SS -> lag;
            case FF -> lag + duration - successorDuration;
            case SF -> lag - successorDuration;
        };
    }
}
