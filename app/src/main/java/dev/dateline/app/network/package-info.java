/**
 * The plan as a network: what must be true before what, laid out, drawn, and asked further back.
 * Leans on {@code plan} and what lies above it.
 */
@NullMarked
package dev.dateline.app.network;

import org.jspecify.annotations.NullMarked;
