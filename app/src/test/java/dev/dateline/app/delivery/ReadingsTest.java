package dev.dateline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void theNewestReadingOfEachIsRemembered(TestDatabase kind, @TempDir Path folder) {
        try (var database = kind.open(folder)) {
            database.write(sql -> sql.sql("INSERT INTO project (slug, revision) VALUES ('project', 1)")
                    .update());
            var readings = new Readings(database);
            readings.remember("project", "one", NOON, Optional.of("gone"));
            readings.remember("project", "one", NOON.plusSeconds(1), Optional.empty());
            readings.remember("project", "two", NOON, Optional.of("gone"));

            assertThat(readings.all())
                    .containsExactly(
                            new Readings.Reading("project", "one", NOON.plusSeconds(1), Optional.empty()),
                            new Readings.Reading("project", "two", NOON, Optional.of("gone")));
            readings.forget("project", "one");
            assertThat(readings.all()).extracting(Readings.Reading::source).containsExactly("two");
        }
    }
}
