/**
 * Cheap tests of assumptions, and what they showed. Leans on {@code project}.
 */
@NullMarked
package dev.dateline.app.experiments;

import org.jspecify.annotations.NullMarked;
