/**
 * What git repositories know of delivery, read and measured. Leans on {@code metrics} and what lies above it.
 */
@NullMarked
package dev.dateline.app.delivery;

import org.jspecify.annotations.NullMarked;
