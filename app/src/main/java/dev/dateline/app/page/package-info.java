/**
 * The frame of every page: one address that answers as page, part or JSON, the looks, the keys, the errors. Leans on {@code project}.
 */
@NullMarked
package dev.dateline.app.page;

import org.jspecify.annotations.NullMarked;
