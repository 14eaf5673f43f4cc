/**
 * Schedules on numbered working days: precedence with all four links, the critical path, and the schedule that starts
 * everything as late as the launch and the teams' capacity allow. Leans on nothing but the JDK; a day is an {@code int}
 * that a calendar gives a date.
 */
@NullMarked
package dev.dateline.engine.scheduling;

import org.jspecify.annotations.NullMarked;
