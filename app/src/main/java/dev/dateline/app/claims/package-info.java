/**
 * What will be true, and which of its states each claim is in on a day. Leans on {@code metrics} and what lies above it.
 */
@NullMarked
package dev.dateline.app.claims;

import org.jspecify.annotations.NullMarked;
