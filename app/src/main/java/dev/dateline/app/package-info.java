/**
 * Dateline itself: the command line, and what it is put together from. Leans on every folder below; none leans on it.
 */
@NullMarked
package dev.dateline.app;

import org.jspecify.annotations.NullMarked;
