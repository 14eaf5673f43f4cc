/**
 * What git repositories and events know of delivery, read and measured. Leans on {@code events} and what lies above it.
 */
@NullMarked
package dev.dateline.app.delivery;

import org.jspecify.annotations.NullMarked;
