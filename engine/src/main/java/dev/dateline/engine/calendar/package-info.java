/**
 * Working days: which dates are worked, and the numbering that turns dates into plain integers and back.
 * Leans on nothing but the JDK.
 */
@NullMarked
package dev.dateline.engine.calendar;

import org.jspecify.annotations.NullMarked;
