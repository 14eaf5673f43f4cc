/**
 * How good, how stable and how well explained plans are that look like people's own: drawn, planned by the workbench, held against
 * a verifier that shares no code with it. Leans on the app's plan and on the engine's scheduling.
 */
@NullMarked
package dev.dateline.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
