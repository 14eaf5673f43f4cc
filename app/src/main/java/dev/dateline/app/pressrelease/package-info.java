/**
 * The document: press release and FAQ, and the craft rules that read them. Leans on {@code claims} and what lies above it.
 */
@NullMarked
package dev.dateline.app.pressrelease;

import org.jspecify.annotations.NullMarked;
