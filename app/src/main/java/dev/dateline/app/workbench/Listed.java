package dev.dateline.app.workbench;

import java.util.Optional;

/**
 * A project as it is listed.
 *
 * @param revision its newest
 * @param notice what every reader must know of it
 */
public record Listed(String slug, long revision, Optional<String> notice) {}
