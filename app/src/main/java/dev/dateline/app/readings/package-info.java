/**
 * What is asked or handed over: an address, a survey, a bill, a report of a tool; each becomes observations of the metrics that are
 * bound to it. Leans on {@code sources} and what lies above it.
 */
@NullMarked
package dev.dateline.app.readings;

import org.jspecify.annotations.NullMarked;
