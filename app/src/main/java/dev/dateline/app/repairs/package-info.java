/**
 * The smallest changes after which a launch that does not hold would: what could be changed, tried by planning it, shown and taken.
 * Leans on {@code plan} and what lies above it.
 */
@NullMarked
package dev.dateline.app.repairs;

import org.jspecify.annotations.NullMarked;
