/**
 * How fast Dateline is, beside a reference that runs in the same minutes on the same machine: plain arrays for the engine, the bare
 * Java process for the commands. Leans on the engine for what is measured and on the app's {@code terminal} for how it is shown.
 *
 * <p>Entrants take turns instead of running one after the other, as JMH would have them: on a machine with other work a slow minute
 * then hits both sides of a ratio.
 */
@NullMarked
package dev.dateline.benchmarks;

import org.jspecify.annotations.NullMarked;
