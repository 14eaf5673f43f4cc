/**
 * The way back from the launch: steps, obstacles, and the deadline of each step with its reason.
 * Leans on {@code experiments} and what lies above it.
 */
@NullMarked
package dev.dateline.app.plan;

import org.jspecify.annotations.NullMarked;
