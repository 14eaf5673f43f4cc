/**
 * What a version history says about delivery: which release brought which change, how long each change took, what was taken back or
 * mended. Numbers in, numbers out; who reads repositories hands over arrays. Leans on nothing.
 */
@NullMarked
package dev.dateline.engine.mining;

import org.jspecify.annotations.NullMarked;
