package dev.dateline.app.sources;

import dev.dateline.app.database.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The machines that a project may ask, at an address or for a repository: none but those an owner has allowed. What a machine is to be
 * told, so that it answers, never leaves the database but to that one machine; no folder, page, log or JSON has it.
 */
@Component
public final class AllowedHosts {

    private static final int LONGEST_SECRET = 4_000;

    private final Database database;
    private final Clock clock;

    public AllowedHosts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param neighbour whether it may lie in this machine's own network, and be asked without TLS */
    public record Host(String name, boolean neighbour, String by, Instant allowed) {}

    /** The machine an address lies on: its name, with the port where that is none of the usual. */
    public static String of(URI address) {
        var name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() < 0 || address.getPort() == usualPort(address);
        return usual ? name : name + ":" + address.getPort();
    }

    public static int usualPort(URI address) {
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    public List<Host> all(String project) {
        return database.reader()
                .sql(
                        "SELECT host, neighbour, allowed_by, allowed FROM reading_host WHERE project = :project ORDER BY host")
                .param("project", project)
                .query((row, number) -> new Host(
                        row.getString(1),
                        row.getLong(2) == 1,
                        row.getString(3),
                        Instant.EPOCH.plus(row.getLong(4), ChronoUnit.MICROS)))
                .list();
    }

    public Optional<Host> host(String project, String name) {
        return all(project).stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /** Those that may ask anybody at all. */
    public List<String> projects() {
        return database.reader()
                .sql("SELECT DISTINCT project FROM reading_host ORDER BY project")
                .query(String.class)
                .list();
    }

    public void allow(String project, String host, boolean neighbour, String by) {
        database.write(sql -> sql.sql("""
                        INSERT INTO reading_host (project, host, neighbour, allowed_by, allowed)
                        VALUES (:project, :host, :neighbour, :by, :now)
                        ON CONFLICT (project, host) DO UPDATE SET neighbour = excluded.neighbour,
                          allowed_by = excluded.allowed_by, allowed = excluded.allowed
                        """)
                .param("project", project)
                .param("host", host)
                .param("neighbour", neighbour ? 1 : 0)
                .param("by", by)
                .param("now", ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()))
                .update());
    }

    public boolean withdraw(String project, String host) {
        return database.write(sql -> sql.sql("DELETE FROM reading_host WHERE project = :project AND host = :host")
                        .param("project", project)
                        .param("host", host)
                        .update())
                > 0;
    }

    /** What this machine is told when that source is asked; nothing where it was meant for another machine. */
    public Optional<String> secret(String project, String source, String host) {
        return database.reader()
                .sql("SELECT secret FROM reading_secret WHERE project = :project AND source = :source AND host = :host")
                .param("project", project)
                .param("source", source)
                .param("host", host)
                .query(String.class)
                .optional();
    }

    /** @throws IllegalArgumentException where it cannot stand in a header */
    public void keepSecret(String project, String source, String host, String secret) {
        if (!canBeSecret(secret)) {
            throw new IllegalArgumentException(
                    "a secret has 1 to " + LONGEST_SECRET + " letters, digits and signs, without spaces");
        }
        database.write(sql -> sql.sql("""
                        INSERT INTO reading_secret (project, source, host, secret) VALUES (:project, :source, :host, :secret)
                        ON CONFLICT (project, source) DO UPDATE SET host = excluded.host, secret = excluded.secret
                        """)
                .param("project", project)
                .param("source", source)
                .param("host", host)
                .param("secret", secret)
                .update());
    }

    /** Whether it can stand in a header. */
    public static boolean canBeSecret(String text) {
        return text.matches("[\\x21-\\x7e]{1," + LONGEST_SECRET + "}");
    }

    public void forgetSecret(String project, String source) {
        database.write(sql -> sql.sql("DELETE FROM reading_secret WHERE project = :project AND source = :source")
                .param("project", project)
                .param("source", source)
                .update());
    }
}
