/**
 * What would return most for these problems: the practices to choose from, what they cost and how likely each is the best. Leans on {@code problem} and what lies above it.
 */
@NullMarked
package dev.dateline.app.benefits;

import org.jspecify.annotations.NullMarked;
