/**
 * Whom the project depends on. Leans on {@code project}.
 */
@NullMarked
package dev.dateline.app.vendors;

import org.jspecify.annotations.NullMarked;
