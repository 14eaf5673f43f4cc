/**
 * What costs the customer, of which kind, how much a month, and what follows from it. Leans on {@code workbench} and what lies above it.
 */
@NullMarked
package dev.dateline.app.problem;

import org.jspecify.annotations.NullMarked;
