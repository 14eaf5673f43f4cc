/**
 * The answers to the five questions, with their evidence and grade. Leans on {@code pressrelease} and
 * what lies above it.
 */
@NullMarked
package dev.dateline.app.answers;

import org.jspecify.annotations.NullMarked;
