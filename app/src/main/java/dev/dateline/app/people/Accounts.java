package dev.dateline.app.people;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of a served workbench, in the database; nothing else knows their tables. */
public final class Accounts implements Access {

    static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST = 100;
    private static final Duration STAYS = Duration.ofDays(30);
    private static final Duration INVITED = Duration.ofDays(14);

    private final Database database;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    /** Checked where there is no account, so that an answer takes as long as for one there is. */
    private final String nobodysPassword = passwords.encode(Secret.fresh());

    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Account(String id, String name, String password, boolean isOwner) {
        Visitor visitor(boolean writes) {
            return new Visitor(name, id, writes);
        }
    }

    /** Somebody who takes part in a project. */
    record Member(String account, String name, Role role) {}

    record Invitation(Optional<String> project, Role role, String note, boolean isOpen) {}

    /** @param used when it last was */
    record Token(String id, String name, boolean writes, Instant made, Optional<Instant> used) {}

    public boolean isEmpty() {
        return database.reader()
                        .sql("SELECT count(*) FROM account")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** What is wrong with a name and password that somebody wants; empty where nothing is. */
    Optional<String> wrong(String name, String password) {
        var login = name.strip();
        if (login.isEmpty() || login.length() > LONGEST || login.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A name has 1 to " + LONGEST + " characters.");
        } else if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST) {
            return Optional.of("A password has " + SHORTEST_PASSWORD + " to " + LONGEST + " characters; this one has "
                    + password.length() + ".");
        } else if (find(login).isPresent()) {
            return Optional.of("Somebody here is called `" + login + "` already.");
        }
        return Optional.empty();
    }

