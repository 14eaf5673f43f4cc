package dev.dateline.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The workbench's database: SQLite in a folder of one server, or PostgreSQL for many. On SQLite one connection writes and others
 * read beside it; every write is on the disk before it is answered.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final String MIGRATIONS = "classpath:dev/dateline/app/database/migrations";

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final @Nullable FileChannel lock;
    private final Optional<Path> folder;
    private final JdbcClient reader;
    private final JdbcClient writer;
    private final TransactionTemplate transaction;

    private Database(
            HikariDataSource writing, HikariDataSource reading, @Nullable FileChannel lock, Optional<Path> folder) {
        this.writing = writing;
        this.reading = reading;
        this.lock = lock;
        this.folder = folder;
        this.reader = JdbcClient.create(reading);
        this.writer = JdbcClient.create(writing);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(writing));
    }

    /** The embedded database in a folder, made where it is not there yet. One server at a time. */
    public static Database in(Path folder) throws Unavailable {
        writable(folder);
        var lock = locked(folder);
        var url = "jdbc:sqlite:" + folder.resolve("dateline.db").toAbsolutePath();
        try {
            var writing = new HikariDataSource(sqlite(url, 1));
            migrate(writing, folder.toString());
            var readers = sqlite(url, READERS);
            readers.setReadOnly(true);
            readers.addDataSourceProperty("open_mode", "1");
            return new Database(writing, new HikariDataSource(readers), lock, Optional.of(folder));
        } catch (RuntimeException broken) {
            throw new Unavailable("the database in " + folder + " cannot be opened: " + reason(broken), broken);
        }
    }

    /** A PostgreSQL database by its address, such as {@code postgresql://user:password@host/dateline}. */
    public static Database at(String address) throws Unavailable {
        var parts = PostgresAddress.parse(address);
        var config = new HikariConfig();
        config.setJdbcUrl(parts.url());
        parts.user().ifPresent(config::setUsername);
        parts.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(READERS * 2);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(5000);
        try {
            var source = new HikariDataSource(config);
            migrate(source, parts.shown());
            return new Database(source, source, null, Optional.empty());
        } catch (RuntimeException broken) {
            throw new Unavailable("the database at " + parts.shown() + " cannot be used: " + reason(broken), broken);
        }
    }

    private static HikariConfig sqlite(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return config;
    }

    private static void writable(Path folder) throws Unavailable {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Unavailable(folder + " cannot be used: nothing may be written there");
            }
        } catch (IOException unwritable) {
            throw new Unavailable(folder + " cannot be used: it cannot be made (" + unwritable.getMessage() + ")");
        }
    }

    private static FileChannel locked(Path folder) throws Unavailable {
        try {
            var channel = FileChannel.open(
                    folder.resolve("dateline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException mine) {
            // said below
        } catch (IOException unwritable) {
            throw new Unavailable(folder + " cannot be used: " + unwritable.getMessage());
        }
        throw new Unavailable(folder + " is in use by another server; stop that one, or choose another --data folder");
    }

    private static void migrate(HikariDataSource source, String where) throws Unavailable {
        try {
            var flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .baselineOnMigrate(false)
                    .load();
            for (var migration : flyway.info().all()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED) {
                    source.close();
                    throw new Unavailable(
                            "the database in " + where + " was written by a newer Dateline (its version is "
                                    + migration.getVersion() + "); start that one, or choose another folder");
                }
            }
            flyway.migrate();
        } catch (FlywayException broken) {
            source.close();
            throw new Unavailable(
                    "the database in " + where + " cannot be brought up to date: " + reason(broken), broken);
        }
    }

    /** The innermost cause says what the outer ones only repeat. */
    private static String reason(Throwable broken) {
        Throwable cause = broken;
        for (var next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return Optional.ofNullable(cause.getMessage())
                .orElse(cause.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }

    /** The folder it lies in, with room beside it; none where it lies on a server. */
    public Optional<Path> folder() {
        return folder;
    }

    /** For reading what is committed. */
    public JdbcClient reader() {
        return reader;
    }

    /** One transaction: all of the work is done, or none of it. On SQLite one at a time; keep it short. */
    public <T> T write(Function<JdbcClient, T> work) {
        var result = transaction.execute(status -> work.apply(writer));
        if (result == null) {
            throw new IllegalStateException("a write must have a result");
        }
        return result;
    }

    /** Whether anything can be read now. */
    public boolean answers() {
        try {
            return reader.sql("SELECT count(*) FROM project").query(Long.class).single() >= 0;
        } catch (DataAccessException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
