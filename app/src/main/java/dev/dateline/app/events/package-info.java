/**
 * What systems send of their own accord: signatures checked, raw events kept, deployments, changes and incidents made of them. Leans on {@code sources} and what lies above it.
 */
@NullMarked
package dev.dateline.app.events;

import org.jspecify.annotations.NullMarked;
