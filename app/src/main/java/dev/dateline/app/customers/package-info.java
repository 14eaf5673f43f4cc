/**
 * Who has a part in it, what they can do and need, what was learned from them, and the workshop where they say what hurts. Leans on {@code workbench} and what lies above it.
 */
@NullMarked
package dev.dateline.app.customers;

import org.jspecify.annotations.NullMarked;
