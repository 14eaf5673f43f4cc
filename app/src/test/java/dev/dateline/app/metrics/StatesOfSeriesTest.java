package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Observations come, go and are said again: what is in memory is what the database says, and no state that somebody holds changes. On both databases. */
@ParameterizedClass
@EnumSource
class StatesOfSeriesTest extends SeriesServer {

    private static final int MANY = 5_000;

    private final Projects projects = projects();
    private final Random random = new Random(11);
    private List<Observation> said = new ArrayList<>();

    StatesOfSeriesTest(TestDatabase kind, @TempDir Path root) throws FolderProblems {
        super(kind, root);
    }

    /** What is held of a state, and a copy of what it said when it was new. */
    private record Held(Series series, List<String> told) {}

    private static Series series(Opened opened) {
        return opened.contents().of(Series.KIND).stream().findFirst().orElse(Series.empty("delivery"));
    }

    private static List<String> told(Series series) {
        return IntStream.range(0, series.size())
                .mapToObj(k -> series.time(k) + " " + series.value(k) + " " + series.source(k))
                .toList();
    }

    /** Few moments and values, so that many are of one moment and some are the same. */
    private Observation any(String source) {
        return new Observation(
                Instant.parse("2026-01-01T00:00:00Z")
                        .plusSeconds(60L * random.nextInt(300))
                        .toString(),
                String.valueOf(random.nextInt(4)),
                source,
                "note " + random.nextInt(3));
    }

    private List<Observation> some(int most, String source) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(k -> any(source))
                .toList();
    }

    private void change(Projects server, Observed edit) {
        var _ = server.change(open(server), Change.of("observed").kept(Series.KIND, edit));
    }

    /** Most of it as before, in the same order; a little less, a little more, or something else in between. */
    private List<Observation> saidAgain() {
        var now = new ArrayList<>(said);
        for (int k = random.nextInt(3); k > 0 && !now.isEmpty(); k--) {
            now.remove(random.nextInt(now.size()));
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            now.add(random.nextBoolean() ? now.size() : random.nextInt(now.size() + 1), any("system"));
        }
        return now;
    }

    private void doSomething() {
        switch (random.nextInt(12)) {
            case 0, 1 -> change(projects, new Observed.Added("delivery", some(3, "typed")));
            case 2 -> change(projects, new Observed.Added("delivery", some(2_000, "typed")));
            case 3 -> change(projects, new Observed.Removed("delivery", any("typed")));
            case 4 -> change(projects(), new Observed.Added("delivery", some(3, "typed")));
            case 5 -> undo();
            case 6 -> sayAgain(projects());
            case 7 -> {
                if (random.nextInt(4) == 0) {
                    change(projects, new Observed.Dropped("delivery"));
                }
            }
            default -> sayAgain(projects);
        }
    }

    private void sayAgain(Projects server) {
        said = saidAgain();
        change(server, new Observed.Measured("delivery", "system", said));
    }

    private void undo() {
        var opened = open(projects);
        try {
            var _ = projects.undo(opened, opened.revision());
        } catch (Refusal nothingToTakeBack) {
            // then nothing is taken back
        }
    }

    @Test
    void whateverIsDoneMemorySaysWhatTheDatabaseSays() {
        said = new ArrayList<>(some(MANY, "system"));
        var held = new ArrayList<Held>();
        for (int round = 0; round < 150; round++) {
            doSomething();
            var series = series(open(projects));
            series.bringIn();
            var fresh = told(series(open(projects())));
            assertThat(told(series)).as("round %d", round).isEqualTo(fresh);
            held.add(new Held(series, fresh));
        }
        assertThat(held).allSatisfy(one -> assertThat(told(one.series)).isEqualTo(one.told));
    }

    @Test
    void whatASourceSaysIsThereAfterwards() {
        for (int round = 0; round < 60; round++) {
            doSomething();
            sayAgain(projects);
            var there = new ArrayList<Observation>();
            series(open(projects)).each(one -> {
                if (one.source().equals("system")) {
                    there.add(one);
                }
            });
            assertThat(there).as("round %d", round).containsExactlyInAnyOrderElementsOf(said);
        }
    }
}
