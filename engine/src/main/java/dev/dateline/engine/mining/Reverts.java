package dev.dateline.engine.mining;

/**
 * Released commits that say they take another back.
 *
 * @param total all of them, also where what they take back is unknown, unreleased or released later
 * @param sameRelease what they take back came out together with them, so no user ever had it
 * @param earlierRelease users had it
 */
public record Reverts(int total, int sameRelease, int earlierRelease) {}
