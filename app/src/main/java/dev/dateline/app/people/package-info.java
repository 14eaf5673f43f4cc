/**
 * Who somebody is and what they may do: accounts, invitations, roles, tokens, read-only links. Leans on {@code database}, {@code page} and {@code project}.
 */
@NullMarked
package dev.dateline.app.people;

import org.jspecify.annotations.NullMarked;
