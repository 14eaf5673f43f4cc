/**
 * Judging small experiments that are looked at after every observation: e-values that stay valid at every look, intervals that stay
 * right at every look, and the figures of a ledger of experiments. Telling signal from noise in what is measured again and again, and
 * the figures of a weekly review. Numbers in, numbers out. Leans on nothing but the numeric libraries.
 *
 * <p>An e-value is evidence against a hypothesis: where the hypothesis is true, it ever reaches 1/α with a chance of at most α, however
 * often one looks (J. Ville, Étude critique de la notion de collectif, 1939). All are told as natural logarithms.
 */
@NullMarked
package dev.dateline.engine.statistics;

import org.jspecify.annotations.NullMarked;
