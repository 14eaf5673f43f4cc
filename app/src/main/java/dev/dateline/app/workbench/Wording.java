package dev.dateline.app.workbench;

import java.time.Instant;

/**
 * A record as one revision wrote it.
 *
 * @param body as it stands in its file; empty where it was taken away
 */
public record Wording(long revision, Instant at, String body) {}
