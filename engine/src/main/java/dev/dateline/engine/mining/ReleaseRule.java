package dev.dateline.engine.mining;

/** Which release brought a change, where several contain it. */
public enum ReleaseRule {

    /** The first that contains it. */
    FIRST_RELEASE,

    /**
     * Each that contains it while none of a lower version, released earlier or in the same second, does: once in every line that is
     * looked after beside the others.
     */
    RELEASE_LINE
}
