package dev.dateline.app;

import dev.dateline.app.database.Database;
import dev.dateline.app.database.Unavailable;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the workbench keeps what it keeps, as commands are told. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the embedded database (default: dateline-data here).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database, such as postgresql://user:password@host/dateline"
                    + " (or DATELINE_DATABASE, which no list of processes shows).")
    private @Nullable String database;

    /** The database asked for: by its address, else by its folder. */
    Database open() throws Unavailable {
        if (data != null && database != null) {
            throw new Unavailable("--data and --database name two places; give one of them");
        }
        if (database != null) {
            return Database.at(database);
        }
        if (data != null) {
            return Database.in(data);
        }
        var address = Optional.ofNullable(System.getenv("DATELINE_DATABASE")).filter(text -> !text.isBlank());
        return address.isPresent() ? Database.at(address.get()) : Database.in(Path.of("dateline-data"));
    }
}
