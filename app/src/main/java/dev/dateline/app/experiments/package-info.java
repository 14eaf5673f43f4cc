/**
 * What the project believes without proof, the cheap tests of it, and what they showed; phases, and the gates between them. Leans on
 * {@code pressrelease} and what lies above it.
 */
@NullMarked
package dev.dateline.app.experiments;

import org.jspecify.annotations.NullMarked;
