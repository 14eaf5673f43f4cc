package dev.dateline.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.app.Dateline;
import dev.dateline.app.metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts that were sound when they were kept say the same when each kind is read by itself. */
class TextsTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "deploy-faster");

    private static Texts example() throws IOException {
        var texts = new HashMap<Kind<?>, Optional<String>>();
        for (var kind : Dateline.KINDS) {
            var file = EXAMPLE.resolve(kind.file().path());
            if (kind.file() instanceof TextFile<?> && Files.isRegularFile(file)) {
                texts.put(kind, Optional.of(Files.readString(file)));
            }
        }
        return Texts.empty("deploy-faster", Dateline.CONSISTENCIES).with(texts);
    }

    @Test
    void eachKindByItselfIsWhatAllTogetherAre() throws IOException, FolderProblems {
        var together = example().contents();
        var kept = example().kept();

        assertThat(kept.kinds()).isEqualTo(together.kinds());
        for (var kind : together.kinds()) {
            assertThat(kept.placed(kind)).as(kind.name()).isEqualTo(together.placed(kind));
        }
    }

    @Test
    void aKindIsReadWhenSomebodyAsksForIt() {
        var kept = Texts.empty("broken", List.of())
                .with(Map.of(
                        Project.KIND,
                        Optional.of(
                                "format: dateline/1\nname: Broken\nlaunch: 2027-06-01\ntimezone: UTC\ncurrency: EUR\n"),
                        Metric.KIND,
                        Optional.of("metrics: [")))
                .kept();

        assertThat(kept.project().name()).isEqualTo("Broken");
        assertThatThrownBy(() -> kept.of(Metric.KIND)).hasMessageContaining("metrics.yaml");
    }
}
