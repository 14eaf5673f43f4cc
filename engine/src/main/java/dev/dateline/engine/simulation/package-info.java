/**
 * Many trials of one plan: how long it takes and what it costs when durations are drawn instead of assumed. Leans on
 * {@code scheduling} for networks and capacity; results are the same on any number of cores.
 */
@NullMarked
package dev.dateline.engine.simulation;

import org.jspecify.annotations.NullMarked;
