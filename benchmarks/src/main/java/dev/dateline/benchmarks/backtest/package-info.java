/**
 * The back-test: a history read from any CSV file, its last 30 % forecast row by row from what was known before each, and how well that held.
 * Leans on {@code engine.history} for every forecast that is Dateline's own; the methods it is compared with are here.
 */
@NullMarked
package dev.dateline.benchmarks.backtest;

import org.jspecify.annotations.NullMarked;
