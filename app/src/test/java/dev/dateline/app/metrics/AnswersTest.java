package dev.dateline.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of a long series is what its observations say, whatever has been done to them. On both databases. */
@ParameterizedClass
@EnumSource
class AnswersTest extends SeriesServer {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MANY = Answers.WORTH + 500;
    private static final int DAYS = 60;
    private static final List<Statistic> STATISTICS = List.copyOf(EnumSet.allOf(Statistic.class));

    private final Random random = new Random(5);

    AnswersTest(TestDatabase kind, @TempDir Path root) throws FolderProblems {
        super(kind, root);
    }

    private static Series series(Opened opened) {
        return opened.contents().of(Series.KIND).stream()
                .filter(one -> one.metric().equals("delivery"))
                .findFirst()
                .orElse(Series.empty("delivery"));
    }

    private void keep(Opened opened) {
        series(opened)
                .found()
                .ifPresent(found -> new KeptAnswers(database)
                        .keep(
                                "kindle",
                                "delivery",
                                opened.revision(),
                                opened.contents().project().timezone(),
                                found));
    }

    private Observation any(String source) {
        var time = BEGIN.plus(random.nextInt(DAYS * 24 * 60), ChronoUnit.MINUTES);
        boolean alone = random.nextInt(4) == 0;
        return new Observation(
                alone ? time.toString().substring(0, 10) : time.toString(),
                String.valueOf(random.nextInt(10_000) / 8.0),
                source,
                "");
    }

    private List<Observation> many(int count, String source) {
        return IntStream.range(0, count).mapToObj(k -> any(source)).toList();
    }

    /** What a page asks: the statistics of days and weeks, the first and the newest, whose they are. */
    private static List<Object> asked(Series series, int seed) {
        var random = new Random(seed);
        var said = new ArrayList<Object>(List.of(series.size()));
        for (int day = 0; day <= DAYS; day++) {
            int to = series.before(BEGIN.plus(day, ChronoUnit.DAYS));
            int from = series.before(BEGIN.plus(day - random.nextInt(1, 28), ChronoUnit.DAYS));
            said.add(List.of(from, to));
            if (to > from) {
                said.add(series.summary(STATISTICS.get(random.nextInt(STATISTICS.size())), from, to));
                said.add(series.sources(from, to, 5));
            }
        }
        for (int k = 0; k < Math.min(20, series.size()); k++) {
            int newest = series.size() - 1 - k;
            said.add(List.of(series.time(newest), series.value(newest), series.source(newest)));
        }
        return said;
    }

    private static Series anew(Opened opened) {
        var written = new ArrayList<Observation>();
        series(opened).each(written::add);
        return Series.of("delivery", written, opened.contents().project().timezone());
    }

    @Test
    void afterEveryEditWhatIsRememberedIsWhatTheObservationsSay() {
        done(new Observed.Added("delivery", many(MANY, "log")));
        var edits = new ArrayList<Long>();
        for (int step = 0; step < 12; step++) {
            var projects = projects();
            var before = open(projects);
            var written = new ArrayList<Observation>();
            series(before).each(written::add);
            asked(series(before), step);
            keep(before);
            var after = switch (edits.isEmpty() ? 0 : random.nextInt(5)) {
                case 0 -> done(projects, new Observed.Added("delivery", many(random.nextInt(1, 4), "typed")));
                case 1 -> done(projects, new Observed.Removed("delivery", written.get(random.nextInt(written.size()))));
                case 2 ->
                    done(projects, new Observed.Measured("delivery", "source", many(random.nextInt(200), "source")));
                case 3 -> projects.undo(before, edits.removeLast());
                default ->
                    done(
                            projects,
                            new Observed.Added(
                                    "delivery",
                                    List.of(new Observation(
                                            BEGIN.plus(DAYS * 24L * 60 + step, ChronoUnit.MINUTES)
                                                    .toString(),
                                            "7",
                                            "log",
                                            ""))));
            };
            edits.add(after.revision());

            var truth = anew(after);
            assertThat(asked(series(after), step))
                    .as("in memory, step %d", step)
                    .isEqualTo(asked(truth, step));
            var cold = open();
            assertThat(asked(series(cold), step))
                    .as("after a start, step %d", step)
                    .isEqualTo(asked(truth, step));
            assertThat(asked(series(open(Optional.of(before.revision()))), step))
                    .as("of before, step %d", step)
                    .isEqualTo(asked(anew(before), step));
        }
    }

    @Test
    void whatWasAskedBeforeAStartIsAnsweredWithoutReadingObservations() {
        var before = done(new Observed.Added("delivery", many(MANY, "log")));
        var said = asked(series(before), 1);
        keep(before);

        var after = series(open());

        assertThat(asked(after, 1)).isEqualTo(said);
        assertThat(after.isRead()).isFalse();
        assertThat(asked(after, 2)).isEqualTo(asked(anew(before), 2));
        assertThat(after.isRead()).isTrue();
    }

    @Test
    void whatLiesBeforeANewObservationIsStillKnown() {
        var before = done(new Observed.Added("delivery", many(MANY, "log")));
        asked(series(before), 1);
        keep(before);
        done(new Observed.Added("delivery", List.of(new Observation("2026-02-20T10:00:00Z", "1", "log", ""))));

        var after = series(open());
        var day = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(after.before(day)).isEqualTo(series(before).before(day));
        assertThat(after.size()).isEqualTo(MANY + 1);
        assertThat(after.isRead()).isFalse();
    }

    @Test
    void whatWasFoundOutBeforeAChangeIsNotKeptBehindIt() {
        var before = done(new Observed.Added("delivery", many(MANY, "log")));
        asked(series(before), 1);
        var after = done(new Observed.Dropped("delivery"));
        done(new Observed.Added("delivery", many(MANY, "log")));

        keep(before);
        keep(after);

        assertThat(asked(series(open()), 1)).isEqualTo(asked(anew(open()), 1));
    }

    @Test
    void aDayAloneIsAnsweredInTheProjectsZone() {
        var before = done(new Observed.Added("delivery", many(MANY, "log")));
        asked(series(before), 1);
        new KeptAnswers(database)
                .keep(
                        "kindle",
                        "delivery",
                        before.revision(),
                        ZoneOffset.UTC,
                        series(before).found().orElseThrow());

        var after = series(open());

        assertThat(after.size()).isEqualTo(MANY);
        assertThat(after.isRead()).isTrue();
    }
}
