/**
 * Searches for the shortest schedule of activities that share capacity, and reckons how far from the best possible it may be: the
 * resource-constrained project scheduling problem, forward from a first day or backward from a launch. Leans on {@code scheduling}
 * for networks and capacity.
 */
@NullMarked
package dev.dateline.engine.scheduling.search;

import org.jspecify.annotations.NullMarked;
