/**
 * One SQL on SQLite and PostgreSQL: connections, migrations, and what keeps them from starting. Leans on no other folder of the app.
 */
@NullMarked
package dev.dateline.app.database;

import org.jspecify.annotations.NullMarked;
