package dev.dateline.app.experience;

import dev.dateline.app.database.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The machines that a project's webhooks may reach: none but those an owner has confirmed. Their secrets never leave the database but
 * for the one time they are shown; no folder, log or JSON has them.
 */
@Component
final class WebhookHosts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "whsec_";

    private final Database database;
    private final Clock clock;

    WebhookHosts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param neighbour whether it may lie in this machine's own network */
    record Host(String name, boolean neighbour, String by, Instant confirmed) {}

    /** What a message to a host is signed with. */
    record Signing(String secret, boolean neighbour) {}

    List<Host> of(String project) {
        return database.reader()
                .sql(
                        "SELECT host, neighbour, confirmed_by, confirmed FROM webhook_host WHERE project = :project ORDER BY host")
                .param("project", project)
                .query((row, number) -> new Host(
                        row.getString(1),
                        row.getLong(2) == 1,
                        row.getString(3),
                        Instant.EPOCH.plus(row.getLong(4), ChronoUnit.MICROS)))
                .list();
    }

    Optional<Signing> signing(String project, String host) {
        return database.reader()
                .sql("SELECT secret, neighbour FROM webhook_host WHERE project = :project AND host = :host")
                .param("project", project)
                .param("host", host.toLowerCase(Locale.ROOT))
                .query((row, number) -> new Signing(row.getString(1), row.getLong(2) == 1))
                .optional();
    }

    /**
     * Confirms a host, anew where it was already; answers the secret, which is shown this once.
     *
     * @throws IllegalArgumentException where that is no name of a host
     */
    String confirm(String project, String host, boolean neighbour, String by) {
        var name = host.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "host must be a name such as hooks.example.org, without https:// and path");
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = MARK + Base64.getEncoder().encodeToString(bytes);
        database.write(sql -> sql.sql("""
                        INSERT INTO webhook_host (project, host, secret, neighbour, confirmed_by, confirmed)
                        VALUES (:project, :host, :secret, :neighbour, :by, :now)
                        ON CONFLICT (project, host) DO UPDATE SET secret = excluded.secret, neighbour = excluded.neighbour,
                          confirmed_by = excluded.confirmed_by, confirmed = excluded.confirmed
                        """)
                .param("project", project)
                .param("host", name)
                .param("secret", secret)
                .param("neighbour", neighbour ? 1 : 0)
                .param("by", by)
                .param("now", ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()))
                .update());
        return secret;
    }

    boolean withdraw(String project, String host) {
        return database.write(sql -> sql.sql("DELETE FROM webhook_host WHERE project = :project AND host = :host")
                        .param("project", project)
                        .param("host", host)
                        .update())
                > 0;
    }

    /** The bytes a secret stands for. */
    static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(MARK.length()));
    }
}
