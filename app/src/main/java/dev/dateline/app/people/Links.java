package dev.dateline.app.people;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that show one page of one project to whoever has them, without an account. The secret is in the address and nowhere else: it is
 * shown once, its sum is kept. {@link #open} is all that a page behind a link asks; what it then shows it fetches for that project alone.
 */
@Component
public final class Links {

    private static final Duration UNWRITTEN = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    Links(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The pages that can be shown by a link. {@link Doors} lets everybody through to these addresses, as nobody. */
    public enum Page {
        SPONSOR("sponsor", "/shared/", "the sponsor's page, to read"),
        FEEDBACK("feedback", "/feedback/", "the page for feedback, to write there too"),
        SURVEY("survey", "/survey/", "the question of a survey, to answer it"),
        NEWS("news", "/news/", "the news of its claims, for a feed reader");

        private final String title;
        private final String path;
        private final String words;

        Page(String title, String path, String words) {
            this.title = title;
            this.path = path;
            this.words = words;
        }

        /** As it stands in addresses and in the database. */
        public String title() {
            return title;
        }

        /** What it shows, and lets do. */
        public String words() {
            return words;
        }

        /** The address, below the server's, of a link with this secret. */
        public String at(String secret) {
            return path + secret;
        }

        static Page parse(String text) {
            for (var page : values()) {
                if (page.title.equals(text)) {
                    return page;
                }
            }
            throw Refusal.wrong("page (" + text + ") must be sponsor, feedback or news");
        }
    }

    /**
     * A link that stands.
     *
     * @param project its slug
     * @param note for whom it was made
     * @param about what it shows, where its page has several: a survey's identifier
     */
    public record Link(String id, String project, Page page, String note, Optional<String> about) {

        /** As whom its reader opens the project; they may say something only where the page is for that. */
        public Visitor visitor() {
            return new Visitor("somebody with a link", "", page == Page.FEEDBACK);
        }
    }

    /**
     * A link as whoever made it sees it.
     *
     * @param used about when it last was, to the hour
     */
    record Made(
            Link link,
            String by,
            Instant made,
            Optional<Instant> ends,
            Optional<Instant> used,
            Optional<Instant> withdrawn) {

        boolean isOpen(Instant now) {
            return withdrawn.isEmpty() && ends.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** Whether an address is one of a link, whose visitors come without an account, a cookie or a name. */
    static boolean isLink(String path) {
        for (var page : Page.values()) {
            if (path.startsWith(page.path)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The link with this secret, if it is one to that page and still stands; refuses any other in plain words. Asked anew at every request,
     * so that a link that is withdrawn is shut at once.
     */
    public Link open(String secret, Page page) {
        var sum = Secret.sum(secret);
        var known = database.reader()
                .sql(COLUMNS + " WHERE sum = :sum AND page = :page")
                .param("sum", sum)
                .param("page", page.title)
                .query(Links::made)
                .optional()
                .orElseThrow(() -> Refusal.notHere("No link like this was ever made; part of it may be missing."));
        if (known.withdrawn().isPresent()) {
            throw Refusal.gone("Whoever sent you this link has withdrawn it. Ask them for another.");
        } else if (!known.isOpen(clock.instant())) {
            throw Refusal.gone("This link has run out. Ask whoever sent it for another.");
        }
        if (known.used()
                .filter(used -> used.plus(UNWRITTEN).isAfter(clock.instant()))
                .isEmpty()) {
            database.write(sql -> sql.sql("UPDATE link SET used = :now WHERE sum = :sum")
                    .param("now", now())
                    .param("sum", sum)
                    .update());
        }
        return known.link();
    }

    /** Whether there is such a project, of which anything could be shown. */
    boolean knows(String project) {
        return database.reader()
                        .sql("SELECT count(*) FROM project WHERE slug = :project")
                        .param("project", project)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes a link; answers its secret, which nobody can tell again. */
    public String make(String project, Page page, String note, Optional<Duration> lasts, Visitor by) {
        return make(project, page, note, lasts, by, Optional.empty());
    }

    /** @param about what it shows, where its page has several */
    public String make(
            String project, Page page, String note, Optional<Duration> lasts, Visitor by, Optional<String> about) {
        var secret = Secret.fresh();
        database.write(sql -> sql.sql("""
                        INSERT INTO link (sum, id, project, page, note, made_by, made, ends, about)
                        VALUES (:sum, :id, :project, :page, :note, :by, :made, :ends, :about)
                        """)
                .param("sum", Secret.sum(secret))
                .param("id", UUID.randomUUID().toString())
                .param("project", project)
                .param("page", page.title)
                .param("note", note)
                .param("by", by.name())
                .param("about", about.orElse(null), java.sql.Types.VARCHAR)
                .param("made", now())
                .param(
                        "ends",
                        lasts.map(span -> micros(clock.instant().plus(span))).orElse(null),
                        java.sql.Types.BIGINT)
                .update());
        return secret;
    }

    /** All of a project, the newest first. */
    List<Made> all(String project) {
        return of(database.reader(), project);
    }

    private static List<Made> of(JdbcClient sql, String project) {
        return sql.sql(COLUMNS + " WHERE project = :project ORDER BY made DESC, id")
                .param("project", project)
                .query(Links::made)
                .list();
    }

    /** Shuts a link for good, at once; answers whether the project has it. */
    boolean withdraw(String project, String id) {
        return database.write(sql -> sql.sql(
                                "UPDATE link SET withdrawn = coalesce(withdrawn, :now) WHERE id = :id AND project = :project")
                        .param("now", now())
                        .param("id", id)
                        .param("project", project)
                        .update())
                > 0;
    }

    private static final String COLUMNS =
            "SELECT id, project, page, note, made_by, made, ends, used, withdrawn, about FROM link";

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                new Link(
                        row.getString(1),
                        row.getString(2),
                        Page.parse(row.getString(3)),
                        row.getString(4),
                        Optional.ofNullable(row.getString(10))),
                row.getString(5),
                instant(row.getLong(6)),
                moment(row, 7),
                moment(row, 8),
                moment(row, 9));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
    }

    Instant instant() {
        return clock.instant();
    }

    private long now() {
        return micros(clock.instant());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
