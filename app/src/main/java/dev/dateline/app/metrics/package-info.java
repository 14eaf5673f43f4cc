/**
 * Named quantities and what was observed of them, and when. Leans on {@code workbench} and what lies above it.
 */
@NullMarked
package dev.dateline.app.metrics;

import org.jspecify.annotations.NullMarked;
