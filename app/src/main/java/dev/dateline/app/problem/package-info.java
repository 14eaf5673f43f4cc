/**
 * What costs the people it is done for, of which kind, how much a month, and what follows from it; and the workshop where they say so. Leans on
 * {@code customers} and what lies above it.
 */
@NullMarked
package dev.dateline.app.problem;

import org.jspecify.annotations.NullMarked;
