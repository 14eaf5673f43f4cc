/**
 * What the project believes without proof, the cheap tests of it, and what they showed. Leans on {@code pressrelease} and what lies above
 * it.
 */
@NullMarked
package dev.dateline.app.experiments;

import org.jspecify.annotations.NullMarked;
