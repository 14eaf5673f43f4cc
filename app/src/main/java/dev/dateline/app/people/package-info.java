/**
 * Who somebody is and what they may do. Leans on {@code page}.
 */
@NullMarked
package dev.dateline.app.people;

import org.jspecify.annotations.NullMarked;
