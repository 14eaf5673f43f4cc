/**
 * English as press releases write it: sentences, dates, numbers with their units, and which part of a release a block is.
 * Leans on nothing but the JDK and the word lists beside it.
 */
@NullMarked
package dev.dateline.engine.language;

import org.jspecify.annotations.NullMarked;
