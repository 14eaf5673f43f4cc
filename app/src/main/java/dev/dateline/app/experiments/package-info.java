/**
 * Cheap tests of assumptions, and what they showed; phases, and the gates between them. Leans on {@code workbench} and what lies above it.
 */
@NullMarked
package dev.dateline.app.experiments;

import org.jspecify.annotations.NullMarked;
