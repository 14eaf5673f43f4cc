/**
 * What came true: every claim's state with its reason and its chance. Leans on {@code forecast} and what lies above it.
 */
@NullMarked
package dev.dateline.app.outcome;

import org.jspecify.annotations.NullMarked;
