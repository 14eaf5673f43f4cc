/**
 * The terminal's frame: widths, tables, colour, progress, JSON, and what every command does alike. Leans on {@code project}.
 */
@NullMarked
package dev.dateline.app.terminal;

import org.jspecify.annotations.NullMarked;
