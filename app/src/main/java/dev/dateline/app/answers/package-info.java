/**
 * The answers to the five questions, with their evidence and grade. Leans on {@code page}, {@code workbench}, {@code claims} and {@code project}.
 */
@NullMarked
package dev.dateline.app.answers;

import org.jspecify.annotations.NullMarked;
