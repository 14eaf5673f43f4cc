/**
 * When, how much and how likely: trials of the plan, and the risks that may strike it. Leans on {@code pastwork} and what lies above it.
 */
@NullMarked
package dev.dateline.app.forecast;

import org.jspecify.annotations.NullMarked;
