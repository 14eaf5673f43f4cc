/**
 * What turned for a claim, told once: on a page, in a feed, to other machines. Leans on {@code experience} and what lies above it.
 */
@NullMarked
package dev.dateline.app.news;

import org.jspecify.annotations.NullMarked;
