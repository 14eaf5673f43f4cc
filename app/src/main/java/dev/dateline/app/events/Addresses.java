package dev.dateline.app.events;

import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Where each source sends to, and what it proves itself with. Neither leaves the database but for pages that show where, and once what. */
@Component
final class Addresses {

    static final String PATH = "/events/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 500;
    private static final int MOST_KNOWN = 1_000;
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final Projects projects;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Addresses(Database database, Projects projects, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.clock = clock;
        projects.listen((project, revision, by) -> known.clear());
    }

    private record Known(Door door, long at) {}

    /** @param kind none where the source is no longer in its project */
    record Door(String project, String source, Optional<SourceSystem.Type> kind, String secret) {

        /** Without what nobody should see, wherever it is printed. */
        @Override
        public String toString() {
            return "Door of " + project + "/" + source;
        }
    }

    /** Known again for a second, so that who sends much does not ask the database each time. */
    Optional<Door> find(String address) {
        var before = Optional.ofNullable(known.get(address)).filter(one -> System.nanoTime() - one.at() < FRESH);
        if (before.isPresent()) {
            return Optional.of(before.get().door());
        }
        // one connection after the other: whoever holds one while waiting for a second may wait for ever
        var row = database.reader()
                .sql("SELECT project, source, secret FROM event_sender WHERE address = ?")
                .param(address)
                .query((columns, number) -> List.of(columns.getString(1), columns.getString(2), columns.getString(3)))
                .optional();
        var door = row.map(one -> new Door(one.get(0), one.get(1), kind(one.get(0), one.get(1)), one.get(2)));
        door.ifPresent(one -> remember(address, one));
        return door;
    }

    private void remember(String address, Door door) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(address, new Known(door, System.nanoTime()));
    }

    private Optional<SourceSystem.Type> kind(String project, String source) {
        return projects.contents(project).stream()
                .flatMap(contents -> contents.of(SourceSystem.KIND).stream())
                .filter(one -> one.id().equals(source))
                .map(SourceSystem::kind)
                .findFirst();
    }

    /** The path it sends to; none before it has a secret. */
    Optional<String> of(String project, String source) {
        return database.reader()
                .sql("SELECT address FROM event_sender WHERE project = ? AND source = ?")
                .params(project, source)
                .query((row, number) -> PATH + row.getString(1))
                .optional();
    }

    boolean isOpen(String project, String source) {
        return database.reader()
                .sql("SELECT secret FROM event_sender WHERE project = ? AND source = ?")
                .params(project, source)
                .query((row, number) -> row.getString(1).isEmpty())
                .optional()
                .orElse(false);
    }

    /** What is wrong with a secret that somebody chose. */
    static Optional<String> wrong(SourceSystem.Type kind, String secret) {
        if (secret.isEmpty() && kind == SourceSystem.Type.CDEVENTS) {
            return Optional.empty();
        }
        if (secret.isBlank() || secret.length() > LONGEST || !secret.chars().allMatch(letter -> letter >= ' ')) {
            return Optional.of("a secret has 1 to " + LONGEST + " characters on one line");
        }
        if (secret.startsWith(StandardSignature.MARK)
                && StandardSignature.decoded(secret).isEmpty()) {
            return Optional.of("a secret that begins with whsec_ goes on in base64");
        }
        return Optional.empty();
    }

    static String freshSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return StandardSignature.MARK + Base64.getEncoder().encodeToString(bytes);
    }

    /** The secret takes the place of the one before; the address stays. Answers the path. */
    String keep(String project, String source, String secret) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var address = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.write(sql -> sql.sql("""
                        INSERT INTO event_sender (project, source, address, secret, made) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (project, source) DO UPDATE SET secret = excluded.secret, made = excluded.made
                        """)
                .params(project, source, address, secret, RawEvents.micros(clock.instant()))
                .update());
        known.clear();
        return of(project, source).orElse(PATH + address);
    }

    /** The whole address of a path, as whoever asks reaches this server. */
    static String whole(HttpServletRequest request, String path) {
        return request.getRequestURL().toString().replace(request.getRequestURI(), path);
    }

    /** The bytes of a text, as those sign that know no base64. */
    static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
