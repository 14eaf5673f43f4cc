package dev.dateline.app.workbench;

import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** The two databases that everything stored must work on. PostgreSQL is where {@code DATELINE_POSTGRES} says. */
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    private static final String ADDRESS = System.getenv("DATELINE_POSTGRES");

    /** An empty one. */
    public Database open(Path folder) {
        try {
            return this == SQLITE ? Database.in(folder) : Database.at(emptySchema());
        } catch (Unavailable unavailable) {
            throw new AssertionError(unavailable);
        }
    }

    private static String emptySchema() {
        Assumptions.assumeTrue(
                ADDRESS != null,
                "no PostgreSQL: set DATELINE_POSTGRES to one, such as postgresql://postgres@localhost/postgres, to run this half too");
        var schema = "test" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection("jdbc:" + jdbc(ADDRESS));
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
        return ADDRESS + (ADDRESS.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** The driver takes the user as a parameter. */
    private static String jdbc(String address) {
        return address.replaceFirst("//([^@/]+)@([^?]+)(\\??)", "//$2?user=$1&").replace("&&", "&");
    }
}
