/**
 * What the workbench holds: projects, every version of them, and the doors through which they come in and go out.
 * Leans on {@code page} and {@code project}.
 */
@NullMarked
package dev.dateline.app.workbench;

import org.jspecify.annotations.NullMarked;
