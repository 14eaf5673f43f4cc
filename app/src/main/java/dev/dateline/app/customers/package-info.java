/**
 * Who has a part in it, what they can do and need, and what was learned from them. Leans on {@code claims} and what lies above it.
 */
@NullMarked
package dev.dateline.app.customers;

import org.jspecify.annotations.NullMarked;
