/**
 * What a version history and deployments say about delivery: which release brought which change, how long each took, what failed and what
 * mended it. Numbers in, numbers out; who reads repositories hands over arrays. Leans on {@code statistics} for intervals.
 */
@NullMarked
package dev.dateline.engine.mining;

import org.jspecify.annotations.NullMarked;
