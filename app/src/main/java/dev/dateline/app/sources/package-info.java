/**
 * The systems that know what is measured, and where each is looked after. Leans on {@code metrics} and what lies above it.
 */
@NullMarked
package dev.dateline.app.sources;

import org.jspecify.annotations.NullMarked;
