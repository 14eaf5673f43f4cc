/**
 * What it will be like: golden paths with their guardrails, learning paths, feedback that is answered. Leans on {@code pressrelease} and what lies above it.
 */
@NullMarked
package dev.dateline.app.experience;

import org.jspecify.annotations.NullMarked;
