package dev.dateline.app.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where something is known from.
 *
 * @param seen the day somebody looked
 * @param reconstructed whether the item is our reconstruction and the source only the nearest thing to it
 */
public record Source(
        Optional<String> url,
        Optional<LocalDate> seen,
        @Otherwise("false") boolean reconstructed) {}
