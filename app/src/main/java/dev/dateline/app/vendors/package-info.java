/**
 * Whom the project depends on: vendors, partners, and the decisions for and against them. Leans on {@code plan} and what lies above it.
 */
@NullMarked
package dev.dateline.app.vendors;

import org.jspecify.annotations.NullMarked;
