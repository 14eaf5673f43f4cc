/**
 * What finished work teaches about the next: how far actuals missed their estimates, how fast things got done, and how well our own past
 * forecasts held. Leans on {@code simulation} for what a distribution is.
 *
 * <p>In: {@link dev.dateline.engine.history.FinishedWork} (estimate and actual in one unit, any unit), finish times, and a
 * {@link dev.dateline.engine.history.ReferenceClass} for as long as there is little else ({@link
 * dev.dateline.engine.history.ItProjects} is shipped, {@link dev.dateline.engine.history.FittedClass} is made of a user's own past
 * projects). Out:
 *
 * <ul>
 *   <li>{@link dev.dateline.engine.history.TrackRecord}: for a day and a piece of {@link dev.dateline.engine.history.Work}, the
 *       distribution of its actual, knowing only what was finished before that day; the spread of the factor that moves all work of a
 *       plan together; and the calibration of its own past forecasts.
 *   <li>{@link dev.dateline.engine.history.Flow}: the days until so many more things are finished.
 * </ul>
 *
 * <p>Nothing here looks ahead: what was not finished at a moment changes no forecast made then.
 */
@NullMarked
package dev.dateline.engine.history;

import org.jspecify.annotations.NullMarked;
