/**
 * What the workbench holds: projects, every version of them, and the doors through which they come in and go out.
 * Leans on {@code people} and what lies above it.
 */
@NullMarked
package dev.dateline.app.workbench;

import org.jspecify.annotations.NullMarked;
