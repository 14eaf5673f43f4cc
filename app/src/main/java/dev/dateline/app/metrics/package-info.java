/**
 * Named quantities and what was observed of them, and when. Leans on {@code project}.
 */
@NullMarked
package dev.dateline.app.metrics;

import org.jspecify.annotations.NullMarked;
