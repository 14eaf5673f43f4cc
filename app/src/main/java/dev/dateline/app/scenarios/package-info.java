/**
 * What if: named scenarios beside the plan, each planned and forecast as the project itself is. Leans on {@code forecast} and what lies above it.
 */
@NullMarked
package dev.dateline.app.scenarios;

import org.jspecify.annotations.NullMarked;
