package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to many observations, the blocks tell what the rows tell, of today and of before. On both databases. */
@ParameterizedClass
@EnumSource
class BlocksTest extends SeriesServer {

    private static final int MANY = 2 * Blocks.SIZE + 100;

    BlocksTest(TestDatabase kind, @TempDir Path root) throws FolderProblems {
        super(kind, root);
    }

    private static Observation one(int minute, double value, String source) {
        return new Observation(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute).toString(),
                String.valueOf(value),
                source,
                "");
    }

    private static List<Observation> many(int from, int to, String source) {
        return IntStream.range(from, to).mapToObj(k -> one(k, k % 97, source)).toList();
    }

    /** As the columns have it, held against the rows as they are written. */
    private static List<List<Object>> told(Opened opened) {
        var series = opened.contents().of(Series.KIND).stream()
                .filter(one -> one.metric().equals("delivery"))
                .findFirst()
                .orElse(Series.empty("delivery"));
        var told = new ArrayList<List<Object>>();
        for (int k = 0; k < series.size(); k++) {
            told.add(List.of(series.time(k), series.value(k), series.source(k)));
        }
        var written = new ArrayList<Observation>();
        series.each(written::add);
        var zone = opened.contents().project().timezone();
        var again = Series.of("delivery", written, zone);
        var rows = new ArrayList<List<Object>>();
        for (int k = 0; k < again.size(); k++) {
            rows.add(List.of(again.time(k), again.value(k), again.source(k)));
        }
        assertThat(told.equals(rows))
                .as("%d in columns, %d in rows", told.size(), rows.size())
                .isTrue();
        return told;
    }

    private long blocks() {
        return database.reader()
                .sql("SELECT count(*) FROM observation_block")
                .query(Long.class)
                .single();
    }

    @Test
    void manyObservationsLieInBlocksAndFewBesideThem() {
        done(new Observed.Added("delivery", many(0, MANY, "log")));

        assertThat(blocks()).isEqualTo(2);
        assertThat(told(open(Optional.empty()))).hasSize(MANY);
    }

    @Test
    void oneThatGoesOutOfTheMiddleIsGoneAndWasThere() {
        long before = done(new Observed.Added("delivery", many(0, MANY, "log"))).revision();
        done(new Observed.Removed("delivery", one(5, 5, "log")));

        assertThat(told(open(Optional.empty()))).hasSize(MANY - 1);
        assertThat(told(open(Optional.of(before)))).hasSize(MANY);
        assertThat(blocks()).isEqualTo(2);
    }

    @Test
    void whatASourceNoLongerSaysIsGone() {
        done(new Observed.Added("delivery", List.of(one(7, 3, "typed"))));
        done(new Observed.Measured("delivery", "log", many(0, MANY, "log")));
        long before = done(new Observed.Measured("delivery", "log", many(100, MANY + 300, "log")))
                .revision();

        assertThat(told(open(Optional.empty()))).hasSize(MANY + 201);
        done(new Observed.Measured("delivery", "log", List.of()));
        assertThat(told(open(Optional.empty()))).hasSize(1);
        assertThat(told(open(Optional.of(before)))).hasSize(MANY + 201);
    }

    @Test
    void whatIsUndoneIsAsItWas() {
        done(new Observed.Added("delivery", many(0, MANY, "log")));
        long second = done(new Observed.Added("delivery", many(MANY, 2 * MANY, "log")))
                .revision();
        var projects = projects();
        var opened = open(projects);

        projects.undo(opened, second);

        assertThat(told(open(Optional.empty()))).hasSize(MANY);
        assertThat(told(open(Optional.of(second)))).hasSize(2 * MANY);
        done(new Observed.Added("delivery", many(0, 1, "late")));
        assertThat(told(open(Optional.empty()))).hasSize(MANY + 1);
    }

    @Test
    void aDayAloneBeginsInTheProjectsZoneInBlocksAsWell() {
        var days = IntStream.range(0, MANY)
                .mapToObj(k -> new Observation("2026-01-" + (k % 28 < 9 ? "0" : "") + (k % 28 + 1), "1", "", ""))
                .toList();
        done(new Observed.Added("delivery", days));

        assertThat(told(open(Optional.empty())).getFirst().getFirst()).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
    }

    @Test
    void whoLooksAtOneMetricDoesNotReadAnother() {
        done(new Observed.Added("delivery", many(0, MANY, "log")));
        done(new Observed.Added("other", many(0, MANY, "log")));
        var both = open(Optional.empty()).contents().of(Series.KIND);

        assertThat(both.getFirst().size()).isEqualTo(MANY);
        assertThat(both).extracting(Series::isRead).containsExactly(true, false);
    }

    @Test
    void whatIsAddedToUnreadObservationsIsReadWithThem() {
        done(new Observed.Added("delivery", many(0, MANY, "log")));
        var projects = projects();
        var opened = open(projects);
        assertThat(opened.contents().of(Series.KIND)).extracting(Series::isRead).containsExactly(false);

        var after = projects.change(
                opened,
                Change.of("observed").kept(Series.KIND, new Observed.Added("delivery", List.of(one(3, 4, "typed")))));

        assertThat(told(after)).hasSize(MANY + 1);
    }

    @Test
    void whatComesOneByOneIsPackedOnceItFillsABlock() {
        var projects = projects();
        done(projects, new Observed.Added("delivery", many(0, Blocks.SIZE - 2, "log")));
        done(projects, new Observed.Added("delivery", List.of(one(1, 1, "typed"))));
        assertThat(blocks()).isZero();

        done(projects, new Observed.Added("delivery", List.of(one(2, 2, "typed"))));

        assertThat(blocks()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfABlockAtTheEndIsPackedAgain() {
        var projects = projects();
        done(projects, new Observed.Added("delivery", many(0, Blocks.SIZE, "log")));
        done(projects, new Observed.Added("delivery", many(Blocks.SIZE, Blocks.SIZE + 10, "log")));

        done(projects, new Observed.Removed("delivery", one(5, 5, "log")));

        assertThat(blocks()).isEqualTo(1);
        assertThat(told(open(Optional.empty()))).hasSize(Blocks.SIZE + 9);
    }

    @Test
    void whatWasUnpackedByUndoingIsPackedAgain() {
        var projects = projects();
        done(projects, new Observed.Added("delivery", many(0, Blocks.SIZE - 100, "log")));
        long second = done(projects, new Observed.Added("delivery", many(Blocks.SIZE - 100, Blocks.SIZE, "log")))
                .revision();
        done(projects, new Observed.Added("delivery", many(Blocks.SIZE, 2 * Blocks.SIZE - 1, "log")));
        assertThat(blocks()).isEqualTo(1);

        projects.undo(open(projects), second);
        done(projects, new Observed.Added("delivery", List.of(one(1, 1, "typed"))));

        assertThat(blocks()).isEqualTo(1);
    }
}
