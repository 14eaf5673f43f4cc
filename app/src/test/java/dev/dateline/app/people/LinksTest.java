package dev.dateline.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a link opens, and until when. On both databases. */
@ParameterizedClass
@EnumSource
class LinksTest {

    private static final Visitor LEAD = Visitor.local("the lead");
    private static final Optional<Duration> FOR_GOOD = Optional.empty();

    private final Database database;
    private final Links links;
    private Instant now = Instant.parse("2026-06-01T09:00:00Z");

    LinksTest(TestDatabase kind, @TempDir Path root) {
        this.database = kind.open(root.resolve("data"));
        this.links = new Links(database, clock());
        for (var project : List.of("kindle", "other")) {
            database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES (:slug, 0)")
                    .param("slug", project)
                    .update());
        }
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String made(Optional<Duration> lasts) {
        return links.make("kindle", Links.Page.SPONSOR, "the board", lasts, LEAD);
    }

    private void thenItIsShut(String secret, String why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> links.open(secret, Links.Page.SPONSOR))
                .withMessageContaining(why);
    }

    @Test
    void aLinkOpensItsPageOfItsProject() {
        var link = links.open(made(FOR_GOOD), Links.Page.SPONSOR);

        assertThat(link.project()).isEqualTo("kindle");
        assertThat(link.visitor().writes()).isFalse();
        assertThat(link.visitor().isKnown()).isFalse();
    }

    @Test
    void aLinkToOnePageOpensNoOther() {
        var secret = made(FOR_GOOD);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.open(secret, Links.Page.FEEDBACK));
    }

    @Test
    void aWithdrawnLinkSaysSoFromTheNextRequestOn() {
        var secret = made(FOR_GOOD);
        var link = links.open(secret, Links.Page.SPONSOR);

        assertThat(links.withdraw("other", link.id())).isFalse();
        assertThat(links.withdraw("kindle", link.id())).isTrue();

        thenItIsShut(secret, "withdrawn");
    }

    @Test
    void aLinkRunsOutWhenItWasSaidToAndNotBefore() {
        var secret = made(Optional.of(Duration.ofDays(7)));
        now = now.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(links.open(secret, Links.Page.SPONSOR).note()).isEqualTo("the board");

        now = now.plusSeconds(1);

        thenItIsShut(secret, "run out");
    }

    @Test
    void aGuessedSecretOpensNothing() {
        made(FOR_GOOD);

        thenItIsShut("guessed", "ever made");
        thenItIsShut("", "ever made");
        thenItIsShut("' OR 1=1 --", "ever made");
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = made(FOR_GOOD);

        var kept = database.reader()
                .sql("SELECT sum FROM link")
                .query(String.class)
                .single();

        assertThat(secret).hasSize(43);
        assertThat(kept).isEqualTo(Secret.sum(secret)).doesNotContain(secret);
    }

    @Test
    void aLinkTellsWhoMadeItAndWhenItWasUsedLast() {
        var secret = made(FOR_GOOD);
        assertThat(links.all("kindle").getFirst().used()).isEmpty();

        links.open(secret, Links.Page.SPONSOR);

        assertThat(links.all("kindle")).singleElement().satisfies(made -> {
            assertThat(made.by()).isEqualTo("the lead");
            assertThat(made.used()).hasValue(now);
        });
        assertThat(links.all("other")).isEmpty();
    }
}