    /** A new account; answers it. */
    Account make(String name, String password, boolean owner) {
        var account = new Account(UUID.randomUUID().toString(), name.strip(), hashed(password), owner);
        database.write(sql -> sql.sql("""
                        INSERT INTO account (id, name, login, password, owner, made)
                        VALUES (:id, :name, :login, :password, :owner, :made)
                        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("login", login(account.name()))
                .param("password", account.password())
                .param("owner", owner ? 1 : 0)
                .param("made", now())
                .update());
        return account;
    }

    private String hashed(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }

    void changePassword(Visitor visitor, String password) {
        database.write(sql -> sql.sql("UPDATE account SET password = :password WHERE id = :id")
                .param("password", hashed(password))
                .param("id", visitor.account())
                .update());
        signOutEverywhere(visitor);
    }

    private Optional<Account> find(String name) {
        return account(database.reader(), "login", login(name));
    }

    private static Optional<Account> account(JdbcClient sql, String column, String value) {
        return sql.sql("SELECT id, name, password, owner FROM account WHERE " + column + " = :value")
                .param("value", value)
                .query((row, number) ->
                        new Account(row.getString(1), row.getString(2), row.getString(3), row.getLong(4) == 1))
                .optional();
    }

    private static String login(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever has this name and password. */
    Optional<Account> signIn(String name, String password) {
        var account = find(name);
        boolean right =
                passwords.matches(password, account.map(Account::password).orElse(nobodysPassword));
        return right ? account : Optional.empty();
    }

    /** A secret by which a browser is known from now on. */
    String remember(Account account) {
        var secret = Secret.fresh();
        database.write(sql -> {
            sql.sql("DELETE FROM signed_in WHERE ends < :now")
                    .param("now", now())
                    .update();
            return sql.sql("INSERT INTO signed_in (sum, account, made, ends) VALUES (:sum, :account, :made, :ends)")
                    .param("sum", Secret.sum(secret))
                    .param("account", account.id())
                    .param("made", now())
                    .param("ends", micros(clock.instant().plus(STAYS)))
                    .update();
        });
        return secret;
    }

    Optional<Visitor> remembered(String secret) {
        return database.reader()
                .sql("SELECT account FROM signed_in WHERE sum = :sum AND ends > :now")
                .param("sum", Secret.sum(secret))
                .param("now", now())
                .query(String.class)
                .optional()
                .flatMap(id -> account(database.reader(), "id", id))
                .map(account -> account.visitor(true));
    }

    void signOut(String secret) {
        database.write(sql -> sql.sql("DELETE FROM signed_in WHERE sum = :sum")
                .param("sum", Secret.sum(secret))
                .update());
    }

    void signOutEverywhere(Visitor visitor) {
        database.write(sql -> sql.sql("DELETE FROM signed_in WHERE account = :account")
                .param("account", visitor.account())
                .update());
    }

    /** A secret that lets somebody make an account, or take part in a project with the one they have. */
    String invite(Visitor by, Optional<String> project, Role role, String note) {
        var secret = Secret.fresh();
        database.write(sql -> sql.sql("""
                        INSERT INTO invitation (sum, project, role, note, made_by, made, ends)
                        VALUES (:sum, :project, :role, :note, :by, :made, :ends)
                        """)
                .param("sum", Secret.sum(secret))
                .param("project", project.orElse(null), java.sql.Types.VARCHAR)
                .param("role", role.title())
                .param("note", note)
                .param("by", by.account())
                .param("made", now())
                .param("ends", micros(clock.instant().plus(INVITED)))
                .update());
        return secret;
    }

    Optional<Invitation> invitation(String secret) {
        return database.reader()
                .sql("SELECT project, role, note, ends, used_by FROM invitation WHERE sum = :sum")
                .param("sum", Secret.sum(secret))
                .query((row, number) -> new Invitation(
                        Optional.ofNullable(row.getString(1)),
                        Role.parse(row.getString(2)),
                        row.getString(3),
                        row.getLong(4) > now() && row.getString(5) == null))
                .optional();
    }

    /** Takes up an invitation, once; answers whether it still stood. */
    boolean accept(String secret, String account) {
        return database.write(sql -> {
            int taken = sql.sql(
                            "UPDATE invitation SET used_by = :account WHERE sum = :sum AND used_by IS NULL AND ends > :now")
                    .param("account", account)
                    .param("sum", Secret.sum(secret))
                    .param("now", now())
                    .update();
            if (taken == 0) {
                return false;
            }
            sql.sql("""
                            INSERT INTO membership (project, account, role)
                            SELECT project, :account, role FROM invitation WHERE sum = :sum AND project IS NOT NULL
                            ON CONFLICT (project, account) DO NOTHING
                            """)
                    .param("account", account)
                    .param("sum", Secret.sum(secret))
                    .update();
            return true;
        });
    }

    List<Member> members(String project) {
        return database
                .reader()
                .sql(
                        "SELECT account.id, account.name, role FROM membership JOIN account ON account.id = membership.account WHERE project = :project")
                .param("project", project)
                .query((row, number) -> new Member(row.getString(1), row.getString(2), Role.parse(row.getString(3))))
                .list()
                .stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** Gives a member another role, or none. The last owner stays one. */
    boolean change(String project, String account, Optional<Role> role) {
        return database.write(sql -> {
            boolean ownerGoes = role.filter(wanted -> wanted == Role.OWNER).isEmpty();
            long others = sql.sql(
                            "SELECT count(*) FROM membership WHERE project = :project AND role = 'owner' AND account <> :account")
                    .param("project", project)
                    .param("account", account)
                    .query(Long.class)
                    .single();
            if (ownerGoes && others == 0 && isOwner(sql, project, account)) {
                return false;
            }
            if (role.isPresent()) {
                return sql.sql("UPDATE membership SET role = :role WHERE project = :project AND account = :account")
                                .param("role", role.get().title())
                                .param("project", project)
                                .param("account", account)
                                .update()
                        > 0;
            }
            return sql.sql("DELETE FROM membership WHERE project = :project AND account = :account")
                            .param("project", project)
                            .param("account", account)
                            .update()
                    > 0;
        });
    }

    private static boolean isOwner(JdbcClient sql, String project, String account) {
        return sql.sql("SELECT role FROM membership WHERE project = :project AND account = :account")
                .param("project", project)
                .param("account", account)
                .query(String.class)
                .optional()
                .filter(role -> role.equals(Role.OWNER.title()))
                .isPresent();
    }

    /** A token for programs; shown once, here. */
    String token(Visitor visitor, String name, boolean writes) {
        var secret = Secret.fresh();
        database.write(sql -> sql.sql("""
                        INSERT INTO token (sum, id, account, name, writes, made)
                        VALUES (:sum, :id, :account, :name, :writes, :made)
                        """)
                .param("sum", Secret.sum(secret))
                .param("id", UUID.randomUUID().toString())
                .param("account", visitor.account())
                .param("name", name)
                .param("writes", writes ? 1 : 0)
                .param("made", now())
                .update());
        return secret;
    }

    List<Token> tokens(Visitor visitor) {
        return database.reader()
                .sql("SELECT id, name, writes, made, used FROM token WHERE account = :account ORDER BY made")
                .param("account", visitor.account())
                .query((row, number) -> {
                    long used = row.getLong(5);
                    return new Token(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3) == 1,
                            instant(row.getLong(4)),
                            used == 0 ? Optional.empty() : Optional.of(instant(used)));
                })
                .list();
    }

    boolean revoke(Visitor visitor, String token) {
        return database.write(sql -> sql.sql("DELETE FROM token WHERE id = :id AND account = :account")
                        .param("id", token)
                        .param("account", visitor.account())
                        .update()
                > 0);
    }

    /** Whose token this is; it lets them write only if it was made for that. */
    Optional<Visitor> bearer(String secret) {
        record Found(String account, boolean writes, long used) {}
        var sum = Secret.sum(secret);
        var found = database.reader()
                .sql("SELECT account, writes, used FROM token WHERE sum = :sum")
                .param("sum", sum)
                .query((row, number) -> new Found(row.getString(1), row.getLong(2) == 1, row.getLong(3)))
                .optional();
        found.filter(token -> token.used() < now() - Duration.ofHours(1).toNanos() / 1000)
                .ifPresent(token -> database.write(sql -> sql.sql("UPDATE token SET used = :now WHERE sum = :sum")
                        .param("now", now())
                        .param("sum", sum)
                        .update()));
        return found.flatMap(token ->
                account(database.reader(), "id", token.account()).map(account -> account.visitor(token.writes())));
    }

    @Override
    public Optional<Role> role(Visitor visitor, String project) {
        if (!visitor.isKnown()) {
            return Optional.empty();
        }
        var own = database.reader()
                .sql("SELECT role FROM membership WHERE project = :project AND account = :account")
                .param("project", project)
                .param("account", visitor.account())
                .query(String.class)
                .optional()
                .map(Role::parse);
        return own.isPresent() || !ownsAll(visitor) ? own : Optional.of(Role.OWNER);
    }

    private boolean ownsAll(Visitor visitor) {
        return account(database.reader(), "id", visitor.account())
                .filter(Account::isOwner)
                .isPresent();
    }

    @Override
    public boolean mayBegin(Visitor visitor) {
        return visitor.isKnown() && visitor.writes();
    }

    @Override
    public void begun(Visitor visitor, String project) {
        database.write(sql -> sql.sql("""
                        INSERT INTO membership (project, account, role) VALUES (:project, :account, 'owner')
                        ON CONFLICT (project, account) DO NOTHING
                        """)
                .param("project", project)
                .param("account", visitor.account())
                .update());
    }

    @Override
    public boolean hasAccounts() {
        return true;
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
