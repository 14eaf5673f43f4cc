/**
 * How a project begins: the interview of {@code dateline new} and of the browser, and the folder made of its answers.
 * Leans on {@code plan} and what lies above it.
 */
@NullMarked
package dev.dateline.app.beginnings;

import org.jspecify.annotations.NullMarked;
